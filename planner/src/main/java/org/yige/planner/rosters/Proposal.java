package org.yige.planner.rosters;

import java.util.ArrayList;
import java.util.List;
import org.yige.planner.rosters.search.Grid;
import org.yige.planner.rosters.station.RosterStation;

/**
 * A roster with what it costs and a proven floor under what any roster of this station costs.
 *
 * @param station what it was made for
 * @param roster the plan
 * @param open seats nobody could lawfully take
 * @param cost points of the plan, empty seats included
 * @param bound no roster of this station costs less
 */
public record Proposal(
        RosterStation station, Roster roster, List<OpenSeat> open, long cost, long bound) {

    /** A seat left empty on a day. */
    public record OpenSeat(int day, String shift, String post, int seat) {}

    /** Copies the list. */
    public Proposal {
        open = List.copyOf(open);
    }

    static Proposal of(DutyGrid grid, int[][] table) {
        var open = new ArrayList<OpenSeat>();
        long cost = 0;
        for (int person = 0; person < grid.people(); person++) {
            cost += grid.rowCost(person, table[person]);
        }
        for (int day = 0; day < grid.days(); day++) {
            for (int code = DutyGrid.FIRST_SEAT; code < grid.codes(); code++) {
                var count = 0;
                for (var row : table) {
                    count += row[day] == code ? 1 : 0;
                }
                cost += grid.coverCost(day, code, count);
                if (count == 0 && grid.open(day, code)) {
                    var seat = grid.seats.get(code - DutyGrid.FIRST_SEAT);
                    open.add(new OpenSeat(day, seat.shift().id(), seat.post().id(), seat.index()));
                }
            }
        }
        return new Proposal(grid.station, grid.rosterOf(table), open, cost, Floor.under(grid));
    }

    /** Whether every seat is filled. */
    public boolean complete() {
        return open.isEmpty();
    }

    /** How far the plan may at most be from the best one, in percent of its own points. */
    public double gapPercent() {
        return cost == 0 ? 0 : 100.0 * (cost - bound) / cost;
    }

    /** Points that come from broken hard rules only. */
    public long hardPoints() {
        return cost / Grid.HARD * Grid.HARD;
    }
}
