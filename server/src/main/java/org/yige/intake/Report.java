package org.yige.intake;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.yige.incidents.IncidentId;

/**
 * A report as it is kept.
 *
 * @param incident it counts for now
 * @param home the incident it first opened
 * @param takenBy the member of staff who wrote it down for somebody else
 */
public record Report(
        UUID id,
        IncidentId incident,
        IncidentId home,
        NewReport told,
        Optional<UUID> takenBy,
        Times times,
        boolean hasPhone) {

    public record Times(Instant received, Instant happened, Optional<Instant> confirmed) {}
}
