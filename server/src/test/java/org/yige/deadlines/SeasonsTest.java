package org.yige.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yige.deadlines.DeadlinesPractice.Hours;
import org.yige.deadlines.DeadlinesPractice.Season;

/** Offices keep other hours in summer, as the county's profile says. */
class SeasonsTest {

    private static final Season SUMMER =
            new Season(
                    "SUMMER",
                    "05-01",
                    "09-30",
                    List.of(hours("08:00", "12:00"), hours("15:00", "18:30")));

    private static Hours hours(String from, String to) {
        return new Hours(LocalTime.parse(from), LocalTime.parse(to));
    }

    private static DeadlinesPractice practice(Season... seasons) {
        return new DeadlinesPractice(
                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                List.of(hours("08:30", "12:00"), hours("14:30", "18:00")),
                List.of(seasons),
                "cn",
                List.of());
    }

    private static Duration worked(DeadlinesPractice practice, String day) {
        var calendar = new WorkingCalendar(1, practice, Map.of(), Set.of());
        var from = Instant.parse(day + "T00:00:00+08:00");
        return calendar.between(from, from.plus(Duration.ofDays(1)));
    }

    @Test
    void aSeasonsHoursCountFromItsFirstDayToItsLast() {
        assertThat(worked(practice(SUMMER), "2026-04-30")).isEqualTo(Duration.ofHours(7));
        assertThat(worked(practice(SUMMER), "2026-05-01")).isEqualTo(Duration.ofMinutes(450));
        assertThat(worked(practice(SUMMER), "2026-09-30")).isEqualTo(Duration.ofMinutes(450));
        assertThat(worked(practice(SUMMER), "2026-10-01")).isEqualTo(Duration.ofHours(7));
    }

    @Test
    void aLimitThatRunsIntoTheSeasonIsCountedByTheHoursOfEachDay() {
        var calendar = new WorkingCalendar(1, practice(SUMMER), Map.of(), Set.of());
        var due = calendar.after(Instant.parse("2026-04-30T17:00:00+08:00"), Duration.ofHours(2));
        assertThat(due).isEqualTo(Instant.parse("2026-05-01T09:00:00+08:00"));
    }

    @Test
    void aSeasonMayReachOverNewYear() {
        var winter = new Season("WINTER", "11-15", "03-15", List.of(hours("09:00", "17:00")));
        assertThat(worked(practice(winter), "2026-01-05")).isEqualTo(Duration.ofHours(8));
        assertThat(worked(practice(winter), "2026-12-31")).isEqualTo(Duration.ofHours(8));
        assertThat(worked(practice(winter), "2026-06-01")).isEqualTo(Duration.ofHours(7));
    }

    @Test
    void seasonsThatShareADayAndDaysThatDoNotExistAreRefused() {
        var spring = new Season("SPRING", "03-01", "05-01", List.of(hours("08:00", "12:00")));
        assertThatThrownBy(() -> practice(SUMMER, spring)).hasMessageContaining("share a day");
        assertThatThrownBy(() -> new Season("X", "2-30", "05-01", List.of(hours("08:00", "12:00"))))
                .hasMessageContaining("month and day");
    }
}
