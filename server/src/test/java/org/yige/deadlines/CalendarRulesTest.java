package org.yige.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.yige.deadlines.DeadlinesRefusal.CALENDAR_EMPTY;
import static org.yige.deadlines.DeadlinesRefusal.CALENDAR_YEAR_OUT_OF_RANGE;
import static org.yige.deadlines.DeadlinesRefusal.DAY_NOT_OF_THAT_YEAR;
import static org.yige.deadlines.DeadlinesRefusal.DAY_TWICE;
import static org.yige.deadlines.DeadlinesRefusal.ENDS_BEFORE_IT_BEGINS;
import static org.yige.deadlines.DeadlinesRefusal.MADE_UP_ON_A_WORKING_DAY;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yige.deadlines.PublishedCalendar.DaysOff;
import org.yige.deadlines.PublishedCalendar.MakeUpDay;
import org.yige.shared.Label;
import org.yige.shared.Refusal;
import org.yige.shared.Refused;

class CalendarRulesTest {

    static final Label NAME = new Label("节", "Holiday");

    /** Counted by hand in the notices: 2025 had 28 days off and 5 made up, 2026 has 33 and 6. */
    @ParameterizedTest
    @CsvSource({"2025, 28, 5, 248", "2026, 33, 6, 248"})
    void theCalendarsThatShipAreTheNotices(int year, int off, int madeUp, int workingDays) {
        var published = Calendars.read(Practice.FOLDER.resolve("cn-" + year + ".yaml"));
        var days = CalendarRules.days(published, Practice.OFFICE.workingWeek());
        assertThat(days).filteredOn(day -> day.worked() == WorkingCalendar.Worked.OFF).hasSize(off);
        assertThat(days)
                .filteredOn(day -> day.worked() == WorkingCalendar.Worked.FULL)
                .hasSize(madeUp);
        var calendar = Practice.calendar(year);
        assertThat(
                        Year.of(year)
                                .atDay(1)
                                .datesUntil(Year.of(year + 1).atDay(1))
                                .filter(calendar::isWorkingDay))
                .hasSize(workingDays);
    }

    @Test
    void aCalendarThatCannotBeTrueIsRefused() {
        assertThat(refusal(2027, List.of(), List.of())).isEqualTo(CALENDAR_EMPTY);
        assertThat(refusal(1970, List.of(off("1970-01-01", "1970-01-01")), List.of()))
                .isEqualTo(CALENDAR_YEAR_OUT_OF_RANGE);
        assertThat(refusal(2027, List.of(off("2026-10-01", "2026-10-07")), List.of()))
                .isEqualTo(DAY_NOT_OF_THAT_YEAR);
        assertThat(refusal(2027, List.of(off("2027-10-07", "2027-10-01")), List.of()))
                .isEqualTo(ENDS_BEFORE_IT_BEGINS);
        assertThat(refusal(2027, List.of(), List.of(madeUp("2027-03-01"))))
                .isEqualTo(MADE_UP_ON_A_WORKING_DAY);
        assertThat(
                        refusal(
                                2027,
                                List.of(off("2027-10-01", "2027-10-07")),
                                List.of(madeUp("2027-10-02"))))
                .isEqualTo(DAY_TWICE);
    }

    @Test
    void aNoticeMayReachBackIntoTheLastDecember() {
        var published =
                new PublishedCalendar(
                        2027,
                        "n",
                        LocalDate.EPOCH,
                        "s",
                        List.of(off("2026-12-31", "2027-01-02")),
                        List.of(),
                        List.of());
        assertThat(CalendarRules.days(published, Practice.OFFICE.workingWeek())).hasSize(3);
    }

    private static Refusal refusal(int year, List<DaysOff> off, List<MakeUpDay> madeUp) {
        var published =
                new PublishedCalendar(
                        year, "notice", LocalDate.EPOCH, "source", off, madeUp, List.of());
        return catchThrowableOfType(
                        Refused.class,
                        () -> CalendarRules.days(published, Practice.OFFICE.workingWeek()))
                .why();
    }

    private static DaysOff off(String from, String to) {
        return new DaysOff(LocalDate.parse(from), LocalDate.parse(to), NAME);
    }

    private static MakeUpDay madeUp(String day) {
        return new MakeUpDay(LocalDate.parse(day), NAME);
    }
}
