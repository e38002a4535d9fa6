package org.yige.planner.rosters.station;

import java.util.List;
import java.util.Optional;

/**
 * All a roster is made from.
 *
 * @param name of the station
 * @param period the days to plan
 * @param practice limits, goals, weights
 * @param setup shifts and posts
 * @param staffing people and what is known of them
 */
public record RosterStation(
        String name, Period period, Practice practice, StationSetup setup, Staffing staffing) {

    /** The work to be covered. */
    public record StationSetup(List<Shift> shifts, List<RosterPost> posts) {
        /** Copies the lists. */
        public StationSetup {
            shifts = List.copyOf(shifts);
            posts = List.copyOf(posts);
        }
    }

    /** The people, their leave, wishes and history. */
    public record Staffing(
            List<RosterPerson> people,
            List<RosterLeave> leaves,
            List<RosterWish> wishes,
            List<RosterHistory> before) {
        /** Copies the lists. */
        public Staffing {
            people = List.copyOf(people);
            leaves = List.copyOf(leaves);
            wishes = List.copyOf(wishes);
            before = List.copyOf(before);
        }
    }

    /** The person with this id. */
    public Optional<RosterPerson> findPerson(String id) {
        return staffing.people().stream().filter(person -> person.id().equals(id)).findFirst();
    }

    /** The shift with this id. */
    public Optional<Shift> findShift(String id) {
        return setup.shifts().stream().filter(shift -> shift.id().equals(id)).findFirst();
    }

    /** The post with this id. */
    public Optional<RosterPost> findPost(String id) {
        return setup.posts().stream().filter(post -> post.id().equals(id)).findFirst();
    }

    /** The leave that keeps a person away on a day, if any. */
    public Optional<RosterLeave> findLeave(String person, int day) {
        var date = period.date(day);
        return staffing.leaves().stream()
                .filter(leave -> leave.person().equals(person) && leave.covers(date))
                .findFirst();
    }

    /** The same station with one more leave, as after a sick call. */
    public RosterStation with(RosterLeave leave) {
        var leaves = new java.util.ArrayList<>(staffing.leaves());
        leaves.add(leave);
        return new RosterStation(
                name,
                period,
                practice,
                setup,
                new Staffing(staffing.people(), leaves, staffing.wishes(), staffing.before()));
    }

    /** Whether a post is open in a shift beginning on this day. */
    public boolean open(RosterPost post, Shift shift, int day) {
        return post.shifts().contains(shift.id())
                && post.weekdays().contains(period.date(day).getDayOfWeek());
    }
}
