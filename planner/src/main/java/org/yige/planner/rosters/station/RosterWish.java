package org.yige.planner.rosters.station;

import java.time.LocalDate;

/**
 * What a person asks for on one day. Wishes are weighed, not granted by right; every one refused is
 * explained.
 *
 * @param id names the wish in the answer
 * @param person id
 * @param date the day
 * @param shift id of a shift; empty means any duty that day
 * @param wants true for "put me on", false for "keep me off"
 * @param weight 1 (nice) to 3 (matters much)
 */
public record RosterWish(
        String id, String person, LocalDate date, String shift, boolean wants, int weight) {

    /** Checks the weight. */
    public RosterWish {
        if (weight < 1 || weight > 3) {
            throw new IllegalArgumentException(
                    "wish " + id + " has weight " + weight + ", not 1 to 3");
        }
    }
}
