package org.yige.amendments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yige.intake.ReportsOverHttp.read;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.yige.YigeTest;
import org.yige.access.SignIn;
import org.yige.access.SignIn.SignedInClient;
import org.yige.intake.ReportsOverHttp;
import org.yige.staff.Duty;

/** A change of the practice from the first person's proposal to the second's yes, and back. */
@YigeTest
class AmendmentsTest {

    /** Never today: other tests work by the files. */
    static final LocalDate FAR = LocalDate.of(2030, 1, 1);

    static final String TWENTY_MINUTES =
            "[{\"path\": \"incidents.grades{3}.answer.within\", \"value\": \"PT20M\"}]";

    @Autowired SignIn signIn;

    @Test
    void aChangeTakesTwoPeopleAndTheWorkedCasesAreSeenBeforeItHolds() {
        var admin = signIn.asAdministrator();
        var head = signIn.as(Duty.COUNTY_HEAD, "610824");
        var tried =
                admin.post(
                                "/api/practice/editions/trials",
                                "{\"from\": \"" + FAR + "\", \"changes\": " + TWENTY_MINUTES + "}")
                        .exchange();
        assertThat(ReportsOverHttp.<List<String>>read(tried, "$[*].differences[*].key"))
                .contains("answer-by");

        var proposed = propose(admin, FAR, "三级哨先缩短应答", TWENTY_MINUTES);
        assertThat(proposed).hasStatus(201);
        int number = read(proposed, "$.number");
        assertThat(typeOf(propose(admin, FAR, "再来一次", TWENTY_MINUTES)))
                .isEqualTo("/problems/amendments/another-is-asked");

        assertThat(typeOf(decide(admin, number, true, true)))
                .isEqualTo("/problems/amendments/second-person");
        assertThat(typeOf(decide(head, number, true, false)))
                .isEqualTo("/problems/amendments/cases-differ");
        assertThat(decide(head, number, true, true)).hasStatus(204);
        assertThat(typeOf(decide(head, number, false, false)))
                .isEqualTo("/problems/amendments/decided-already");

        var list = admin.get("/api/practice/editions").exchange();
        assertThat(ReportsOverHttp.<String>read(list, "$[0].decision")).isEqualTo("AGREED");
        assertThat(ReportsOverHttp.<Boolean>read(list, "$[0].inForce")).isFalse();

        var back =
                admin.post(
                                "/api/practice/editions/0/returns",
                                "{\"from\": \"" + FAR + "\", \"why\": \"改回文件上的做法\"}")
                        .exchange();
        assertThat(back).hasStatus(201);
        assertThat(decide(head, read(back, "$.number"), true, false)).hasStatus(204);
        assertThat(
                        ReportsOverHttp.<List<Object>>read(
                                admin.get("/api/practice/editions").exchange(), "$[0].amendments"))
                .isEmpty();
    }

    @Test
    void whatWouldBeNoPracticeIsRefusedInWords() {
        var admin = signIn.asAdministrator();
        for (var change :
                List.of(
                        "[{\"path\": \"incidents.grades{3}.answer.within\", \"value\": \"soon\"}]",
                        "[{\"path\": \"incidents.grades{9}.answer.within\", \"value\": \"PT1M\"}]",
                        "[{\"path\": \"incidents.ranking\", \"value\": true}]",
                        "[{\"path\": \"\", \"value\": 1}]",
                        "[{\"path\": \"incidents.grades{3}\", \"value\": 1}]",
                        "[{\"path\": \"incidents.grades[99999999999].answer\", \"value\": 1}]",
                        "[{\"path\": \"incidents.grades\", \"value\": 1}, {\"path\": \"incidents.grades{3}.answer.within\", \"value\": \"PT20M\"}]",
                        "[{\"path\": \"county\", \"value\": \"110105\"}]",
                        "[{\"path\": \"privacy.retention{audit-trail}.keep\", \"value\": \"P1M\"}]")) {
            assertThat(typeOf(propose(admin, FAR, "不该通过", change)))
                    .as(change)
                    .isEqualTo("/problems/amendments/not-usable");
        }
        assertThat(typeOf(propose(admin, LocalDate.of(2020, 1, 1), "早已过去", TWENTY_MINUTES)))
                .isEqualTo("/problems/amendments/not-before-today");
        assertThat(typeOf(propose(admin, FAR, "", TWENTY_MINUTES)))
                .isEqualTo("/problems/amendments/say-why");
        var chief = signIn.as(Duty.STATION_CHIEF, "610824000061");
        assertThat(propose(chief, FAR, "所长不能改", TWENTY_MINUTES)).hasStatus(403);
    }

    @Test
    void whyAChangeIsRefusedIsSaidInTheReadersLanguageAndNamesNothingOfTheProgram() {
        var admin = signIn.asAdministrator();
        for (var change :
                List.of(
                        "incidents.grades{3}.answer.within\", \"value\": \"soon",
                        "incidents.grades{3}.answer.within\", \"value\": \"P20Y",
                        "incidents.grades{3}.answer.clock\", \"value\": \"LUNAR",
                        "incidents.grades{3}.label\", \"value\": \"三级",
                        "incidents.ranking\", \"value\": \"yes",
                        "likeness.metres\", \"value\": \"far",
                        "deadlines.calendar\", \"value\": \"不成名",
                        "incidents.never-waits\", \"value\": \"x",
                        "privacy.retention{audit-trail}.keep\", \"value\": \"P1M",
                        "nothing.here\", \"value\": \"x")) {
            var chinese = refusal(admin, change, Locale.CHINESE);
            assertThat(chinese)
                    .as(change)
                    .startsWith("这样改不行：")
                    .doesNotContain("org.yige", "java.", "amendments:", "{", "Exception")
                    .doesNotContainPattern("[A-Za-z]+ [A-Za-z]+ [A-Za-z]+");
            assertThat(refusal(admin, change, Locale.ENGLISH))
                    .as(change)
                    .startsWith("The practice would not work like this: ")
                    .doesNotContain("org.yige", "java.", "amendments:", "Exception")
                    .doesNotContainPattern("\\p{IsHan}");
        }
        assertThat(
                        refusal(
                                admin,
                                "privacy.retention{audit-trail}.keep\", \"value\": \"P1M",
                                Locale.CHINESE))
                .contains("审计记录至少保存六个月");
        assertThat(
                        refusal(
                                admin,
                                "incidents.grades{3}.answer.within\", \"value\": \"soon",
                                Locale.CHINESE))
                .contains("应答时限", "一段时间或天数，不能是 soon", "incidents.grades");
    }

    private static String refusal(SignedInClient who, String change, Locale language) {
        var refused =
                who.post(
                                "/api/practice/editions/trials",
                                "{\"from\": \"%s\", \"changes\": [{\"path\": \"%s\"}]}"
                                        .formatted(FAR, change))
                        .locale(language)
                        .exchange();
        assertThat(typeOf(refused)).as(change).isEqualTo("/problems/amendments/not-usable");
        return read(refused, "$.title");
    }

    @Test
    void theProfileIsShownInWords() {
        var shown = signIn.asAuditor().get("/api/practice").locale(Locale.CHINESE).exchange();
        assertThat(shown).hasStatusOk();
        var key = "$.keys[?(@.path=='incidents.grades{1}.answer.within')]";
        assertThat(ReportsOverHttp.<List<String>>read(shown, key + ".name.zh"))
                .containsExactly("应答时限 · 多久");
        assertThat(ReportsOverHttp.<List<String>>read(shown, key + ".entry.zh"))
                .containsExactly("一级哨·网格可办");
        assertThat(ReportsOverHttp.<List<String>>read(shown, key + ".form"))
                .containsExactly("SPAN");
        assertThat(
                        ReportsOverHttp.<List<String>>read(
                                shown,
                                "$.keys[?(@.path=='deadlines.working-week')].choices[0].label.zh"))
                .containsExactly("周一");
    }

    @Test
    void whatIsAgreedUponLaterTakesThePlaceOfWhatHasNotBegun() {
        var admin = signIn.asAdministrator();
        var head = signIn.as(Duty.COUNTY_HEAD, "610824");
        agree(head, propose(admin, FAR.plusMonths(2), "后施行的先同意", TWENTY_MINUTES));
        var earlier = "[{\"path\": \"incidents.grades{2}.answer.within\", \"value\": \"PT45M\"}]";

        agree(head, propose(admin, FAR.plusMonths(1), "先施行的后同意", earlier));

        assertThat(
                        ReportsOverHttp.<List<String>>read(
                                admin.get("/api/practice/editions").exchange(),
                                "$[0].amendments[*].path"))
                .containsExactly("incidents.grades{2}.answer.within");
        agree(
                head,
                admin.post(
                                "/api/practice/editions/0/returns",
                                "{\"from\": \"%s\", \"why\": \"改回文件上的做法\"}"
                                        .formatted(FAR.plusMonths(1)))
                        .exchange());
    }

    @Test
    void whatLacksADayOrAReasonIsNotReadable() {
        var admin = signIn.asAdministrator();
        for (var body :
                List.of(
                        "{}",
                        "{\"from\": \"2030-01-01\"}",
                        "{\"changes\": [null]}",
                        "{\"from\": \"2030-01-01\", \"why\": \"有空字符\", \"changes\": [{\"path\": \"likeness.metres\", \"value\": \"\\\\u0000\"}]}")) {
            assertThat(admin.post("/api/practice/editions", body).exchange()).hasStatus(400);
            assertThat(admin.post("/api/practice/editions/trials", body).exchange()).hasStatus(400);
            assertThat(admin.post("/api/practice/editions/0/returns", body).exchange())
                    .hasStatus(400);
        }
    }

    private static void agree(SignedInClient who, MvcTestResult proposed) {
        assertThat(proposed).hasStatus(201);
        assertThat(decide(who, read(proposed, "$.number"), true, true)).hasStatus(204);
    }

    private static MvcTestResult propose(
            SignedInClient who, LocalDate from, String why, String changes) {
        return who.post(
                        "/api/practice/editions",
                        "{\"from\": \"%s\", \"why\": \"%s\", \"changes\": %s}"
                                .formatted(from, why, changes))
                .exchange();
    }

    private static MvcTestResult decide(SignedInClient who, int number, boolean yes, boolean sure) {
        return who.post(
                        "/api/practice/editions/" + number + "/decisions",
                        "{\"yes\": " + yes + ", \"sure\": " + sure + "}")
                .exchange();
    }

    private static String typeOf(MvcTestResult result) {
        return read(result, "$.type");
    }
}
