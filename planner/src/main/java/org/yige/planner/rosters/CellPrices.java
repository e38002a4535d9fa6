package org.yige.planner.rosters;

import java.util.List;
import org.yige.planner.rosters.station.RosterStation;
import org.yige.planner.rosters.station.RosterWish;

/**
 * What each code costs each person on each day by itself: wishes, the team's pattern, a change
 * against the old plan.
 */
final class CellPrices {

    private final int codes;
    private final int days;
    private final int[] prices;
    private final RosterStation station;

    CellPrices(RosterStation station, List<SeatOfShift> seats, int codes) {
        this.station = station;
        this.codes = codes;
        this.days = station.period().days();
        var people = station.staffing().people();
        this.prices = new int[people.size() * days * codes];
        for (int person = 0; person < people.size(); person++) {
            rotation(person, people.get(person).place().team(), seats);
        }
        station.staffing().wishes().forEach(wish -> wish(wish, seats));
    }

    int of(int person, int day, int code) {
        return prices[(person * days + day) * codes + code];
    }

    void addChange(int[][] plan, int from, int price) {
        for (int person = 0; person < plan.length; person++) {
            for (int day = from; day < days; day++) {
                var away =
                        station.findLeave(station.staffing().people().get(person).id(), day)
                                .isPresent();
                for (int code = 0; code < codes && !away; code++) {
                    prices[(person * days + day) * codes + code] +=
                            code == plan[person][day] ? 0 : price;
                }
            }
        }
    }

    /** The shift a team is expected in, or "-". */
    static String expected(RosterStation station, int team, int day) {
        var cycle = station.practice().rotation();
        var teams = station.practice().teams();
        if (team == 0 || cycle.isEmpty() || teams == 0) {
            return "";
        }
        return cycle.get(Math.floorMod(day - (team - 1) * (cycle.size() / teams), cycle.size()));
    }

    /** Whether a cell grants a wish. */
    static boolean grants(RosterWish wish, boolean onDuty, String shift) {
        var meant = onDuty && (wish.shift().isEmpty() || wish.shift().equals(shift));
        return meant == wish.wants();
    }

    private void rotation(int person, int team, List<SeatOfShift> seats) {
        var weight = station.practice().weights().rotation();
        for (int day = 0; day < days; day++) {
            var expected = expected(station, team, day);
            if (expected.isEmpty()) {
                continue;
            }
            var base = (person * days + day) * codes;
            for (int code = DutyGrid.FIRST_SEAT; code < codes; code++) {
                var shift = seats.get(code - DutyGrid.FIRST_SEAT).shift().id();
                prices[base + code] += shift.equals(expected) ? 0 : weight;
            }
            prices[base] += expected.equals("-") ? 0 : weight / 3;
        }
    }

    private void wish(RosterWish wish, List<SeatOfShift> seats) {
        if (!station.period().contains(wish.date())) {
            return;
        }
        var people = station.staffing().people();
        var day = station.period().dayOf(wish.date());
        for (int person = 0; person < people.size(); person++) {
            if (!people.get(person).id().equals(wish.person())) {
                continue;
            }
            for (int code = 0; code < codes; code++) {
                var duty = code >= DutyGrid.FIRST_SEAT;
                var shift = duty ? seats.get(code - DutyGrid.FIRST_SEAT).shift().id() : "";
                var granted = grants(wish, duty, shift);
                prices[(person * days + day) * codes + code] +=
                        granted ? 0 : station.practice().weights().wish() * wish.weight();
            }
        }
    }
}
