package org.yige.bench.beats;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeSet;
import org.yige.planner.beats.BeatInput;
import org.yige.planner.beats.Link;
import org.yige.planner.beats.Unit;
import org.yige.planner.beats.Weights;

/**
 * The same objective as the planner's for small maps, written as an integer model (posts and who goes to which, after Hess
 * 1965) and given to CP-SAT. Contiguity is added where a solution breaks it (a unit may belong to a post only with one of
 * those around its piece) and the model solved again, until the optimum of the relaxed model is contiguous: then it is the
 * optimum.
 */
final class ProvenOptimum {

    private static final double SCALE = 1e7;

    private final List<Unit> units;
    private final List<int[]> links = new ArrayList<>();
    private final List<TreeSet<Integer>> around = new ArrayList<>();
    private final Weights weights;
    private final int beats;
    private final long total;
    private final CpModel model = new CpModel();
    private final BoolVar[][] goes;
    private final LinearExprBuilder cost = LinearExpr.newBuilder();

    ProvenOptimum(BeatInput input, int beats) {
        Loader.loadNativeLibraries();
        this.units = input.units();
        this.weights = input.weights();
        this.beats = beats;
        this.total = units.stream().mapToLong(ProvenOptimum::people).sum();
        this.goes = new BoolVar[units.size()][units.size()];
        Map<String, Integer> number = new HashMap<>();
        for (Unit unit : units) {
            number.put(unit.id(), number.size());
            around.add(new TreeSet<>());
        }
        for (Link link : input.links()) {
            int one = number.getOrDefault(link.one(), 0);
            int other = number.getOrDefault(link.other(), 0);
            links.add(new int[] {one, other});
            around.get(one).add(other);
            around.get(other).add(one);
        }
        assignment();
        evenness();
        borders();
        model.minimize(cost);
    }

    /** Asks for nothing dearer than a plan already in hand: to prove that nothing is cheaper is then enough. */
    ProvenOptimum atMost(double known) {
        model.addLessOrEqual(cost, Math.round(known * SCALE * (1 + 1e-5)));
        return this;
    }

    /** The proven least cost in the planner's own terms, or empty if time ran out. */
    java.util.OptionalDouble solve(double seconds) {
        long until = System.nanoTime() + (long) (seconds * 1e9);
        while (true) {
            var solver = new CpSolver();
            solver.getParameters().setNumSearchWorkers(2);
            solver.getParameters().setMaxTimeInSeconds(Math.max(0.1, (until - System.nanoTime()) / 1e9));
            if (solver.solve(model) != CpSolverStatus.OPTIMAL) {
                return java.util.OptionalDouble.empty();
            }
            if (!mend(solver)) {
                return java.util.OptionalDouble.of(solver.objectiveValue() / SCALE);
            }
        }
    }

    private void assignment() {
        int n = units.size();
        for (int u = 0; u < n; u++) {
            for (int c = 0; c < n; c++) {
                goes[u][c] = model.newBoolVar("");
            }
        }
        var posts = LinearExpr.newBuilder();
        for (int u = 0; u < n; u++) {
            model.addExactlyOne(goes[u]);
            posts.add(goes[u][u]);
            for (int c = 0; c < n; c++) {
                model.addImplication(goes[u][c], goes[c][c]);
                double way = Math.hypot(units.get(u).place().x() - units.get(c).place().x(),
                        units.get(u).place().y() - units.get(c).place().y());
                cost.addTerm(goes[u][c], Math.round(SCALE * weights.travel() / total * people(units.get(u)) * way));
            }
        }
        model.addEquality(posts, beats);
    }

    /** {@code off} is |beats * people - total|, a whole number: deviation without rounding. */
    private void evenness() {
        double perOff = SCALE * 100 / beats / total;
        long free = (long) Math.floor(weights.tolerance() * total);
        for (int c = 0; c < units.size(); c++) {
            var load = LinearExpr.newBuilder();
            for (int u = 0; u < units.size(); u++) {
                load.addTerm(goes[u][c], people(units.get(u)) * beats);
            }
            load.addTerm(goes[c][c], -total);
            IntVar off = model.newIntVar(0, total * beats, "");
            model.addLessOrEqual(load, off);
            var negative = LinearExpr.newBuilder().addTerm(off, -1);
            model.addGreaterOrEqual(load, negative);
            cost.addTerm(off, Math.round(weights.deviation() * perOff));
            IntVar beyond = model.newIntVar(0, total * beats, "");
            model.addGreaterOrEqual(beyond, LinearExpr.newBuilder().add(off).add(-free));
            cost.addTerm(beyond, Math.round(weights.beyond() * perOff));
        }
    }

    private void borders() {
        if (weights.shape() == 0) {
            return;
        }
        for (int[] link : links) {
            BoolVar cut = model.newBoolVar("");
            for (int c = 0; c < units.size(); c++) {
                model.addBoolOr(new Literal[] {goes[link[0]][c].not(), goes[link[1]][c], cut});
                model.addBoolOr(new Literal[] {goes[link[0]][c], goes[link[1]][c].not(), cut});
            }
            cost.addTerm(cut, Math.round(SCALE * weights.shape() * 100 / links.size()));
        }
    }

    /** Adds a constraint for every piece that does not hold its post; false if there is none. */
    private boolean mend(CpSolver solver) {
        boolean any = false;
        boolean[] seen = new boolean[units.size()];
        for (int u = 0; u < units.size(); u++) {
            if (seen[u]) {
                continue;
            }
            int post = postOf(u, solver);
            List<Integer> piece = piece(u, post, solver, seen);
            if (!piece.contains(post)) {
                var edge = new TreeSet<Integer>();
                piece.forEach(one -> edge.addAll(around.get(one)));
                edge.removeAll(piece);
                var literals = new ArrayList<Literal>();
                edge.forEach(one -> literals.add(goes[one][post]));
                for (int one : piece) {
                    var clause = new ArrayList<Literal>(literals);
                    clause.add(goes[one][post].not());
                    model.addBoolOr(clause);
                }
                any = true;
            }
        }
        return any;
    }

    private int postOf(int unit, CpSolver solver) {
        for (int c = 0; c < units.size(); c++) {
            if (solver.booleanValue(goes[unit][c])) {
                return c;
            }
        }
        throw new IllegalStateException("a unit without a post");
    }

    private List<Integer> piece(int first, int post, CpSolver solver, boolean[] seen) {
        List<Integer> piece = new ArrayList<>();
        var queue = new ArrayDeque<Integer>(List.of(first));
        seen[first] = true;
        while (!queue.isEmpty()) {
            int one = queue.remove();
            piece.add(one);
            for (int next : around.get(one)) {
                if (!seen[next] && solver.booleanValue(goes[next][post])) {
                    seen[next] = true;
                    queue.add(next);
                }
            }
        }
        return piece;
    }

    private static long people(Unit unit) {
        OptionalLong people = unit.people();
        return people.orElse(0);
    }
}
