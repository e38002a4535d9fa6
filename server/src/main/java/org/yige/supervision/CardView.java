package org.yige.supervision;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yige.incidents.BriefView;
import org.yige.shared.Label;

/**
 * A card as those concerned see it: posts, never names.
 *
 * @param incident empty where it is not the reader's to see
 * @param late the reply is overdue now, or was once
 * @param actions what the reader may do: reply, closing
 */
record CardView(
        UUID id,
        UUID incidentId,
        Optional<BriefView> incident,
        Colour colour,
        Label colourLabel,
        NamedView reason,
        String words,
        String openedBy,
        Instant openedAt,
        String asked,
        String state,
        Optional<Instant> dueAt,
        boolean late,
        Optional<SaidView> reply,
        Optional<SaidView> closing,
        List<String> actions) {

    record NamedView(String code, Label label) {}

    record SaidView(String words, String by, Instant at) {

        static SaidView of(String words, Card.Said said) {
            return new SaidView(words, said.title(), said.at());
        }
    }
}
