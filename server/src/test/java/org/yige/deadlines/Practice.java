package org.yige.deadlines;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yige.deadlines.DeadlinesPractice.Hours;
import org.yige.deadlines.DeadlinesPractice.PauseReason;
import org.yige.deadlines.WorkingCalendar.Worked;
import org.yige.shared.County;
import org.yige.shared.Label;

/** What the tests of this module count on: office hours, and the calendars that ship. */
final class Practice {

    static final PauseReason APPRAISAL =
            new PauseReason(
                    "APPRAISAL", new Label("鉴定", "While an expert examines"), Duration.ofDays(30));

    static final DeadlinesPractice OFFICE =
            new DeadlinesPractice(
                    EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                    List.of(hours("08:30", "12:00"), hours("14:30", "18:00")),
                    List.of(),
                    "cn",
                    List.of(APPRAISAL));

    static final Path FOLDER = Path.of("../practice/calendars");

    private Practice() {}

    /** The calendars of these years as they ship. */
    static WorkingCalendar calendar(int... years) {
        var exceptions = new HashMap<LocalDate, Worked>();
        var known = new HashSet<Integer>();
        for (int year : years) {
            known.add(year);
            CalendarRules.days(
                            Calendars.read(FOLDER.resolve("cn-" + year + ".yaml")),
                            OFFICE.workingWeek())
                    .forEach(day -> exceptions.put(day.day(), day.worked()));
        }
        return new WorkingCalendar(years.length, OFFICE, exceptions, known);
    }

    static WorkingCalendar calendar(
            long serial, Map<LocalDate, Worked> exceptions, Set<Integer> years) {
        return new WorkingCalendar(serial, OFFICE, exceptions, years);
    }

    /** A moment on the clock of the wall: {@code 2026-09-30T17:45}. */
    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(County.ZONE).toInstant();
    }

    static Limit working(String within) {
        return Limit.of(within, Limit.Clock.WORKING);
    }

    static Limit statutory(String within) {
        return Limit.of(within, Limit.Clock.STATUTORY);
    }

    static Limit real(String within) {
        return Limit.of(within, Limit.Clock.REAL);
    }

    private static Hours hours(String from, String to) {
        return new Hours(LocalTime.parse(from), LocalTime.parse(to));
    }
}
