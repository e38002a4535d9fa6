package org.yige.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
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
