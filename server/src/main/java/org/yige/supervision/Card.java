package org.yige.supervision;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A head asks the post that holds an incident what became of it.
 *
 * @param village of the incident when the card was opened
 * @param post that held the incident then
 * @param overdue a time to reply ran out
 */
record Card(
        UUID id,
        UUID incident,
        String village,
        Colour colour,
        Cause cause,
        Post post,
        boolean overdue,
        Stage stage) {

    /** Why it was opened, by whom. */
    record Cause(String reason, String words, Said said) {}

    /** The post supervised. */
    record Post(UUID id, String title) {}

    /** Who said something, on which post, and when. */
    record Said(UUID person, String title, Instant at) {}

    /** Where the card stands. */
    sealed interface Stage {

        /** The post has yet to reply. */
        record Owed() implements Stage {}

        /** Replied; the head has yet to judge it. */
        record Replied(Reply reply) implements Stage {}

        /** The head is satisfied. */
        record Closed(Reply reply, Closing closing) implements Stage {}

        /** The word for it on the wire and in the table. */
        default String word() {
            return switch (this) {
                case Owed _ -> "OWED";
                case Replied _ -> "REPLIED";
                case Closed _ -> "CLOSED";
            };
        }
    }

    record Reply(String words, Said said) {}

    record Closing(String words, Said said) {}

    Card at(Stage next) {
        return new Card(id, incident, village, colour, cause, post, overdue, next);
    }

    Card raised(boolean late) {
        return new Card(
                id, incident, village, colour.raised(), cause, post, overdue || late, stage);
    }

    Optional<Reply> reply() {
        return switch (stage) {
            case Stage.Owed _ -> Optional.empty();
            case Stage.Replied(var reply) -> Optional.of(reply);
            case Stage.Closed(var reply, _) -> Optional.of(reply);
        };
    }

    Optional<Closing> closing() {
        return stage instanceof Stage.Closed(_, var closing)
                ? Optional.of(closing)
                : Optional.empty();
    }
}
