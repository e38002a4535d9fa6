package org.yige.planner.beats;

import static org.yige.planner.beats.InputCheck.refuse;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.yige.planner.Bilingual;

/**
 * Makes a lawful plan out of one that is not: today's beats with gaps, or a plan into which wishes
 * were just written. Every beat keeps its best piece, loose pieces go to a neighbour, a beat left
 * with nothing is given an atom of its fullest neighbour.
 */
final class Repair {

    private final Solution state;
    private final Ground ground;

    private Repair(Solution state) {
        this.state = state;
        this.ground = state.ground;
    }

    /**
     * {@code state.beat} may hold -1 and torn beats; {@code zoneOf} must be right. Fixed atoms keep
     * their beat.
     */
    static void makeWhole(Solution state) {
        var repair = new Repair(state);
        repair.reachFixed();
        repair.dropLoosePieces();
        repair.adopt();
        repair.fillEmpty();
        state.recount();
    }

    /** Joins each beat's fixed atoms by a corridor through atoms that are not fixed elsewhere. */
    private void reachFixed() {
        for (int b = 0; b < state.beats; b++) {
            List<Integer> held = new ArrayList<>();
            for (int a = 0; a < ground.atoms; a++) {
                if (state.fixed[a] && state.beat[a] == b) {
                    held.add(a);
                }
            }
            if (held.isEmpty()) {
                continue;
            }
            for (int a : held) {
                if (!joined(a, held.getFirst(), b)) {
                    corridor(a, b, held.getFirst());
                }
            }
        }
    }

    private boolean joined(int a, int other, int b) {
        return piece(a, b, new boolean[ground.atoms]).contains(other);
    }

    private void corridor(int start, int b, int goal) {
        var there = piece(goal, b, new boolean[ground.atoms]);
        int[] cameFrom = new int[ground.atoms];
        Arrays.fill(cameFrom, -1);
        cameFrom[start] = start;
        var queue = new ArrayDeque<Integer>();
        queue.add(start);
        while (!queue.isEmpty()) {
            int atom = queue.remove();
            if (there.contains(atom)) {
                for (int step = atom; step != start; step = cameFrom[step]) {
                    state.beat[step] = b;
                }
                return;
            }
            for (int e = ground.from[atom]; e < ground.from[atom + 1]; e++) {
                int next = ground.to[e];
                if (cameFrom[next] < 0 && (!state.fixed[next] || state.beat[next] == b)) {
                    cameFrom[next] = atom;
                    queue.add(next);
                }
            }
        }
        throw refuse(
                BeatRefusal.WISH_OUT_OF_REACH,
                List.of(id(start), id(goal)),
                Bilingual.of(
                        "%s 与 %s 之间没有可以连通的路，不能同属一个警格。",
                        "There is no way from %s to %s inside one beat.", name(start), name(goal)));
    }

    private void dropLoosePieces() {
        boolean[] seen = new boolean[ground.atoms];
        List<List<Integer>> best = new ArrayList<>();
        for (int b = 0; b < state.beats; b++) {
            best.add(List.of());
        }
        for (int a = 0; a < ground.atoms; a++) {
            int b = state.beat[a];
            if (b < 0 || seen[a]) {
                continue;
            }
            var piece = piece(a, b, seen);
            var loser = worth(piece) > worth(best.get(b)) ? best.set(b, piece) : piece;
            loser.forEach(atom -> state.beat[atom] = -1);
        }
    }

    private double worth(List<Integer> piece) {
        double worth = piece.size() * 1e-6;
        for (int a : piece) {
            worth += ground.load[a] + (state.fixed[a] ? 1e15 : 0);
        }
        return worth;
    }

    private List<Integer> piece(int first, int b, boolean[] seen) {
        List<Integer> piece = new ArrayList<>();
        piece.add(first);
        seen[first] = true;
        for (int i = 0; i < piece.size(); i++) {
            int atom = piece.get(i);
            for (int e = ground.from[atom]; e < ground.from[atom + 1]; e++) {
                int next = ground.to[e];
                if (!seen[next] && state.beat[next] == b) {
                    seen[next] = true;
                    piece.add(next);
                }
            }
        }
        return piece;
    }

    /** Atoms without a beat join the emptiest neighbouring beat, from the edge inwards. */
    private void adopt() {
        double[] load = new double[state.beats];
        List<Integer> homeless = new ArrayList<>();
        for (int a = 0; a < ground.atoms; a++) {
            if (state.beat[a] < 0) {
                homeless.add(a);
            } else {
                load[state.beat[a]] += ground.load[a];
            }
        }
        for (boolean any = true; any && !homeless.isEmpty(); ) {
            any = false;
            List<Integer> left = new ArrayList<>();
            for (int a : homeless) {
                int b = emptiestAround(a, load);
                if (b < 0) {
                    left.add(a);
                } else {
                    state.beat[a] = b;
                    load[b] += ground.load[a];
                    any = true;
                }
            }
            homeless = left;
            if (!any && !homeless.isEmpty()) {
                // A part of the map in which nobody has a beat yet: one of its beats starts here.
                int a = homeless.getFirst();
                state.beat[a] = emptyBeat(ground.zone[a]);
                any = true;
                homeless.remove(Integer.valueOf(a));
            }
        }
    }

    private int emptiestAround(int a, double[] load) {
        int best = -1;
        for (int e = ground.from[a]; e < ground.from[a + 1]; e++) {
            int b = state.beat[ground.to[e]];
            if (b >= 0 && (best < 0 || load[b] < load[best])) {
                best = b;
            }
        }
        return best;
    }

    private int emptyBeat(int zone) {
        int[] size = sizes();
        for (int b = 0; b < state.beats; b++) {
            if (size[b] == 0 && state.zoneOf[b] == zone) {
                return b;
            }
        }
        throw new IllegalStateException("a zone without a beat");
    }

    private void fillEmpty() {
        int[] size = sizes();
        for (int b = 0; b < state.beats; b++) {
            if (size[b] == 0) {
                int atom = spare(b, size);
                size[state.beat[atom]]--;
                state.beat[atom] = b;
                size[b] = 1;
            }
        }
    }

    /** The largest atom a beat of the same zone can lose without falling apart. */
    private int spare(int b, int[] size) {
        int best = -1;
        for (int a = 0; a < ground.atoms; a++) {
            boolean free =
                    ground.zone[a] == state.zoneOf[b] && !state.fixed[a] && size[state.beat[a]] > 1;
            if (free && (best < 0 || ground.load[a] > ground.load[best]) && canLose(a, size)) {
                best = a;
            }
        }
        if (best < 0) {
            throw refuse(
                    BeatRefusal.WISHES_CONTRADICT,
                    List.of(),
                    Bilingual.of(
                            "按这些要求，有一个警格将没有任何村。",
                            "Under these wishes one beat would be left without any village."));
        }
        return best;
    }

    private boolean canLose(int atom, int[] size) {
        int b = state.beat[atom];
        state.beat[atom] = -2;
        boolean whole = false;
        for (int e = ground.from[atom]; e < ground.from[atom + 1] && !whole; e++) {
            int next = ground.to[e];
            whole =
                    state.beat[next] == b
                            && piece(next, b, new boolean[ground.atoms]).size() == size[b] - 1;
        }
        state.beat[atom] = b;
        return whole;
    }

    private int[] sizes() {
        int[] size = new int[state.beats];
        for (int b : state.beat) {
            size[b < 0 ? 0 : b] += b < 0 ? 0 : 1;
        }
        return size;
    }

    private String id(int atom) {
        return ground.units.get(ground.members[atom][0]).id();
    }

    private String name(int atom) {
        return ground.units.get(ground.members[atom][0]).name();
    }
}
