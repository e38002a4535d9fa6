package org.yige.planner.rosters;

/**
 * Last touch: as long as handing one duty to another person, or dropping or adding a community day,
 * is cheaper, do so.
 */
final class RosterPolish {

    private static final int MOST_PASSES = 5;

    private final DutyGrid grid;
    private final int[][] table;
    private final long[] rows;

    private RosterPolish(DutyGrid grid, int[][] table) {
        this.grid = grid;
        this.table = table;
        this.rows = new long[table.length];
        for (int person = 0; person < table.length; person++) {
            rows[person] = grid.rowCost(person, table[person]);
        }
    }

    static void apply(DutyGrid grid, int[][] table) {
        var polish = new RosterPolish(grid, table);
        var better = true;
        for (int pass = 0; better && pass < MOST_PASSES; pass++) {
            better = false;
            for (int person = 0; person < table.length; person++) {
                for (int day = 0; day < grid.days(); day++) {
                    better |= polish.cell(person, day);
                }
            }
        }
    }

    private boolean cell(int person, int day) {
        var code = table[person][day];
        if (code >= DutyGrid.FIRST_SEAT) {
            return handOver(person, day, code);
        }
        var other = code == DutyGrid.REST ? DutyGrid.COMMUNITY : DutyGrid.REST;
        if (!grid.allowed(person, day, other) || cost(person, day, other) >= rows[person]) {
            return false;
        }
        set(person, day, other);
        return true;
    }

    private boolean handOver(int person, int day, int code) {
        if (!grid.allowed(person, day, DutyGrid.REST)) {
            return false;
        }
        var freed = cost(person, day, DutyGrid.REST) - rows[person];
        var best = -1;
        var least = 0L;
        for (int other = 0; other < table.length; other++) {
            if (other != person
                    && table[other][day] < DutyGrid.FIRST_SEAT
                    && grid.allowed(other, day, code)) {
                var change = freed + cost(other, day, code) - rows[other];
                if (change < least) {
                    least = change;
                    best = other;
                }
            }
        }
        if (best < 0) {
            return false;
        }
        set(person, day, DutyGrid.REST);
        set(best, day, code);
        return true;
    }

    private long cost(int person, int day, int code) {
        var row = table[person];
        var had = row[day];
        row[day] = code;
        var cost = grid.rowCost(person, row);
        row[day] = had;
        return cost;
    }

    private void set(int person, int day, int code) {
        table[person][day] = code;
        rows[person] = grid.rowCost(person, table[person]);
    }
}
