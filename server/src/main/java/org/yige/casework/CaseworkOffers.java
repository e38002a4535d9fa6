package org.yige.casework;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.yige.deadlines.Deadlines;
import org.yige.incidents.Casebook;
import org.yige.incidents.Incident;
import org.yige.incidents.IncidentsPractice;
import org.yige.incidents.Offers;
import org.yige.incidents.Routing;
import org.yige.intake.Reports;
import org.yige.shared.Actor;

/** The steps somebody may take on an incident. */
@Component
class CaseworkOffers implements Offers {

    private final Reports reports;
    private final Deadlines deadlines;
    private final Routing routing;
    private final IncidentsPractice practice;
    private final Clock clock;

    CaseworkOffers(
            Reports reports,
            Deadlines deadlines,
            Routing routing,
            IncidentsPractice practice,
            Clock clock) {
        this.reports = reports;
        this.deadlines = deadlines;
        this.routing = routing;
        this.practice = practice;
        this.clock = clock;
    }

    @Override
    public List<String> on(Incident incident, Actor who) {
        var around =
                new CaseworkRules.Around(
                        reports.of(incident.id()).size() > 1,
                        Casebook.standsStill(deadlines.all(Casebook.subject(incident.id()))),
                        practice.isPolice(incident.matter().kind()),
                        routing.above(incident, clock.instant()));
        return CaseworkRules.actions(incident, who, around).stream().map(Action::word).toList();
    }
}
