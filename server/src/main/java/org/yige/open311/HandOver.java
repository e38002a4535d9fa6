package org.yige.open311;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A matter on its way to another body.
 *
 * @param attempts how often sending it was begun
 * @param number the other body's, once it has one
 * @param token what it gave to ask for its number with
 */
record HandOver(
        UUID id,
        UUID incident,
        String receiver,
        HandOverState state,
        Instant beganAt,
        int attempts,
        Optional<String> number,
        Optional<String> token) {

    enum HandOverState {
        /** To be sent; its owner has it. */
        WAITING,
        /** The other body has it and has not taken it up; its owner has it still. */
        SENT,
        /** The other body has taken it up. */
        ACCEPTED,
        /** It came back to its owner. */
        DECLINED,
        /** The other body has closed it. */
        CLOSED
    }

    /** Whether the other side has yet to say the last word. */
    boolean isOpen() {
        return switch (state) {
            case WAITING, SENT, ACCEPTED -> true;
            case DECLINED, CLOSED -> false;
        };
    }

    /** Whether it is with its owner again and the other side has no more to do with it. */
    boolean isGivenBack() {
        return state == HandOverState.DECLINED;
    }

    /** What both sides can find it by; the same in every attempt. */
    String reference() {
        return "[" + id + "]";
    }
}
