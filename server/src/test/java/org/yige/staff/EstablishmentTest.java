package org.yige.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yige.intake.ReportsOverHttp.read;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.yige.YigeTest;
import org.yige.access.SignIn;
import org.yige.access.SignIn.SignedInClient;
import org.yige.intake.ReportsOverHttp;
import org.yige.shared.County;

/** What an administrator does about posts and people without a shell. */
@YigeTest
class EstablishmentTest {

    @Autowired SignIn signIn;
    @Autowired People people;
    @Autowired ReportsOverHttp reports;
    @Autowired Clock clock;

    @Test
    void aHolderIsReplacedOnADayInOneStepAndComesBackAfterTheLastDay() {
        var admin = signIn.asAdministrator();
        var post = post(admin, "换人的网格员", reports.place(30).village().value(), "ORDER");
        var lin = people.enrol(NewPerson.named("林换"));
        var chen = people.enrol(NewPerson.named("陈换"));
        appoint(admin, post, lin, today(), Optional.empty(), false);

        var refused = appoint(admin, post, chen, today().plusDays(3), Optional.empty(), false);
        assertThat(refused).hasStatus(409);
        assertThat(ReportsOverHttp.<String>read(refused, "$.title"))
                .contains("换人的网格员")
                .contains("林*")
                .contains("换人");

        assertThat(
                        appoint(
                                admin,
                                post,
                                chen,
                                today().plusDays(3),
                                Optional.of(today().plusDays(9)),
                                true))
                .hasStatus(201);
        var held = admin.get("/api/staff/posts/" + post + "/holdings").exchange();
        assertThat(ReportsOverHttp.<List<String>>read(held, "$[*].name"))
                .containsExactly("林*", "陈*", "林*");
        assertThat(ReportsOverHttp.<List<String>>read(held, "$[*].from"))
                .containsExactly(
                        today().toString(),
                        today().plusDays(3).toString(),
                        today().plusDays(10).toString());
        assertThat(ReportsOverHttp.<String>read(held, "$[0].to"))
                .isEqualTo(today().plusDays(2).toString());

        assertThat(
                        admin.post(
                                "/api/staff/posts/" + post + "/vacancies",
                                "{\"from\": \"" + today().plusDays(1) + "\"}"))
                .hasStatus(201);
        assertThat(
                        ReportsOverHttp.<List<String>>read(
                                admin.get("/api/staff/posts/" + post + "/holdings").exchange(),
                                "$[*].name"))
                .containsExactly("林*");
    }

    @Test
    void aPostIsRenamedAlsoOnWhatItOwnsAndClosedOnlyWhenItOwesNothing() {
        var admin = signIn.asAdministrator();
        var where = reports.place(31);
        var lin = reports.gridWorker(where);
        reports.report(reports.json("street.light", "路灯不亮", reports.spot(31)));
        var post = lin.post().value();

        var busy = admin.post("/api/staff/posts/" + post + "/closure", "{}").exchange();
        assertThat(busy).hasStatus(409);
        assertThat(ReportsOverHttp.<Integer>read(busy, "$.count")).isPositive();

        assertThat(admin.post("/api/staff/posts/" + post + "/titles", "{\"title\": \"改名后的网格员\"}"))
                .hasStatus(204);
        assertThat(
                        ReportsOverHttp.<String>read(
                                lin.get("/api/incidents").exchange(), "$.items[0].owner.title"))
                .isEqualTo("改名后的网格员");
        assertThat(admin.post("/api/staff/posts/" + post + "/titles", "{\"title\": \" \"}"))
                .hasStatus(400);

        var spare = post(admin, "要撤的岗位", where.village().value(), "ORDER");
        appoint(
                admin,
                spare,
                people.enrol(NewPerson.named("赵撤")),
                today(),
                Optional.empty(),
                false);
        assertThat(admin.post("/api/staff/posts/" + spare + "/closure", "{}")).hasStatus(204);
        assertThat(found(admin, "posts", "要撤的岗位")).isEqualTo("[]");
        assertThat(admin.post("/api/staff/posts/" + spare + "/closure", "{}")).hasStatus(404);
    }

    @Test
    void postsInPlacesThatDoNotExistAreRefusedInWords() {
        var admin = signIn.asAdministrator();
        var village = reports.place(32).village().value();
        for (var code : List.of("610824999999", "610824999")) {
            var refused =
                    make(admin, "无处的岗位", code, "ORDER", code.length() == 9 ? "TOWN" : "VILLAGE");
            assertThat(refused).hasStatus(422);
            assertThat(ReportsOverHttp.<String>read(refused, "$.title")).contains(code);
        }
        assertThat(make(admin, "无处的网格员", village + "999", "GRID_WORKER", "GRID")).hasStatus(422);
        assertThat(make(admin, "无处的派出所", "610824999999", "STATION_CHIEF", "STATION"))
                .hasStatus(422);
        assertThat(found(admin, "posts", "无处的")).isEqualTo("[]");
    }

    @Test
    void anUnknownDutyIsRefusedWithThoseThereAreInTheReadersLanguage() {
        var where = reports.place(32).village().value();
        var refused = make(signIn.asAdministrator(), "无处的岗位", where, "NOBODY", "VILLAGE");
        assertThat(ReportsOverHttp.<String>read(refused, "$.title"))
                .contains("Station chief")
                .doesNotContainPattern("[\\p{IsHan}]");
    }

    @Test
    void postsAndPeopleAreFoundByTitleVillageAndSurname() throws Exception {
        var admin = signIn.asAdministrator();
        var where = reports.place(33);
        var village = where.villageName();
        var post = post(admin, "寻找测试岗", where.village().value(), "ORDER");
        var ouyang = people.enrol(NewPerson.named("慕容寻"));
        appoint(admin, post, ouyang, today(), Optional.empty(), false);

        assertThat(found(admin, "posts", "寻找测试")).contains(post);
        assertThat(found(admin, "posts", village + " 寻找")).contains(post);
        assertThat(found(admin, "posts", village + " 无此岗")).isEqualTo("[]");
        assertThat(found(admin, "people", "寻找测试")).contains(ouyang.value().toString());
        assertThat(found(admin, "people", "慕 寻找")).contains(ouyang.value().toString());
        assertThat(found(admin, "people", "容寻")).doesNotContain(ouyang.value().toString());
    }

    @Test
    void aPersonIsCorrectedAndTheTrailSaysWhatButNotHow() throws Exception {
        var admin = signIn.asAdministrator();
        var id = people.enrol(new NewPerson("李更", Optional.of("13922220001"), Optional.empty()));
        people.enrol(new NewPerson("另一人", Optional.of("13922220002"), Optional.empty()));

        assertThat(correct(admin, id, "{\"phone\": \"13922220002\"}")).hasStatus(409);
        assertThat(correct(admin, id, "{\"phone\": \"12\"}")).hasStatus(400);
        assertThat(correct(admin, id, "{\"name\": \"李更正\", \"phone\": \"139-2222-0003\"}"))
                .hasStatus(204);
        assertThat(found(admin, "people", "13922220003")).contains("李*正");
        assertThat(found(admin, "people", "13922220001")).contains("\"items\":[]");
        assertThat(correct(admin, id, "{\"phone\": \"\"}")).hasStatus(204);
        assertThat(found(admin, "people", "13922220003")).contains("\"items\":[]");
        assertThat(
                        signIn.asAuditor()
                                .get("/api/privacy/trail?subject=" + id.value())
                                .exchange()
                                .getResponse()
                                .getContentAsString())
                .contains("name,phone")
                .doesNotContain("13922220003");
    }

    @Test
    void aLeaveIsCutShortOrNotTakenAtAll() {
        var admin = signIn.asAdministrator();
        var id = people.enrol(NewPerson.named("周假"));
        people.leave(id, today().minusDays(1), today().plusDays(10), LeaveReason.LEAVE);
        people.leave(id, today().plusDays(20), today().plusDays(30), LeaveReason.TRAINING);
        var leaves = "/api/staff/people/" + id.value() + "/leaves";
        var planned = admin.get(leaves).exchange();
        String now = read(planned, "$[0].id");
        String later = read(planned, "$[1].id");

        assertThat(end(admin, leaves, now, today().plusDays(11))).hasStatus(422);
        assertThat(end(admin, leaves, now, today())).hasStatus(204);
        assertThat(end(admin, leaves, later, today().plusDays(19))).hasStatus(204);
        var left = admin.get(leaves).exchange();
        assertThat(ReportsOverHttp.<List<String>>read(left, "$[*].to"))
                .containsExactly(today().toString());
    }

    @Test
    void aPreviewSaysInASentenceWhatWouldBeAddedAndAddsNothing() {
        var admin = signIn.asAdministrator();
        var village = reports.place(34).village().value();
        var table =
                """
                姓名,手机号,岗位,岗位名称,范围编码
                钱预一,13933330001,ORDER,预览岗位一,%1$s
                钱预二,13933330002,ORDER,预览岗位二,%1$s
                钱预三,12345,ORDER,预览岗位三,%1$s
                """
                        .formatted(village);
        var preview = take(admin, table, "preview=true&partly=true");
        assertThat(ReportsOverHttp.<String>read(preview, "$.changes.zh"))
                .isEqualTo("将新增 2 人、新设 2 个岗位、任命 2 次。");
        assertThat(found(admin, "posts", "预览岗位")).isEqualTo("[]");

        take(admin, table, "partly=true");
        var again = take(admin, table, "preview=true&partly=true");
        assertThat(ReportsOverHttp.<String>read(again, "$.changes.zh")).isEqualTo("将保留 2 行原样。");
        for (var format : List.of("CSV", "XLSX")) {
            assertThat(admin.get("/api/staff/imports/template?format=" + format)).hasStatusOk();
        }
    }

    @Test
    void aNewPhoneOfSomebodyKnownByIdentityNumberIsChangedAndTheReportSaysSo() {
        var admin = signIn.asAdministrator();
        var number = "110105197001010054";
        var id =
                people.enrol(new NewPerson("孙改号", Optional.of("13944440001"), Optional.of(number)));
        people.enrol(new NewPerson("孙旁人", Optional.of("13944440002"), Optional.empty()));
        var rows = "姓名,手机号,身份证号\n%s,%s," + number + "\n";

        var preview = take(admin, rows.formatted("孙改号", "13944440003"), "preview=true");
        assertCorrected(preview, "将更正 1 名在册人员。", "139****0001", "139****0003");
        assertThat(found(admin, "people", "13944440001")).contains(id.value().toString());

        var taken = take(admin, rows.formatted("孙改号", "139-4444-0003"), "partly=false");
        assertThat(taken).hasStatus(201);
        assertCorrected(taken, "已更正 1 名在册人员。", "139****0001", "139****0003");
        assertThat(found(admin, "people", "13944440003")).contains(id.value().toString());
        assertThat(found(admin, "people", "13944440001")).contains("\"items\":[]");
        assertThat(admin.get("/api/staff/people?q=13944440003").exchange()).hasStatusOk();

        var same = take(admin, rows.formatted("孙改号", "13944440003"), "preview=true");
        assertThat(ReportsOverHttp.<List<Object>>read(same, "$.corrected")).isEmpty();
        var anothers = take(admin, rows.formatted("孙改号", "13944440002"), "partly=true");
        assertThat(ReportsOverHttp.<String>read(anothers, "$.refused[0].problem.type"))
                .isEqualTo("/problems/staff/already-known");
        var otherName = take(admin, rows.formatted("孙冒名", "13944440004"), "partly=true");
        assertThat(ReportsOverHttp.<String>read(otherName, "$.refused[0].problem.type"))
                .isEqualTo("/problems/staff/on-record-otherwise");
    }

    @Test
    void anIdentityNumberIsAddedToWhomNameAndPhoneNameAndNeverExchanged() {
        var admin = signIn.asAdministrator();
        people.enrol(new NewPerson("李补证", Optional.of("13944440011"), Optional.empty()));
        var rows = "姓名,手机号,身份证号\n李补证,13944440011,%s\n";

        var taken = take(admin, rows.formatted("110105198001010016"), "partly=false");
        assertThat(ReportsOverHttp.<String>read(taken, "$.corrected[0].now"))
                .isEqualTo("110***********0016");
        var another = take(admin, rows.formatted("110105198001010032"), "partly=true");
        assertThat(ReportsOverHttp.<String>read(another, "$.refused[0].problem.type"))
                .isEqualTo("/problems/staff/on-record-otherwise");
    }

    private static void assertCorrected(
            MvcTestResult report, String changes, String before, String now) {
        assertThat(ReportsOverHttp.<String>read(report, "$.changes.zh")).isEqualTo(changes);
        assertThat(ReportsOverHttp.<Integer>read(report, "$.corrected[0].row")).isEqualTo(2);
        assertThat(ReportsOverHttp.<String>read(report, "$.corrected[0].column")).isEqualTo("手机号");
        assertThat(ReportsOverHttp.<String>read(report, "$.corrected[0].before")).isEqualTo(before);
        assertThat(ReportsOverHttp.<String>read(report, "$.corrected[0].now")).isEqualTo(now);
    }

    private static MvcTestResult take(SignedInClient who, String table, String how) {
        return who.post("/api/staff/imports?" + how, table)
                .contentType(org.springframework.http.MediaType.TEXT_PLAIN)
                .exchange();
    }

    private MvcTestResult end(SignedInClient who, String leaves, String id, LocalDate last) {
        return who.post(leaves + "/" + id + "/ends", "{\"to\": \"" + last + "\"}").exchange();
    }

    private static MvcTestResult correct(SignedInClient who, PersonId id, String json) {
        return who.post("/api/staff/people/" + id.value() + "/corrections", json).exchange();
    }

    private static String found(SignedInClient who, String what, String words) {
        return body(who.get("/api/staff/" + what + "?q={q}", words).exchange());
    }

    private static String body(MvcTestResult result) {
        return new String(
                result.getResponse().getContentAsByteArray(),
                java.nio.charset.StandardCharsets.UTF_8);
    }

    private String post(SignedInClient who, String title, String code, String duty) {
        var made = make(who, title, code, duty, "VILLAGE");
        assertThat(made).hasStatus(201);
        return read(made, "$.id");
    }

    private MvcTestResult make(
            SignedInClient who, String title, String code, String duty, String scope) {
        return who.post(
                        "/api/staff/posts",
                        """
                        {"duty": "%s", "level": 2, "title": "%s", "scopeCode": "%s", "scope": "%s"}
                        """
                                .formatted(duty, title, code, scope))
                .exchange();
    }

    private static MvcTestResult appoint(
            SignedInClient who,
            String post,
            PersonId person,
            LocalDate from,
            Optional<LocalDate> to,
            boolean instead) {
        return who.post(
                        "/api/staff/posts/" + post + "/holdings",
                        """
                        {"person": "%s", "from": "%s", "to": %s, "instead": %s}
                        """
                                .formatted(
                                        person.value(),
                                        from,
                                        to.map(day -> "\"" + day + "\"").orElse("null"),
                                        instead))
                .locale(Locale.CHINESE)
                .exchange();
    }

    private LocalDate today() {
        return County.today(clock);
    }
}
