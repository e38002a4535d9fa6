package org.yige.deadlines;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import org.yige.shared.County;

/**
 * The oracle: a plain priority queue, and time counted by walking from minute to minute. It shares
 * no counting with the program. Works on whole minutes.
 */
final class PlainWorld implements World {

    /** The first minute of the tape {@code worked}: 2025-01-01 00:00 in the county. */
    static final Instant START = LocalDate.of(2025, 1, 1).atStartOfDay(County.ZONE).toInstant();

    private static final class Entry {
        int number;
        Limit limit = Limit.real(Duration.ZERO);
        Optional<Limit> more = Optional.empty();
        Instant from = START;
        Instant half = START;
        Instant due = START;
        boolean halfFired;
        final List<int[]> pauses = new ArrayList<>();
        Optional<Instant> pausedSince = Optional.empty();
        Instant resumesAt = START;
        int version;
    }

    private record Look(Instant at, int number, int version) {}

    private final PriorityQueue<Look> queue =
            new PriorityQueue<>(
                    java.util.Comparator.comparing(Look::at).thenComparing(Look::number));
    private final Map<Integer, Entry> open = new HashMap<>();
    private boolean[] worked;
    private int[] workedInDay;

    PlainWorld(boolean[] worked) {
        this.worked = worked;
        this.workedInDay = inDays(worked);
    }

    @Override
    public void set(int number, Limit limit, Instant from, Instant now) {
        var entry = new Entry();
        entry.number = number;
        entry.limit = limit;
        entry.from = from;
        open.put(number, entry);
        count(entry);
    }

    @Override
    public void met(int number, Instant now) {
        open.remove(number);
    }

    @Override
    public void cancel(int number, Instant now) {
        open.remove(number);
    }

    @Override
    public boolean extend(int number, Limit more, Instant now) {
        var entry = open.get(number);
        if (entry == null
                || more.isNothing()
                || entry.more.isPresent()
                || entry.pausedSince.isEmpty() && !now.isBefore(entry.due)) {
            return false;
        }
        entry.more = Optional.of(more);
        count(entry);
        return true;
    }

    @Override
    public boolean pause(int number, Instant now) {
        var entry = open.get(number);
        if (entry == null || entry.pausedSince.isPresent() || !now.isBefore(entry.due)) {
            return false;
        }
        entry.pausedSince = Optional.of(now);
        entry.resumesAt = now.plus(Practice.APPRAISAL.most());
        look(entry);
        return true;
    }

    @Override
    public boolean resume(int number, Instant now) {
        var entry = open.get(number);
        if (entry == null || entry.pausedSince.isEmpty()) {
            return false;
        }
        var until = now.isBefore(entry.resumesAt) ? now : entry.resumesAt;
        entry.pauses.add(new int[] {minute(entry.pausedSince.get()), minute(until)});
        entry.pausedSince = Optional.empty();
        count(entry);
        return true;
    }

    @Override
    public void correct(WorkingCalendar calendar, boolean[] worked) {
        this.worked = worked;
        this.workedInDay = inDays(worked);
        open.values().forEach(this::count);
    }

    @Override
    public List<Fired> fire(Instant now) {
        var fired = new ArrayList<Fired>();
        while (!queue.isEmpty() && !queue.peek().at().isAfter(now)) {
            var look = queue.poll();
            var entry = open.get(look.number());
            if (entry == null || entry.version != look.version()) {
                continue;
            }
            if (entry.pausedSince.isPresent()) {
                resume(entry.number, now);
            } else if (!entry.halfFired) {
                entry.halfFired = true;
                fired.add(new Fired(entry.half, entry.number, Mark.HALF));
                look(entry);
            } else {
                open.remove(entry.number);
                fired.add(new Fired(entry.due, entry.number, Mark.PASSED));
            }
        }
        fired.sort(null);
        return fired;
    }

    /**
     * Walks the minutes from the start to the end, twice: once to know how many there are, once for
     * half of them.
     */
    private void count(Entry entry) {
        var first = walk(entry, entry.limit.clock(), entry.from, minutes(entry.limit, entry.from));
        var due =
                entry.more.isEmpty()
                        ? first
                        : walk(
                                entry,
                                entry.more.get().clock(),
                                first,
                                minutes(entry.more.get(), first));
        long whole =
                entry.more.isEmpty()
                        ? minutes(entry.limit, entry.from)
                        : counted(entry, entry.limit.clock(), entry.from, due);
        entry.due = due;
        var half = walk(entry, entry.limit.clock(), entry.from, whole / 2);
        entry.half = whole % 2 == 0 ? half : halfAMinuteOn(entry, half);
        look(entry);
    }

    /** The next thirty seconds that count. */
    private Instant halfAMinuteOn(Entry entry, Instant from) {
        return walk(entry, entry.limit.clock(), from, 1).minusSeconds(30);
    }

    /** How many minutes a limit takes if the clock is never stopped. */
    private long minutes(Limit limit, Instant from) {
        if (limit.within() instanceof Duration time) {
            return time.toMinutes();
        }
        int days = ((Period) limit.within()).getDays();
        var end =
                switch (limit.clock()) {
                    case REAL -> from.plus(days, ChronoUnit.DAYS);
                    case WORKING -> days == 0 ? from : endOfNthWorkingDay(from, days);
                    case STATUTORY -> days == 0 ? from : midnightAfterWorkingDay(from, days);
                };
        return limit.clock() == Limit.Clock.WORKING
                ? tape(from, end)
                : Duration.between(from, end).toMinutes();
    }

    private Instant endOfNthWorkingDay(Instant from, int days) {
        var midnight = dayStart(from);
        for (int left = days; left > 0; ) {
            midnight = midnight.plus(1, ChronoUnit.DAYS);
            left -= tape(midnight, midnight.plus(1, ChronoUnit.DAYS)) > 0 ? 1 : 0;
        }
        var end = midnight.plus(1, ChronoUnit.DAYS);
        while (tape(end.minus(1, ChronoUnit.MINUTES), end) == 0) {
            end = end.minus(1, ChronoUnit.MINUTES);
        }
        return end;
    }

    private Instant midnightAfterWorkingDay(Instant from, int days) {
        var last = dayStart(from).plus(days, ChronoUnit.DAYS);
        while (tape(last, last.plus(1, ChronoUnit.DAYS)) == 0) {
            last = last.plus(1, ChronoUnit.DAYS);
        }
        return last.plus(1, ChronoUnit.DAYS);
    }

    /** From one pause to the next, minute by minute; whole days are taken in one step. */
    private Instant walk(Entry entry, Limit.Clock clock, Instant from, long minutes) {
        int at = minute(from);
        long left = minutes;
        for (var pause : entry.pauses) {
            long until = left == 0 || pause[1] <= at ? 0 : span(clock, at, pause[0]);
            if (left > until && pause[1] > at) {
                left -= until;
                at = pause[1];
            }
        }
        while (left > 0) {
            if (at % 1440 == 0 && inDay(clock, at / 1440) < left) {
                left -= inDay(clock, at / 1440);
                at += 1440;
            } else {
                left -= counts(clock, at++) ? 1 : 0;
            }
        }
        return START.plusSeconds(at * 60L);
    }

    private long counted(Entry entry, Limit.Clock clock, Instant from, Instant to) {
        int at = minute(from);
        int end = minute(to);
        long sum = 0;
        for (var pause : entry.pauses) {
            if (pause[1] > at && pause[0] < end) {
                sum += span(clock, at, pause[0]);
                at = pause[1];
            }
        }
        return sum + span(clock, at, end);
    }

    private long span(Limit.Clock clock, int from, int to) {
        long sum = 0;
        for (int at = from; at < to; ) {
            boolean day = at % 1440 == 0 && at + 1440 <= to;
            sum += day ? inDay(clock, at / 1440) : counts(clock, at) ? 1 : 0;
            at += day ? 1440 : 1;
        }
        return sum;
    }

    private boolean counts(Limit.Clock clock, int minute) {
        return clock != Limit.Clock.WORKING || worked[minute];
    }

    private int inDay(Limit.Clock clock, int day) {
        return clock != Limit.Clock.WORKING ? 1440 : workedInDay[day];
    }

    private long tape(Instant from, Instant to) {
        return span(Limit.Clock.WORKING, minute(from), minute(to));
    }

    private static int[] inDays(boolean[] worked) {
        var sums = new int[worked.length / 1440];
        for (int at = 0; at < worked.length; at++) {
            sums[at / 1440] += worked[at] ? 1 : 0;
        }
        return sums;
    }

    private static int minute(Instant at) {
        return Math.toIntExact((at.getEpochSecond() - START.getEpochSecond()) / 60);
    }

    private static Instant dayStart(Instant at) {
        return START.plus(minute(at) / 1440 * 1440L, ChronoUnit.MINUTES);
    }

    private void look(Entry entry) {
        entry.version++;
        var at =
                entry.pausedSince.isPresent()
                        ? entry.resumesAt
                        : entry.halfFired ? entry.due : entry.half;
        queue.add(new Look(at, entry.number, entry.version));
    }
}
