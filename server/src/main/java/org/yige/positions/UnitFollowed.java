package org.yige.positions;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is known in memory of one unit on duty: where it was last, and by whom that was told. */
final class UnitFollowed {

    private static final Duration TOGETHER_WITHIN = Duration.ofMinutes(2);

    private @Nullable PositionFix last;
    private @Nullable PositionFix doubted;
    private int doubts;
    private final Map<UUID, ByTeller> tellers = new HashMap<>();
    private final int mostASecond;

    /**
     * @param mostASecond how many fixes one device may tell, taken over a minute
     */
    UnitFollowed(int mostASecond) {
        this.mostASecond = mostASecond;
    }

    /** What one tracker or phone told last, and when: to know again what is sent twice. */
    private static final class ByTeller {

        private static final int KNOWN = 256;

        private final long[] times = new long[KNOWN];
        private final FixPace pace;
        private int next;
        private @Nullable PositionFix newest;

        ByTeller(int mostASecond) {
            pace = new FixPace(mostASecond);
            Arrays.fill(times, Long.MIN_VALUE);
        }

        boolean isKnown(long at) {
            var latest = newest;
            if (latest == null || at > latest.at().toEpochMilli()) {
                return false;
            }
            for (long known : times) {
                if (known == at) {
                    return true;
                }
            }
            return false;
        }

        void know(PositionFix fix) {
            times[next] = fix.at().toEpochMilli();
            next = (next + 1) % KNOWN;
            var latest = newest;
            if (latest == null || fix.at().isAfter(latest.at())) {
                newest = fix;
            }
        }
    }

    /** What becomes of a fix. */
    enum FixTaken {
        /** The unit is there now. */
        MOVED,
        /** It was there before: it belongs to the track alone. */
        LATE,
        /** It was told already. */
        KNOWN,
        /** Nobody can have come there so fast. */
        JUMPED,
        /** One device tells more than it may. */
        TOO_MANY
    }

    /** By fix time: what comes late does not move the unit, what jumps is not believed at once. */
    synchronized FixTaken take(PositionFix fix, Instant now) {
        var teller = tellers.computeIfAbsent(fix.teller(), _ -> new ByTeller(mostASecond));
        if (!teller.pace.has(now)) {
            return FixTaken.TOO_MANY;
        }
        if (teller.isKnown(fix.at().toEpochMilli())) {
            return FixTaken.KNOWN;
        }
        var before = last;
        // Two tellers may be in two places: that is found, not taken for a jump.
        var own = teller.newest;
        if (own != null && FixRules.isJump(own, fix) && !isBelieved(fix)) {
            return FixTaken.JUMPED;
        }
        doubted = null;
        doubts = 0;
        teller.know(fix);
        if (before != null && !fix.at().isAfter(before.at())) {
            return FixTaken.LATE;
        }
        last = fix;
        return FixTaken.MOVED;
    }

    private boolean isBelieved(PositionFix fix) {
        var before = doubted;
        doubts =
                before != null
                                && before.teller().equals(fix.teller())
                                && fix.at().isAfter(before.at())
                                && !FixRules.isJump(before, fix)
                        ? doubts + 1
                        : 1;
        doubted = fix;
        return doubts >= FixRules.BELIEVED;
    }

    synchronized Optional<PositionFix> last() {
        return Optional.ofNullable(last);
    }

    /** Read from what is kept, after a start or from another server. */
    synchronized void learn(PositionFix fix) {
        var before = last;
        if (before == null || fix.at().isAfter(before.at())) {
            last = fix;
        }
    }

    /** How far apart two tellers see the unit at the same time, in metres, if too far. */
    synchronized Optional<Double> apart(Instant now) {
        var newest =
                tellers.values().stream()
                        .flatMap(teller -> Optional.ofNullable(teller.newest).stream())
                        .filter(fix -> fix.at().isAfter(now.minus(TOGETHER_WITHIN)))
                        .toList();
        double most = 0;
        for (var one : newest) {
            for (var other : newest) {
                most = Math.max(most, FixRules.apart(one, other));
            }
        }
        return most > FixRules.TOGETHER ? Optional.of(most) : Optional.empty();
    }
}
