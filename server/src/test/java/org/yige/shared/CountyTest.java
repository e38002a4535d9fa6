package org.yige.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class CountyTest {

    static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Test
    void aDayBeginsAtMidnightInBeijingWhereverTheServerStands() {
        assertThat(County.start(MONDAY)).isEqualTo(Instant.parse("2026-03-01T16:00:00Z"));
        assertThat(County.day(County.start(MONDAY))).isEqualTo(MONDAY);
        assertThat(County.day(County.start(MONDAY).minusMillis(1))).isEqualTo(MONDAY.minusDays(1));
        assertThat(County.today(Clock.fixed(County.noon(MONDAY), ZoneOffset.UTC)))
                .isEqualTo(MONDAY);
    }
}
