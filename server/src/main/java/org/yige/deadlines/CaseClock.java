package org.yige.deadlines;

import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yige.deadlines.WorkingCalendar.Worked;
import org.yige.practice.Practices;
import org.yige.practice.WorkedCase;
import org.yige.shared.County;

/**
 * When limits of worked cases are due: under the hours of a practice, on the calendars that ship.
 */
public final class CaseClock {

    private static final List<Integer> YEARS = List.of(2025, 2026);

    private final WorkingCalendar calendar;

    public CaseClock(Practices practices) {
        var practice = practices.section(DeadlinesPractice.class);
        Map<LocalDate, Worked> exceptions = new HashMap<>();
        var years = new HashSet<Integer>();
        for (var year : YEARS) {
            var file =
                    practices
                            .folder()
                            .resolve("calendars")
                            .resolve(practice.calendar() + "-" + year + ".yaml");
            if (Files.exists(file)) {
                years.add(year);
                CalendarRules.days(Calendars.read(file), practice.workingWeek())
                        .forEach(day -> exceptions.put(day.day(), day.worked()));
            }
        }
        this.calendar = new WorkingCalendar(1, practice, exceptions, years);
    }

    /** When a limit that begins with a case is due, on the clock of the wall. */
    public String due(Limit limit, WorkedCase one) {
        var due = DeadlinesRules.plan(at(one), limit, Optional.empty(), List.of(), calendar).due();
        return LocalDateTime.ofInstant(due, County.ZONE).toString();
    }

    /** When a case happens. */
    public static Instant at(WorkedCase one) {
        return LocalDateTime.parse(one.given().get("at").asString())
                .atZone(County.ZONE)
                .toInstant();
    }
}
