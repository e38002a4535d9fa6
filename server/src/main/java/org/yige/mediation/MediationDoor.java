package org.yige.mediation;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yige.incidents.OutcomeDoor;
import org.yige.shared.Refusal;

/** What parties agreed, or did not, stands on file before it ends an incident. */
@Component
class MediationDoor implements OutcomeDoor {

    private final MediationPractice practice;

    MediationDoor(MediationPractice practice) {
        this.practice = practice;
    }

    @Override
    public Optional<Refusal> insteadOf(String outcome) {
        return outcome.equals(practice.settled()) || outcome.equals(practice.failed())
                ? Optional.of(MediationRefusal.CONCLUDE_ON_FILE_FIRST)
                : Optional.empty();
    }
}
