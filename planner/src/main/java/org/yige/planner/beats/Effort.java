package org.yige.planner.beats;

import java.time.Duration;

/**
 * How hard to try. Steps decide the result; time only cuts it short, and a plan that was cut short
 * says so.
 *
 * @param seed any number; another one gives another, equally lawful plan
 * @param steps moves tried
 * @param atMost wall time after which the search cools down at once and returns the best so far
 */
public record Effort(long seed, long steps, Duration atMost) {

    public Effort {
        if (steps < 1 || atMost.isNegative()) {
            throw new IllegalArgumentException("at least one step, no negative time");
        }
    }

    /** Enough for a good plan of this many units in a few seconds. */
    public static Effort usual(int units) {
        return new Effort(1, Math.max(12_000_000L, 6_000L * units), Duration.ofSeconds(30));
    }

    /** Enough to answer an edit on the map while the person waits. */
    public static Effort edit() {
        return new Effort(1, 400_000, Duration.ofMillis(350));
    }
}
