package org.yige.police;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.yige.incidents.Incident;
import org.yige.mediation.Referrals;
import org.yige.police.PoliceFile.PoliceStage;
import org.yige.shared.Actor;

/** Tells {@code mediation} which disputes the police entrusted, and hears when one comes back. */
@Component
class PoliceReferrals implements Referrals {

    private final PoliceStore store;
    private final Police police;

    PoliceReferrals(PoliceStore store, Police police) {
        this.store = store;
        this.police = police;
    }

    @Override
    public boolean entrusts(Incident incident, Actor who) {
        return store.ofIncident(incident.id().value())
                .filter(file ->
                        file.stage() instanceof PoliceStage.WithPeople(var post, _, var accepted)
                                && accepted
                                && who.holds(post))
                .isPresent();
    }

    @Override
    public boolean keepsOpen(Incident incident) {
        return store.ofIncident(incident.id().value())
                .filter(file ->
                        !(file.stage() instanceof PoliceStage.Spared
                                || file.stage() instanceof PoliceStage.CaseOn))
                .isPresent();
    }

    @Override
    public void cameBack(Incident incident, Instant now) {
        police.cameBack(incident, now);
    }
}
