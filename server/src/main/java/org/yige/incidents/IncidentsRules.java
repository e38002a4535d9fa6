package org.yige.incidents;

import org.yige.incidents.IncidentsPractice.Outcome;
import org.yige.shared.Actor;
import org.yige.shared.Role;

/** Who may see what of an incident. Pure functions: no clock, no database, no Spring. */
public final class IncidentsRules {

    private IncidentsRules() {}

    /** Whether somebody knows of it: in whose area it lies, and who holds it. */
    public static boolean sees(Incident incident, Actor who) {
        return who.area().contains(incident.scene().division())
                || who.holds(incident.owner().post());
    }

    /**
     * Whether somebody reads what was said. Of a matter for the police, those of the grid who do
     * not hold it see the kind and the place alone (domain rule: police data stays with the
     * police).
     */
    public static boolean seesWords(Incident incident, boolean police, Actor who) {
        return !police || who.holds(incident.owner().post()) || readsPoliceMatters(who);
    }

    /** Whether somebody reads matters for the police which others hold. */
    static boolean readsPoliceMatters(Actor who) {
        return who.roles().stream().anyMatch(role -> role != Role.GRID_WORKER);
    }

    /**
     * Whether somebody may ask for the phone number: who holds the matter, and the police and their
     * room in the area.
     */
    public static boolean mayReveal(Incident incident, Actor who) {
        return who.holds(incident.owner().post())
                || ((who.is(Role.OFFICER)
                                || who.is(Role.COMMAND_ROOM)
                                || who.is(Role.STATION_CHIEF))
                        && who.area().contains(incident.scene().division()));
    }

    /**
     * Whether somebody may decide what becomes of a matter for the police: an officer, their chief,
     * the room that is on duty, the county's leader. An auxiliary and a grid worker may not.
     */
    public static boolean decides(Actor who) {
        return who.roles().stream().anyMatch(IncidentsRules::decides);
    }

    static boolean decides(Role role) {
        return switch (role) {
            case OFFICER, STATION_CHIEF, COMMAND_ROOM, COUNTY_LEADER -> true;
            case GRID_WORKER, AUXILIARY, ADMINISTRATOR, AUDITOR -> false;
        };
    }

    /** Whether the profile lists an outcome for a kind. */
    public static boolean suits(Outcome outcome, String kind) {
        return (outcome.onlyFor().isEmpty() || IncidentsPractice.names(outcome.onlyFor(), kind))
                && !IncidentsPractice.names(outcome.notFor(), kind);
    }
}
