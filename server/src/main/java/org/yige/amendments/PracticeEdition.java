package org.yige.amendments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yige.practice.Amendment;

/**
 * A county's practice as somebody wants it from a day on.
 *
 * @param amendments every value that differs from the profile's files
 */
record PracticeEdition(
        long number,
        LocalDate from,
        String why,
        List<Amendment> amendments,
        UUID proposedBy,
        String proposer,
        Instant proposedAt,
        EditionDecision decision,
        Optional<String> decider,
        Optional<Instant> decidedAt) {

    PracticeEdition {
        amendments = List.copyOf(amendments);
    }

    enum EditionDecision {
        ASKED,
        AGREED,
        REFUSED
    }
}
