package org.yige.planner.rosters;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.yige.planner.rosters.station.RosterPerson;
import org.yige.planner.rosters.station.Seat;

/**
 * The most duties one person can lawfully work in given seats and days; never too low, so that
 * proofs hold.
 */
final class Capacity {

    private static final long WITHOUT_LIMIT = 1_000_000;

    private Capacity() {}

    private record Slot(int day, int begin, int end, boolean night) {}

    static long most(
            DutyGrid grid, int person, List<Integer> codes, int from, int to, Set<Rule> rules) {
        var slots = slots(grid, person, codes, from, to, rules);
        if (slots.isEmpty()) {
            return 0;
        }
        if (!rules.contains(Rule.ONE_DUTY_A_DAY)) {
            return WITHOUT_LIMIT;
        }
        long most = longestChain(grid, slots, rules);
        if (rules.contains(Rule.DUTY_HOURS)) {
            var shortest = slots.stream().mapToInt(slot -> slot.end - slot.begin).min().orElse(1);
            most = Math.min(most, grid.station.practice().rest().dutyMinutes() / shortest);
        }
        return most;
    }

    private static List<Slot> slots(
            DutyGrid grid, int person, List<Integer> codes, int from, int to, Set<Rule> rules) {
        var slots = new ArrayList<Slot>();
        for (int day = from; day < to; day++) {
            if (rules.contains(Rule.LEAVE) && grid.away(person, day)) {
                continue;
            }
            for (var code : codes) {
                var seat = grid.seats.get(code - DutyGrid.FIRST_SEAT);
                if (grid.open(day, code) && suits(seat.seat(), grid.person(person), rules)) {
                    var begin = day * 1440 + seat.shift().startMinute();
                    var slot =
                            new Slot(
                                    day,
                                    begin,
                                    begin + seat.shift().minutes(),
                                    seat.shift().night());
                    if (!slots.contains(slot)) {
                        slots.add(slot);
                    }
                }
            }
        }
        return slots;
    }

    private static boolean suits(Seat seat, RosterPerson person, Set<Rule> rules) {
        var police = person.kind() == RosterPerson.PersonKind.POLICE;
        var rank =
                switch (seat.who()) {
                    case LEADER ->
                            rules.contains(Rule.LEADER_EVERY_SHIFT)
                                    ? police && person.mayLead()
                                    : police || !rules.contains(Rule.POLICE_IN_EVERY_POST);
                    case POLICE -> police || !rules.contains(Rule.POLICE_IN_EVERY_POST);
                    case ANY -> true;
                };
        return rank
                && (!rules.contains(Rule.LICENCES)
                        || person.licences().containsAll(seat.licences()));
    }

    /**
     * Longest chain of slots, each lawful after the one before; runs of days are capped by a count
     * over the window.
     */
    private static long longestChain(DutyGrid grid, List<Slot> slots, Set<Rule> rules) {
        var most = new int[slots.size()];
        long longest = 0;
        for (int next = 0; next < slots.size(); next++) {
            most[next] = 1;
            for (int last = 0; last < next; last++) {
                if (follows(grid, slots.get(last), slots.get(next), rules)) {
                    most[next] = Math.max(most[next], most[last] + 1);
                }
            }
            longest = Math.max(longest, most[next]);
        }
        if (rules.contains(Rule.DAYS_IN_A_ROW)) {
            var span = slots.getLast().day - slots.getFirst().day + 1;
            var row = grid.station.practice().rest().daysInARow();
            // of any row + 1 days in a row at least one is free
            longest = Math.min(longest, span - span / (row + 1));
        }
        return longest;
    }

    private static boolean follows(DutyGrid grid, Slot last, Slot next, Set<Rule> rules) {
        if (next.day == last.day) {
            return false;
        }
        var rest = grid.station.practice().rest();
        var pause = next.begin - last.end;
        if (last.night) {
            return (!rules.contains(Rule.REST_AFTER_NIGHT) || pause >= rest.afterNight())
                    && (!rules.contains(Rule.NO_NIGHTS_IN_A_ROW)
                            || !next.night
                            || next.day != last.day + 1);
        }
        return !rules.contains(Rule.REST_BETWEEN_DUTIES) || pause >= rest.betweenDuties();
    }
}
