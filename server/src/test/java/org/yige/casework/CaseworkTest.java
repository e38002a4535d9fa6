package org.yige.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yige.intake.ReportsOverHttp.read;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.yige.YigeTest;
import org.yige.access.SignIn.SignedInClient;
import org.yige.deadlines.Firing;
import org.yige.deadlines.Mark;
import org.yige.incidents.Casebook;
import org.yige.incidents.IncidentId;
import org.yige.incidents.Overdue;
import org.yige.intake.ReportsOverHttp;
import org.yige.staff.Staff;

/**
 * An incident passed up, given back, extended, handed over, joined, parted, opened again: never
 * without an owner.
 */
@YigeTest
class CaseworkTest {

    static final String FIXED = "{\"outcome\": \"FIXED\", \"words\": \"已处理\", \"photos\": []}";

    @Autowired Clock clock;
    @Autowired ReportsOverHttp reports;

    @Autowired Overdue overdue;

    @Autowired Staff staff;

    @Autowired TransactionTemplate transaction;

    @Test
    void whatWasTriedGoesUpWithTheIncident() {
        var lin = reports.gridWorker(reports.place(10));
        var id = open(lin, "dispute.neighbours", 10);
        reports.act(lin, id, "answer", "{}");
        var up =
                reports.act(
                        lin,
                        id,
                        "passing-up",
                        """
                        {"tried": "当面劝过两次", "whyFailed": "双方不让步", "offers": "甲愿让一尺", "words": ""}\
                        """);
        assertThat(up).hasStatus(201);
        assertThat(ReportsOverHttp.<String>read(up, "$.state")).isEqualTo("WAITING");
        assertThat(ReportsOverHttp.<Integer>read(up, "$.level")).isGreaterThan(1);
        assertThat(ReportsOverHttp.<String>read(up, "$.memory[0].offers")).isEqualTo("甲愿让一尺");
        assertThat(ReportsOverHttp.<Integer>read(up, "$.memory[0].level")).isEqualTo(1);
    }

    @Test
    void itIsGivenBackOnceWithSomebodyBetterAndNoMore() {
        var lin = reports.gridWorker(reports.place(11));
        var id = open(lin, "street.light", 11);
        var nobody =
                reports.act(
                        lin, id, "return", "{\"reason\": \"OTHER_DUTY\", \"betterWords\": \"\"}");
        assertThat(ReportsOverHttp.<String>read(nobody, "$.type"))
                .isEqualTo("/problems/casework/better-owner-missing");
        var back =
                reports.act(
                        lin,
                        id,
                        "return",
                        "{\"reason\": \"OTHER_DUTY\", \"betterWords\": \"供电所\"}");
        assertThat(back).hasStatus(201);
        var room = reports.room(reports.place(11));
        var again =
                reports.act(
                        room,
                        id,
                        "return",
                        "{\"reason\": \"OTHER_DUTY\", \"betterWords\": \"别人\"}");
        assertThat(ReportsOverHttp.<String>read(again, "$.type"))
                .isEqualTo("/problems/casework/returned-already");
    }

    @Test
    void moreTimeIsAskedForOnceAndSomebodyElseDecides() {
        var lin = reports.gridWorker(reports.place(12));
        var chief = reports.chief(reports.place(12));
        var id = open(lin, "street.light", 12);
        reports.act(lin, id, "answer", "{}");
        assertThat(reports.act(lin, id, "extension", "{\"reason\": \"WEATHER\", \"days\": 3}"))
                .hasStatus(201);
        assertThat(
                        reports.act(
                                lin,
                                id,
                                "extension-decision",
                                "{\"approve\": true, \"words\": \"\"}"))
                .hasStatus(403);
        assertThat(
                        reports.act(
                                chief,
                                id,
                                "extension-decision",
                                "{\"approve\": true, \"words\": \"同意\"}"))
                .hasStatus(201);
        assertThat(reports.act(lin, id, "extension", "{\"reason\": \"WEATHER\", \"days\": 3}"))
                .hasStatus(422);
    }

    @Test
    void whoWasAskedFirstStaysResponsibleUntilTheOtherBodyTakesOver() {
        var lin = reports.gridWorker(reports.place(13));
        var id = open(lin, "street.supply", 13);
        var owner = ownerOf(lin, id);
        var room = reports.room(reports.place(13));
        reports.act(room, id, "answer", "{}");
        var asked =
                reports.act(
                        room,
                        id,
                        "hand-over",
                        "{\"receiver\": \"water-power-gas\", \"reason\": \"NOT_OUR_MATTER\", \"words\": \"水管爆裂\"}");
        assertThat(ReportsOverHttp.<String>read(asked, "$.state")).isEqualTo("HANDING_OVER");
        assertThat(ReportsOverHttp.<String>read(asked, "$.owner.post")).isEqualTo(owner);
        var refused =
                reports.act(
                        room,
                        id,
                        "hand-over-receipt",
                        "{\"accepted\": false, \"words\": \"不属我方\"}");
        assertThat(ReportsOverHttp.<String>read(refused, "$.state")).isEqualTo("IN_HAND");
    }

    @Test
    void anObjectionOpensItAgainWithItsHistoryAndItsFirstDate() {
        var lin = reports.gridWorker(reports.place(14));
        String code =
                read(
                        reports.report(reports.json("street.light", "灯不亮", reports.spot(14))),
                        "$.code");
        var id = reports.idOf(lin, code);
        var opened = ReportsOverHttp.<String>read(reports.follow(code), "$.openedAt");
        reports.act(lin, id, "answer", "{}");
        reports.act(lin, id, "handling", FIXED);
        var again =
                reports.asResident(
                        code + "/objection", "{\"reason\": \"CAME_BACK\", \"words\": \"又灭了\"}");
        assertThat(ReportsOverHttp.<String>read(again, "$.state")).isEqualTo("WAITING");
        assertThat(ReportsOverHttp.<String>read(again, "$.openedAt")).isEqualTo(opened);
        assertThat(ReportsOverHttp.<List<String>>read(again, "$.steps[*].label.en"))
                .contains("Objected to: opened again");
    }

    @Test
    void theSameStepSentTwiceIsOneStep() {
        var lin = reports.gridWorker(reports.place(15));
        var id = open(lin, "street.light", 15);
        for (int i = 0; i < 2; i++) {
            var note =
                    lin.post("/api/incidents/" + id + "/note", "{\"words\": \"去看过\"}")
                            .header("Idempotency-Key", "note-once-" + id)
                            .exchange();
            assertThat(note).hasStatus(201);
            assertThat(
                            ReportsOverHttp.<List<String>>read(
                                    note, "$.timeline[?(@.kind == 'casework.noted')].words"))
                    .containsExactly("去看过");
        }
    }

    @Test
    void aPassedLimitGoesToTheNextHeadAndAtTheTopStaysUnderSupervision() {
        var lin = reports.gridWorker(reports.place(16));
        var desk = reports.countyDesk();
        var id = open(lin, "street.light", 16);
        var owners = new java.util.LinkedHashSet<String>();
        for (int i = 0; i < 12; i++) {
            owners.add(ownerOf(desk, id));
            fire(id, "answer", Mark.PASSED);
        }
        var full = desk.get("/api/incidents/" + id).exchange();
        assertThat(owners)
                .hasSizeGreaterThan(1)
                .contains(staff.countyDesk().id().value().toString());
        assertThat(ReportsOverHttp.<List<String>>read(full, "$.timeline[*].kind"))
                .contains("incidents.escalated", "incidents.supervised");
        assertThat(ReportsOverHttp.<Boolean>read(full, "$.late")).isTrue();
    }

    @Test
    void halfOfTheTimeGoneIsARemembrance() {
        var lin = reports.gridWorker(reports.place(17));
        var id = open(lin, "street.light", 17);
        fire(id, "answer", Mark.HALF);
        assertThat(
                        ReportsOverHttp.<List<String>>read(
                                lin.get("/api/incidents/" + id).exchange(), "$.timeline[*].kind"))
                .containsExactly("intake.reported", "incidents.reminded");
    }

    @Test
    void silenceEndsWhatWasHandled() {
        var lin = reports.gridWorker(reports.place(18));
        var id = open(lin, "street.light", 18);
        reports.act(lin, id, "answer", "{}");
        reports.act(lin, id, "handling", FIXED);
        fire(id, "object", Mark.PASSED);
        assertThat(
                        ReportsOverHttp.<String>read(
                                lin.get("/api/incidents/" + id).exchange(), "$.state"))
                .isEqualTo("ENDED");
    }

    @Test
    void reportsOfOneIncidentAreProposedJoinedByAPersonAndPartedAgain() {
        var chief = reports.chief(reports.place(19));
        var first =
                ReportsOverHttp.<String>read(
                        reports.report(reports.json("street.supply", "村口停水了", reports.spot(19))),
                        "$.code");
        var second =
                ReportsOverHttp.<String>read(
                        reports.report(reports.json("street.supply", "村口又停水", reports.spot(19))),
                        "$.code");
        var into = reports.idOf(chief, first);
        var from = reports.idOf(chief, second);
        assertThat(
                        ReportsOverHttp.<List<String>>read(
                                chief.get("/api/incidents/" + from + "/alike").exchange(),
                                "$[*].incident.id"))
                .contains(into);

        var joined = reports.act(chief, from, "joining", "{\"into\": \"" + into + "\"}");
        assertThat(ReportsOverHttp.<String>read(joined, "$.id")).isEqualTo(into);
        assertThat(ReportsOverHttp.<Integer>read(joined, "$.reports")).isEqualTo(2);

        String report = ReportsOverHttp.<List<String>>read(joined, "$.reportsList[*].id").getLast();
        var parted =
                reports.act(
                        chief,
                        into,
                        "parting",
                        "{\"report\": \"" + report + "\", \"words\": \"不是一回事\"}");
        assertThat(ReportsOverHttp.<Integer>read(parted, "$.reports")).isEqualTo(1);
        assertThat(
                        ReportsOverHttp.<String>read(
                                chief.get("/api/incidents/" + from).exchange(), "$.state"))
                .isEqualTo("WAITING");
    }

    @Test
    void aPhoneNumberIsMaskedAndShownOnlyForAPurpose() {
        var lin = reports.gridWorker(reports.place(20));
        var json =
                reports.json("street.light", "灯", reports.spot(20))
                        .replace("\"phone\": null", "\"phone\": \"13800138000\"");
        String code = read(reports.report(json), "$.code");
        var id = reports.idOf(lin, code);
        var full = lin.get("/api/incidents/" + id).exchange();
        assertThat(ReportsOverHttp.<String>read(full, "$.reportsList[0].phoneMasked"))
                .isEqualTo("138****8000");
        assertThat(reports.act(lin, id, "reveals", "{\"purpose\": \"\"}")).hasStatus(400);
        assertThat(
                        ReportsOverHttp.<String>read(
                                reports.act(lin, id, "reveals", "{\"purpose\": \"联系报告人\"}"),
                                "$.phone"))
                .isEqualTo("13800138000");
        reports.act(lin, id, "answer", "{}");
        reports.act(lin, id, "handling", FIXED);
        assertThat(reports.asResident(code + "/confirmation", "{\"phone\": \"13900139000\"}"))
                .hasStatus(403);
        assertThat(reports.asResident(code + "/confirmation", "{\"phone\": \"138 0013 8000\"}"))
                .hasStatusOk();
    }

    @Test
    void aClerkWritesDownACallAndIsShownWhatItMayBe() {
        var room = reports.room(reports.place(21));
        reports.report(reports.json("street.light", "桥头路灯坏了", reports.spot(21)));
        var json =
                reports.json("street.light", "桥头的路灯坏了", reports.spot(21))
                        .replaceFirst(
                                "\\{",
                                "{\"channel\": \"CALL\", \"callerName\": \"王某\", \"callerPhone\": \"13800138000\", ");
        var written =
                room.post("/api/intake/reports/clerk", json)
                        .header("Idempotency-Key", ReportsOverHttp.key())
                        .exchange();
        assertThat(written).hasStatus(201);
        assertThat(ReportsOverHttp.<List<Object>>read(written, "$.proposals")).isNotEmpty();
    }

    @Test
    void anotherGradeMayChangeHands() {
        var chief = reports.chief(reports.place(22));
        var id = open(reports.gridWorker(reports.place(22)), "street.light", 22);
        var graded = reports.act(chief, id, "grading", "{\"grade\": 3, \"reason\": \"漏电伤人\"}");
        assertThat(ReportsOverHttp.<Integer>read(graded, "$.grade")).isEqualTo(3);
        assertThat(ReportsOverHttp.<Integer>read(graded, "$.level")).isGreaterThanOrEqualTo(4);
    }

    private String open(SignedInClient who, String kind, int place) {
        String code =
                read(reports.report(reports.json(kind, "需要处理的事", reports.spot(place))), "$.code");
        return reports.idOf(who, code);
    }

    private static String ownerOf(SignedInClient who, String id) {
        return read(who.get("/api/incidents/" + id).exchange(), "$.owner.post");
    }

    private void fire(String id, String limit, Mark mark) {
        var now = clock.instant();
        transaction.executeWithoutResult(_ ->
                overdue.fired(
                        List.of(
                                new Firing(
                                        UUID.randomUUID(),
                                        Casebook.subject(new IncidentId(UUID.fromString(id))),
                                        limit,
                                        mark,
                                        now,
                                        now))));
    }
}
