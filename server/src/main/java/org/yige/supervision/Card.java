package org.yige.supervision;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A head asks the post that holds an incident what became of it.
 *
 * @param number by which people name it; nought until it is kept
 * @param village of the incident when the card was opened
 * @param post that held the incident then
 * @param overdue a time to reply ran out
 */
record Card(
        UUID id,
        long number,
        UUID incident,
        String village,
        Colour colour,
        Cause cause,
        CardPost post,
        boolean overdue,
        CardStage stage) {

    /** Why it was opened, by whom. */
    record Cause(String reason, String words, Said said) {}

    /** The post supervised. */
    record CardPost(UUID id, String title) {}

    /** Who said something, on which post, and when. */
    record Said(UUID person, String title, Instant at) {}

    /** Where the card stands. */
    sealed interface CardStage {

        /** The post has yet to reply. */
        record Owed() implements CardStage {}

        /** Replied; the head has yet to judge it. */
        record Replied(CardReply reply) implements CardStage {}

        /** The head is satisfied. */
        record Closed(CardReply reply, Closing closing) implements CardStage {}

        /** The word for it on the wire and in the table. */
        default String word() {
            return switch (this) {
                case Owed _ -> "OWED";
                case Replied _ -> "REPLIED";
                case Closed _ -> "CLOSED";
            };
        }
    }

    record CardReply(String words, List<UUID> photos, Said said) {

        CardReply {
            photos = List.copyOf(photos);
        }
    }

    record Closing(String words, Said said) {}

    Card at(CardStage next) {
        return new Card(id, number, incident, village, colour, cause, post, overdue, next);
    }

    Card raised(boolean late) {
        return new Card(
                id,
                number,
                incident,
                village,
                colour.raised(),
                cause,
                post,
                overdue || late,
                stage);
    }

    Optional<CardReply> reply() {
        return switch (stage) {
            case CardStage.Owed _ -> Optional.empty();
            case CardStage.Replied(var reply) -> Optional.of(reply);
            case CardStage.Closed(var reply, _) -> Optional.of(reply);
        };
    }

    Optional<Closing> closing() {
        return stage instanceof CardStage.Closed(_, var closing)
                ? Optional.of(closing)
                : Optional.empty();
    }
}
