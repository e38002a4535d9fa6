package org.yige.mediation;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.yige.access.Gate;
import org.yige.mediation.Mediation.ProvenParty;
import org.yige.shared.Refused;

/** Who a party is: by the code on the slip and the number they left. Guessing closes the door. */
public final class PartyDoor {

    private static final String GUESSED = "mediation.party";

    private final Mediation mediation;
    private final Gate gate;

    public PartyDoor(Mediation mediation, Gate gate) {
        this.mediation = mediation;
        this.gate = gate;
    }

    /**
     * Who is asking. It travels in the body, never in an address.
     *
     * @param name only where one number belongs to several of the parties
     */
    public record PartyAsks(Optional<String> code, Optional<String> phone, Optional<String> name) {}

    /** A party that has shown who they are, as a module above knows them. */
    public record PartyShown(UUID dispute, UUID party) {}

    /** The same for a module above. */
    public PartyShown shown(PartyAsks who, HttpServletRequest request) {
        var proven = proven(who, request);
        return new PartyShown(proven.dispute().id(), proven.party().id());
    }

    ProvenParty proven(PartyAsks who, HttpServletRequest request) {
        gate.guess(GUESSED, who.code().orElse(""), request);
        try {
            return mediation.known(who.code().orElse(""), who.phone().orElse(""), who.name());
        } catch (Refused why) {
            throw gate.wrong(GUESSED, request, why);
        }
    }
}
