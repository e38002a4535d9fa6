package org.yige.intake;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yige.incidents.IncidentId;
import org.yige.incidents.PartOfIncident;
import org.yige.pictures.Pictures;

/** Reports go with the incident they tell of: words, place, phone, name and pictures. */
@Component
class ToldOfPast implements PartOfIncident {

    private final ReportStore reports;
    private final Pictures pictures;

    ToldOfPast(ReportStore reports, Pictures pictures) {
        this.reports = reports;
        this.pictures = pictures;
    }

    @Override
    public void forget(List<IncidentId> incidents) {
        pictures.forget(ReportPictures.USE, reports.delete(incidents));
    }

    @Override
    public void forgetPictures(List<IncidentId> incidents) {
        pictures.forget(ReportPictures.USE, reports.withoutPictures(incidents));
    }
}
