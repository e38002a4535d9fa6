package org.yige.mediation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yige.incidents.Incident;
import org.yige.privacy.Sealed;

/**
 * A dispute as a module that stands above sees it.
 *
 * @param incidentId the incident it is about, also where that is no longer kept
 * @param keeper the post that has it
 * @param level of the ladder it lies with
 * @param open whether it is still being talked about
 * @param works whether the reader may work on it
 * @param reads whether the reader may read its words
 */
public record FileOnTable(
        UUID dispute,
        UUID incidentId,
        Optional<Incident> incident,
        String division,
        String kind,
        UUID keeper,
        int level,
        boolean open,
        boolean works,
        boolean reads,
        List<PartyAtTable> parties,
        Instant now) {

    public FileOnTable {
        parties = List.copyOf(parties);
    }

    /**
     * Somebody on one side.
     *
     * @param asked whether their own yes is needed
     */
    public record PartyAtTable(UUID id, Sealed name, boolean asked) {}
}
