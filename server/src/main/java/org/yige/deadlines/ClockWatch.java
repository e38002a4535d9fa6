package org.yige.deadlines;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Looks whether the clock jumps. From a jump nobody explained nothing happens by itself, on any
 * server of the county, until somebody says that the clock is right: incidents must not climb, end
 * or be deleted because a machine has a wrong date.
 */
@Component
class ClockWatch {

    private static final Duration WRITTEN_EVERY = Duration.ofSeconds(10);

    private final ClockStore store;
    private Optional<Look> last = Optional.empty();
    private Instant written = Instant.MIN;

    /** What the clock said, and what the machine had counted. */
    private record Look(Instant at, long nanos) {}

    ClockWatch(ClockStore store) {
        this.store = store;
    }

    /**
     * Looks at the clock, several times a second, on one thread.
     *
     * @param nanos what the machine counts whatever its clock says
     * @return whether it can be believed
     */
    boolean look(Instant now, long nanos) {
        var seen = store.find();
        var jumped =
                last.map(before ->
                                ClockRules.jumped(
                                        before.at(), now, Duration.ofNanos(nanos - before.nanos())))
                        .orElseGet(() ->
                                seen.filter(known -> ClockRules.jumpedMeanwhile(known.seen(), now))
                                        .isPresent());
        last = Optional.of(new Look(now, nanos));
        if (jumped) {
            store.hold(now);
            return false;
        }
        if (seen.flatMap(ClockStore.LastTime::held).isPresent()) {
            return false;
        }
        if (Duration.between(written, now).abs().compareTo(WRITTEN_EVERY) > 0) {
            store.see(now);
            written = now;
        }
        return true;
    }

    /** Nothing is compared with what was seen so far: another clock is known to be right. */
    void lookAnew() {
        last = Optional.empty();
    }
}
