package org.yige.bench.rosters;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.Optional;

/** The plain model of an instance for CP-SAT: one truth per person, day and shift. */
final class CpSat {

    private final ShiftInstance instance;
    private final CpModel model = new CpModel();
    private final BoolVar[][][] works;
    private final BoolVar[][] worksDay;
    private final LinearExprBuilder cost = LinearExpr.newBuilder();

    private CpSat(ShiftInstance instance) {
        this.instance = instance;
        this.works = new BoolVar[instance.staff().size()][instance.days()][instance.free()];
        this.worksDay = new BoolVar[instance.staff().size()][instance.days()];
    }

    /** The outcome; no plan where none was found in time. */
    record Outcome(Optional<int[][]> plan, long floor, boolean proven) {}

    static Outcome solve(ShiftInstance instance, double seconds, int workers) {
        Loader.loadNativeLibraries();
        var sat = new CpSat(instance);
        for (int person = 0; person < sat.works.length; person++) {
            sat.person(person);
        }
        sat.demand();
        sat.model.minimize(sat.cost);
        var solver = new CpSolver();
        solver.getParameters().setMaxTimeInSeconds(seconds).setNumWorkers(workers).setRandomSeed(1);
        var status = solver.solve(sat.model);
        var floor = (long) Math.ceil(solver.bestObjectiveBound() - 1e-6);
        if (status != CpSolverStatus.OPTIMAL && status != CpSolverStatus.FEASIBLE) {
            return new Outcome(Optional.empty(), floor, false);
        }
        var plan = new int[sat.works.length][instance.days()];
        for (int person = 0; person < plan.length; person++) {
            for (int day = 0; day < instance.days(); day++) {
                plan[person][day] = instance.free();
                for (int shift = 0; shift < instance.free(); shift++) {
                    if (solver.booleanValue(sat.works[person][day][shift])) {
                        plan[person][day] = shift;
                    }
                }
            }
        }
        return new Outcome(Optional.of(plan), floor, status == CpSolverStatus.OPTIMAL);
    }

    private void person(int index) {
        var person = instance.staff().get(index);
        var minutes = LinearExpr.newBuilder();
        var byType = new LinearExprBuilder[instance.free()];
        java.util.Arrays.setAll(byType, _ -> LinearExpr.newBuilder());
        for (int day = 0; day < instance.days(); day++) {
            worksDay[index][day] = model.newBoolVar("");
            var today = new ArrayList<Literal>();
            for (int shift = 0; shift < instance.free(); shift++) {
                var cell = model.newBoolVar("");
                works[index][day][shift] = cell;
                today.add(cell);
                minutes.addTerm(cell, instance.shifts().get(shift).minutes());
                byType[shift].add(cell);
                cost.addTerm(cell, instance.requests()[index][day][shift]);
            }
            cost.addTerm(worksDay[index][day].not(), instance.requests()[index][day][instance.free()]);
            var off = worksDay[index][day].not();
            today.add(off);
            model.addExactlyOne(today);
            if (person.off()[day]) {
                model.addEquality(worksDay[index][day], 0);
            }
        }
        model.addLinearConstraint(minutes, person.limits().leastMinutes(), person.limits().mostMinutes());
        for (int shift = 0; shift < instance.free(); shift++) {
            model.addLessOrEqual(byType[shift], person.most()[shift]);
        }
        follow(index);
        runs(index, person.limits());
        weekends(index, person.limits());
    }

    private void follow(int person) {
        for (int day = 0; day + 1 < instance.days(); day++) {
            for (int shift = 0; shift < instance.free(); shift++) {
                for (int next = 0; next < instance.free(); next++) {
                    if (instance.shifts().get(shift).barsNext()[next]) {
                        model.addBoolOr(new Literal[] {works[person][day][shift].not(), works[person][day + 1][next].not()});
                    }
                }
            }
        }
    }

    private void runs(int person, ShiftInstance.Limits limits) {
        var row = worksDay[person];
        for (int day = 0; day + limits.mostRun() < instance.days(); day++) {
            var some = new Literal[limits.mostRun() + 1];
            for (int each = 0; each < some.length; each++) {
                some[each] = row[day + each].not();
            }
            model.addBoolOr(some);
        }
        noShortRun(row, limits.leastRun(), true);
        noShortRun(row, limits.leastOff(), false);
    }

    /** Forbids off-work…work-off with fewer than {@code least} days between, and the same with work and off exchanged. */
    private void noShortRun(BoolVar[] row, int least, boolean work) {
        for (int length = 1; length < least; length++) {
            for (int day = 0; day + length + 1 < row.length; day++) {
                var clause = new Literal[length + 2];
                clause[0] = work ? row[day] : row[day].not();
                for (int each = 1; each <= length; each++) {
                    clause[each] = work ? row[day + each].not() : row[day + each];
                }
                clause[length + 1] = work ? row[day + length + 1] : row[day + length + 1].not();
                model.addBoolOr(clause);
            }
        }
    }

    private void weekends(int person, ShiftInstance.Limits limits) {
        var sum = LinearExpr.newBuilder();
        for (int saturday = 5; saturday < instance.days(); saturday += 7) {
            var weekend = model.newBoolVar("");
            sum.add(weekend);
            model.addImplication(worksDay[person][saturday], weekend);
            if (saturday + 1 < instance.days()) {
                model.addImplication(worksDay[person][saturday + 1], weekend);
            }
        }
        model.addLessOrEqual(sum, limits.mostWeekends());
    }

    private void demand() {
        for (int day = 0; day < instance.days(); day++) {
            for (int shift = 0; shift < instance.free(); shift++) {
                var demand = instance.demand()[day][shift];
                var few = model.newIntVar(0, Math.max(0, demand.needed()), "");
                var many = model.newIntVar(0, works.length, "");
                var sum = LinearExpr.newBuilder().add(few).addTerm(many, -1);
                for (var person : works) {
                    sum.add(person[day][shift]);
                }
                model.addEquality(sum, demand.needed());
                cost.addTerm(few, demand.under());
                cost.addTerm(many, demand.over());
            }
        }
    }
}
