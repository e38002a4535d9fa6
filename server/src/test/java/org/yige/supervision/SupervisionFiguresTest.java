package org.yige.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yige.supervision.SupervisedCounty.act;
import static org.yige.supervision.SupervisedCounty.body;
import static org.yige.supervision.SupervisedCounty.idOf;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yige.YigeTest;

/** How quickly, how much in time, and the cases behind each number. */
@YigeTest
class SupervisionFiguresTest {

    @Autowired SupervisedCounty county;

    @Test
    void everyNumberOpensExactlyTheCasesBehindItAndTheStretchesAddUpToAll() {
        county.late(57);
        act(county.worker(58), idOf(county.worker(58), county.report(58)), "answer", "{}");
        var chief = county.chief(57);
        for (var by : List.of("ALL", "LEVEL", "KIND", "PLACE", "BEAT")) {
            var figures = body(chief.get("/api/supervision/figures?by=" + by));
            String cut = JsonPath.read(figures, "$.cutOff");
            List<java.util.Map<String, Object>> rows =
                    JsonPath.read(figures, "$.measures[0].rows[*]");
            assertThat(rows).isNotEmpty();
            for (var row : rows) {
                @SuppressWarnings("unchecked")
                var counts = (java.util.Map<String, Integer>) row.get("counts");
                assertThat(counts.values().stream().mapToInt(Integer::intValue).sum())
                        .isEqualTo(row.get("cases"));
                for (var cell : counts.entrySet()) {
                    var behind =
                            body(
                                    chief.get(
                                            "/api/supervision/figures/cases?limit=200&measure=ANSWER&by={by}&cutOff={cut}&key={key}&stretch={stretch}",
                                            by,
                                            cut,
                                            row.get("key"),
                                            cell.getKey()));
                    assertThat(JsonPath.<List<Object>>read(behind, "$.items"))
                            .as("%s %s", row.get("key"), cell)
                            .hasSize(cell.getValue());
                }
            }
        }
    }

    @Test
    void aFigureOfAnEarlierCutOffStaysWhatItWas() {
        var chief = county.chief(59);
        var id = idOf(county.worker(59), county.report(59));
        var before = body(chief.get("/api/supervision/figures?by=KIND"));
        act(county.worker(59), id, "answer", "{}");
        String cut = JsonPath.read(before, "$.cutOff");
        var again = body(chief.get("/api/supervision/figures?by=KIND&cutOff={cut}", cut));
        assertThat(JsonPath.<Object>read(again, "$.measures"))
                .isEqualTo(JsonPath.<Object>read(before, "$.measures"));
        var now = body(chief.get("/api/supervision/figures?by=KIND"));
        assertThat(JsonPath.<Object>read(now, "$.measures"))
                .isNotEqualTo(JsonPath.<Object>read(before, "$.measures"));
    }

    @Test
    void nobodyIsRankedByPersonOrPost() {
        for (var by : List.of("PERSON", "POST", "HOLDER")) {
            assertThat(county.chief(50).get("/api/supervision/figures?by=" + by).exchange())
                    .hasStatus(400);
        }
        assertThat(body(county.chief(50).get("/api/supervision/figures?by=LEVEL")))
                .doesNotContain("holder", "person");
    }

    @Test
    void aSpanTurnedRoundOrOfYearsIsRefused() {
        var chief = county.chief(50);
        assertThat(
                        chief.get("/api/supervision/figures?from=2026-11-02&until=2026-11-01")
                                .exchange())
                .hasStatus(400);
        assertThat(
                        chief.get("/api/supervision/figures?from=2020-01-01&until=2026-11-01")
                                .exchange())
                .hasStatus(400);
        assertThat(
                        chief.get("/api/supervision/figures/cases?measure=ANSWER&stretch=S99")
                                .exchange())
                .hasStatus(404);
    }
}
