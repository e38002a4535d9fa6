package org.yige.deadlines;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.yige.shared.Worded;

/**
 * A limit that was set, as it stands.
 *
 * @param limit which limit of the subject
 * @param dueAt when the time is gone; of a paused one, as it stood when the clock stopped
 * @param provisional counted over a year whose calendar is not published yet: may still move
 * @param clock what counts towards it
 * @param metAt when it was done, also when it was done late
 */
public record Deadline(
        UUID id,
        Subject subject,
        String limit,
        Instant from,
        Instant halfAt,
        Instant dueAt,
        DeadlineState state,
        boolean provisional,
        Limit.Clock clock,
        Optional<Instant> metAt) {

    /** What became of it. OPEN and PAUSED still run. */
    public enum DeadlineState implements Worded {
        OPEN,
        PAUSED,
        MET,
        PASSED,
        /** Another has it before it was met: what they owe is a limit of their own. */
        PASSED_ON,
        CANCELLED
    }

    /** Done by the time it was due, or not yet due. */
    public boolean onTime(Instant now) {
        return state == DeadlineState.PAUSED || !metAt.orElse(now).isAfter(dueAt);
    }
}
