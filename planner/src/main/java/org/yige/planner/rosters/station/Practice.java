package org.yige.planner.rosters.station;

import java.util.List;

/**
 * How this station does things: limits, goals and weights, every one a setting.
 *
 * @param rest hard limits
 * @param goals what the plan strives for
 * @param weights what a miss costs
 * @param rotation for each day of the team cycle a shift id, or "-" for a free day; empty for no
 *     rotation
 * @param teams number of rotation teams, 0, 2, 3 or 4
 */
public record Practice(
        Rest rest, Goals goals, RosterWeights weights, List<String> rotation, int teams) {

    /**
     * Hard limits.
     *
     * @param betweenDuties least minutes between two duties
     * @param afterNight least minutes of rest after a night duty (forced rest, 公安机关人民警察内务条令)
     * @param daysInARow most working days in a row
     * @param dutyMinutes most minutes of duty in the period
     */
    public record Rest(int betweenDuties, int afterNight, int daysInARow, int dutyMinutes) {}

    /**
     * Goals, reached where possible and reported where not.
     *
     * @param villageDays days a month an attached person spends in the village
     * @param communityShare percent of a community officer's working time spent in the community
     * @param communityStaff percent of the police who should be community officers
     * @param dayMinutes length of an ordinary working day
     */
    public record Goals(int villageDays, int communityShare, int communityStaff, int dayMinutes) {}

    /**
     * Prices of one miss, in points; a hard rule costs ten thousand.
     *
     * @param wish each step of a wish's weight
     * @param fairness one night away from the even share, squared
     * @param rotation a duty off the team's pattern
     * @param villageDay a village day missing
     * @param shareHour an hour missing to the community share
     * @param change a person's day changed against the plan in force, when planning anew
     */
    public record RosterWeights(
            int wish, int fairness, int rotation, int villageDay, int shareHour, int change) {}

    /**
     * Eleven hours between duties, a full day after a night, six days in a row; 3 days, 80 % and 40
     * %.
     */
    public static Practice usual(int days) {
        return new Practice(
                new Rest(11 * 60, 24 * 60, 6, days * 8 * 60),
                new Goals(3, 80, 40, 8 * 60),
                new RosterWeights(40, 10, 6, 300, 60, 400),
                List.of(),
                0);
    }

    /** Copies the list. */
    public Practice {
        rotation = List.copyOf(rotation);
    }
}
