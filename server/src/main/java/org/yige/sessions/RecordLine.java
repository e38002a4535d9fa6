package org.yige.sessions;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.yige.privacy.Sealed;
import org.yige.shared.Worded;

/**
 * One line of a record. It is never changed and never goes; what was wrong in it another line puts
 * right.
 *
 * @param id made by whoever wrote it, so that it is sent as often as it needs
 * @param n the order in which lines came in
 * @param saidAt by the clock of the hand that wrote it
 * @param speaker who sits there; empty: nobody's words
 * @param place where somebody put it among the others
 * @param twinOf the line of another hand that says the same
 * @param late it came after the record was signed, and is no part of it
 */
record RecordLine(
        UUID id,
        int n,
        Hand hand,
        Instant saidAt,
        Instant cameAt,
        LineKind what,
        Optional<UUID> speaker,
        Sealed words,
        Optional<Integer> place,
        Optional<UUID> twinOf,
        boolean late) {

    /**
     * Who wrote it, and on which device.
     *
     * @param device named by itself, anew for each session
     * @param title of the post they hold
     */
    record Hand(UUID device, UUID person, String title) {}

    /** What kind of line. */
    enum LineKind implements Worded {
        SAID,
        NOTE,
        SO,
        CORRECTION
    }
}
