package org.yige.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.yige.YigeTest;
import org.yige.access.SignIn;
import org.yige.places.DivisionCode;
import org.yige.places.PlacesDemo;
import org.yige.places.StationCode;
import org.yige.places.Where;
import org.yige.shared.Refused;

@YigeTest
class StaffTest {

    static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    @Autowired SignIn signIn;
    @Autowired Staff staff;
    @Autowired People people;
    @Autowired MockMvcTester http;
    @Autowired JdbcClient sql;
    @Autowired Clock clock;
    @Autowired NightShift nightShift;
    @Autowired PlacesDemo map;

    /** Rows name places there are. */
    @BeforeEach
    void theMapIsThere() {
        map.load();
    }

    @Test
    void somebodyAlwaysAnswersEvenWhereNobodyWorks() {
        var nowhere = where("610824999299");

        for (int level = 1; level <= 9; level++) {
            assertThat(staff.chain(nowhere, level, clock.instant()).getLast())
                    .satisfies(last -> assertThat(last.post().duty()).isEqualTo(Duty.COUNTY_DESK))
                    .satisfies(last ->
                            assertThat(last.availability()).isEqualTo(Availability.AVAILABLE));
        }
    }

    @Test
    void aRoomExistsAsSoonAsItIsAskedForAndIsAlwaysTheSame() {
        var room = staff.room(new StationCode("610824000077"));

        assertThat(staff.room(new StationCode("610824000077"))).isEqualTo(room);
        assertThat(staff.post(room.id())).contains(room);
        assertThat(staff.candidate(room.id(), clock.instant()).orElseThrow().availability())
                .isEqualTo(Availability.AVAILABLE);
    }

    @Test
    void aPostHasOneHolderADayButAnotherTheNext() {
        var post =
                people.create(
                        new NewPost(Duty.GRID_WORKER, 1, "东村网格员", Scope.GRID, "610824101201001"));
        var lin = people.enrol(NewPerson.named("林一"));
        var chen = people.enrol(NewPerson.named("陈二"));
        people.appoint(post, lin, FIRST, Optional.of(FIRST.plusDays(30)));

        assertThatThrownBy(() -> people.appoint(post, chen, FIRST.plusDays(30), Optional.empty()))
                .extracting(e -> ((Refused) e).why())
                .isEqualTo(StaffRefusal.ALREADY_HELD);
        people.appoint(post, chen, FIRST.plusDays(31), Optional.empty());
        assertThat(staff.postsOf(chen, FIRST.plusDays(31))).containsExactly(post);
    }

    @Test
    void aRoomIsHeldByManyAtOnce() {
        var room = staff.room(new StationCode("610824000078"));
        people.appoint(room, people.enrol(NewPerson.named("孙三")), FIRST, Optional.empty());
        people.appoint(room, people.enrol(NewPerson.named("李四")), FIRST, Optional.empty());

        var asked = staff.candidate(room.id(), clock.instant()).orElseThrow();
        assertThat(asked.holders()).hasSize(2);
        assertThat(staff.holder(room.id(), clock.instant())).isEmpty();
    }

    @Test
    void whoIsOnIsAskedAndWhoSleepsIsNot() {
        var asleep =
                people.create(
                        new NewPost(Duty.GRID_WORKER, 1, "夜里的网格员", Scope.GRID, "610824101203001"));
        var awake =
                people.create(new NewPost(Duty.OFFICER, 1, "值班民警", Scope.VILLAGE, "610824101203"));
        people.appoint(asleep, people.enrol(NewPerson.named("郑五")), FIRST, Optional.empty());
        people.appoint(awake, people.enrol(NewPerson.named("冯六")), FIRST, Optional.empty());
        var wu = people.enrol(NewPerson.named("吴七"));
        nightShift.keep(asleep.id());
        nightShift.keep(awake.id(), wu);

        var chain = staff.chain(where("610824101203"), 1, clock.instant());

        assertThat(staff.candidate(asleep.id(), clock.instant()).orElseThrow().availability())
                .isEqualTo(Availability.OFF_SHIFT);
        var first =
                chain.stream()
                        .filter(rung -> rung.availability() == Availability.AVAILABLE)
                        .findFirst()
                        .orElseThrow();
        assertThat(first.post()).isEqualTo(awake);
        assertThat(first.standIns()).extracting(Holder::person).containsExactly(wu);
        assertThat(staff.holder(awake.id(), clock.instant()).orElseThrow().person()).isEqualTo(wu);
    }

    @Test
    void aPostOfSomebodyWhoLeftCanBeGivenAwayTheSameDay() {
        var post =
                people.create(
                        new NewPost(Duty.GRID_WORKER, 1, "西村网格员", Scope.GRID, "610824101202001"));
        var lin = people.enrol(NewPerson.named("林五"));
        var chen = people.enrol(NewPerson.named("陈六"));
        people.appoint(post, lin, FIRST, Optional.empty());
        people.deactivate(lin);
        assertThat(staff.candidate(post.id(), clock.instant()).orElseThrow().availability())
                .isEqualTo(Availability.DEACTIVATED);

        people.appoint(post, chen, LocalDate.now(clock), Optional.empty());

        assertThat(staff.holder(post.id(), clock.instant()).orElseThrow().person()).isEqualTo(chen);
    }

    @Test
    void aGridWorkerReadsTheirOwnVillageAndNotAnother() {
        var lin = signIn.as(Duty.GRID_WORKER, "610824102201001");
        var other = signIn.as(Duty.GRID_WORKER, "610824102202001");

        assertThat(lin.get("/api/staff/people?scope=610824102201")).hasStatusOk();
        assertThat(lin.get("/api/staff/people?scope=610824102202")).hasStatus(403);
        assertThat(bodyOf(lin.get("/api/staff/people").exchange()))
                .contains(lin.person().value().toString())
                .doesNotContain(other.person().value().toString());
        assertThat(
                        lin.post(
                                "/api/staff/people/{id}/reveals",
                                "{\"purpose\": \"call about the gate\"}",
                                other.person().value()))
                .hasStatus(403);
    }

    @Test
    void aNameIsShownWholeOnlyForAPurposeWhichIsKept() {
        var lin = signIn.as(Duty.GRID_WORKER, "610824103201001");
        var chen = people.enrol(new NewPerson("陈建国", Optional.of("13911110001"), Optional.empty()));
        var post =
                people.create(new NewPost(Duty.AUXILIARY, 1, "辅警", Scope.VILLAGE, "610824103201"));
        people.appoint(post, chen, FIRST, Optional.empty());

        assertThat(bodyOf(lin.get("/api/staff/people").exchange()))
                .contains("陈*国", "139****0001")
                .doesNotContain("陈建国");
        assertThat(lin.post("/api/staff/people/{id}/reveals", "{\"purpose\": \" \"}", chen.value()))
                .hasStatus(400);
        assertThat(
                        lin.post(
                                "/api/staff/people/{id}/reveals",
                                "{\"purpose\": \"商量明天巡查\"}",
                                chen.value()))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"name\": \"陈建国\", \"phone\": \"13911110001\"}");
        assertThat(
                        bodyOf(
                                signIn.asAuditor()
                                        .get("/api/privacy/trail?subject={id}", chen.value())
                                        .exchange()))
                .contains("staff.reveal", "商量明天巡查", lin.person().value().toString())
                .doesNotContain("陈建国", "13911110001");
    }

    @Test
    void whoIsAboveMeInTheLadderMayBeCalled() {
        var lin = signIn.as(Duty.GRID_WORKER, "610824104201001");
        var head = signIn.as(Duty.TOWN_HEAD, "610824104");

        assertThat(
                        lin.post(
                                "/api/staff/people/{id}/reveals",
                                "{\"purpose\": \"pass on a matter\"}",
                                head.person().value()))
                .hasStatusOk();
    }

    @Test
    void aPersonIsFoundByWholePhoneOrNameAndNeverByPart() {
        var admin = signIn.asAdministrator();
        people.enrol(new NewPerson("欧阳春晓", Optional.of("13911110002"), Optional.empty()));

        assertThat(bodyOf(admin.get("/api/staff/people?q={q}", "139-1111-0002").exchange()))
                .contains("欧**晓");
        assertThat(bodyOf(admin.get("/api/staff/people?q={q}", "欧阳春晓").exchange()))
                .contains("欧**晓");
        assertThat(bodyOf(admin.get("/api/staff/people?q={q}", "欧阳").exchange()))
                .contains("\"items\":[]");
        assertThat(bodyOf(admin.get("/api/staff/people?q={q}", "139%").exchange()))
                .contains("\"items\":[]");
    }

    @Test
    void anImportTakesChineseHeadingsAndNeverReadsWhatSomebodyBelievesIn() {
        var report =
                importAs(
                        """
                        姓名,手机号,身份证号,民族,政治面貌,岗位,范围编码,任职日期,备注
                        郭子仪,13911110010,11010519491231002x,汉,群众,网格员,610824105201001,2026/1/1,好
                        秦良玉,13911110011,,苗,党员,村网格长,610824105201,2026年1月1日,
                        """,
                        false,
                        "UTF-8");

        assertThat(report)
                .hasStatus(201)
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"accepted": 2, "refused": [], "dropped": ["民族", "政治面貌"], "ignored": ["备注"]}
                        """);
        assertThat(
                        staff.chain(where("610824105201"), 1, clock.instant())
                                .getFirst()
                                .holder()
                                .orElseThrow()
                                .name())
                .isEqualTo("秦*玉");
    }

    @Test
    void oneRefusedRowKeepsTheWholeTableOutUnlessToldOtherwise() {
        var table =
                """
                姓名,手机号,岗位,范围编码
                戚继光,13911110020,网格员,610824106201001
                俞大猷,12345,网格员,610824106201002
                张居正,13911110021,船长,610824106201003
                海瑞,13911110022,网格员,110105106201003
                """;

        assertThat(importAs(table, false, "UTF-8"))
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"accepted": 0, "refused": [{"row": 3, "problem": {"type": "/problems/staff/not-a-phone"}},
                                                    {"row": 4, "problem": {"type": "/problems/staff/not-a-duty"}},
                                                    {"row": 5, "problem": {"type": "/problems/staff/not-in-the-county"}}]}
                        """);
        assertThat(
                        bodyOf(
                                signIn.asAdministrator()
                                        .get("/api/staff/people?q=13911110020")
                                        .exchange()))
                .contains("\"items\":[]");
        assertThat(importAs(table, true, "GB18030"))
                .bodyJson()
                .extractingPath("accepted")
                .isEqualTo(1);
        assertThat(importAs(table, true, "UTF-8"))
                .bodyJson()
                .extractingPath("accepted")
                .isEqualTo(1);
        assertThat(
                        sql.sql(
                                        "select count(*) from staff.post where scope_code = '610824106201001'")
                                .query(Integer.class)
                                .single())
                .isOne();
    }

    @Test
    void aTableThatIsNoneIsRefusedInWords() {
        assertThat(importAs("\"never closed", false, "UTF-8")).hasStatus(400);
        assertThat(importAs("", false, "UTF-8")).hasStatus(400);
        assertThat(importAs("民族\n汉\n", false, "UTF-8")).hasStatus(400);
    }

    @Test
    void onlyTheAdministratorChangesStaff() {
        var chief = signIn.as(Duty.STATION_CHIEF, "610824000001");
        assertThat(chief.post("/api/staff/people", "{\"name\": \"岳飞\"}")).hasStatus(403);
        assertThat(signIn.asAdministrator().post("/api/staff/people", "{\"name\": \"岳飞\"}"))
                .hasStatus(201);
        assertThat(
                        signIn.asAdministrator()
                                .post(
                                        "/api/staff/posts",
                                        """
                                        {"duty": "VILLAGE_HEAD", "level": 2, "title": "村网格长", "scopeCode": "610824"}
                                        """))
                .hasStatus(400);
    }

    @Test
    void aChangeByAnotherServerIsSeenWithinSeconds() throws Exception {
        var post =
                people.create(
                        new NewPost(Duty.GRID_WORKER, 1, "旧名", Scope.GRID, "610824107201001"));
        sql.sql("update staff.post set title = '新名' where id = ?")
                .param(post.id().value())
                .update();
        sql.sql("update staff.version set n = n + 1").update();

        for (int i = 0; i < 100 && staff.post(post.id()).orElseThrow().title().equals("旧名"); i++) {
            Thread.sleep(50);
        }
        assertThat(staff.post(post.id()).orElseThrow().title()).isEqualTo("新名");
    }

    private MvcTestResult importAs(String table, boolean partly, String charset) {
        return signIn.asAdministrator()
                .signed(http.post().uri("/api/staff/imports?partly={partly}", partly))
                .contentType(MediaType.parseMediaType("text/csv"))
                .content(table.getBytes(Charset.forName(charset)))
                .exchange();
    }

    private static String bodyOf(MvcTestResult result) {
        return new String(
                result.getResponse().getContentAsByteArray(),
                java.nio.charset.StandardCharsets.UTF_8);
    }

    private static Where where(String village) {
        return new Where(
                new DivisionCode(village),
                "村",
                new DivisionCode(village.substring(0, 9)),
                "镇",
                Optional.empty(),
                List.of(),
                Optional.of(new StationCode("610824000001")));
    }
}
