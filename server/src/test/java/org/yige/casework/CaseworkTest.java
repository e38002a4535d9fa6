package org.yige.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yige.intake.ReportsOverHttp.read;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import org.yige.incidents.Incidents;
import org.yige.incidents.Overdue;
import org.yige.intake.ReportsOverHttp;
import org.yige.shared.County;
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

    @Autowired Incidents incidents;

    @Autowired HandingOn handingOn;

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
        var due = dueAt(lin, id, "finish");
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
        // Three working days: they end with office hours, whatever the hour they began in.
        assertThat(County.day(dueAt(chief, id, "finish")))
                .isAfterOrEqualTo(County.day(due).plusDays(3));
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
        var head = reports.countyDesk().get("/api/incidents/" + id).exchange();
        assertThat(ReportsOverHttp.<String>read(head, "$.owner.post"))
                .as("not the worker who closed it")
                .isNotEqualTo(lin.post().value().toString());
        assertThat(ReportsOverHttp.<Integer>read(head, "$.level")).isGreaterThan(1);
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
    void aPassedLimitDoesNotLoseAHandOverThatTheOtherBodyStillTakesUp() {
        var room = reports.room(reports.place(23));
        var desk = reports.countyDesk();
        var id = open(reports.gridWorker(reports.place(23)), "street.supply", 23);
        reports.act(room, id, "answer", "{}");
        reports.act(
                room,
                id,
                "hand-over",
                "{\"receiver\": \"water-power-gas\", \"reason\": \"NOT_OUR_MATTER\", \"words\": \"水管爆裂\"}");
        var owner = ownerOf(desk, id);
        fire(id, "finish", Mark.PASSED);
        var late = desk.get("/api/incidents/" + id).exchange();
        assertThat(ReportsOverHttp.<String>read(late, "$.state")).isEqualTo("HANDING_OVER");
        assertThat(ReportsOverHttp.<Boolean>read(late, "$.late")).isTrue();
        assertThat(ownerOf(desk, id)).isNotEqualTo(owner);

        handingOn.answered(
                new IncidentId(UUID.fromString(id)), "water-power-gas", true, "W-7", "收到");
        var taken = desk.get("/api/incidents/" + id).exchange();
        assertThat(ReportsOverHttp.<String>read(taken, "$.state")).isEqualTo("HANDLED");
        assertThat(ReportsOverHttp.<List<String>>read(taken, "$.timeline[*].kind"))
                .containsSubsequence("incidents.escalated", "casework.handed-over");
    }

    @Test
    void nobodyIsCalledAwayFromTheSceneByAnotherGrade() {
        var lin = reports.gridWorker(reports.place(26));
        var chief = reports.chief(reports.place(26));
        var id = open(lin, "street.light", 26);
        reports.act(lin, id, "answer", "{}");
        reports.act(lin, id, "arrival", "{}");
        var graded = reports.act(chief, id, "grading", "{\"grade\": 3, \"reason\": \"电线垂落\"}");
        assertThat(ReportsOverHttp.<String>read(graded, "$.state")).isEqualTo("ON_SCENE");
        assertThat(ReportsOverHttp.<String>read(graded, "$.owner.post"))
                .isEqualTo(lin.post().value().toString());
        assertThat(ReportsOverHttp.<List<String>>read(graded, "$.timeline[-1:].facts.told"))
                .hasSize(1);
        assertThat(
                        ReportsOverHttp.<List<String>>read(
                                graded, "$.deadlines[?(@.state == 'OPEN')].limit"))
                .containsExactly("finish");
        assertThat(ReportsOverHttp.<List<String>>read(graded, "$.deadlines[*].state"))
                .as("nothing counts as kept that was never asked")
                .containsOnlyOnce("OPEN");
    }

    @Test
    void onlyReasonsAPersonMayGiveAreOfferedAndTakenForHandingOver() {
        var room = reports.room(reports.place(27));
        var id = open(reports.gridWorker(reports.place(27)), "street.supply", 27);
        reports.act(room, id, "answer", "{}");
        assertThat(
                        ReportsOverHttp.<List<String>>read(
                                room.get("/api/incidents/vocabulary").exchange(),
                                "$.refusalReasons[*].code"))
                .contains("NOT_OUR_MATTER")
                .doesNotContain("NOT_TAKEN_UP");
        assertThat(
                        reports.act(
                                room,
                                id,
                                "hand-over",
                                "{\"receiver\": \"water-power-gas\", \"reason\": \"NOT_TAKEN_UP\", \"words\": \"请办\"}"))
                .hasStatus(400);
    }

    @Test
    void nobodyIsCalledAwayFromTheSceneByAPassedLimit() {
        var lin = reports.gridWorker(reports.place(24));
        var chief = reports.chief(reports.place(24));
        String code =
                read(
                        reports.report(reports.json("street.light", "灯不亮", reports.spot(24))),
                        "$.code");
        var id = reports.idOf(lin, code);
        reports.act(lin, id, "answer", "{}");
        reports.act(lin, id, "arrival", "{}");
        fire(id, "finish", Mark.PASSED);
        assertThat(ReportsOverHttp.<String>read(reports.follow(code), "$.state"))
                .isEqualTo("ON_SCENE");
        var full = chief.get("/api/incidents/" + id).exchange();
        assertThat(ReportsOverHttp.<String>read(full, "$.owner.post"))
                .isEqualTo(lin.post().value().toString());
        assertThat(ReportsOverHttp.<Boolean>read(full, "$.late")).isTrue();
        assertThat(ReportsOverHttp.<List<String>>read(full, "$.timeline[*].kind"))
                .contains("incidents.head-told");
        assertThat(
                        ReportsOverHttp.<List<String>>read(
                                chief.get("/api/supervision/attention?limit=200").exchange(),
                                "$.items[*].incident.id"))
                .contains(id);
        assertThat(reports.act(lin, id, "handling", FIXED)).hasStatus(201);
    }

    @Test
    void whoGivesAwayWhatLiesOutsideTheirAreaIsToldItWentOnHoweverOftenItIsSent() {
        var lin = reports.gridWorker(reports.place(25));
        var far = reports.gridWorker(reports.place(5));
        var id = open(lin, "street.light", 25);
        var better = "{\"reason\": \"OTHER_DUTY\", \"betterPost\": \"" + far.post().value() + "\"}";
        assertThat(reports.act(lin, id, "return", better)).hasStatus(201);
        assertThat(far.get("/api/incidents/" + id).exchange()).hasStatusOk();
        var up = "{\"tried\": \"去看过\", \"whyFailed\": \"不在我处\"}";
        for (int i = 0; i < 2; i++) {
            var sent =
                    far.post("/api/incidents/" + id + "/passing-up", up)
                            .header("Idempotency-Key", "went-on-" + id)
                            .exchange();
            assertThat(sent).hasStatus(201);
            assertThat(ReportsOverHttp.<Boolean>read(sent, "$.wentOn")).isTrue();
        }
        assertThat(far.get("/api/incidents/" + id).exchange()).hasStatus(403);
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

        assertThat(listed(chief, first)).containsExactly(into);
        // What somebody holds shows where their report counts now.
        assertThat(listed(chief, second)).containsExactly(into);

        String report = ReportsOverHttp.<List<String>>read(joined, "$.reportsList[*].id").getLast();
        var parted =
                reports.act(
                        chief,
                        into,
                        "parting",
                        "{\"report\": \"" + report + "\", \"words\": \"不是一回事\"}");
        assertThat(ReportsOverHttp.<Integer>read(parted, "$.reports")).isEqualTo(1);
        assertThat(listed(chief, second)).containsExactly(from);
        assertThat(
                        ReportsOverHttp.<String>read(
                                chief.get("/api/incidents/" + from).exchange(), "$.state"))
                .isEqualTo("WAITING");
    }

    @Test
    void theLikeliestTwinStandsFirstWhateverWasToldMoreLately() {
        var room = reports.room(reports.place(18));
        var twin = told(room, "order.fight", "小超市门口打起来了，有人流血");
        told(room, "order.theft", "小超市门口的摩托被偷了");
        told(room, "order.hazard", "小超市门口堆着木料");
        var mine = told(room, "order.fight", "小超市门口有人打起来了，脸上流血");
        assertThat(
                        ReportsOverHttp.<List<String>>read(
                                room.get("/api/incidents/" + mine + "/alike").exchange(),
                                "$[*].incident.id"))
                .startsWith(twin);
    }

    private String told(SignedInClient reader, String kind, String words) {
        return reports.idOf(
                reader,
                ReportsOverHttp.read(
                        reports.report(reports.json(kind, words, reports.spot(18))), "$.code"));
    }

    @Test
    void whoeverToldOfOneIncidentCanBeCalledEachByTheirOwnNumber() {
        var chief = reports.chief(reports.place(22));
        var phones = List.of("13800138001", "13900139002");
        var ids = new ArrayList<String>();
        for (var phone : phones) {
            var json =
                    reports.json("street.supply", "村口停水了" + phone.charAt(10), reports.spot(22))
                            .replace("\"phone\": null", "\"phone\": \"" + phone + "\"");
            ids.add(reports.idOf(chief, read(reports.report(json), "$.code")));
        }
        var joined =
                reports.act(chief, ids.get(1), "joining", "{\"into\": \"" + ids.getFirst() + "\"}");
        var told = ReportsOverHttp.<List<String>>read(joined, "$.reportsList[*].id");
        assertThat(told).hasSize(2);
        for (int n = 0; n < 2; n++) {
            var shown =
                    reports.act(
                            chief,
                            ids.getFirst(),
                            "reveals",
                            "{\"purpose\": \"回电核实\", \"report\": \"" + told.get(n) + "\"}");
            assertThat(ReportsOverHttp.<String>read(shown, "$.phone")).isEqualTo(phones.get(n));
        }
        assertThat(
                        reports.act(
                                chief,
                                ids.getFirst(),
                                "reveals",
                                "{\"purpose\": \"回电核实\", \"report\": \"%s\"}"
                                        .formatted(UUID.randomUUID())))
                .as("another incident's report is none of this one's")
                .hasStatus(404);
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
    void onlyWhatOthersMayReadIsAChangeForOthers() {
        var lin = reports.gridWorker(reports.place(23));
        var id = open(lin, "street.light", 23);
        var opened = incidents.get(new IncidentId(UUID.fromString(id)));
        assertThat(opened.changedAt()).isEqualTo(opened.matter().openedAt());
        assertThat(reports.act(lin, id, "help", "{\"words\": \"要两个人\"}")).hasStatus(201);
        assertThat(incidents.get(opened.id()).changedAt()).isEqualTo(opened.changedAt());
        assertThat(incidents.get(opened.id()).version()).isGreaterThan(opened.version());

        assertThat(reports.act(lin, id, "answer", "{}")).hasStatus(201);
        var answered = incidents.get(opened.id());
        assertThat(answered.changedAt())
                .isEqualTo(incidents.timeline(opened.id()).getLast().at())
                .isAfter(opened.changedAt());
        assertThat(changedSince(answered.changedAt())).contains(answered.id());
        assertThat(changedSince(answered.changedAt().plusMillis(1))).doesNotContain(answered.id());
    }

    private List<IncidentId> changedSince(Instant from) {
        return incidents.changed(from, Optional.of(from.plusSeconds(60)));
    }

    @Test
    void anotherGradeMayChangeHands() {
        var chief = reports.chief(reports.place(22));
        var id = open(reports.gridWorker(reports.place(22)), "street.light", 22);
        var finish = dueAt(chief, id, "finish");
        var before = clock.instant();
        var graded = reports.act(chief, id, "grading", "{\"grade\": 3, \"reason\": \"漏电伤人\"}");
        assertThat(ReportsOverHttp.<Integer>read(graded, "$.grade")).isEqualTo(3);
        assertThat(ReportsOverHttp.<Integer>read(graded, "$.level")).isGreaterThanOrEqualTo(4);
        // The more urgent grade has its time day and night, counted from now, and the old limits
        // are over.
        assertThat(Duration.between(before, dueAt(chief, id, "answer")))
                .isBetween(Duration.ofMinutes(30).minusMillis(1), Duration.ofMinutes(31));
        assertThat(dueAt(chief, id, "finish")).isBefore(finish);
    }

    private String open(SignedInClient who, String kind, int place) {
        String code =
                read(reports.report(reports.json(kind, "需要处理的事", reports.spot(place))), "$.code");
        return reports.idOf(who, code);
    }

    private static Instant dueAt(SignedInClient who, String id, String limit) {
        var due =
                ReportsOverHttp.<List<String>>read(
                        who.get("/api/incidents/" + id).exchange(),
                        "$.deadlines[?(@.limit == '" + limit + "' && @.state == 'OPEN')].dueAt");
        assertThat(due).hasSize(1);
        return Instant.parse(due.getFirst());
    }

    private static String ownerOf(SignedInClient who, String id) {
        return read(who.get("/api/incidents/" + id).exchange(), "$.owner.post");
    }

    private static List<String> listed(SignedInClient who, String code) {
        return read(who.get("/api/incidents?q=" + code).exchange(), "$.items[*].id");
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
