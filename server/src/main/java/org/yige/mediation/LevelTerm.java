package org.yige.mediation;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yige.deadlines.Limit;
import org.yige.incidents.Incident;
import org.yige.incidents.FinishTime;

/** A dispute on file has the time of its level. */
@Component
class LevelTerm implements FinishTime {

    private final DisputeStore store;
    private final MediationPractice practice;

    LevelTerm(DisputeStore store, MediationPractice practice) {
        this.store = store;
        this.practice = practice;
    }

    @Override
    public Optional<Limit> finish(Incident incident) {
        return store.ofIncident(incident.id().value())
                .filter(dispute -> dispute.stage().isOpen())
                .flatMap(_ -> practice.within(incident.owner().level()));
    }
}
