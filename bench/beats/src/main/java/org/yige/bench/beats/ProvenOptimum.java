package org.yige.bench.beats;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearExpr;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.yige.planner.beats.BeatInput;
import org.yige.planner.beats.Link;
import org.yige.planner.beats.Unit;
import org.yige.planner.beats.Weights;

/**
 * The planner's objective for small maps, solved exactly: every contiguous set of units that could be a beat of a plan no
 * dearer than a known one is listed with its cost; choosing some that hold each unit once is a set partitioning problem
 * (Garfinkel and Nemhauser 1970). The duals of its linear relaxation tell which sets no better plan can use; CP-SAT proves
 * the rest.
 */
final class ProvenOptimum {

    private static final double SCALE = 1e7;
    private static final double SLACK = 1e-6;

    /** A set of units that may be a beat. */
    private record Beat(long units, double cost) {}

    private final List<Unit> units;
    private final Weights weights;
    private final int beats;
    private final double known;
    private final long total;
    private final long[] around;
    private final int links;
    private final double mostOff;
    private final List<Beat> candidates = new ArrayList<>();

    /** @param known the cost of a plan in hand: nothing dearer is looked at, itself included */
    ProvenOptimum(BeatInput input, int beats, double known) {
        Loader.loadNativeLibraries();
        this.units = input.units();
        this.weights = input.weights();
        this.beats = beats;
        this.known = known * (1 + SLACK);
        this.total = units.stream().mapToLong(ProvenOptimum::people).sum();
        this.around = new long[units.size()];
        this.links = input.links().size();
        Map<String, Integer> number = new HashMap<>();
        units.forEach(unit -> number.put(unit.id(), number.size()));
        for (Link link : input.links()) {
            around[number.get(link.one())] |= 1L << number.get(link.other());
            around[number.get(link.other())] |= 1L << number.get(link.one());
        }
        // What one beat has too many the others lack together: its deviation is paid twice at least.
        this.mostOff = this.known / (2 * weights.deviation() * 100 / beats);
        for (int first = 0; first < units.size(); first++) {
            grow(1L << first, around[first], (1L << first) - 1, people(units.get(first)));
        }
    }

    int candidates() {
        return candidates.size();
    }

    /** The proven least cost in the planner's own terms, or empty if time ran out. */
    OptionalDouble solve(double seconds) {
        List<Beat> useful = useful();
        var model = new CpModel();
        var chosen = new BoolVar[useful.size()];
        long[] cost = new long[useful.size()];
        for (int i = 0; i < chosen.length; i++) {
            chosen[i] = model.newBoolVar("");
            cost[i] = Math.round(useful.get(i).cost() * SCALE);
        }
        for (int u = 0; u < units.size(); u++) {
            var holding = new ArrayList<BoolVar>();
            for (int i = 0; i < chosen.length; i++) {
                if ((useful.get(i).units() >> u & 1) == 1) {
                    holding.add(chosen[i]);
                }
            }
            model.addExactlyOne(holding.toArray(BoolVar[]::new));
        }
        model.addEquality(LinearExpr.sum(chosen), beats);
        model.minimize(LinearExpr.weightedSum(chosen, cost));
        var solver = new CpSolver();
        solver.getParameters().setNumSearchWorkers(2);
        solver.getParameters().setMaxTimeInSeconds(seconds);
        return solver.solve(model) == CpSolverStatus.OPTIMAL
                ? OptionalDouble.of(solver.objectiveValue() / SCALE)
                : OptionalDouble.empty();
    }

    /** Lists each connected set once, from its unit of least number: every next unit is either in it or out for good. */
    private void grow(long inside, long frontier, long out, long people) {
        double off = (double) people * beats / total - 1;
        if (off > mostOff) {
            return;
        }
        if (-off <= mostOff) {
            double cost = cost(inside, Math.abs(off));
            if (cost + weights.deviation() * 100 / beats * Math.abs(off) <= known) {
                candidates.add(new Beat(inside, cost));
            }
        }
        long closed = out;
        for (long open = frontier & ~inside & ~out; open != 0; open &= open - 1) {
            int next = Long.numberOfTrailingZeros(open);
            grow(inside | 1L << next, frontier | around[next], closed, people + people(units.get(next)));
            closed |= 1L << next;
        }
    }

    private double cost(long inside, double off) {
        double cost = 100.0 / beats * (weights.deviation() * off + weights.beyond() * Math.max(0, off - weights.tolerance()));
        double travel = Double.MAX_VALUE;
        double cut = 0;
        for (long posts = inside; posts != 0; posts &= posts - 1) {
            int post = Long.numberOfTrailingZeros(posts);
            double ways = 0;
            for (long rest = inside; rest != 0; rest &= rest - 1) {
                Unit unit = units.get(Long.numberOfTrailingZeros(rest));
                ways += people(unit) * Math.hypot(unit.place().x() - units.get(post).place().x(), unit.place().y() - units.get(post).place().y());
            }
            travel = Math.min(travel, ways);
            cut += Long.bitCount(around[post] & ~inside) / 2.0;
        }
        return cost + weights.travel() * travel / total + weights.shape() * 100 * cut / links;
    }

    /** Sets whose reduced cost leaves room for a plan no dearer than the known one. */
    private List<Beat> useful() {
        var lp = MPSolver.createSolver("GLOP");
        var rows = new MPConstraint[units.size()];
        for (int u = 0; u < rows.length; u++) {
            rows[u] = lp.makeConstraint(1, 1);
        }
        var count = lp.makeConstraint(beats, beats);
        var objective = lp.objective();
        objective.setMinimization();
        for (Beat beat : candidates) {
            var taken = lp.makeNumVar(0, MPSolver.infinity(), "");
            objective.setCoefficient(taken, beat.cost());
            count.setCoefficient(taken, 1);
            for (long rest = beat.units(); rest != 0; rest &= rest - 1) {
                rows[Long.numberOfTrailingZeros(rest)].setCoefficient(taken, 1);
            }
        }
        if (lp.solve() != MPSolver.ResultStatus.OPTIMAL) {
            throw new IllegalStateException("the relaxation has no solution, though a plan is known");
        }
        double room = known - objective.value() + SLACK;
        return candidates.stream().filter(beat -> reduced(beat, rows, count.dualValue()) <= room).toList();
    }

    private static double reduced(Beat beat, MPConstraint[] rows, double perBeat) {
        double cost = beat.cost() - perBeat;
        for (long rest = beat.units(); rest != 0; rest &= rest - 1) {
            cost -= rows[Long.numberOfTrailingZeros(rest)].dualValue();
        }
        return cost;
    }

    private static long people(Unit unit) {
        return unit.people().orElse(0);
    }
}
