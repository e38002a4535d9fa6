package org.yige.deadlines;

import static org.yige.deadlines.DeadlinesRefusal.CALENDAR_EMPTY;
import static org.yige.deadlines.DeadlinesRefusal.CALENDAR_YEAR_OUT_OF_RANGE;
import static org.yige.deadlines.DeadlinesRefusal.DAY_NOT_OF_THAT_YEAR;
import static org.yige.deadlines.DeadlinesRefusal.DAY_TWICE;
import static org.yige.deadlines.DeadlinesRefusal.ENDS_BEFORE_IT_BEGINS;
import static org.yige.deadlines.DeadlinesRefusal.MADE_UP_ON_A_WORKING_DAY;
import static org.yige.deadlines.DeadlinesRefusal.NOTICE_MISSING;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.yige.deadlines.WorkingCalendar.Worked;
import org.yige.shared.Label;
import org.yige.shared.Refused;

/** Whether a published calendar can be true, and the days it names. */
final class CalendarRules {

    static final int FIRST_YEAR = 2000;
    static final int LAST_YEAR = 2100;
    private static final int LONGEST_TEXT = 200;
    private static final int LONGEST_HOLIDAY = 31;

    /** A day that differs from the plain week. */
    record Day(LocalDate day, Worked worked, Label name) {}

    private CalendarRules() {}

    /**
     * The days in order.
     *
     * @throws Refused naming the day, if the calendar contradicts itself, the year or the plain
     *     week
     */
    static List<Day> days(PublishedCalendar published, Set<DayOfWeek> week) {
        if (published.year() < FIRST_YEAR || published.year() > LAST_YEAR) {
            throw new Refused(CALENDAR_YEAR_OUT_OF_RANGE, Map.of("year", published.year()));
        }
        if (isNoText(published.notice()) || isNoText(published.source())) {
            throw new Refused(NOTICE_MISSING);
        }
        var days = new TreeMap<LocalDate, Day>();
        for (var off : published.daysOff()) {
            if (off.to().isBefore(off.from())
                    || ChronoUnit.DAYS.between(off.from(), off.to()) > LONGEST_HOLIDAY) {
                throw about(ENDS_BEFORE_IT_BEGINS, off.from());
            }
            off.from()
                    .datesUntil(off.to().plusDays(1))
                    .forEach(day -> add(days, published, day, Worked.OFF, off.name()));
        }
        for (var madeUp : published.makeUpDays()) {
            if (week.contains(madeUp.day().getDayOfWeek())) {
                throw about(MADE_UP_ON_A_WORKING_DAY, madeUp.day());
            }
            add(days, published, madeUp.day(), Worked.FULL, madeUp.name());
        }
        for (var half : published.halfDays()) {
            var worked =
                    switch (half.worked()) {
                        case MORNING -> Worked.MORNING;
                        case AFTERNOON -> Worked.AFTERNOON;
                    };
            add(days, published, half.day(), worked, half.name());
        }
        if (days.isEmpty()) {
            throw new Refused(CALENDAR_EMPTY);
        }
        return List.copyOf(days.values());
    }

    private static void add(
            Map<LocalDate, Day> days,
            PublishedCalendar published,
            LocalDate day,
            Worked worked,
            Label name) {
        var decemberBefore = day.getYear() == published.year() - 1 && day.getMonthValue() == 12;
        if (day.getYear() != published.year() && !decemberBefore) {
            throw about(DAY_NOT_OF_THAT_YEAR, day);
        }
        if (days.put(day, new Day(day, worked, name)) != null) {
            throw about(DAY_TWICE, day);
        }
    }

    private static boolean isNoText(String text) {
        return text.isBlank() || text.length() > LONGEST_TEXT;
    }

    private static Refused about(DeadlinesRefusal why, LocalDate day) {
        return new Refused(why, Map.of("day", day.toString()));
    }
}
