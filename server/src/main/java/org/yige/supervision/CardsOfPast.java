package org.yige.supervision;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yige.deadlines.Deadlines;
import org.yige.incidents.IncidentId;
import org.yige.incidents.PartOfIncident;
import org.yige.pictures.Pictures;

/** Cards go with the incident they ask about. */
@Component
class CardsOfPast implements PartOfIncident {

    private final SupervisionStore store;
    private final Deadlines deadlines;
    private final Pictures pictures;

    CardsOfPast(SupervisionStore store, Deadlines deadlines, Pictures pictures) {
        this.store = store;
        this.deadlines = deadlines;
        this.pictures = pictures;
    }

    @Override
    public void forget(List<IncidentId> incidents) {
        forgetPictures(incidents);
        deadlines.forget(
                Supervision.SUBJECT,
                store.delete(incidents.stream().map(IncidentId::value).toList()));
    }

    @Override
    public void forgetPictures(List<IncidentId> incidents) {
        var cards =
                store.of(incidents.stream().map(IncidentId::value).toList()).stream()
                        .map(Card::id)
                        .toList();
        pictures.forget(Supervision.PICTURES, cards);
    }
}
