package org.yige.incidents;

import org.yige.shared.Actor;

/**
 * An incident as it is now, read once for everybody who may see it.
 *
 * @param police whether it is a matter for the police
 * @param whole for whoever reads what was said
 * @param bare for whoever sees kind and place alone
 */
public record Sight(Incident incident, boolean police, BriefView whole, BriefView bare) {

    public boolean isSeenBy(Actor who) {
        return IncidentsRules.sees(incident, who);
    }

    public boolean isReadBy(Actor who) {
        return IncidentsRules.seesWords(incident, police, who);
    }
}
