package org.yige.mediators;

import java.util.UUID;
import org.yige.shared.Worded;

/**
 * A mediator for a dispute.
 *
 * @param wished named by the parties, not by the committee
 */
record MediatorChoice(UUID id, UUID dispute, UUID member, ChoiceStanding standing, boolean wished) {

    /** What became of it. */
    enum ChoiceStanding implements Worded {
        ASKED,
        CHOSEN,
        NOT_WANTED,
        STEPPED_DOWN;

        boolean stands() {
            return this == ASKED || this == CHOSEN;
        }
    }

    MediatorChoice as(ChoiceStanding next) {
        return new MediatorChoice(id, dispute, member, next, wished);
    }
}
