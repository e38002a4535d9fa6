package org.yige.open311;

import java.time.Instant;
import java.util.Optional;

/** From (inclusive) until (exclusive); either may be open. */
record TimeSpan(Optional<Instant> from, Optional<Instant> until) {

    static final TimeSpan ALWAYS = new TimeSpan(Optional.empty(), Optional.empty());

    boolean holds(Instant at) {
        return from.filter(at::isBefore).isEmpty()
                && until.filter(end -> !at.isBefore(end)).isEmpty();
    }
}
