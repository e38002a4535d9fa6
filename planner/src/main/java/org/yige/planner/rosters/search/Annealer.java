package org.yige.planner.rosters.search;

import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;

/**
 * Simulated annealing on a {@link Grid}: exchanges blocks of days between two people, and sets
 * single cells or blocks. The same grid, start, seed and number of steps give the same result; a
 * stop signal ends it early with the best so far.
 */
public final class Annealer {

    private static final int CHECK_EVERY = 2048;

    private final Grid grid;
    private final SplittableRandom random;
    private final int[][] cells;
    private final int[][] best;
    private final int[][] counts;
    private final long[] rows;
    private final int[] spareA;
    private final int[] spareB;
    private final int[] focus;
    private long cost;
    private long bestCost;

    /**
     * Starts from a filled table, which is copied.
     *
     * @param focus rows that moves begin from; all of them when empty
     */
    public Annealer(Grid grid, int[][] start, long seed, int[] focus) {
        this.grid = grid;
        this.random = new SplittableRandom(seed);
        this.cells = copy(start);
        this.best = copy(start);
        this.counts = new int[grid.days()][grid.codes()];
        this.rows = new long[grid.people()];
        this.spareA = new int[grid.days()];
        this.spareB = new int[grid.days()];
        this.focus = focus;
        this.cost = recount();
        this.bestCost = cost;
    }

    /** Steps to take and the temperatures, in points, to begin and end with. */
    public record Schedule(long steps, double hot, double cold) {}

    /**
     * Runs the schedule or until told to stop; may be called again for another round from the best
     * so far.
     */
    public void run(Schedule schedule, BooleanSupplier stop) {
        restore();
        var factor =
                Math.pow(
                        schedule.cold / schedule.hot,
                        1.0 / Math.max(1, schedule.steps / CHECK_EVERY));
        var heat = schedule.hot;
        for (long step = 0; step < schedule.steps; step++) {
            if (step % CHECK_EVERY == CHECK_EVERY - 1) {
                heat *= factor;
                if (stop.getAsBoolean()) {
                    break;
                }
            }
            if (random.nextInt(4) == 0) {
                trySet(heat);
            } else {
                tryExchange(heat);
            }
        }
        restore();
    }

    /** The best table found, a copy. */
    public int[][] best() {
        return copy(best);
    }

    /** What the best table costs. */
    public long bestCost() {
        return bestCost;
    }

    private int pick() {
        return focus.length == 0
                ? random.nextInt(grid.people())
                : focus[random.nextInt(focus.length)];
    }

    private int blockLength() {
        var roll = random.nextInt(8);
        return roll < 3 ? 1 : roll < 5 ? 2 : roll < 6 ? 3 : 4 + random.nextInt(4);
    }

    private void tryExchange(double heat) {
        if (grid.people() < 2) {
            return;
        }
        var a = pick();
        var b = random.nextInt(grid.people() - 1);
        b = b >= a ? b + 1 : b;
        var from = random.nextInt(grid.days());
        var to = Math.min(grid.days(), from + blockLength());
        var rowA = cells[a];
        var rowB = cells[b];
        var differs = false;
        for (int day = from; day < to; day++) {
            if (rowA[day] != rowB[day]) {
                differs = true;
                if (!grid.allowed(a, day, rowB[day]) || !grid.allowed(b, day, rowA[day])) {
                    return;
                }
            }
        }
        if (!differs) {
            return;
        }
        System.arraycopy(rowA, 0, spareA, 0, spareA.length);
        System.arraycopy(rowB, 0, spareB, 0, spareB.length);
        System.arraycopy(rowB, from, spareA, from, to - from);
        System.arraycopy(rowA, from, spareB, from, to - from);
        var newA = grid.rowCost(a, spareA);
        var newB = grid.rowCost(b, spareB);
        var change = newA + newB - rows[a] - rows[b];
        if (accepts(change, heat)) {
            System.arraycopy(spareA, from, rowA, from, to - from);
            System.arraycopy(spareB, from, rowB, from, to - from);
            rows[a] = newA;
            rows[b] = newB;
            moved(change);
        }
    }

    private void trySet(double heat) {
        var who = pick();
        var from = random.nextInt(grid.days());
        var to = random.nextInt(2) == 0 ? from + 1 : Math.min(grid.days(), from + blockLength());
        var code = random.nextInt(3) == 0 ? 0 : random.nextInt(grid.codes());
        var row = cells[who];
        System.arraycopy(row, 0, spareA, 0, row.length);
        long change = -rows[who];
        for (int day = from; day < to; day++) {
            if (row[day] != code) {
                if (!grid.allowed(who, day, code)) {
                    return;
                }
                change += shift(day, row[day], -1) + shift(day, code, 1);
                spareA[day] = code;
            }
        }
        if (change > 30 * heat) {
            return; // a row never costs less than nothing, so the verdict is known
        }
        var newRow = grid.rowCost(who, spareA);
        change += newRow;
        if (accepts(change, heat)) {
            for (int day = from; day < to; day++) {
                counts[day][row[day]]--;
                counts[day][spareA[day]]++;
                row[day] = spareA[day];
            }
            rows[who] = newRow;
            moved(change);
        }
    }

    private long shift(int day, int code, int by) {
        var count = counts[day][code];
        return grid.coverCost(day, code, count + by) - grid.coverCost(day, code, count);
    }

    private boolean accepts(long change, double heat) {
        return change <= 0 || change < 30 * heat && random.nextDouble() < Math.exp(-change / heat);
    }

    private void moved(long change) {
        cost += change;
        if (cost < bestCost) {
            bestCost = cost;
            for (int person = 0; person < cells.length; person++) {
                System.arraycopy(cells[person], 0, best[person], 0, cells[person].length);
            }
        }
    }

    private void restore() {
        for (int person = 0; person < cells.length; person++) {
            System.arraycopy(best[person], 0, cells[person], 0, cells[person].length);
        }
        cost = recount();
    }

    private long recount() {
        long sum = 0;
        for (var day : counts) {
            java.util.Arrays.fill(day, 0);
        }
        for (int person = 0; person < cells.length; person++) {
            rows[person] = grid.rowCost(person, cells[person]);
            sum += rows[person];
            for (int day = 0; day < grid.days(); day++) {
                counts[day][cells[person][day]]++;
            }
        }
        for (int day = 0; day < grid.days(); day++) {
            for (int code = 0; code < grid.codes(); code++) {
                sum += grid.coverCost(day, code, counts[day][code]);
            }
        }
        return sum;
    }

    private static int[][] copy(int[][] table) {
        var twin = new int[table.length][];
        for (int row = 0; row < table.length; row++) {
            twin[row] = table[row].clone();
        }
        return twin;
    }
}
