package org.yige.supervision;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yige.incidents.Oversight;
import org.yige.pictures.Onlookers;
import org.yige.shared.Actor;

/** Pictures sent with the reply to a card: seen by those the card is for, never by residents. */
@Component
class CardPictures implements Onlookers {

    private final SupervisionStore store;
    private final Oversight oversight;

    CardPictures(SupervisionStore store, Oversight oversight) {
        this.store = store;
        this.oversight = oversight;
    }

    @Override
    public String use() {
        return Supervision.PICTURES;
    }

    @Override
    public boolean mayLook(Set<UUID> cards, Looker who) {
        return switch (who) {
            case Looker.CodeHolder _ -> false;
            case Looker.StaffLooker(var actor) ->
                    cards.stream()
                            .flatMap(card -> store.find(card).stream())
                            .anyMatch(card -> reads(card, actor));
        };
    }

    private boolean reads(Card card, Actor who) {
        var brief =
                Optional.ofNullable(
                        oversight.briefs(List.of(card.incident()), who).get(card.incident()));
        return (brief.isPresent() || who.holds(card.post().id())) && Desk.reads(card, brief, who);
    }
}
