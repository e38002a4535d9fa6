package org.yige.casework;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yige.deadlines.Deadlines;
import org.yige.incidents.Casebook;
import org.yige.incidents.Incident;
import org.yige.incidents.IncidentsPractice;
import org.yige.incidents.Offers;
import org.yige.intake.Reports;
import org.yige.shared.Actor;

/** The steps somebody may take on an incident. */
@Component
class CaseworkOffers implements Offers {

    private final Reports reports;
    private final Deadlines deadlines;
    private final IncidentsPractice practice;

    CaseworkOffers(Reports reports, Deadlines deadlines, IncidentsPractice practice) {
        this.reports = reports;
        this.deadlines = deadlines;
        this.practice = practice;
    }

    @Override
    public List<String> on(Incident incident, Actor who) {
        var around =
                new CaseworkRules.Around(
                        reports.of(incident.id()).size() > 1,
                        Casebook.standsStill(deadlines.all(Casebook.subject(incident.id()))),
                        practice.isPolice(incident.matter().kind()));
        return CaseworkRules.actions(incident, who, around).stream().map(Action::word).toList();
    }
}
