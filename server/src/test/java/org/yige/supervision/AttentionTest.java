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

/** What is late or was sent back twice comes before the head of its area. */
@YigeTest
class AttentionTest {

    @Autowired SupervisedCounty county;

    @Test
    void whatIsLateStandsOnTheListOfTheHeadOfItsAreaAndOfNobodyElse() {
        var id = county.late(50);
        assertThat(
                        JsonPath.<List<String>>read(
                                body(county.chief(50).get("/api/supervision/attention?limit=200")),
                                line(id) + ".why[*].code"))
                .containsExactly("LATE");
        assertThat(body(county.elsewhere(50).get("/api/supervision/attention?limit=200")))
                .doesNotContain(id);
        assertThat(county.worker(50).get("/api/supervision/attention").exchange()).hasStatus(403);
    }

    @Test
    void whatWasGivenBackAndObjectedToWasSentBackTwice() {
        var code = county.report(51);
        var id = idOf(county.chief(51), code);
        act(
                county.worker(51),
                id,
                "return",
                "{\"reason\": \"OTHER_DUTY\", \"betterWords\": \"供电所\"}");
        act(county.room(51), id, "answer", "{}");
        act(county.room(51), id, "handling", "{\"outcome\": \"FIXED\", \"words\": \"好了\"}");
        assertThat(body(county.chief(51).get("/api/supervision/attention?limit=200")))
                .doesNotContain(id);
        assertThat(
                        county.tell(
                                "/api/residents/cases/" + code + "/objection",
                                "{\"reason\": \"NOT_DONE\", \"words\": \"没人来\"}"))
                .hasStatusOk();
        assertThat(
                        JsonPath.<List<String>>read(
                                body(county.chief(51).get("/api/supervision/attention?limit=200")),
                                line(id) + ".why[*].code"))
                .contains("SENT_BACK");
    }

    private static String line(String id) {
        return "$.items[?(@.incident.id == '" + id + "')]";
    }
}
