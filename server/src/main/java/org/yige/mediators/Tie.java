package org.yige.mediators;

import java.util.Optional;
import java.util.UUID;
import org.yige.privacy.Sealed;
import org.yige.shared.Worded;

/** What binds a mediator to a party of a dispute. */
record Tie(UUID dispute, UUID member, TieKind what, Optional<Sealed> words) {

    /** An earlier case is told to the parties, who decide; the others leave nothing to decide. */
    enum TieKind implements Worded {
        KIN,
        INTEREST,
        EARLIER_CASE,
        OTHER;

        boolean bars() {
            return this != EARLIER_CASE;
        }
    }
}
