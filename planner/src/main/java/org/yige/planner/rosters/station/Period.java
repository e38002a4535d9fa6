package org.yige.planner.rosters.station;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * The days a roster covers.
 *
 * @param start the first day
 * @param days how many days, 1 to 92
 * @param holidays public holidays among them
 * @param makeUpDays weekend days on which people work in exchange for a bridge day (调休上班日)
 */
public record Period(
        LocalDate start, int days, Set<LocalDate> holidays, Set<LocalDate> makeUpDays) {

    /** Checks the length and copies the sets. */
    public Period {
        if (days < 1 || days > 92) {
            throw new IllegalArgumentException("a roster covers 1 to 92 days, not " + days);
        }
        holidays = Set.copyOf(holidays);
        makeUpDays = Set.copyOf(makeUpDays);
    }

    /** The date of a day counted from 0. */
    public LocalDate date(int day) {
        return start.plusDays(day);
    }

    /** How many days after the start a date lies; negative before it. */
    public int dayOf(LocalDate date) {
        return (int) (date.toEpochDay() - start.toEpochDay());
    }

    /** Whether the date lies in the period. */
    public boolean contains(LocalDate date) {
        return dayOf(date) >= 0 && dayOf(date) < days;
    }

    /** Saturday or Sunday, unless made a working day. */
    public boolean weekend(int day) {
        var date = date(day);
        var late =
                date.getDayOfWeek() == DayOfWeek.SATURDAY
                        || date.getDayOfWeek() == DayOfWeek.SUNDAY;
        return late && !makeUpDays.contains(date);
    }

    /** Whether the day is a public holiday. */
    public boolean holiday(int day) {
        return holidays.contains(date(day));
    }

    /** Days on which offices work. */
    public int workingDays() {
        return (int)
                java.util.stream.IntStream.range(0, days)
                        .filter(day -> !weekend(day) && !holiday(day))
                        .count();
    }
}
