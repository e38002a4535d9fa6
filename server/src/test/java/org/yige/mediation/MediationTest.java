package org.yige.mediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yige.intake.ReportsOverHttp.read;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yige.YigeTest;
import org.yige.agreements.YearsPass;
import org.yige.intake.ReportsOverHttp;
import org.yige.staff.Duty;

/** From a quarrel to an agreement that is kept years later, over HTTP. */
@YigeTest
class MediationTest extends DisputeSteps {

    @Autowired YearsPass years;

    @Test
    void twoBrothersFailWithTheGridWorkerAndSucceedOneLevelHigher() {
        var where = reports.place(31);
        var worker = reports.gridWorker(where);
        var head = signIn.as(Duty.VILLAGE_HEAD, where.village().value());
        var incident = inHand(worker, 31, "dispute.land");
        var id = talking(worker, incident, "13911110311", "13911110312").get(1);

        assertThat(
                        post(
                                worker,
                                "disputes/" + id + "/records",
                                "{\"what\": \"SESSION\", \"words\": \"在地头量了，两人都不让\", \"offers\": \"哥哥：退一垄；弟弟：一垄不退\"}"))
                .hasStatus(201);
        assertThat(
                        reports.act(
                                worker,
                                incident,
                                "passing-up",
                                "{\"tried\": \"地头说和\", \"whyFailed\": \"界石找不到\", \"offers\": \"哥哥肯退一垄\"}"))
                .hasStatus(201);

        // The next level has it, and what was tried; the level before can no longer conclude it.
        assertThat(
                        post(
                                worker,
                                "disputes/" + id + "/agreement",
                                agreement(today(), wheat(today()))))
                .hasStatus(403);
        assertThat(reports.act(head, incident, "answer", "{}")).hasStatus(201);
        var seen = head.get("/api/mediation/disputes/" + id).exchange();
        assertThat(ReportsOverHttp.<String>read(seen, "$.records[0].offers")).contains("退一垄");
        var done = post(head, "disputes/" + id + "/agreement", agreement(today(), wheat(today())));
        assertThat(done).hasStatus(201);
        assertThat(ReportsOverHttp.<String>read(done, "$.stage")).isEqualTo("AGREED");
        assertThat(ReportsOverHttp.<Integer>read(done, "$.level")).isEqualTo(2);
        var settled = head.get("/api/incidents/" + incident).exchange();
        assertThat(ReportsOverHttp.<String>read(settled, "$.state")).isEqualTo("HANDLED");
        assertThat(ReportsOverHttp.<String>read(settled, "$.outcome")).isEqualTo("PEOPLE_MEDIATED");
    }

    @Test
    void theHarvestedWheatIsFollowedForYearsUntilTheLandIsBack() {
        var where = reports.place(32);
        var worker = reports.gridWorker(where);
        var incident = inHand(worker, 32, "dispute.land");
        var filed = talking(worker, incident, "13911110321", "13911110322");
        var id = filed.get(1);
        var from = today();
        assertThat(post(worker, "disputes/" + id + "/agreement", agreement(from, wheat(from))))
                .hasStatus(201);

        // The debtor says with the code that the wheat was brought; the other confirms.
        var one = who(filed.getFirst(), "13911110321");
        var other = who(filed.getFirst(), "13911110322");
        var look = asParty("look", other);
        assertThat(look).hasStatus(200);
        assertThat(ReportsOverHttp.<List<Boolean>>read(look, "$.owed[*].mine"))
                .containsExactly(true, false, true);
        assertThat(ReportsOverHttp.<String>read(look, "$.owed[2].words")).contains("二亩八分");
        String wheat = read(look, "$.owed[0].id");
        var told =
                asParty(
                        "performances",
                        "{\"who\": %s, \"obligation\": \"%s\", \"words\": \"送到了\"}"
                                .formatted(other, wheat));
        assertThat(ReportsOverHttp.<String>read(told, "$.owed[0].standing")).isEqualTo("TOLD");
        assertThat(
                        asParty(
                                "verdicts",
                                "{\"who\": %s, \"obligation\": \"%s\", \"so\": true}"
                                        .formatted(other, wheat)))
                .hasStatus(403);
        var confirmed =
                asParty(
                        "verdicts",
                        "{\"who\": %s, \"obligation\": \"%s\", \"so\": true}"
                                .formatted(one, wheat));
        assertThat(confirmed).hasStatus(201);
        assertThat(ReportsOverHttp.<String>read(confirmed, "$.owed[0].standing")).isEqualTo("DONE");

        // Four years, a day at a time.
        years.from(from, from.plusYears(4));
        var late = worker.get("/api/mediation/disputes/" + id).exchange();
        assertThat(ReportsOverHttp.<List<String>>read(late, "$.agreement.obligations[*].standing"))
                .containsExactly("DONE", "BROKEN", "BROKEN");
        var again = worker.get("/api/incidents/" + incident).exchange();
        assertThat(ReportsOverHttp.<String>read(again, "$.state")).isEqualTo("WAITING");
        assertThat(ReportsOverHttp.<List<String>>read(again, "$.timeline[*].kind"))
                .contains("mediation.due-soon", "mediation.broken");

        for (int n = 1; n < 3; n++) {
            String owed = read(late, "$.agreement.obligations[" + n + "].id");
            assertThat(
                            post(
                                    worker,
                                    "disputes/" + id + "/performances",
                                    "{\"obligation\": \"%s\", \"words\": \"地已经还了\"}"
                                            .formatted(owed)))
                    .hasStatus(201);
        }
        var kept = worker.get("/api/mediation/disputes/" + id).exchange();
        assertThat(ReportsOverHttp.<String>read(kept, "$.stage")).isEqualTo("PERFORMED");
        assertThat(
                        ReportsOverHttp.<String>read(
                                worker.get("/api/incidents/" + incident).exchange(), "$.state"))
                .isEqualTo("HANDLED");
    }

    @Test
    void withoutEverybodysYesThereIsNoAgreementAndANoEndsIt() {
        var where = reports.place(33);
        var worker = reports.gridWorker(where);
        var incident = inHand(worker, 33, "dispute.land");
        var filed = post(worker, "disputes", dispute(incident, "13911110331", "13911110332"));
        String id = read(filed, "$.dispute.id");
        assertThat(
                        post(
                                worker,
                                "disputes/" + id + "/agreement",
                                agreement(today(), wheat(today()))))
                .hasStatus(409);
        var no =
                asParty(
                        "answers",
                        "{\"who\": %s, \"answer\": \"REFUSED\"}"
                                .formatted(who(read(filed, "$.code"), "13911110332")));
        assertThat(no).hasStatus(201);
        assertThat(ReportsOverHttp.<String>read(no, "$.stage")).isEqualTo("OVER");
        var over = worker.get("/api/incidents/" + incident).exchange();
        assertThat(ReportsOverHttp.<String>read(over, "$.outcome")).isEqualTo("MEDIATION_ENDED");
    }

    @Test
    void aConsentTakenBackInTheMiddleStopsIt() {
        var where = reports.place(34);
        var worker = reports.gridWorker(where);
        var filed =
                talking(worker, inHand(worker, 34, "dispute.land"), "13911110341", "13911110342");
        assertThat(
                        ReportsOverHttp.<String>read(
                                asParty(
                                        "answers",
                                        "{\"who\": %s, \"answer\": \"WITHDRAWN\"}"
                                                .formatted(who(filed.getFirst(), "13911110341"))),
                                "$.stage"))
                .isEqualTo("OVER");
        assertThat(
                        post(
                                worker,
                                "disputes/" + filed.get(1) + "/agreement",
                                agreement(today(), wheat(today()))))
                .hasStatus(409);
    }

    @Test
    void aNumberOfBothSidesNeedsTheNameAndAWrongOneSaysNothing() {
        var where = reports.place(35);
        var worker = reports.gridWorker(where);
        var filed =
                post(
                        worker,
                        "disputes",
                        dispute(inHand(worker, 35, "dispute.land"), "13911110351", "13911110351"));
        String code = read(filed, "$.code");
        assertThat(asParty("look", who(code, "13911110351"))).hasStatus(409);
        assertThat(
                        asParty(
                                "look",
                                "{\"code\": \"%s\", \"phone\": \"13911110351\", \"name\": \" 王二\"}"
                                        .formatted(code)))
                .hasStatus(200);
        assertThat(asParty("look", who(code, "13911110359"))).hasStatus(404);
        assertThat(asParty("look", who("ZZZZ-ZZZZ-ZZZZ", "13911110351"))).hasStatus(404);
    }

    @Test
    void bySayingSoAloneNobodyEndsAMatterAsMediated() {
        var where = reports.place(36);
        var worker = reports.gridWorker(where);
        var incident = inHand(worker, 36, "dispute.land");
        assertThat(
                        reports.act(
                                worker,
                                incident,
                                "handling",
                                "{\"outcome\": \"PEOPLE_MEDIATED\", \"words\": \"说好了\"}"))
                .hasStatus(422);
        assertThat(
                        ReportsOverHttp.<List<String>>read(
                                worker.get("/api/incidents/" + incident).exchange(), "$.actions"))
                .contains("mediation.register");
    }

    @Test
    void whatIsUnclearIsSaidBeforeAnybodySigns() {
        var where = reports.place(37);
        var worker = reports.gridWorker(where);
        var id =
                talking(worker, inHand(worker, 37, "dispute.land"), "13911110371", "13911110372")
                        .get(1);
        var vague =
                "{\"by\": 0, \"to\": 1, \"what\": \"MONEY\", \"words\": \"尽快赔一点\", \"amount\": 0.30000000000000004, \"manner\": \"CASH\"}";
        var flaws = post(worker, "disputes/" + id + "/agreement/check", agreement(today(), vague));
        assertThat(ReportsOverHttp.<List<String>>read(flaws, "$[*].what"))
                .containsExactly("AMOUNT_NOT_POSSIBLE", "DUE_MISSING", "WORD_LEAVES_OPEN");
        assertThat(post(worker, "disputes/" + id + "/agreement", agreement(today(), vague)))
                .hasStatus(422);
        assertThat(
                        post(
                                worker,
                                "disputes/" + id + "/agreement",
                                agreement(today().minusDays(1), wheat(today()))))
                .hasStatus(400);
    }

    @Test
    void anAgreementInWritingBecomesOneNumberedPaperThatOnlyItsReadersRead() {
        var where = reports.place(38);
        var worker = reports.gridWorker(where);
        var id =
                talking(worker, inHand(worker, 38, "dispute.land"), "13911110381", "13911110382")
                        .get(1);
        var paper = "disputes/" + id + "/agreement/paper";
        assertThat(post(worker, paper, "{}")).hasStatus(409);
        post(worker, "disputes/" + id + "/agreement", agreement(today(), wheat(today())));
        var printed = post(worker, paper, "{}");
        assertThat(printed).hasStatus(201);
        assertThat(ReportsOverHttp.<String>read(printed, "$.papers[0].number")).contains("人调字第");
        assertThat(post(worker, paper, "{}")).hasStatus(409);

        // Each party has a copy of their own, one of three; the committee keeps the agreement.
        assertThat(ReportsOverHttp.<List<Integer>>read(printed, "$.copies[*].n"))
                .containsExactly(1, 2);
        assertThat(ReportsOverHttp.<List<Integer>>read(printed, "$.copies[*].outOf"))
                .containsOnly(3);
        assertThat(ReportsOverHttp.<List<String>>read(printed, "$.copies[*].number"))
                .doesNotHaveDuplicates()
                .allMatch(number -> number.contains("人调副字第"));
        var copy = "disputes/" + id + "/agreement/copies/1";
        assertThat(post(worker, copy, "{\"on\": \"%s\"}".formatted(today()))).hasStatus(400);
        assertThat(
                        post(
                                worker,
                                copy,
                                "{\"on\": \"%s\", \"way\": \"BY_HAND\"}"
                                        .formatted(today().plusDays(1))))
                .hasStatus(400);
        var handed =
                post(worker, copy, "{\"on\": \"%s\", \"way\": \"FINGERPRINT\"}".formatted(today()));
        assertThat(handed).hasStatus(201);
        assertThat(ReportsOverHttp.<String>read(handed, "$.copies[0].handedOn"))
                .isEqualTo(today().toString());
        assertThat(ReportsOverHttp.<List<Object>>read(handed, "$.copies[?(@.handedOn == null)]"))
                .hasSize(1);
        assertThat(post(worker, copy, "{\"way\": \"BY_HAND\"}")).hasStatus(409);

        String at = "/api/papers/" + read(printed, "$.papers[0].id");
        var reading = "{\"format\": \"PDF\", \"purpose\": \"交当事人\"}";
        assertThat(worker.post(at + "/readings", reading).exchange()).hasStatus(200);
        var stranger = reports.gridWorker(reports.place(60));
        assertThat(stranger.post(at + "/readings", reading).exchange()).hasStatus(403);
    }

    @Test
    void aMinorsCaseIsNotShownBesideOthers() {
        var worker = reports.gridWorker(reports.place(383));
        var minors =
                post(
                        worker,
                        "disputes",
                        """
                        {"incident": "%s", "kind": "land", "people": 3, "matter": "孩子在地头打闹",
                         "parties": [{"side": "ONE", "name": "曹小童", "minor": true},
                                     {"side": "ONE", "role": "GUARDIAN", "name": "曹母", "actsFor": 0},
                                     {"side": "OTHER", "name": "严二"}]}
                        """
                                .formatted(inHand(worker, 383, "dispute.land")));
        assertThat(minors).hasStatus(201);
        var plain =
                post(
                        worker,
                        "disputes",
                        dispute(inHand(worker, 383, "dispute.land"), "13900383001", "13900383002"));
        var other =
                post(
                        worker,
                        "disputes",
                        dispute(inHand(worker, 383, "dispute.land"), "13900383003", "13900383004"));
        assertThat(ReportsOverHttp.<List<String>>read(other, "$.dispute.alike[*].id"))
                .contains(ReportsOverHttp.<String>read(plain, "$.dispute.id"))
                .doesNotContain(ReportsOverHttp.<String>read(minors, "$.dispute.id"));
    }
}
