package org.yige.supervision;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yige.deadlines.Deadlines;
import org.yige.incidents.IncidentId;
import org.yige.incidents.PartOfIncident;

/** Cards go with the incident they ask about. */
@Component
class CardsOfPast implements PartOfIncident {

    private final SupervisionStore store;
    private final Deadlines deadlines;

    CardsOfPast(SupervisionStore store, Deadlines deadlines) {
        this.store = store;
        this.deadlines = deadlines;
    }

    @Override
    public void forget(List<IncidentId> incidents) {
        deadlines.forget(
                Supervision.SUBJECT,
                store.delete(incidents.stream().map(IncidentId::value).toList()));
    }
}
