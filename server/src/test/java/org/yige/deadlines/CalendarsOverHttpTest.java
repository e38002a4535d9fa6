package org.yige.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.yige.YigeTest;
import org.yige.access.SignIn;
import org.yige.staff.Duty;

/** A year's calendar arrives over the interface, from an administrator and from nobody else. */
@YigeTest
class CalendarsOverHttpTest {

    /** A year nobody has published yet, with days made up for this test. */
    private static final String YEAR_2031 =
            """
            {"year": 2031, "notice": "测试用安排", "published": "2030-11-01", "source": "test",
             "daysOff": [{"from": "2031-01-01", "to": "2031-01-03", "name": {"zh": "元旦", "en": "New Year"}}],
             "makeUpDays": [], "halfDays": []}
            """;

    @Autowired SignIn signIn;

    @Test
    void aPublishedYearIsKnownFromThenOn() {
        var administrator = signIn.asAdministrator();
        assertThat(administrator.get("/api/deadlines/calendar?year=2031"))
                .bodyJson()
                .extractingPath("$.known")
                .isEqualTo(false);
        assertThat(administrator.post("/api/deadlines/calendars", YEAR_2031)).hasStatus(201);
        assertThat(administrator.get("/api/deadlines/calendar?year=2031"))
                .bodyJson()
                .extractingPath("$.days[0].day")
                .isEqualTo("2031-01-01");
    }

    @Test
    void aFileLikeThoseThatShipIsTakenAndCorrectedAndTheOldOneStaysReadable() {
        var file =
                """
                year: 2032
                notice: 测试用安排
                published: 2031-11-01
                source: test
                days-off:
                  - {from: 2032-01-01, to: 2032-01-03, name: {zh: 元旦, en: New Year}}
                make-up-days: []
                half-days: []
                """;
        assertThat(sent(file)).hasStatus(201);
        assertThat(sent(file)).hasStatus(409);
        assertThat(sent(file.replace("2032-01-03", "2032-01-02").replace("安排", "更正")))
                .hasStatus(201);
        assertThat(signIn.asAdministrator().get("/api/deadlines/calendar?year=2032"))
                .bodyJson()
                .isLenientlyEqualTo(
                        "{\"current\": {\"edition\": 2, \"notice\": \"测试用更正\"}, \"earlier\": [{\"edition\": 1}]}");
    }

    @Test
    void aFileThatCannotBeReadIsRefusedWithItsLine() {
        assertThat(sent("year: 2033\nnotice: [a\n"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("/problems/deadlines/calendar-not-readable");
        assertThat(sent("year: 2033\nwhatever: 1\n")).hasStatus(400);
        assertThat(sent("a: &a [x]\nb: *a\n")).hasStatus(400);
        assertThat(sent("x".repeat(60_000))).hasStatus(400);
    }

    private MvcTestResult sent(String yaml) {
        return signIn.asAdministrator()
                .post("/api/deadlines/calendars", yaml)
                .contentType("application/yaml")
                .exchange();
    }

    @Test
    void aDayOfAnotherYearIsRefused() {
        assertThat(
                        signIn.asAdministrator()
                                .post(
                                        "/api/deadlines/calendars",
                                        YEAR_2031.replace("2031-01-03", "2033-01-03")))
                .hasStatus(422)
                .hasContentType("application/problem+json");
    }

    @Test
    void nobodyElseMayChangeHowTimeIsCounted() {
        assertThat(
                        signIn.as(Duty.COUNTY_HEAD, "610824")
                                .post("/api/deadlines/calendars", YEAR_2031))
                .hasStatus(403);
    }
}
