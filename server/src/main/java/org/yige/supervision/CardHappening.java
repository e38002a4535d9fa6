package org.yige.supervision;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yige.incidents.Happening;
import org.yige.incidents.TimelineLine;
import org.yige.incidents.TimelineLine.Readers;

/** What becomes of a card, on the timeline of its incident: its colour, and the post it asks. */
public sealed interface CardHappening extends Happening {

    @TimelineLine(code = "supervision.card-opened", readers = Readers.EVERYBODY)
    record CardOpened(Colour colour, Optional<String> to) implements CardHappening {}

    @TimelineLine(code = "supervision.card-replied")
    record CardReplied(Colour colour, List<UUID> photos) implements CardHappening {

        public CardReplied {
            photos = photos == null ? List.of() : List.copyOf(photos);
        }
    }

    @TimelineLine(code = "supervision.card-sent-back")
    record CardSentBack(Colour colour) implements CardHappening {}

    @TimelineLine(code = "supervision.card-overdue")
    record CardOverdue(Colour colour, Optional<String> to) implements CardHappening {}

    @TimelineLine(code = "supervision.card-closed")
    record CardClosed(Colour colour) implements CardHappening {}
}
