package org.yige.residents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yige.intake.ReportsOverHttp.read;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.yige.YigeTest;
import org.yige.intake.ReportsOverHttp;

/** What somebody does with a report of their own: reads it again, adds to it, takes it back. */
@YigeTest
class OwnReportTest {

    @Autowired ReportsOverHttp reports;

    @Autowired MockMvcTester http;

    @Test
    void whoReportedReadsTheirOwnWordsAndPlaceAgain() {
        var seen = reports.follow(report("street.light", "桥头路灯不亮", 40));
        assertThat(text(seen, "$.own.words")).isEqualTo("桥头路灯不亮");
        assertThat(text(seen, "$.own.scene.zh")).isNotBlank();
        assertThat(ReportsOverHttp.<Double>read(seen, "$.own.spot.lon")).isPositive();
    }

    @Test
    void whatIsAddedStandsOnTheTimelineForThoseWhoHaveIt() {
        var code = report("street.light", "路灯不亮", 41);
        var lin = reports.gridWorker(reports.place(41));
        var id = reports.idOf(lin, code);
        var key = ReportsOverHttp.key();
        assertThat(added(code, key)).hasStatusOk();
        var again = added(code, key);
        assertThat(ReportsOverHttp.<List<String>>read(again, "$.additions[*].words"))
                .as("sent twice under one key, kept once")
                .containsExactly("第三根灯杆也不亮");
        assertThat(lin.get("/api/incidents/" + id)).bodyText().contains("第三根灯杆也不亮");
    }

    private MvcTestResult added(String code, String key) {
        return http.post()
                .uri("/api/residents/cases/" + code + "/addition")
                .header("Idempotency-Key", key)
                .contentType(org.springframework.http.MediaType.APPLICATION_JSON)
                .content("{\"words\": \"第三根灯杆也不亮\"}")
                .exchange();
    }

    @Test
    void whatOnlyOnePersonReportedEndsWhenTakenBack() {
        var taken = withdrawn(report("street.light", "路灯不亮", 42));
        assertThat(text(taken, "$.state")).isEqualTo("ENDED");
        assertThat(text(taken, "$.outcome.label.en")).isEqualTo("Withdrawn by the reporter");
    }

    @Test
    void mattersForThePoliceAndDangerGoOnAndSaySo() {
        for (var kind : List.of("order.theft", "dispute.violence-at-home", "fire.gas")) {
            var taken = withdrawn(report(kind, "现在不想报了", 43));
            assertThat(text(taken, "$.state")).as(kind).isEqualTo("WAITING");
            assertThat(ReportsOverHttp.<Boolean>read(taken, "$.urgent")).as(kind).isTrue();
            assertThat(ReportsOverHttp.<List<String>>read(taken, "$.steps[*].label.zh"))
                    .as(kind)
                    .contains("报告人希望撤回，仍继续办理");
        }
    }

    @Test
    void whatOthersReportedNearByIsToldWithoutAWordOfTheirs() {
        report("street.road", "塌了一个大坑，王五家门口", 44);
        var near = nearby("street.road", 44);
        assertThat(near).hasStatusOk().bodyText().doesNotContain("王五");
        assertThat(ReportsOverHttp.<List<Integer>>read(near, "$[*].metres")).isNotEmpty();
        String other = ReportsOverHttp.<List<String>>read(near, "$[*].id").getFirst();

        var mine =
                reports.report(
                        reports.json("street.road", "我也掉进去过", reports.spot(44))
                                .replaceFirst("\\{", "{\"sameAs\": \"" + other + "\","));
        assertThat(
                        ReportsOverHttp.<List<String>>read(
                                reports.follow(text(mine, "$.code")), "$.steps[*].label.zh"))
                .contains("报告人表示与附近已上报的是同一件事");
    }

    @Test
    void nobodyHearsOfWhatIsAnothersOwnAffair() {
        for (var kind : List.of("order.theft", "dispute.family", "help.elderly", "fire.gas")) {
            report(kind, "不想让人知道", 45);
            assertThat(ReportsOverHttp.<List<Object>>read(nearby(kind, 45), "$"))
                    .as(kind)
                    .isEmpty();
        }
    }

    @Test
    void aJoinedReporterSeesHerOwnReportAndThatItIsDealtWithTogether() {
        var first = report("street.light", "西头路灯不亮", 46);
        var second = report("street.light", "西口那盏灯坏了", 46);
        var room = reports.room(reports.place(46));
        var own = reports.follow(second);
        var from = reports.idOf(room, second);
        var into = reports.idOf(room, first);
        assertThat(reports.act(room, from, "joining", "{\"into\": \"" + into + "\"}"))
                .hasStatus2xxSuccessful();
        var seen = reports.follow(second);
        assertThat(ReportsOverHttp.<Boolean>read(seen, "$.together")).isTrue();
        assertThat(text(seen, "$.openedAt")).isEqualTo(text(own, "$.openedAt"));
        assertThat(text(seen, "$.own.words")).isEqualTo("西口那盏灯坏了");
        assertThat(seen).bodyText().doesNotContain("西头路灯不亮");
        assertThat(ReportsOverHttp.<List<String>>read(seen, "$.steps[*].label.zh"))
                .as("said once, though both timelines have it")
                .containsOnlyOnce("与另一报告合并");
    }

    @Test
    void reasonsFitTheScoreAndTheScoreIsShownAfterwards() {
        var lin = reports.gridWorker(reports.place(22));
        var code = report("street.light", "路灯不亮", 22);
        var id = reports.idOf(lin, code);
        reports.act(lin, id, "answer", "{}");
        reports.act(lin, id, "handling", "{\"outcome\": \"EXPLAINED\", \"words\": \"已说明\"}");
        assertThat(reports.asResident(code + "/rating", "{\"score\": 5, \"reasons\": [\"SLOW\"]}"))
                .hasStatus(400);
        var rated = reports.asResident(code + "/rating", "{\"score\": 2, \"reasons\": [\"SLOW\"]}");
        assertThat(ReportsOverHttp.<Integer>read(rated, "$.rating.score")).isEqualTo(2);
    }

    private MvcTestResult withdrawn(String code) {
        return reports.asResident(
                code + "/withdrawal", "{\"reason\": \"NO_LONGER\", \"words\": \"算了\"}");
    }

    private MvcTestResult nearby(String kind, int place) {
        var spot = reports.spot(place);
        return http.get()
                .uri("/api/residents/nearby?kind={k}&lon={x}&lat={y}", kind, spot.lon(), spot.lat())
                .exchange();
    }

    private String report(String kind, String words, int place) {
        return text(reports.report(reports.json(kind, words, reports.spot(place))), "$.code");
    }

    private static String text(MvcTestResult result, String path) {
        return read(result, path);
    }
}
