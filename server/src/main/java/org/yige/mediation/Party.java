package org.yige.mediation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.yige.privacy.Sealed;
import org.yige.shared.Worded;

/**
 * Somebody on one side of a dispute, or who acts for somebody there.
 *
 * @param actsFor the minor whose guardian this is, or the party that is represented; empty of a
 *     party and of who stands for a whole side
 * @param left they became one by mistake, and speak no more
 */
record Party(
        UUID id,
        PartySide side,
        PartyRole role,
        Personal personal,
        boolean minor,
        Optional<UUID> actsFor,
        Consent consent,
        Optional<LocalDate> diedOn,
        boolean left) {

    /** What is sealed of them. */
    record Personal(Sealed name, Optional<Sealed> phone, Optional<Sealed> particulars) {}

    /** Two sides; more than two parties of their own interest stand on the side they join. */
    enum PartySide implements Worded {
        ONE,
        OTHER
    }

    /** In what place somebody takes part. */
    enum PartyRole implements Worded {
        PARTY,
        GUARDIAN,
        REPRESENTATIVE
    }

    /** Whether mediation is wanted (人民调解法 17, 23). */
    record Consent(PartyAnswer answer, Optional<Way> way, Optional<Instant> at) {

        static final Consent NOT_YET =
                new Consent(PartyAnswer.NOT_ASKED, Optional.empty(), Optional.empty());
    }

    /** What a party said. */
    enum PartyAnswer implements Worded {
        NOT_ASKED,
        WANTED,
        REFUSED,
        WITHDRAWN
    }

    /** How a party said so. */
    enum Way implements Worded {
        IN_PERSON,
        BY_PHONE,
        IN_WRITING,
        BY_CODE
    }

    /** Who can say yes or no: of the minors their guardians, of the dead nobody. */
    boolean speaks() {
        return !minor && diedOn.isEmpty() && !left;
    }

    Party answering(Consent next) {
        return new Party(id, side, role, personal, minor, actsFor, next, diedOn, left);
    }
}
