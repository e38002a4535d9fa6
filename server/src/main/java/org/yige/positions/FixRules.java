package org.yige.positions;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Decides whether a fix can be. */
final class FixRules {

    /** A tracker's clock may be a little fast: such a fix counts for the moment it came. */
    static final Duration FAST = Duration.ofMinutes(2);

    /** Faster than this, in metres a second, nobody on the ground goes: 252 km/h. */
    static final double FASTEST = 70;

    /** As fast as a unit drives, in metres a second. */
    private static final double DRIVING = 35;

    /** What two trackers of one unit may be apart, in metres. */
    static final double TOGETHER = 500;

    /** So long after it nobody knows where a unit is. */
    static final Duration STALE = Duration.ofMinutes(10);

    /** After so many that agree with each other, what looked like a jump is where it is. */
    static final int BELIEVED = 3;

    private static final long HALF_AN_HOUR = 1_800_000;
    private static final long NEAR = 90_000;
    private static final long STEADY = 5_000;
    private static final int ZONE_AFTER = 3;
    private static final long ZONE_SPAN = 10_000;

    private FixRules() {}

    /** The moment a fix counts for; nothing if it lies ahead of the clock. */
    static Optional<Instant> moment(Instant told, Instant now) {
        if (!told.isAfter(now)) {
            return Optional.of(told);
        }
        return told.isAfter(now.plus(FAST)) ? Optional.empty() : Optional.of(now);
    }

    /** A fix that lies ahead by whole half hours comes from a clock of another time zone. */
    static FixLeftOut ahead(Instant told, Instant now) {
        return isZone(told.toEpochMilli() - now.toEpochMilli())
                ? FixLeftOut.OTHER_TIME_ZONE
                : FixLeftOut.FROM_THE_FUTURE;
    }

    static boolean isZone(long millis) {
        long off = Math.abs(millis);
        long rest = off % HALF_AN_HOUR;
        return off > HALF_AN_HOUR - NEAR && Math.min(rest, HALF_AN_HOUR - rest) <= NEAR;
    }

    /** Whether nobody can have come from one to the other on the ground. */
    static boolean isJump(PositionFix from, PositionFix to) {
        double metres = from.spot().metresTo(to.spot()) - from.accuracy() - to.accuracy();
        double seconds =
                Math.max(1, Math.abs(Duration.between(from.at(), to.at()).toMillis()) / 1000.0);
        return metres > TOGETHER && metres / seconds > FASTEST;
    }

    /** How far two tellers of one unit see it apart beyond what it may have gone meanwhile. */
    static double apart(PositionFix one, PositionFix other) {
        double seconds = Math.abs(Duration.between(one.at(), other.at()).toMillis()) / 1000.0;
        return one.spot().metresTo(other.spot())
                - one.accuracy()
                - other.accuracy()
                - seconds * DRIVING;
    }

    /**
     * A clock set to another time zone is behind by the same whole half hours again and again; what
     * was kept in a tunnel comes late by less and less.
     *
     * @param times how many in a row were behind like that
     * @param off by how many milliseconds the first of them was
     * @param since when the first of them came
     */
    record Lag(int times, long off, Instant since) {

        static final Lag NONE = new Lag(0, 0, Instant.EPOCH);

        Lag next(Instant told, Instant now) {
            long off = told.toEpochMilli() - now.toEpochMilli();
            if (!isZone(off)) {
                return NONE;
            }
            return times > 0 && Math.abs(off - this.off) <= STEADY
                    ? new Lag(times + 1, this.off, since)
                    : new Lag(1, off, now);
        }

        boolean isZoneOfItsOwn(Instant now) {
            return times >= ZONE_AFTER && now.toEpochMilli() - since.toEpochMilli() >= ZONE_SPAN;
        }
    }
}
