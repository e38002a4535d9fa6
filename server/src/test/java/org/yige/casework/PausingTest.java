package org.yige.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yige.intake.ReportsOverHttp.read;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.yige.YigeTest;
import org.yige.access.SignIn.SignedInClient;
import org.yige.intake.ReportsOverHttp;

/** The time to finish stands still for a reason, no longer than that reason allows, and once. */
@YigeTest
class PausingTest {

    private static final String FINISH = "$.deadlines[?(@.limit=='finish')]";
    private static final String APPRAISAL = "{\"reason\": \"APPRAISAL\", \"words\": \"送检\"}";

    private static final String YES = "{\"approve\": true, \"words\": \"\"}";

    @Autowired ReportsOverHttp reports;

    @Test
    void whoAskedForAnOwnerDoesNotAnswerThemselvesAndANoLeavesTheClockRunning() {
        var lin = reports.gridWorker(reports.place(97));
        var room = reports.room(reports.place(97));
        String code =
                read(reports.report(reports.json("street.light", "灯", reports.spot(97))), "$.code");
        var id = reports.idOf(lin, code);
        reports.act(lin, id, "answer", "{}");
        reports.act(room, id, "pause", APPRAISAL);
        assertThat(
                        ReportsOverHttp.<String>read(
                                reports.act(room, id, "pause-decision", YES), "$.type"))
                .isEqualTo("/problems/casework/own-pause");
        var chief = reports.chief(reports.place(97));
        var no = reports.act(chief, id, "pause-decision", "{\"approve\": false}");
        assertThat(ReportsOverHttp.<List<String>>read(no, FINISH + ".state"))
                .containsExactly("OPEN");
        assertThat(ReportsOverHttp.<List<String>>read(no, "$.timeline[-1:].label.zh"))
                .containsExactly("不同意暂停计时");
    }

    @Test
    void whatWaitsForAYesStandsOnTheListOfWhoMaySayItAndOfNobodyElse() {
        var lin = reports.gridWorker(reports.place(99));
        var chief = reports.chief(reports.place(99));
        String code =
                read(reports.report(reports.json("street.light", "灯", reports.spot(99))), "$.code");
        var id = reports.idOf(lin, code);
        reports.act(lin, id, "answer", "{}");
        assertThat(waiting(chief)).doesNotContain(id);
        reports.act(lin, id, "pause", APPRAISAL);
        assertThat(waiting(chief)).contains(id);
        assertThat(waiting(lin)).doesNotContain(id);
        assertThat(
                        ReportsOverHttp.<List<String>>read(
                                chief.get("/api/incidents/" + id).exchange(), "$.actions"))
                .contains("pause-decision");
        assertThat(reports.act(chief, id, "pause-decision", YES)).hasStatus(201);
        assertThat(waiting(chief)).doesNotContain(id);
    }

    private static List<String> waiting(SignedInClient who) {
        return read(who.get("/api/incidents/waiting-for-yes").exchange(), "$[*].id");
    }

    @Test
    void whatDoesNotOutlastAnExtensionIsTheOwnersToDecide() {
        var lin = reports.gridWorker(reports.place(98));
        String code =
                read(reports.report(reports.json("street.light", "灯", reports.spot(98))), "$.code");
        var id = reports.idOf(lin, code);
        reports.act(lin, id, "answer", "{}");
        var still = reports.act(lin, id, "pause", "{\"reason\": \"WAITING_FOR_REPORTER\"}");
        assertThat(ReportsOverHttp.<List<String>>read(still, FINISH + ".state"))
                .containsExactly("PAUSED");
    }

    @Test
    void whileItStandsStillEverybodySeesWhyAndAfterwardsTheTimeIsAdded() {
        var lin = reports.gridWorker(reports.place(95));
        String code =
                read(reports.report(reports.json("street.light", "灯", reports.spot(95))), "$.code");
        var id = reports.idOf(lin, code);
        assertThat(reports.act(lin, id, "pause", APPRAISAL)).hasStatus(409);
        var before = due(reports.act(lin, id, "answer", "{}"));

        // An expert may take longer than any extension: the next head has to say yes.
        var asked = reports.act(lin, id, "pause", APPRAISAL);
        assertThat(asked).hasStatus(201);
        assertThat(ReportsOverHttp.<List<String>>read(asked, FINISH + ".state"))
                .containsExactly("OPEN");
        assertThat(ReportsOverHttp.<List<String>>read(asked, "$.actions"))
                .doesNotContain("pause", "pause-decision");
        assertThat(reports.act(lin, id, "pause", APPRAISAL)).hasStatus(422);
        assertThat(reports.act(lin, id, "pause-decision", YES)).hasStatus(403);
        var chief = reports.chief(reports.place(95));
        assertThat(
                        ReportsOverHttp.<List<String>>read(
                                chief.get("/api/supervision/attention?limit=200").exchange(),
                                "$.items[?(@.incident.id == '" + id + "')].why[*].code"))
                .containsExactly("WAITS_FOR_YES");
        assertThat(reports.act(chief, id, "pause-decision", YES)).hasStatus(201);
        assertThat(reports.act(chief, id, "pause-decision", YES)).hasStatus(409);

        var still = lin.get("/api/incidents/" + id).exchange();
        assertThat(ReportsOverHttp.<List<String>>read(still, FINISH + ".state"))
                .containsExactly("PAUSED");
        assertThat(ReportsOverHttp.<List<String>>read(still, "$.actions"))
                .contains("resuming")
                .doesNotContain("pause");
        assertThat(ReportsOverHttp.<List<String>>read(still, "$.timeline[-1:].reasonLabel.zh"))
                .containsExactly("鉴定评估期间");
        var seen = reports.follow(code);
        assertThat(ReportsOverHttp.<Boolean>read(seen, "$.standsStill")).isTrue();
        assertThat(ReportsOverHttp.<List<String>>read(seen, "$.steps[-1:].reason.zh"))
                .containsExactly("鉴定评估期间");

        var runs = reports.act(lin, id, "resuming", "");
        assertThat(runs).hasStatus(201);
        assertThat(due(runs)).isAfterOrEqualTo(before);
        assertThat(ReportsOverHttp.<Boolean>read(reports.follow(code), "$.standsStill")).isFalse();
        assertThat(ReportsOverHttp.<String>read(reports.act(lin, id, "pause", APPRAISAL), "$.type"))
                .isEqualTo("/problems/casework/paused-for-that-already");
    }

    @Test
    void aReasonThatIsNotOnTheListStopsNothing() {
        var lin = reports.gridWorker(reports.place(96));
        String code =
                read(reports.report(reports.json("street.light", "灯", reports.spot(96))), "$.code");
        var id = reports.idOf(lin, code);
        reports.act(lin, id, "answer", "{}");
        assertThat(reports.act(lin, id, "pause", "{\"reason\": \"TIRED\"}")).hasStatus(400);
        assertThat(reports.act(lin, id, "pause", "{}")).hasStatus(400);
        assertThat(reports.act(lin, id, "resuming", "")).hasStatus(409);
    }

    private static Instant due(MvcTestResult full) {
        return Instant.parse(
                ReportsOverHttp.<List<String>>read(full, FINISH + ".dueAt").getFirst());
    }
}
