package org.yige.open311;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yige.incidents.IncidentId;
import org.yige.incidents.PartOfIncident;

/** What other systems were told and said of an incident goes with it. */
@Component
class PassedOnOfPast implements PartOfIncident {

    private final HandOverStore handOvers;
    private final UpdateStore updates;
    private final BesideStore beside;

    PassedOnOfPast(HandOverStore handOvers, UpdateStore updates, BesideStore beside) {
        this.handOvers = handOvers;
        this.updates = updates;
        this.beside = beside;
    }

    @Override
    public void forget(List<IncidentId> incidents) {
        var ids = incidents.stream().map(IncidentId::value).toList();
        handOvers.delete(ids);
        updates.delete(ids);
        beside.delete(ids);
    }
}
