package org.yige.planner.rosters.station;

import java.time.LocalDate;

/**
 * Days a person is not there. The reason is a word such as "annual" or "sick", never a diagnosis.
 *
 * @param person id
 * @param from first day away
 * @param to last day away, included
 * @param kind what kind of leave
 */
public record RosterLeave(String person, LocalDate from, LocalDate to, String kind) {

    /** Refuses a leave that ends before it begins. */
    public RosterLeave {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("leave of " + person + " ends before it begins");
        }
    }

    /** Whether the person is away on this date. */
    public boolean covers(LocalDate date) {
        return !date.isBefore(from) && !date.isAfter(to);
    }
}
