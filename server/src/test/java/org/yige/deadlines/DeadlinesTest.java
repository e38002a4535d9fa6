package org.yige.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.yige.YigeTest;

@YigeTest
@Import(DeadlinesTest.Listening.class)
class DeadlinesTest {

    @Autowired Deadlines deadlines;

    @Autowired Heard heard;

    @Autowired Clock clock;

    @Autowired MockMvcTester http;

    @Test
    void theRunningServerTellsHalfTimeAndTheEndByItself() {
        var subject = new Subject("test-matter", UUID.randomUUID());
        deadlines.set(
                List.of(
                        new NewDeadline(
                                subject,
                                "answer",
                                Limit.real(Duration.ofMillis(400)),
                                clock.instant())));
        await().atMost(Duration.ofSeconds(30)).until(() -> heard.all.size() == 2);
        assertThat(heard.marks()).containsExactly(Mark.HALF, Mark.PASSED);
    }

    @Test
    void anyoneReadsTheCalendarOfAYear() {
        assertThat(http.get().uri("/api/deadlines/calendar?year=2026"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"year": 2026, "known": true, "current": {"edition": 1, "published": "2025-11-04"}, "note": null}
                        """);
    }

    @Test
    void aYearNobodyHasPublishedIsSaidToBeMissing() {
        assertThat(http.get().uri("/api/deadlines/calendar?year=2031"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"known\": false, \"days\": [], \"current\": null}")
                .extractingPath("note.zh")
                .asString()
                .contains("暂定");
    }

    @Test
    void aYearThatCannotBeMeantIsRefusedInWords() {
        assertThat(
                        http.get()
                                .uri("/api/deadlines/calendar?year=1970")
                                .locale(Locale.SIMPLIFIED_CHINESE))
                .hasStatus(400)
                .bodyJson()
                .isLenientlyEqualTo("{\"title\": \"日历年份应在2000年至2100年之间，1970 不在其内。\"}");
    }

    @TestConfiguration
    static class Listening {
        @Bean
        Heard heard() {
            return new Heard();
        }
    }
}
