package org.yige.deadlines;

import java.time.Duration;
import java.time.Instant;

/** Whether a clock jumped. Pure functions. */
final class ClockRules {

    /** As far as two servers' clocks may differ, and a clock that is set right may move. */
    static final Duration MAY_DIFFER = Duration.ofMinutes(1);

    /** Nobody leaves a county's server off for longer without noticing. */
    static final Duration LONGEST_ABSENCE = Duration.ofHours(24);

    private ClockRules() {}

    /**
     * While the server ran: its clock went another way than the time it counted.
     *
     * @param ran how long it ran between the two
     */
    static boolean jumped(Instant before, Instant now, Duration ran) {
        return Duration.between(before, now).minus(ran).abs().compareTo(MAY_DIFFER) > 0;
    }

    /**
     * While no server ran: the clock stands before what was seen, or so far behind that it is as
     * likely wrong as right.
     *
     * @param seen what time it was when a server last looked
     */
    static boolean jumpedMeanwhile(Instant seen, Instant now) {
        var gone = Duration.between(seen, now);
        return gone.compareTo(MAY_DIFFER.negated()) < 0 || gone.compareTo(LONGEST_ABSENCE) > 0;
    }
}
