package org.yige.planner.rosters.station;

import java.util.Set;

/**
 * Someone on the station's strength.
 *
 * @param id service number or any code of the station
 * @param name shown in the plan
 * @param kind police officer or auxiliary
 * @param mayLead whether trusted with leading a shift
 * @param licences codes of licences held and valid
 * @param place where the person belongs
 */
public record RosterPerson(
        String id,
        String name,
        PersonKind kind,
        boolean mayLead,
        Set<String> licences,
        PersonPlace place) {

    /** Police officer or auxiliary (民警 / 辅警). */
    public enum PersonKind {
        POLICE,
        AUXILIARY
    }

    /**
     * Where a person belongs.
     *
     * @param team rotation team counted from 1; 0 for none
     * @param community whether a community officer, for whom the 80 % goal holds
     * @param village the village the person is attached to; empty for none
     */
    public record PersonPlace(int team, boolean community, String village) {}

    /** Copies the set. */
    public RosterPerson {
        licences = Set.copyOf(licences);
    }

    /** Whether the person has community or village work to plan. */
    public boolean worksOutside() {
        return place.community() || !place.village().isEmpty();
    }
}
