package org.yige.bench.rosters;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.score.HardSoftScore;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A whole plan for Timefold. */
@PlanningSolution
public class TimefoldPlan {

    private List<TimefoldCell> cells = new ArrayList<>();
    private @Nullable HardSoftScore score;

    /** For Timefold. */
    public TimefoldPlan() {}

    TimefoldPlan(List<TimefoldCell> cells) {
        this.cells = cells;
    }

    /** All cells. */
    @PlanningEntityCollectionProperty
    public List<TimefoldCell> getCells() {
        return cells;
    }

    /** For Timefold. */
    public void setCells(List<TimefoldCell> cells) {
        this.cells = cells;
    }

    /** Broken rules and cost. */
    @PlanningScore
    public @Nullable HardSoftScore getScore() {
        return score;
    }

    /** For Timefold. */
    public void setScore(@Nullable HardSoftScore score) {
        this.score = score;
    }
}
