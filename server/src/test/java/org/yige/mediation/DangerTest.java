package org.yige.mediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yige.intake.ReportsOverHttp.read;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.yige.YigeTest;
import org.yige.access.SignIn.SignedInClient;
import org.yige.intake.ReportsOverHttp;
import org.yige.staff.Duty;

/** Facts of a dispute say that it may turn violent, and a person decides, over HTTP. */
@YigeTest
class DangerTest extends DisputeSteps {

    private MvcTestResult look(SignedInClient who, String dispute) {
        return who.get("/api/mediation/disputes/" + dispute + "/danger").exchange();
    }

    private static String fact(String sign, String on, String words) {
        return "{\"sign\": \"%s\", \"on\": \"%s\", \"words\": \"%s\"}".formatted(sign, on, words);
    }

    private MvcTestResult tell(SignedInClient who, String dispute, String body) {
        return post(who, "disputes/" + dispute + "/danger/facts", body);
    }

    private MvcTestResult decide(SignedInClient who, String dispute, boolean so, String words) {
        return post(
                who,
                "disputes/" + dispute + "/danger/decisions",
                "{\"precautions\": %s, \"words\": \"%s\"}".formatted(so, words));
    }

    @Test
    void aThreatIsToldTheNextLevelAndTheStationUntilSomebodyDecidesAndANewFactAsksAgain() {
        var where = reports.place(331);
        var worker = reports.gridWorker(where);
        var head = signIn.as(Duty.VILLAGE_HEAD, where.village().value());
        var incident = inHand(worker, 331, "dispute.land");
        var filed = talking(worker, incident, "13900431001", "13900431002");
        var id = filed.get(1);
        assertThat(ReportsOverHttp.<Boolean>read(look(worker, id), "$.asks")).isFalse();
        assertThat(tell(worker, id, fact("THREAT", today().toString(), ""))).hasStatus(400);
        assertThat(tell(worker, id, fact("THREAT", today().plusDays(1).toString(), "扬言")))
                .hasStatus(400);
        assertThat(tell(worker, id, fact("MAD", today().toString(), "扬言"))).hasStatus(400);
        assertThat(decide(worker, id, false, "没什么")).hasStatus(409);

        var told = tell(worker, id, fact("THREAT", today().toString(), "说再越界就要打断他的腿"));
        assertThat(told).hasStatus(201);
        assertThat(ReportsOverHttp.<Boolean>read(told, "$.asks")).isTrue();
        assertThat(ReportsOverHttp.<String>read(told, "$.reasons[0].label.en")).contains("threat");
        assertThat(ReportsOverHttp.<String>read(told, "$.reasons[0].on"))
                .isEqualTo(today().toString());
        assertThat(ReportsOverHttp.<String>read(told, "$.reasons[0].until"))
                .isEqualTo(today().plusDays(30).toString());
        assertThat(ReportsOverHttp.<List<String>>read(told, "$.told")).isNotEmpty();
        assertThat(
                        ReportsOverHttp.<List<String>>read(
                                head.get("/api/mediation/dangers").exchange(), "$[*].id"))
                .contains(id);
        assertThat(
                        ReportsOverHttp.<List<String>>read(
                                worker.get("/api/incidents/" + incident).exchange(),
                                "$.timeline[*].kind"))
                .contains("mediation.may-turn");
        // The parties see nothing of it.
        var side = asParty("look", who(filed.get(0), "13900431001"));
        assertThat(side).hasStatus(200);
        assertThat(side).bodyText().doesNotContain("danger").doesNotContain("打断");

        assertThat(decide(worker, id, true, "")).hasStatus(400);
        var decided = decide(worker, id, true, "已分开居住，驻村辅警每晚上门");
        assertThat(decided).hasStatus(201);
        assertThat(ReportsOverHttp.<Boolean>read(decided, "$.asks")).isFalse();
        assertThat(ReportsOverHttp.<Boolean>read(decided, "$.decided.precautions")).isTrue();
        assertThat(
                        ReportsOverHttp.<List<String>>read(
                                head.get("/api/mediation/dangers").exchange(), "$[*].id"))
                .doesNotContain(id);
        assertThat(
                        ReportsOverHttp.<Boolean>read(
                                tell(worker, id, fact("WEAPON", today().toString(), "带着铁锹来的")),
                                "$.asks"))
                .isTrue();
        assertThat(
                        ReportsOverHttp.<List<Boolean>>read(
                                worker.get("/api/mediation/disputes?mine=true").exchange(),
                                "$.items[?(@.id == '%s')].danger".formatted(id)))
                .containsExactly(true);
    }

    @Test
    void whatIsLongAgoAsksNobody() {
        var where = reports.place(332);
        var worker = reports.gridWorker(where);
        var id =
                talking(worker, inHand(worker, 332, "dispute.land"), "13900432001", "13900432002")
                        .get(1);
        var told = tell(worker, id, fact("THREAT", today().minusDays(31).toString(), "上个月说过狠话"));
        assertThat(told).hasStatus(201);
        assertThat(ReportsOverHttp.<Boolean>read(told, "$.asks")).isFalse();
        assertThat(ReportsOverHttp.<List<Object>>read(told, "$.reasons")).isEmpty();
    }

    @Test
    void tenPeopleAndAThirdCallAreCountedByTheProgram() {
        var where = reports.place(333);
        var worker = reports.gridWorker(where);
        var incident = inHand(worker, 333, "dispute.neighbours");
        var filed =
                post(
                        worker,
                        "disputes",
                        dispute(incident, "13900433001", "13900433002")
                                .replace("\"people\": 2", "\"people\": 12"));
        assertThat(filed).hasStatus(201);
        String id = read(filed, "$.dispute.id");
        var first = look(worker, id);
        assertThat(ReportsOverHttp.<List<String>>read(first, "$.reasons[*].sign"))
                .contains("CROWD");
        assertThat(ReportsOverHttp.<Boolean>read(first, "$.asks")).isTrue();
        assertThat(decide(worker, id, false, "都是来看热闹的乡亲，已散")).hasStatus(201);
        assertThat(ReportsOverHttp.<Boolean>read(look(worker, id), "$.asks")).isFalse();
        for (int i = 0; i < 2; i++) {
            reports.report(reports.json("dispute.neighbours", "又吵起来了", reports.spot(333)));
        }
        var again = look(worker, id);
        assertThat(ReportsOverHttp.<List<String>>read(again, "$.reasons[*].sign"))
                .contains("CALLS");
        assertThat(ReportsOverHttp.<Boolean>read(again, "$.asks")).isTrue();
    }
}
