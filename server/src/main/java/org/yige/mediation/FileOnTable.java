package org.yige.mediation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yige.incidents.Incident;
import org.yige.privacy.Sealed;
import org.yige.shared.Label;

/**
 * A dispute as a module that stands above sees it.
 *
 * @param incidentId the incident it is about, also where that is no longer kept
 * @param keeper the post that has it
 * @param level of the ladder it lies with
 * @param open whether it is still being talked about
 * @param wanted whether everybody wants that
 * @param works whether the reader may work on it
 * @param joins whether the reader works on it or comes along
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
        boolean wanted,
        boolean works,
        boolean joins,
        boolean reads,
        List<PartyAtTable> parties,
        Instant now) {

    public FileOnTable {
        parties = List.copyOf(parties);
    }

    /**
     * Somebody on one side.
     *
     * @param role on which side, and as what
     * @param asked whether their own yes is needed
     */
    public record PartyAtTable(
            UUID id, Label role, Sealed name, Optional<Sealed> phone, boolean asked) {}
}
