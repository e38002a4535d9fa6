package org.yige.mediators;

import java.util.UUID;
import org.yige.privacy.Sealed;
import org.yige.shared.Worded;

/** Who else sits at the table, if every party agrees (人民调解法 20). */
record Guest(UUID id, UUID dispute, GuestCapacity capacity, Sealed name, GuestStanding standing) {

    /** As what they come. */
    enum GuestCapacity implements Worded {
        LAWYER,
        DEPUTY,
        EXPERT,
        RELATIVE,
        NEIGHBOUR,
        OTHER
    }

    /** Whether they may sit there. */
    enum GuestStanding implements Worded {
        INVITED,
        ADMITTED,
        NOT_WANTED
    }

    Guest as(GuestStanding next) {
        return new Guest(id, dispute, capacity, name, next);
    }
}
