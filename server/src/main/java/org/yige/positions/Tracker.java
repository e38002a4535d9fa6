package org.yige.positions;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.yige.shared.Worded;

/**
 * A device that tells where a unit is.
 *
 * @param number its own number, digits alone
 * @param openUntil until when it may register by itself, once
 */
record Tracker(
        UUID id,
        String number,
        UUID unit,
        TrackerProtocol protocol,
        Optional<Instant> openUntil,
        boolean locked) {

    /** How it speaks. */
    enum TrackerProtocol implements Worded {
        JT808,
        OSMAND
    }

    /** The number without the zeros that fill it up on the wire. */
    static String bare(String number) {
        var bare = number.replaceFirst("^0+", "");
        return bare.isEmpty() ? "0" : bare;
    }
}
