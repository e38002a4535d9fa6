package org.yige.deadlines;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yige.deadlines.WorkingCalendar.Worked;
import org.yige.practice.Practices;
import org.yige.shared.County;

/**
 * Asks the deadlines' own rules what a worked case asks: the county's hours on the calendars that
 * ship.
 */
public final class WorkedDeadlines {

    private static final List<Integer> YEARS = List.of(2025, 2026);

    private final WorkingCalendar calendar;

    public WorkedDeadlines(Practices practices, Path folder) {
        var practice = practices.section(DeadlinesPractice.class);
        Map<java.time.LocalDate, Worked> exceptions = new HashMap<>();
        for (var year : YEARS) {
            var file =
                    folder.resolve("calendars").resolve(practice.calendar() + "-" + year + ".yaml");
            CalendarRules.days(Calendars.read(file), practice.workingWeek())
                    .forEach(day -> exceptions.put(day.day(), day.worked()));
        }
        this.calendar = new WorkingCalendar(1, practice, exceptions, Set.copyOf(YEARS));
    }

    /** When a limit that begins then is due, on the clock of the wall. */
    public LocalDateTime of(Limit limit, Instant from) {
        var due = DeadlinesRules.plan(from, limit, Optional.empty(), List.of(), calendar).due();
        return LocalDateTime.ofInstant(due, County.ZONE);
    }
}
