package org.yige.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yige.intake.ReportsOverHttp.read;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yige.YigeTest;
import org.yige.intake.ReportsOverHttp;

/**
 * Lists of what is open begin with what is late, then with what is grave, and say what was late.
 */
@YigeTest
class UrgentFirstTest {

    @Autowired ReportsOverHttp reports;
    @Autowired PassedLimits limits;

    @Test
    void whatIsLateLeadsThenWhatIsGraverPageByPage() {
        var where = reports.place(220);
        var room = reports.room(where);
        var light = told("street.light", 220);
        var fight = told("order.fight", 220);
        var manhole = told("street.manhole", 220);
        var late = told("tidy.rubbish", 220);
        var newest = told("street.light", 220);
        limits.pass("incident", late, "answer");

        var seen = new ArrayList<String>();
        var cursor = "";
        do {
            var page =
                    room.get(
                                    "/api/incidents?state=WAITING&village="
                                            + where.village().value()
                                            + "&limit=1&cursor="
                                            + cursor)
                            .exchange();
            seen.addAll(ReportsOverHttp.<List<String>>read(page, "$.items[*].id"));
            var next = ReportsOverHttp.<Object>read(page, "$.next");
            cursor = next == null ? "" : next.toString();
        } while (!cursor.isEmpty());

        assertThat(seen).doesNotHaveDuplicates();
        assertThat(seen.stream().filter(List.of(light, fight, manhole, late, newest)::contains))
                .containsExactly(late, fight, manhole, newest, light);
    }

    @Test
    void whatWasOnceLateStaysMarkedWhoeverHasItAndWhenItIsDone() {
        var room = reports.room(reports.place(221));
        reports.gridWorker(reports.place(221));
        reports.chief(reports.place(221));
        var id = told("street.light", 221);
        var fresh = room.get("/api/incidents/" + id).exchange();
        assertThat(ReportsOverHttp.<Object>read(fresh, "$.lateness")).isNull();
        assertThat(ReportsOverHttp.<String>read(fresh, "$.gradeLabel.zh")).isEqualTo("一级哨·网格可办");
        assertThat(ReportsOverHttp.<String>read(fresh, "$.deadline.counted.zh"))
                .startsWith("按工作时间计时");
        assertThat(ReportsOverHttp.<String>read(fresh, "$.deadline.counted.en"))
                .startsWith("Counted in working hours");

        limits.pass("incident", id, "answer");
        limits.pass("incident", id, "answer");

        var twice = room.get("/api/incidents/" + id).exchange();
        assertThat(ReportsOverHttp.<Integer>read(twice, "$.lateness.escalated")).isEqualTo(2);
        assertThat(ReportsOverHttp.<Object>read(twice, "$.lateness.until")).isNull();
        reports.act(room, id, "answer", "{}");
        reports.act(
                room,
                id,
                "handling",
                "{\"outcome\": \"FIXED\", \"words\": \"已修\", \"photos\": []}");
        var done = room.get("/api/incidents/" + id).exchange();
        assertThat(ReportsOverHttp.<String>read(done, "$.state")).isEqualTo("HANDLED");
        assertThat(ReportsOverHttp.<Integer>read(done, "$.lateness.escalated")).isEqualTo(2);
        assertThat(ReportsOverHttp.<String>read(done, "$.lateness.until")).isNotNull();
    }

    private String told(String kind, int place) {
        var told = reports.report(reports.json(kind, "说的是这件", reports.spot(place)));
        assertThat(told).hasStatus(201);
        return reports.idOf(reports.room(reports.place(place)), read(told, "$.code"));
    }
}
