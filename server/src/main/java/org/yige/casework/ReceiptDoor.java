package org.yige.casework;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yige.incidents.OutcomeDoor;
import org.yige.shared.Refusal;

/** What another body has to take over first, its receipt ends and nobody's word. */
@Component
class ReceiptDoor implements OutcomeDoor {

    private final CaseworkPractice practice;

    ReceiptDoor(CaseworkPractice practice) {
        this.practice = practice;
    }

    @Override
    public Optional<Refusal> insteadOf(String outcome) {
        return practice.endsByReceipt(outcome)
                ? Optional.of(CaseworkRefusal.HAND_OVER_FIRST)
                : Optional.empty();
    }
}
