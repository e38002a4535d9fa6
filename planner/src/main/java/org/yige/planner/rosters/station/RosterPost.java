package org.yige.planner.rosters.station;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;

/**
 * A place or vehicle that is staffed.
 *
 * @param id short code
 * @param name what people call it
 * @param kind fixed place or mobile
 * @param seats the places to fill, each shift
 * @param shifts ids of the shifts it is open in
 * @param weekdays the days of the week it is open
 */
public record RosterPost(
        String id,
        String name,
        PostKind kind,
        List<Seat> seats,
        Set<String> shifts,
        Set<DayOfWeek> weekdays) {

    /** Fixed post or mobile unit (定岗 / 机动). */
    public enum PostKind {
        FIXED,
        MOBILE
    }

    /** Copies the collections. */
    public RosterPost {
        seats = List.copyOf(seats);
        shifts = Set.copyOf(shifts);
        weekdays = Set.copyOf(weekdays);
    }
}
