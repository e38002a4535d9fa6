package org.yige.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.yige.deadlines.WorkingCalendar.Worked;
import org.yige.shared.County;

/** Random steps on virtual time, done to two worlds that must say the same. */
final class Simulation {

    private static final int DAYS = 3 * 365 + 1;
    private static final int KEPT = 1_000;
    private static final String[] TIMES = {
        "PT0S", "PT1M", "PT30M", "PT2H", "PT24H", "PT72H", "P1D", "P3D", "P7D", "P15D"
    };

    private final Random random;
    private final Map<LocalDate, Worked> exceptions = new HashMap<>();
    private final List<Integer> numbers = new ArrayList<>();
    private final int steps;
    private long serial = 1;
    private Instant now = PlainWorld.START;
    private int last;
    long fired;
    long refused;

    Simulation(long seed, int steps) {
        this.random = new Random(seed);
        this.steps = steps;
    }

    WorkingCalendar calendar() {
        return Practice.calendar(serial, exceptions, Set.of(2025, 2026, 2027));
    }

    void run(World one, World other) {
        double minutes = 600.0 * 24 * 60 / steps;
        double owed = 0;
        for (int step = 0; step < steps; step++) {
            owed += minutes * random.nextDouble() * 2;
            if (owed >= 1) {
                now = now.plus((long) owed, ChronoUnit.MINUTES);
                owed -= (long) owed;
                var expected = other.fire(now);
                var said = one.fire(now);
                if (!said.equals(expected)) {
                    assertThat(said).as("fired by %s in step %d", now, step).isEqualTo(expected);
                }
                fired += expected.size();
            }
            step(one, other);
        }
    }

    private void step(World one, World other) {
        int dice = random.nextInt(100);
        if (random.nextInt(Math.max(1, steps / 100)) == 0) {
            exceptions.put(
                    PlainWorld.START
                            .plus(random.nextInt(DAYS - 1), ChronoUnit.DAYS)
                            .atZone(County.ZONE)
                            .toLocalDate(),
                    Worked.values()[random.nextInt(Worked.values().length)]);
            serial++;
            var calendar = calendar();
            var tape = tape(exceptions);
            one.correct(calendar, tape);
            other.correct(calendar, tape);
        } else if (dice < 40 || numbers.isEmpty()) {
            int number = ++last;
            var limit = limit();
            var from =
                    random.nextInt(50) == 0
                            ? now.minus(random.nextInt(5_000), ChronoUnit.MINUTES)
                            : now;
            from = from.isBefore(PlainWorld.START) ? PlainWorld.START : from;
            remember(number);
            one.set(number, limit, from, now);
            other.set(number, limit, from, now);
        } else {
            change(one, other, dice, numbers.get(random.nextInt(numbers.size())));
        }
    }

    private void change(World one, World other, int dice, int number) {
        if (dice < 50) {
            one.met(number, now);
            other.met(number, now);
        } else if (dice < 55) {
            one.cancel(number, now);
            other.cancel(number, now);
        } else if (dice < 70) {
            var more = limit();
            same(one.extend(number, more, now), other.extend(number, more, now));
        } else if (dice < 85) {
            same(one.pause(number, now), other.pause(number, now));
        } else {
            same(one.resume(number, now), other.resume(number, now));
        }
    }

    private void same(boolean one, boolean other) {
        if (one != other) {
            assertThat(one).as("granted at %s", now).isEqualTo(other);
        }
        refused += other ? 0 : 1;
    }

    /** Only the last thousand are touched again; older ones run out by themselves. */
    private void remember(int number) {
        if (numbers.size() < KEPT) {
            numbers.add(number);
        } else {
            numbers.set(random.nextInt(KEPT), number);
        }
    }

    private Limit limit() {
        var limit =
                Limit.of(
                        TIMES[1 + random.nextInt(TIMES.length - 1)],
                        Limit.Clock.values()[random.nextInt(3)]);
        return random.nextInt(200) == 0 ? Limit.of(TIMES[0], limit.clock()) : limit;
    }

    /** Every minute of three years, worked or not, straight from the office hours. */
    static boolean[] tape(Map<LocalDate, Worked> exceptions) {
        var tape = new boolean[(DAYS + 400) * 1440];
        for (int minute = 0; minute < tape.length; minute++) {
            int of = minute % 1440;
            var morning = of >= 8 * 60 + 30 && of < 12 * 60;
            var afternoon = of >= 14 * 60 + 30 && of < 18 * 60;
            if (!morning && !afternoon) {
                continue;
            }
            var day = LocalDate.of(2025, 1, 1).plusDays(minute / 1440);
            var plain = day.getDayOfWeek().getValue() <= 5 ? Worked.FULL : Worked.OFF;
            tape[minute] =
                    switch (exceptions.getOrDefault(day, plain)) {
                        case OFF -> false;
                        case FULL -> true;
                        case MORNING -> morning;
                        case AFTERNOON -> afternoon;
                    };
        }
        return tape;
    }
}
