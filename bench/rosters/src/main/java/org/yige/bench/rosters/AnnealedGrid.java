package org.yige.bench.rosters;

import org.yige.planner.rosters.search.Annealer;
import org.yige.planner.rosters.search.Grid;

/** An instance as the grid of the product's own search, to see how that search does on foreign rules. */
final class AnnealedGrid implements Grid {

    /** Price of a broken rule, temperatures and share of the time, phase by phase: first loose, then strict. */
    private static final double[][] PHASES = {{100, 30, 6, 0.6}, {200, 12, 2, 0.25}, {500, 4, 0.4, 0.15}};

    private final ShiftInstance instance;
    private final long price;

    private AnnealedGrid(ShiftInstance instance, long price) {
        this.instance = instance;
        this.price = price;
    }

    /** The best plan by a point in time; its broken rules, if any, are for the checker to tell. */
    static int[][] solve(ShiftInstance instance, long seed, long deadline, int[][] start) {
        var plan = new int[start.length][];
        for (int person = 0; person < start.length; person++) {
            plan[person] = java.util.Arrays.stream(start[person]).map(shift -> shift == instance.free() ? 0 : shift + 1).toArray();
        }
        for (int phase = 0; phase < PHASES.length; phase++) {
            var left = deadline - System.nanoTime();
            double shares = 0;
            for (int later = phase; later < PHASES.length; later++) {
                shares += PHASES[later][3];
            }
            plan = phase(instance, plan, seed, PHASES[phase], System.nanoTime() + (long) (left * PHASES[phase][3] / shares));
        }
        for (var row : plan) {
            java.util.Arrays.setAll(row, day -> row[day] == 0 ? instance.free() : row[day] - 1);
        }
        return plan;
    }

    private static int[][] phase(ShiftInstance instance, int[][] start, long seed, double[] phase, long deadline) {
        var annealer = new Annealer(new AnnealedGrid(instance, (long) phase[0]), start, seed, new int[0]);
        var begun = System.nanoTime();
        annealer.run(new Annealer.Schedule(100_000, phase[1], phase[1]), () -> System.nanoTime() > deadline);
        var rate = 100_000.0 / Math.max(1, System.nanoTime() - begun);
        var steps = (long) (rate * Math.max(0, deadline - System.nanoTime()));
        annealer.run(new Annealer.Schedule(steps, phase[1], phase[2]), () -> System.nanoTime() > deadline);
        return annealer.best();
    }

    @Override
    public int people() {
        return instance.staff().size();
    }

    @Override
    public int days() {
        return instance.days();
    }

    @Override
    public int codes() {
        return instance.free() + 1;
    }

    @Override
    public boolean allowed(int person, int day, int code) {
        var employee = instance.staff().get(person);
        return code == 0 || !employee.off()[day] && employee.most()[code - 1] > 0;
    }

    @Override
    public long coverCost(int day, int code, int count) {
        return code == 0 ? 0 : instance.demand()[day][code - 1].cost(count);
    }

    @Override
    public long rowCost(int person, int[] row) {
        var asked = 0;
        for (int day = 0; day < row.length; day++) {
            asked += instance.requests()[person][day][row[day] == 0 ? instance.free() : row[day] - 1];
        }
        return asked + RowRules.broken(instance, person, row) * price;
    }
}
