package org.yige.planner.beats;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Which of today's beats a new one carries on, what it is called, and which auxiliary goes with it.
 */
final class Naming {

    private Naming() {}

    /**
     * Beats carry on today's so that as many residents as possible keep their beat; beats named by
     * a wish keep their name.
     */
    static void carryOn(Solution state) {
        Ground ground = state.ground;
        Set<Integer> taken = new HashSet<>();
        for (int label : state.carriesOn) {
            taken.add(label);
        }
        int[] beats = IntStream.range(0, state.beats).filter(b -> state.carriesOn[b] < 0).toArray();
        int[] labels =
                IntStream.range(0, ground.todayIds.size())
                        .filter(l -> !taken.contains(l))
                        .toArray();
        if (beats.length == 0 || labels.length == 0) {
            return;
        }
        double[][] shared = new double[state.beats][ground.todayIds.size()];
        for (int a = 0; a < ground.atoms; a++) {
            if (ground.today[a] >= 0) {
                shared[state.beat[a]][ground.today[a]] += ground.people[a];
            }
        }
        double[][] worth = new double[beats.length][labels.length];
        for (int i = 0; i < beats.length; i++) {
            for (int j = 0; j < labels.length; j++) {
                worth[i][j] = shared[beats[i]][labels[j]];
            }
        }
        int[] match = BestAssignment.best(worth, labels.length);
        for (int i = 0; i < beats.length; i++) {
            if (match[i] >= 0 && worth[i][match[i]] > 0) {
                state.carriesOn[beats[i]] = labels[match[i]];
            }
        }
    }

    /** Today's id for a beat that carries one on (once), else a new one that nobody has. */
    static List<String> ids(Solution state) {
        Set<String> used = new HashSet<>();
        List<String> ids = new ArrayList<>();
        int fresh = 1;
        for (int b = 0; b < state.beats; b++) {
            int label = state.carriesOn[b];
            String id = label < 0 ? "" : state.ground.todayIds.get(label);
            while (id.isEmpty()
                    || used.contains(id)
                    || label < 0 && state.ground.todayIds.contains(id)) {
                id = "new-" + fresh++;
                label = -1;
            }
            used.add(id);
            ids.add(id);
        }
        return ids;
    }

    /**
     * One auxiliary for each beat while there are enough: first those of today's beat, then those
     * who know a unit of it.
     */
    static Map<Integer, String> auxiliaries(
            Solution state, List<Auxiliary> auxiliaries, List<String> ids, GroundBuilder units) {
        if (auxiliaries.isEmpty()) {
            return Map.of();
        }
        Ground ground = state.ground;
        double[][] worth = new double[state.beats][auxiliaries.size()];
        for (int j = 0; j < auxiliaries.size(); j++) {
            Auxiliary who = auxiliaries.get(j);
            Optional<Integer> knows = who.knows().map(units::unit).filter(u -> u >= 0);
            for (int b = 0; b < state.beats; b++) {
                worth[b][j] = 1e-6 * (auxiliaries.size() - j);
                if (who.beat().filter(ids.get(b)::equals).isPresent()) {
                    worth[b][j] += 2;
                }
                if (knows.isPresent()) {
                    int atom = ground.atomOfUnit[knows.get()];
                    double away =
                            Math.hypot(
                                    ground.x[atom] - ground.x[state.post[b]],
                                    ground.y[atom] - ground.y[state.post[b]]);
                    worth[b][j] += (state.beat[atom] == b ? 1 : 0) + 0.5 / (1 + away);
                }
            }
        }
        int[] match = BestAssignment.best(worth, auxiliaries.size());
        Map<Integer, String> of = new HashMap<>();
        for (int b = 0; b < state.beats; b++) {
            if (match[b] >= 0) {
                of.put(b, auxiliaries.get(match[b]).id());
            }
        }
        return of;
    }
}
