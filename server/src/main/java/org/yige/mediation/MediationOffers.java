package org.yige.mediation;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yige.incidents.Incident;
import org.yige.incidents.Offers;
import org.yige.shared.Actor;

/** Whoever has an incident in hand may put a dispute on file. */
@Component
class MediationOffers implements Offers {

    /** To be done with {@code POST /api/mediation/disputes}. */
    static final String REGISTER = "mediation.register";

    private final Mediation mediation;

    MediationOffers(Mediation mediation) {
        this.mediation = mediation;
    }

    @Override
    public List<String> on(Incident incident, Actor who) {
        return mediation.mayRegister(incident, who) ? List.of(REGISTER) : List.of();
    }
}
