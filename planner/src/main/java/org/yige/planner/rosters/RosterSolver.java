package org.yige.planner.rosters;

import java.time.LocalDate;
import java.util.function.BooleanSupplier;
import org.yige.planner.rosters.search.Annealer;
import org.yige.planner.rosters.station.RosterLeave;
import org.yige.planner.rosters.station.RosterStation;

/**
 * Makes rosters and repairs them. The same station, seed and steps give the same roster. Nothing
 * here publishes anything: what comes out is a {@link Proposal}.
 */
public final class RosterSolver {

    /** Steps that bring a station of 60 people and a month close to the best in a few seconds. */
    public static final long USUAL_STEPS = 3_000_000;

    /** Steps spent on repairing a plan after a sick call. */
    public static final long REPAIR_STEPS = 60_000;

    private static final int MENDING_ROUNDS = 400;

    private RosterSolver() {}

    /** How long to look: steps to take and a signal to end early with the best so far. */
    public record SolverEffort(long seed, long steps, BooleanSupplier stop) {

        /** These steps, without an early end. */
        public static SolverEffort of(long seed, long steps) {
            return new SolverEffort(seed, steps, () -> false);
        }
    }

    /** A first roster for the station. */
    public static Proposal solve(RosterStation station, SolverEffort effort) {
        var grid = new DutyGrid(station);
        var table = construct(grid, grid.empty());
        var annealer = new Annealer(grid, table, effort.seed(), new int[0]);
        annealer.run(new Annealer.Schedule(effort.steps(), 120, 1.5), effort.stop());
        var best = annealer.best();
        new Mender(grid, best, effort.seed(), 0).mend(MENDING_ROUNDS, effort.stop());
        return finish(grid, best);
    }

    /**
     * Repairs a roster after somebody cannot come: the days before {@code from} stay, and every
     * other change costs.
     *
     * @param station as planned before
     * @param old the plan in force
     * @param absence the new leave
     * @param from the first day that may change
     */
    public static Proposal repair(
            RosterStation station,
            Roster old,
            RosterLeave absence,
            LocalDate from,
            SolverEffort effort) {
        var changed = station.with(absence);
        var grid = new DutyGrid(changed);
        var before = grid.tableOf(old);
        var frozen = Math.clamp(changed.period().dayOf(from), 0, changed.period().days());
        grid.holdTo(before, frozen);
        var start = new int[before.length][];
        var gone = grid.indexOf(absence.person());
        for (int person = 0; person < start.length; person++) {
            start[person] = before[person].clone();
        }
        for (int day = frozen; day < grid.days(); day++) {
            start[gone][day] = grid.away(gone, day) ? DutyGrid.REST : start[gone][day];
        }
        var mender = new Mender(grid, start, effort.seed(), frozen);
        mender.fill();
        mender.mend(MENDING_ROUNDS, effort.stop());
        var annealer = new Annealer(grid, start, effort.seed(), new int[0]);
        annealer.run(new Annealer.Schedule(effort.steps(), 60, 5), effort.stop());
        return finish(grid, annealer.best());
    }

    private static Proposal finish(DutyGrid grid, int[][] table) {
        RosterPolish.apply(grid, table);
        strikeUnlawful(grid, table);
        strikeAlone(grid, table);
        return Proposal.of(grid, table);
    }

    private static int[][] construct(DutyGrid grid, int[][] table) {
        new Mender(grid, table, 0, 0).fill();
        for (int person = 0; person < grid.people(); person++) {
            if (grid.suits(person, DutyGrid.COMMUNITY)) {
                fillCommunity(grid, table, person);
            }
        }
        return table;
    }

    private static void fillCommunity(DutyGrid grid, int[][] table, int person) {
        var row = table[person];
        for (int day = 0; day < grid.days(); day++) {
            if (row[day] == DutyGrid.REST && grid.allowed(person, day, DutyGrid.COMMUNITY)) {
                var before = grid.rowCost(person, row);
                row[day] = DutyGrid.COMMUNITY;
                if (grid.rowCost(person, row) >= before) {
                    row[day] = DutyGrid.REST;
                }
            }
        }
    }

    /** The rest law is never bent: a duty that breaks it is left open instead, and said so. */
    private static void strikeUnlawful(DutyGrid grid, int[][] table) {
        for (int person = 0; person < grid.people(); person++) {
            var row = table[person];
            while (grid.rowCost(person, row) >= DutyGrid.LAW) {
                var bestDay = -1;
                var least = grid.rowCost(person, row);
                for (int day = 0; day < grid.days(); day++) {
                    var had = row[day];
                    if (had != DutyGrid.REST && grid.allowed(person, day, DutyGrid.REST)) {
                        row[day] = DutyGrid.REST;
                        var cost = grid.rowCost(person, row);
                        row[day] = had;
                        if (cost < least) {
                            least = cost;
                            bestDay = day;
                        }
                    }
                }
                if (bestDay < 0) {
                    break;
                }
                row[bestDay] = DutyGrid.REST;
            }
        }
    }

    /**
     * An auxiliary is never posted without a police officer: such a post is left shut for the
     * shift, and said so.
     */
    private static void strikeAlone(DutyGrid grid, int[][] table) {
        for (int day = 0; day < grid.days(); day++) {
            for (int person = 0; person < grid.people(); person++) {
                var code = table[person][day];
                if (code >= DutyGrid.FIRST_SEAT
                        && grid.allowed(person, day, DutyGrid.REST)
                        && !policeBeside(grid, table, day, code)) {
                    table[person][day] = DutyGrid.REST;
                }
            }
        }
    }

    private static boolean policeBeside(DutyGrid grid, int[][] table, int day, int code) {
        var here = grid.seats.get(code - DutyGrid.FIRST_SEAT);
        for (int person = 0; person < grid.people(); person++) {
            var other = table[person][day];
            if (other >= DutyGrid.FIRST_SEAT
                    && grid.person(person).kind()
                            == org.yige.planner.rosters.station.RosterPerson.PersonKind.POLICE) {
                var there = grid.seats.get(other - DutyGrid.FIRST_SEAT);
                if (there.post() == here.post() && there.shift() == here.shift()) {
                    return true;
                }
            }
        }
        return false;
    }
}
