package org.yige.casework;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yige.incidents.IncidentId;
import org.yige.incidents.PartOfIncident;

/** What was tried on an incident goes with it. */
@Component
class TriedOfPast implements PartOfIncident {

    private final AttemptStore attempts;

    TriedOfPast(AttemptStore attempts) {
        this.attempts = attempts;
    }

    @Override
    public void forget(List<IncidentId> incidents) {
        attempts.delete(incidents);
    }
}
