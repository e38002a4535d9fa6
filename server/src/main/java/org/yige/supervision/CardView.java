package org.yige.supervision;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yige.incidents.BriefView;
import org.yige.shared.Label;

/**
 * A card as those concerned see it: what was asked and replied, with the titles and names it was
 * signed under.
 *
 * @param incident empty where it is not the reader's to see
 * @param signedBy the name of whoever signed, for those who read the words
 * @param late the reply is overdue now, or was once
 * @param actions what the reader may do: reply, closing
 */
record CardView(
        UUID id,
        long number,
        UUID incidentId,
        Optional<BriefView> incident,
        Colour colour,
        Label colourLabel,
        NamedView reason,
        String words,
        String openedBy,
        Optional<String> signedBy,
        Instant openedAt,
        String asked,
        String state,
        Optional<Instant> dueAt,
        boolean late,
        Optional<SaidView> reply,
        Optional<SaidView> closing,
        List<String> actions) {

    record NamedView(String code, Label label) {}

    record SaidView(
            String words, List<UUID> photos, String by, Optional<String> signedBy, Instant at) {}
}
