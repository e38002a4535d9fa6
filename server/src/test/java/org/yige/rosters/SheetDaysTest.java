package org.yige.rosters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yige.places.StationCode;
import org.yige.rosters.Sheet.SheetHead;
import org.yige.rosters.Sheet.SheetState;

/** Days as lists of duties write them. */
class SheetDaysTest {

    private static SheetDays days(LocalDate first, LocalDate last) {
        return new SheetDays(
                new SheetHead(
                        new UUID(0, 1),
                        new StationCode("610824510000"),
                        first,
                        last,
                        SheetState.DRAFT,
                        1,
                        Instant.EPOCH,
                        Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-12-01",
                "2026/12/1",
                "2026年12月1日",
                "26年12月1日",
                "12月1日",
                "12月01日",
                "12月1号",
                "12-1",
                "12.1",
                "12/1",
                "12月1日（周二）",
                "12月1日 星期二",
                "12/1(Tue)",
                "1日",
                "01日",
                "1 Dec",
                "Dec 1",
                "１２月１日",
                "1 December 2026"
            })
    void aDayIsKnownInEveryUsualSpelling(String written) {
        assertThat(days(LocalDate.of(2026, 11, 30), LocalDate.of(2026, 12, 13)).find(written))
                .contains(LocalDate.of(2026, 12, 1));
    }

    @Test
    void whatCouldMeanTwoDaysOfTheSheetMeansNone() {
        var days = days(LocalDate.of(2026, 12, 1), LocalDate.of(2027, 1, 31));
        assertThat(days.find("1日")).isEmpty();
        assertThat(days.find("12月1日")).contains(LocalDate.of(2026, 12, 1));
        // As headings, where marks do not count, 12/1 and 1/21 are one.
        assertThat(days.headings().get(LocalDate.of(2026, 12, 1)))
                .contains("12月1日")
                .doesNotContain("12/1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12月1日（周三）", "13月1日", "昨天", "2025-12-01"})
    void whatIsNoDayOfTheSheetIsNotFound(String written) {
        assertThat(days(LocalDate.of(2026, 11, 30), LocalDate.of(2026, 12, 13)).find(written))
                .isEmpty();
    }
}
