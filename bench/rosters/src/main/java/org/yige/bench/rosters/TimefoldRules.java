package org.yige.bench.rosters;

import ai.timefold.solver.core.api.score.HardSoftScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintCollectors;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import java.util.List;

/** The rules as constraint streams. */
public class TimefoldRules implements ConstraintProvider {

    /** For Timefold. */
    public TimefoldRules() {}

    @Override
    public Constraint[] defineConstraints(ConstraintFactory factory) {
        return new Constraint[] {
            factory.forEachIncludingUnassigned(TimefoldCell.class)
                    .groupBy(TimefoldCell::row, ConstraintCollectors.toList())
                    .penalize(HardSoftScore.ONE_HARD, TimefoldRules::broken)
                    .asConstraint("row"),
            factory.forEachIncludingUnassigned(TimefoldCell.class)
                    .filter(cell -> cell.asked() > 0)
                    .penalize(HardSoftScore.ONE_SOFT, TimefoldCell::asked)
                    .asConstraint("requests"),
            factory.forEach(TimefoldCell.class)
                    .groupBy(TimefoldCell::spot, ConstraintCollectors.count())
                    .impact(HardSoftScore.ONE_SOFT, (spot, count) -> spot.demand.cost(0) - spot.demand.cost(Math.toIntExact(count)))
                    .asConstraint("demand")
        };
    }

    private static long broken(TimefoldCell.Row row, List<TimefoldCell> cells) {
        var codes = new int[row.instance.days()];
        cells.forEach(cell -> codes[cell.day()] = cell.code());
        return RowRules.broken(row.instance, row.person, codes);
    }
}
