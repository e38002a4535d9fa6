package org.yige.units;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.yige.shared.Worded;

/**
 * One change of what is in a box.
 *
 * @param change how many more, or fewer
 * @param incident the work it was used for
 */
record BoxLine(
        UUID id,
        String item,
        BoxReason why,
        int change,
        Optional<UUID> incident,
        UUID who,
        Instant at) {

    /** Why there is more or less. */
    enum BoxReason implements Worded {
        USED,
        REFILLED,
        COUNTED
    }

    /** Whether the box goes out or comes back. */
    enum CheckWay implements Worded {
        OUT,
        IN
    }

    /**
     * A box was taken over or handed back.
     *
     * @param ticked everything was there
     */
    record BoxCheck(CheckWay way, boolean ticked, UUID who, Instant at) {}
}
