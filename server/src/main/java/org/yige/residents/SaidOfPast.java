package org.yige.residents;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yige.incidents.IncidentId;
import org.yige.incidents.Incidents;
import org.yige.incidents.PartOfIncident;
import org.yige.pictures.Pictures;

/** Ratings, and the pictures of what became of it, go with their incident. */
@Component
class SaidOfPast implements PartOfIncident {

    private final ResidentsStore ratings;
    private final Pictures pictures;

    SaidOfPast(ResidentsStore ratings, Pictures pictures) {
        this.ratings = ratings;
        this.pictures = pictures;
    }

    @Override
    public void forget(List<IncidentId> incidents) {
        ratings.delete(incidents.stream().map(IncidentId::value).toList());
        forgetPictures(incidents);
    }

    @Override
    public void forgetPictures(List<IncidentId> incidents) {
        pictures.forget(Incidents.RESULT, incidents.stream().map(IncidentId::value).toList());
    }
}
