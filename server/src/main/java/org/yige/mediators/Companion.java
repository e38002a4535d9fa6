package org.yige.mediators;

import java.time.Instant;
import java.util.UUID;
import org.yige.shared.Worded;

/** A post that was asked to mediate together with whoever has the dispute. */
record Companion(
        UUID dispute,
        UUID post,
        String title,
        int level,
        CompanionStanding standing,
        String askedBy,
        Instant askedAt) {

    /** What they said. */
    enum CompanionStanding implements Worded {
        ASKED,
        COMING,
        NOT_COMING
    }
}
