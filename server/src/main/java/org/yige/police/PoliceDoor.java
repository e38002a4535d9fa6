package org.yige.police;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yige.incidents.OutcomeDoor;
import org.yige.shared.Refusal;

/** That somebody is spared a penalty stands on file before it ends an incident. */
@Component
class PoliceDoor implements OutcomeDoor {

    private final PolicePractice practice;

    PoliceDoor(PolicePractice practice) {
        this.practice = practice;
    }

    @Override
    public Optional<Refusal> insteadOf(String outcome) {
        return outcome.equals(practice.spared())
                ? Optional.of(PoliceRefusal.MADE_GOOD_FIRST)
                : Optional.empty();
    }
}
