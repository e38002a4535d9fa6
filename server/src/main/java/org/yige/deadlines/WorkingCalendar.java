package org.yige.deadlines;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yige.deadlines.DeadlinesPractice.Hours;
import org.yige.shared.County;

/**
 * Which time is working time: a plain week with its hours, and the days that differ. Counts from a
 * table of sums, so a question costs the same however far apart two moments lie. Immutable.
 */
final class WorkingCalendar {

    /** How much of a working day is worked. */
    enum Worked {
        OFF,
        FULL,
        MORNING,
        AFTERNOON
    }

    private static final LocalDate FIRST = LocalDate.of(1970, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2199, 12, 31);
    private static final long[][] NEVER = {};
    private static final LocalTime NOON = LocalTime.NOON;

    /**
     * A year's notice may also move the last days of the December before it, as those of 2018 and
     * 2022 did.
     */
    private static final int DECEMBER_MAY_MOVE_FROM = 24;

    private final long serial;
    private final Set<DayOfWeek> week;
    private final Map<LocalDate, Worked> exceptions;
    private final Set<Integer> knownYears;

    /** By the hours of a full day, and how much of it is worked. */
    private final Map<List<Hours>, long[][][]> hours = new HashMap<>();

    private final DeadlinesPractice practice;

    /** Milliseconds worked before each day, counted from {@link #FIRST}. */
    private final long[] before;

    /**
     * @param serial of the newest calendar in it
     * @param exceptions the days that differ from the plain week
     * @param knownYears the years whose notice is in {@code exceptions}
     */
    WorkingCalendar(
            long serial,
            DeadlinesPractice practice,
            Map<LocalDate, Worked> exceptions,
            Set<Integer> knownYears) {
        this.serial = serial;
        this.week = practice.workingWeek();
        this.exceptions = Map.copyOf(exceptions);
        this.knownYears = Set.copyOf(knownYears);
        this.practice = practice;
        learn(practice.workingHours());
        practice.seasons().forEach(season -> learn(season.workingHours()));
        int days = Math.toIntExact(ChronoUnit.DAYS.between(FIRST, LAST)) + 1;
        before = new long[days + 1];
        for (int day = 0; day < days; day++) {
            long sum = 0;
            for (var stretch : stretchesOf(FIRST.plusDays(day))) {
                sum += stretch[1] - stretch[0];
            }
            before[day + 1] = before[day] + sum;
        }
    }

    long serial() {
        return serial;
    }

    Worked on(LocalDate day) {
        var exception = exceptions.get(day);
        if (exception != null) {
            return exception;
        }
        return week.contains(day.getDayOfWeek()) ? Worked.FULL : Worked.OFF;
    }

    boolean isWorkingDay(LocalDate day) {
        return on(day) != Worked.OFF;
    }

    /** The {@code count}th working day after {@code day}, which itself is not counted. */
    LocalDate workingDayAfter(LocalDate day, int count) {
        var next = day;
        for (int left = count; left > 0; ) {
            next = next.plusDays(1);
            if (isWorkingDay(next)) {
                left--;
            }
        }
        return next;
    }

    /** When work ends on a working day. */
    Instant closing(LocalDate day) {
        var stretches = stretchesOf(day);
        return startOf(day).plusMillis(stretches[stretches.length - 1][1]);
    }

    /** Working time from one moment to a later one. */
    Duration between(Instant from, Instant to) {
        return Duration.ofMillis(worked(to) - worked(from));
    }

    /** The earliest moment from {@code from} on at which work is on. */
    Instant nextAtWork(Instant from) {
        var shortest = Duration.ofMillis(1);
        return after(from, shortest).minus(shortest);
    }

    /** The earliest moment from {@code from} on by which {@code time} was worked. */
    Instant after(Instant from, Duration time) {
        if (time.isZero()) {
            return from;
        }
        long wanted = worked(from) + time.toMillis();
        int day = Arrays.binarySearch(before, wanted);
        if (day < 0) {
            day = -day - 1;
        }
        while (before[day - 1] == wanted) {
            day--;
        }
        long left = wanted - before[day - 1];
        var date = FIRST.plusDays(day - 1);
        for (var stretch : stretchesOf(date)) {
            long length = stretch[1] - stretch[0];
            if (left <= length) {
                return startOf(date).plusMillis(stretch[0] + left);
            }
            left -= length;
        }
        throw new IllegalStateException("the sums of working time do not agree with its hours");
    }

    /** Whether every day between the two is ruled by a notice that is known. */
    boolean knows(Instant from, Instant to) {
        var last = County.day(to);
        int lastYear =
                last.getMonthValue() == 12 && last.getDayOfMonth() >= DECEMBER_MAY_MOVE_FROM
                        ? last.getYear() + 1
                        : last.getYear();
        for (int year = from.atZone(County.ZONE).getYear(); year <= lastYear; year++) {
            if (!knownYears.contains(year)) {
                return false;
            }
        }
        return true;
    }

    /** Milliseconds worked up to a moment. */
    private long worked(Instant at) {
        var local = at.atZone(County.ZONE);
        var date = local.toLocalDate();
        if (date.isBefore(FIRST) || date.isAfter(LAST)) {
            throw new IllegalArgumentException(
                    "working time is counted from 1970 to 2199, not at " + at);
        }
        long sum = before[Math.toIntExact(ChronoUnit.DAYS.between(FIRST, date))];
        long now = local.toLocalTime().toNanoOfDay() / 1_000_000;
        for (var stretch : stretchesOf(date)) {
            sum += Math.clamp(now, stretch[0], stretch[1]) - stretch[0];
        }
        return sum;
    }

    private void learn(List<Hours> full) {
        var parts = new long[Worked.values().length][][];
        for (var worked : Worked.values()) {
            parts[worked.ordinal()] = stretches(full, worked);
        }
        hours.put(full, parts);
    }

    private long[][] stretchesOf(LocalDate day) {
        var parts = hours.get(practice.hoursOn(day));
        return parts == null ? NEVER : parts[on(day).ordinal()];
    }

    private static long[][] stretches(List<Hours> full, Worked worked) {
        var kept = new ArrayList<long[]>();
        for (var part : full) {
            var from =
                    worked == Worked.AFTERNOON && part.from().isBefore(NOON) ? NOON : part.from();
            var to = worked == Worked.MORNING && part.to().isAfter(NOON) ? NOON : part.to();
            if (worked != Worked.OFF && from.isBefore(to)) {
                kept.add(new long[] {from.toNanoOfDay() / 1_000_000, to.toNanoOfDay() / 1_000_000});
            }
        }
        return kept.toArray(long[][]::new);
    }

    private static Instant startOf(LocalDate day) {
        return County.start(day);
    }
}
