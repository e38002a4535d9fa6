package org.yige.access;

import java.time.Duration;

/**
 * How often something may be done: so many times at once, and so many again over a stretch of time.
 */
public record Pace(long most, Duration per) {

    public Pace {
        if (most < 1 || per.isNegative() || per.isZero()) {
            throw new IllegalArgumentException("a pace is at least one in some time");
        }
    }
}
