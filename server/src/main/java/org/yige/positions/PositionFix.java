package org.yige.positions;

import java.time.Instant;
import java.util.UUID;
import org.yige.shared.Spot;
import org.yige.shared.Worded;

/**
 * Where a unit was at a moment.
 *
 * @param at by the clock of whoever tells it
 * @param accuracy in metres; {@link #UNKNOWN} where nobody says
 * @param speed in metres a second, as told; negative where nobody says
 * @param teller the tracker's or the person's id
 */
public record PositionFix(
        UUID unit,
        Instant at,
        Spot spot,
        int accuracy,
        double speed,
        FixSource source,
        UUID teller) {

    public static final int UNKNOWN = 0;

    /** An accuracy as devices tell it, in whole metres; what cannot be one is not known. */
    static int accuracy(double told) {
        return told >= 0 && told < Short.MAX_VALUE ? (int) Math.round(told) : UNKNOWN;
    }

    /** The same at another moment. */
    PositionFix at(Instant moment) {
        return new PositionFix(unit, moment, spot, accuracy, speed, source, teller);
    }

    /** What told it. */
    public enum FixSource implements Worded {
        PHONE,
        OSMAND,
        JT808
    }
}
