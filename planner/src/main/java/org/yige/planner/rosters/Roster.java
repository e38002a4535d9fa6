package org.yige.planner.rosters;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Who does what on which day: a proposal until a person publishes it elsewhere.
 *
 * @param duties seats taken, in the order of day, shift, post, seat
 * @param communityDays working days in the beat or the attached village
 */
public record Roster(List<ShiftAssignment> duties, List<CommunityDay> communityDays) {

    /**
     * One seat taken.
     *
     * @param date day the shift begins on
     * @param shift id
     * @param post id
     * @param seat counted from 0 in the post's list
     * @param person id
     */
    public record ShiftAssignment(
            LocalDate date, String shift, String post, int seat, String person) {}

    /**
     * A day planned in the community; whether it was spent there is shown by the records of that
     * day, not by this plan.
     */
    public record CommunityDay(LocalDate date, String person) {}

    /** Copies the lists. */
    public Roster {
        duties = List.copyOf(duties);
        communityDays = List.copyOf(communityDays);
    }

    /** A person's duty beginning on a date. */
    public Optional<ShiftAssignment> findDuty(String person, LocalDate date) {
        return duties.stream()
                .filter(duty -> duty.person().equals(person) && duty.date().equals(date))
                .findFirst();
    }
}
