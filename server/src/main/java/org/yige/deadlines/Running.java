package org.yige.deadlines;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yige.deadlines.DeadlinesRules.Pause;

/**
 * A deadline whose clock has not ended, with all that is needed to count it again.
 *
 * @param pauses those that have ended, in order
 * @param pausedSince since when it stands still, if it does
 * @param resumesAt when it runs again by itself, if it stands still
 * @param calendar serial of the calendar it was counted on; empty on real time
 */
record Running(
        UUID id,
        Subject subject,
        String name,
        Limit limit,
        Optional<Limit> more,
        Instant from,
        Instant half,
        Instant due,
        boolean provisional,
        Optional<Long> calendar,
        boolean halfFired,
        List<Pause> pauses,
        Optional<Instant> pausedSince,
        Optional<Instant> resumesAt) {

    Running {
        pauses = List.copyOf(pauses);
    }

    boolean paused() {
        return pausedSince.isPresent();
    }

    /** What is looked at next: the end of the pause, half time, or the end. */
    String nextMark() {
        return paused() ? "RESUME" : halfFired ? "PASSED" : "HALF";
    }

    Instant nextAt() {
        return resumesAt.orElse(halfFired ? due : half);
    }
}
