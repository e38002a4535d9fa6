package org.yige.mediators;

import java.util.UUID;
import org.yige.shared.Worded;

/** What a party said about a mediator or a guest, and how. */
record Voice(UUID about, UUID party, boolean yes, SaidHow way) {

    /** How a party said so. */
    enum SaidHow implements Worded {
        IN_PERSON,
        BY_PHONE,
        IN_WRITING,
        /** With the code on their slip. */
        BY_CODE
    }
}
