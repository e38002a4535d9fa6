package org.yige.intake;

import java.util.Optional;
import org.yige.incidents.Entry;
import org.yige.incidents.Incident;
import org.yige.incidents.IncidentId;
import org.yige.shared.Refused;

/** What became of a report. Joining two into one is never decided here: that is a person's act. */
public sealed interface Triage {

    /** To be told to who reported. */
    default Optional<CaseCode> code() {
        return switch (this) {
            case Opened(_, var told, _) -> Optional.of(told);
            case AlreadyKnown(_, var told) -> told;
            case NotTaken _ -> Optional.empty();
        };
    }

    /** It opened an incident. */
    record Opened(Incident incident, CaseCode told, Entry first) implements Triage {}

    /**
     * It was sent before under the same key; nothing was added.
     *
     * @param told empty for what was sent to a program of before, which made codes by chance: it
     *     was told then, and nobody kept it
     */
    record AlreadyKnown(IncidentId incident, Optional<CaseCode> told) implements Triage {}

    /** It could not be taken; the reader is told why. Only in a batch: a single report throws. */
    record NotTaken(Refused why) implements Triage {}
}
