package org.yige.deadlines;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yige.privacy.Trail;
import org.yige.shared.Actor;
import org.yige.shared.TrustedClock;

/** Whether the clock jumped and nobody said yet that it is right; and saying so. */
@Service
class ClockTrust implements TrustedClock {

    private final ClockStore store;
    private final Trail trail;
    private final Clock clock;

    ClockTrust(ClockStore store, Trail trail, Clock clock) {
        this.store = store;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    public boolean isTrusted() {
        return heldSince().isEmpty();
    }

    /** Since when nothing is fired, if so. */
    Optional<Instant> heldSince() {
        return store.find().flatMap(ClockStore.LastTime::held);
    }

    /** The clock is right, says an administrator: what is due by it is fired. */
    @Transactional
    public void isRight(Actor who) {
        var now = clock.instant();
        heldSince()
                .ifPresent(since -> {
                    store.release(now);
                    trail.record(
                            who,
                            "deadlines.clock-right",
                            "clock",
                            "administration",
                            Map.of("held", since, "clock", now));
                });
    }
}
