package org.yige.mediation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yige.mediation.Dispute.About;
import org.yige.mediation.Party.PartyRole;
import org.yige.mediation.Party.PartySide;
import org.yige.shared.PhoneNumber;

/**
 * A dispute as somebody registers it, read and cleaned, not judged yet.
 *
 * @param bar what keeps it from being mediated, if whoever registers it knows of something
 * @param matter what it is about, in words
 */
record NewDispute(
        UUID incident,
        About about,
        Optional<String> bar,
        String matter,
        List<NewParty> parties) {

    /**
     * @param actsFor place in the list of parties, from 0
     * @param particulars what an agreement has to say of them, in their own words
     */
    record NewParty(
            PartySide side,
            PartyRole role,
            String name,
            Optional<PhoneNumber> phone,
            String particulars,
            boolean minor,
            Optional<Integer> actsFor) {}
}
