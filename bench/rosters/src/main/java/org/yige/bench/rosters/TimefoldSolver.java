package org.yige.bench.rosters;

import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.solver.SolverConfig;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;

/** Timefold as it comes: construction and local search of its own choosing, one thread. */
final class TimefoldSolver {

    private TimefoldSolver() {}

    static int[][] solve(ShiftInstance instance, double seconds) {
        var cells = new ArrayList<TimefoldCell>();
        var spots = new TimefoldCell.Spot[instance.days()][instance.free()];
        for (int day = 0; day < instance.days(); day++) {
            var today = day;
            Arrays.setAll(spots[day], shift -> new TimefoldCell.Spot(instance.demand()[today][shift]));
        }
        for (int person = 0; person < instance.staff().size(); person++) {
            var row = new TimefoldCell.Row(instance, person);
            for (int day = 0; day < instance.days(); day++) {
                cells.add(new TimefoldCell(row, day, spots[day]));
            }
        }
        var config = new SolverConfig()
                .withSolutionClass(TimefoldPlan.class)
                .withEntityClasses(TimefoldCell.class)
                .withConstraintProviderClass(TimefoldRules.class)
                .withRandomSeed(1L)
                .withTerminationSpentLimit(Duration.ofMillis((long) (1000 * seconds)));
        var solved = SolverFactory.<TimefoldPlan>create(config).buildSolver().solve(new TimefoldPlan(cells));
        var plan = new int[instance.staff().size()][instance.days()];
        for (var cell : solved.getCells()) {
            plan[cell.row().person][cell.day()] = cell.code() == 0 ? instance.free() : cell.code() - 1;
        }
        return plan;
    }
}
