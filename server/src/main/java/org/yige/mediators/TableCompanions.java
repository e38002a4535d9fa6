package org.yige.mediators;

import java.util.Collection;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yige.mediation.Companions;
import org.yige.shared.Actor;

/** Tells {@code mediation} who comes along, and forgets with it. */
@Component
class TableCompanions implements Companions {

    private final TableStore store;

    TableCompanions(TableStore store) {
        this.store = store;
    }

    @Override
    public boolean comesAlong(UUID dispute, Actor who) {
        return !who.posts().isEmpty() && store.comesAlong(dispute, who.posts());
    }

    @Override
    public void forget(Collection<UUID> disputes) {
        store.forget(disputes);
    }
}
