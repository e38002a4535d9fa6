package org.yige.deadlines;

import static org.yige.deadlines.DeadlinesRefusal.ALREADY_DUE;
import static org.yige.deadlines.DeadlinesRefusal.EXTENDED_ALREADY;
import static org.yige.deadlines.DeadlinesRefusal.EXTENSION_OF_NOTHING;
import static org.yige.deadlines.DeadlinesRefusal.NOT_PAUSED;
import static org.yige.deadlines.DeadlinesRefusal.PAUSED_ALREADY;
import static org.yige.shared.Decision.no;
import static org.yige.shared.Decision.yes;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yige.shared.County;
import org.yige.shared.Decision;

/**
 * When a limit is half gone and when it is due, and what a pause, an extension or a corrected
 * calendar does to it.
 */
final class DeadlinesRules {

    /** A stretch in which the clock stood still. */
    record Pause(Instant from, Instant to) {}

    /**
     * The answer.
     *
     * @param provisional a year it was counted over has no calendar yet: weekends were taken as
     *     they fall
     */
    record DueTimes(Instant half, Instant due, boolean provisional) {}

    private DeadlinesRules() {}

    /**
     * Counts a limit from its start, leaving out the pauses; an extension is counted on from where
     * the first limit ended.
     *
     * @param pauses in order, ended, not overlapping
     */
    static DueTimes plan(
            Instant from,
            Limit limit,
            Optional<Limit> more,
            List<Pause> pauses,
            WorkingCalendar calendar) {
        var due = due(from, limit, pauses, calendar);
        if (more.isPresent()) {
            due = due(due, more.get(), pauses, calendar);
        }
        var counted = counted(limit.clock(), from, due, pauses, calendar);
        var half = after(limit.clock(), from, halfOf(counted), pauses, calendar);
        return new DueTimes(half, due, !onRealTime(limit, more) && !calendar.knows(from, due));
    }

    /** A limit that starts to run. */
    static Running start(UUID id, NewDeadline wanted, WorkingCalendar calendar) {
        var from = wanted.from().truncatedTo(ChronoUnit.MILLIS);
        var plan = plan(from, wanted.limit(), Optional.empty(), List.of(), calendar);
        return new Running(
                id,
                wanted.subject(),
                wanted.name(),
                wanted.limit(),
                Optional.empty(),
                from,
                plan.half(),
                plan.due(),
                plan.provisional(),
                serialFor(wanted.limit(), Optional.empty(), calendar),
                false,
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    /** The one extension; a clock that stands still may be extended too. */
    static Decision<Running> extend(
            Running running, Limit more, Instant now, WorkingCalendar calendar) {
        if (!running.paused() && !now.isBefore(running.due())) {
            return no(ALREADY_DUE);
        }
        if (running.more().isPresent()) {
            return no(EXTENDED_ALREADY);
        }
        if (more.isNothing()) {
            return no(EXTENSION_OF_NOTHING);
        }
        return yes(recount(with(running, Optional.of(more), running.pauses()), calendar));
    }

    /** The clock stands still from {@code now}, for {@code most} at most. */
    static Decision<Running> pause(Running running, Duration most, Instant now) {
        if (running.paused()) {
            return no(PAUSED_ALREADY);
        }
        if (!now.isBefore(running.due())) {
            return no(ALREADY_DUE);
        }
        return yes(stopped(running, Optional.of(now), Optional.of(now.plus(most))));
    }

    /**
     * The clock runs again from {@code now}, or from where the pause ran out if that came first.
     */
    static Decision<Running> resume(Running running, Instant now, WorkingCalendar calendar) {
        if (running.pausedSince().isEmpty() || running.resumesAt().isEmpty()) {
            return no(NOT_PAUSED);
        }
        var pauses = new ArrayList<>(running.pauses());
        var since = running.pausedSince().get();
        pauses.add(new Pause(since, later(since, earlier(now, running.resumesAt().get()))));
        var moving =
                stopped(with(running, running.more(), pauses), Optional.empty(), Optional.empty());
        return yes(recount(moving, calendar));
    }

    /** Counted again from the start: after a change, or because the calendar was corrected. */
    static Running recount(Running old, WorkingCalendar calendar) {
        var plan = plan(old.from(), old.limit(), old.more(), old.pauses(), calendar);
        return new Running(
                old.id(),
                old.subject(),
                old.name(),
                old.limit(),
                old.more(),
                old.from(),
                plan.half(),
                plan.due(),
                plan.provisional(),
                serialFor(old.limit(), old.more(), calendar),
                old.halfFired(),
                old.pauses(),
                old.pausedSince(),
                old.resumesAt());
    }

    static Running withPauses(Running old, List<Pause> pauses) {
        return with(old, old.more(), pauses);
    }

    private static Running with(Running old, Optional<Limit> more, List<Pause> pauses) {
        return new Running(
                old.id(),
                old.subject(),
                old.name(),
                old.limit(),
                more,
                old.from(),
                old.half(),
                old.due(),
                old.provisional(),
                old.calendar(),
                old.halfFired(),
                pauses,
                old.pausedSince(),
                old.resumesAt());
    }

    private static Running stopped(Running old, Optional<Instant> since, Optional<Instant> until) {
        return new Running(
                old.id(),
                old.subject(),
                old.name(),
                old.limit(),
                old.more(),
                old.from(),
                old.half(),
                old.due(),
                old.provisional(),
                old.calendar(),
                old.halfFired(),
                old.pauses(),
                since,
                until);
    }

    private static Optional<Long> serialFor(
            Limit limit, Optional<Limit> more, WorkingCalendar calendar) {
        return onRealTime(limit, more) ? Optional.empty() : Optional.of(calendar.serial());
    }

    private static boolean onRealTime(Limit limit, Optional<Limit> more) {
        return limit.clock() == Limit.Clock.REAL
                && more.map(extension -> extension.clock() == Limit.Clock.REAL).orElse(true);
    }

    private static Instant due(
            Instant from, Limit limit, List<Pause> pauses, WorkingCalendar calendar) {
        var undisturbed = due(from, limit, calendar);
        var time = counted(limit.clock(), from, undisturbed, List.of(), calendar);
        return after(limit.clock(), from, time, pauses, calendar);
    }

    /** Due if the clock never stands still. */
    private static Instant due(Instant from, Limit limit, WorkingCalendar calendar) {
        return switch (limit.within()) {
            case Duration time when limit.clock() == Limit.Clock.WORKING ->
                    calendar.after(from, time);
            case Duration time -> from.plus(time);
            case Period days when days.isZero() -> from;
            case Period days -> lastDay(from, days.getDays(), limit.clock(), calendar);
            default -> throw new IllegalStateException("not a limit: " + limit);
        };
    }

    private static Instant lastDay(
            Instant from, int days, Limit.Clock clock, WorkingCalendar calendar) {
        LocalDate first = County.day(from);
        return switch (clock) {
            case REAL -> from.plus(days, ChronoUnit.DAYS);
            // Civil Code, articles 201 and 203: the first day is not counted; where there are hours
            // of business the
            // last day ends with them.
            case WORKING -> calendar.closing(calendar.workingDayAfter(first, days));
            // Civil Code, article 203: a last day that is a day off gives way to the day after; it
            // ends at 24:00.
            case STATUTORY ->
                    calendar.workingDayAfter(first.plusDays(days - 1L), 1)
                            .plusDays(1)
                            .atStartOfDay(County.ZONE)
                            .toInstant();
        };
    }

    /** Time on a clock from one moment to another, without the pauses. */
    private static Duration counted(
            Limit.Clock clock,
            Instant from,
            Instant to,
            List<Pause> pauses,
            WorkingCalendar calendar) {
        var sum = between(clock, from, to, calendar);
        for (var pause : pauses) {
            var start = later(pause.from(), from);
            var end = earlier(pause.to(), to);
            if (start.isBefore(end)) {
                sum = sum.minus(between(clock, start, end, calendar));
            }
        }
        return sum;
    }

    /**
     * The earliest moment by which {@code time} has run on a clock that stands still in the pauses.
     */
    private static Instant after(
            Limit.Clock clock,
            Instant from,
            Duration time,
            List<Pause> pauses,
            WorkingCalendar calendar) {
        if (time.isZero()) {
            return from;
        }
        var start = from;
        var left = time;
        for (var pause : pauses) {
            if (!pause.to().isAfter(start)) {
                continue;
            }
            var running =
                    pause.from().isAfter(start)
                            ? between(clock, start, pause.from(), calendar)
                            : Duration.ZERO;
            if (running.compareTo(left) >= 0) {
                break;
            }
            left = left.minus(running);
            start = pause.to();
        }
        return switch (clock) {
            case WORKING -> calendar.after(start, left);
            case REAL, STATUTORY -> start.plus(left);
        };
    }

    private static Duration between(
            Limit.Clock clock, Instant from, Instant to, WorkingCalendar calendar) {
        return switch (clock) {
            case WORKING -> calendar.between(from, to);
            case REAL, STATUTORY -> Duration.between(from, to);
        };
    }

    private static Duration halfOf(Duration time) {
        return Duration.ofMillis(time.toMillis() / 2);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
