package org.yige.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yige.incidents.Whereabouts;
import org.yige.once.RequestKey;
import org.yige.shared.Actor;
import org.yige.shared.Worded;

/**
 * What somebody tells us, not yet checked.
 *
 * @param request the key its sender chose, and what tells the bytes sent apart; the same report
 *     under the same key is kept once
 * @param takenBy the member of staff who wrote it down for somebody else
 * @param sender the other system that sent it, by its code; empty: a person did. Two senders may
 *     choose the same key
 */
public record NewReport(
        RequestKey request,
        Channel channel,
        What what,
        Whereabouts at,
        Contact contact,
        Optional<Actor> takenBy,
        Optional<String> sender) {

    String key() {
        return request.key();
    }

    /** How it reached us. */
    public enum Channel implements Worded {
        RESIDENT,
        WALK_IN,
        CALL,
        ROUND,
        HOTLINE,
        /** Another body or county passed it on, by wire. */
        BODY;

        /** Whether the member of staff who writes it down hands its case code to somebody. */
        boolean hasReceipt() {
            return switch (this) {
                case WALK_IN, CALL -> true;
                case RESIDENT, ROUND, HOTLINE, BODY -> false;
            };
        }

        /** Whether somebody is there to send it back to: a body, not a resident. */
        public boolean isPassedOn() {
            return switch (this) {
                case HOTLINE, BODY -> true;
                case RESIDENT, WALK_IN, CALL, ROUND -> false;
            };
        }
    }

    /**
     * What happened.
     *
     * @param facts codes of the profile's facts
     * @param happenedAt empty: just now
     * @param photos ids of pictures sent before
     */
    public record What(
            String kind,
            String words,
            List<String> facts,
            Optional<Instant> happenedAt,
            List<UUID> photos) {

        public What {
            facts = facts.stream().distinct().sorted().toList();
            photos = photos.stream().distinct().toList();
        }
    }

    /** How to reach the person. Never needed. */
    public record Contact(Optional<String> phone, Optional<String> name) {

        public static final Contact NONE = new Contact(Optional.empty(), Optional.empty());

        /** Personal data stays out of logs. */
        @Override
        public String toString() {
            return "Contact[…]";
        }
    }
}
