package org.yige.sessions;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.yige.agreements.Agreement.SigningWay;
import org.yige.privacy.Sealed;
import org.yige.shared.Label;
import org.yige.shared.Worded;

/**
 * Somebody who is to come to a session, or sat there.
 *
 * @param who the party, the member of a committee, the guest, or of staff the person
 * @param mark the same for one person in every dispute, where a name and a number are known
 * @param speaks whether their own yes is needed
 */
record Attendee(
        UUID id,
        AttendeeKind as,
        UUID who,
        Optional<byte[]> mark,
        Sealed name,
        Label role,
        boolean speaks,
        Coming coming,
        Optional<SignedHow> signed) {

    /** As what they sit there. */
    enum AttendeeKind implements Worded {
        PARTY,
        MEDIATOR,
        GUEST,
        RECORDER
    }

    /**
     * Whether they come, and came.
     *
     * @param excusedAt when they said that they cannot
     * @param rightsAt when they were told their rights and duties
     */
    record Coming(
            Optional<Instant> excusedAt,
            Optional<Sealed> excuse,
            boolean present,
            Optional<Instant> rightsAt) {

        static final Coming EXPECTED =
                new Coming(Optional.empty(), Optional.empty(), false, Optional.empty());
    }

    /**
     * How they signed the record.
     *
     * @param way empty: they did not want to, and that is written down
     */
    record SignedHow(Optional<SigningWay> way, Instant at) {}

    Attendee coming(Coming next) {
        return new Attendee(id, as, who, mark, name, role, speaks, next, signed);
    }

    Attendee signing(SignedHow how) {
        return new Attendee(id, as, who, mark, name, role, speaks, coming, Optional.of(how));
    }

    /** Guests listen and advise; the record is not theirs. */
    boolean signs() {
        return coming.present() && as != AttendeeKind.GUEST && (as != AttendeeKind.PARTY || speaks);
    }
}
