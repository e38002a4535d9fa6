package org.yige.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yige.intake.ReportsOverHttp.read;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.yige.YigeTest;
import org.yige.access.SignIn;
import org.yige.intake.ReportsOverHttp;
import org.yige.places.BeatCode;
import org.yige.places.Where;
import org.yige.staff.Duty;
import org.yige.staff.PostId;
import org.yige.staff.Scope;
import org.yige.staff.Staff;

/** A matter for the police goes to somebody who may decide it, whatever its grade. */
@YigeTest
class PoliceMattersTest {

    @Autowired Clock clock;
    @Autowired ReportsOverHttp reports;
    @Autowired SignIn signIn;
    @Autowired Staff staff;

    @ParameterizedTest
    @ValueSource(strings = {"order.theft", "order.fraud", "order.gambling", "order.threat"})
    void aTheftGoesToAnOfficerPastTheGridAndTheAuxiliary(String kind) {
        var place = reports.place(210);
        reports.gridWorker(place);
        signIn.as(Duty.AUXILIARY, 2, Scope.BEAT, beat(place));
        var officer = signIn.as(Duty.OFFICER, 4, Scope.BEAT, beat(place));

        var id = told(kind, 210);

        var seen = officer.get("/api/incidents/" + id).exchange();
        assertThat(dutyOfOwner(seen)).isEqualTo(Duty.OFFICER);
        assertThat(Instant.parse(ReportsOverHttp.<String>read(seen, "$.deadline.dueAt")))
                .isBefore(clock.instant().plus(Duration.ofMinutes(31)));
        assertThat(ReportsOverHttp.<Object>read(seen, "$.deadline.counted")).isNull();
    }

    @Test
    void anAuxiliaryAddsFactsAndEndsNothing() {
        var place = reports.place(211);
        var auxiliary = signIn.as(Duty.AUXILIARY, 2, Scope.BEAT, beat(place));
        var officer = signIn.as(Duty.OFFICER, 4, Scope.BEAT, beat(place));
        var id = told("order.theft", 211);
        reports.act(officer, id, "answer", "{}");

        var seen = auxiliary.get("/api/incidents/" + id).exchange();
        assertThat(ReportsOverHttp.<List<String>>read(seen, "$.actions"))
                .contains("note")
                .doesNotContain("handling", "hand-over", "hand-over-receipt", "pause");
        assertThat(reports.act(auxiliary, id, "note", "{\"words\": \"邻居说看见一辆白车\"}")).hasStatus(201);
        assertThat(reports.act(auxiliary, id, "handling", CaseworkTest.FIXED)).hasStatus(403);
    }

    @Test
    void itIsNotGivenBackToWhoMayNotDecide() {
        var place = reports.place(212);
        var auxiliary = signIn.as(Duty.AUXILIARY, 2, Scope.BEAT, beat(place));
        var officer = signIn.as(Duty.OFFICER, 4, Scope.BEAT, beat(place));
        var id = told("order.theft", 212);
        var post =
                ReportsOverHttp.<String>read(
                        auxiliary.get("/api/access/me").exchange(), "$.posts[0].id");

        var back =
                reports.act(
                        officer,
                        id,
                        "return",
                        "{\"reason\": \"OTHER_DUTY\", \"betterPost\": \"%s\"}".formatted(post));

        assertThat(ReportsOverHttp.<String>read(back, "$.type"))
                .isEqualTo("/problems/casework/post-unknown");
    }

    @Test
    void itIsNotPutIntoWhatSomebodyElseMayEnd() {
        var room = reports.room(reports.place(213));
        var theft = told("order.theft", 213);
        var noise = told("tidy.noise", 213);
        assertThat(
                        ReportsOverHttp.<String>read(
                                reports.act(
                                        room, theft, "joining", "{\"into\": \"" + noise + "\"}"),
                                "$.type"))
                .isEqualTo("/problems/casework/other-is-for-the-police");
        assertThat(reports.act(room, noise, "joining", "{\"into\": \"" + theft + "\"}"))
                .hasStatus(201);
    }

    @Test
    void theResidentReadsThatTheStationHasItAndWhomToRing() {
        var told = reports.report(reports.json("order.theft", "电动车被偷", reports.spot(214)));
        assertThat(ReportsOverHttp.<String>read(told, "$.police.zh"))
                .contains("派出所")
                .contains("110");
        var again = reports.follow(read(told, "$.code"));
        assertThat(ReportsOverHttp.<String>read(again, "$.police.zh")).contains("派出所");
        var light = reports.report(reports.json("street.light", "路灯不亮", reports.spot(214)));
        assertThat(ReportsOverHttp.<Object>read(light, "$.police")).isNull();
        assertThat(ReportsOverHttp.<String>read(light, "$.counted.zh")).startsWith("按工作时间计时");
    }

    private String told(String kind, int place) {
        var told = reports.report(reports.json(kind, "昨晚的事", reports.spot(place)));
        assertThat(told).hasStatus(201);
        return reports.idOf(reports.room(reports.place(place)), read(told, "$.code"));
    }

    private String dutyOfOwner(org.springframework.test.web.servlet.assertj.MvcTestResult seen) {
        var post = java.util.UUID.fromString(ReportsOverHttp.read(seen, "$.owner.post"));
        return staff.post(new PostId(post)).orElseThrow().duty();
    }

    private static String beat(Where where) {
        return where.beats().stream().map(BeatCode::value).findFirst().orElseThrow();
    }
}
