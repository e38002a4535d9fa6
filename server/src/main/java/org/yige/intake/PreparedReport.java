package org.yige.intake;

import java.util.Optional;
import java.util.UUID;
import org.yige.incidents.Entry;
import org.yige.incidents.Incident;
import org.yige.privacy.Sealed;

/**
 * A report that was checked, located, graded and routed, ready to be written with the incident it
 * opens.
 *
 * @param code told to who reported, and kept nowhere
 * @param codeMark by which it is known again
 */
record PreparedReport(
        Incident incident,
        NewReport report,
        UUID reportId,
        CaseCode code,
        byte[] codeMark,
        byte[] digest,
        SealedContact contact,
        Entry entry) {

    /** How to reach the person, unreadable. */
    record SealedContact(
            Optional<Sealed> phone, Optional<byte[]> phoneIndex, Optional<Sealed> name) {

        static final SealedContact NONE =
                new SealedContact(Optional.empty(), Optional.empty(), Optional.empty());
    }
}
