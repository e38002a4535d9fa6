package org.yige.supervision;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yige.incidents.Incident;
import org.yige.incidents.Offers;
import org.yige.incidents.Oversight;
import org.yige.shared.Actor;
import org.yige.shared.Decision;

/** A head may ask what became of it, once at a time. */
@Component
class CardOffers implements Offers {

    /** To be asked with {@code POST /api/supervision/cards}. */
    static final String ASK = "supervision.card";

    private final Supervision supervision;
    private final Oversight oversight;

    CardOffers(Supervision supervision, Oversight oversight) {
        this.supervision = supervision;
        this.oversight = oversight;
    }

    @Override
    public List<String> on(Incident incident, Actor who) {
        var id = incident.id().value();
        return oversight
                                .find(id, who)
                                .filter(seen ->
                                        SupervisionRules.mayOpen(seen, who) instanceof Decision.Yes)
                                .isPresent()
                        && supervision.open(id).isEmpty()
                ? List.of(ASK)
                : List.of();
    }
}
