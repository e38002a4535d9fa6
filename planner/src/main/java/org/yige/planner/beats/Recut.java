package org.yige.planner.beats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Divides a few neighbouring beats anew in the best way there is, by looking at every way: what
 * exchanges between two beats do not find, where the first of three moves alone makes the plan
 * worse. Dynamic programming over sets of atoms (Held, Karp 1962); posts move along, wishes hold.
 */
final class Recut {

    /** How large the regions are: a set of atoms more takes three times as long. */
    enum Reach {
        PAIRS(2, 12),
        THREE(3, 9),
        FOUR(4, 12);

        private final int beats;
        private final int atoms;

        Reach(int beats, int atoms) {
            this.beats = beats;
            this.atoms = atoms;
        }
    }

    /** Pairs of sets looked at, in all regions together: about a second and a half. */
    private static final long STEPS = 400_000_000;

    private final Solution s;
    private final Ground g;
    private final boolean[] mine;
    private final Reach reach;

    /** At which change of the plan each beat last changed. */
    private final int[] changed;

    private int changes;
    private long steps;

    private Recut(Solution state, boolean[] mine, Reach reach) {
        this.mine = mine;
        this.reach = reach;
        this.s = state;
        this.g = state.ground;
        this.changed = new int[state.beats];
    }

    /** Improves the beats marked until no region of them can be divided better. */
    static void settle(Solution state, boolean[] mine, Reach reach) {
        var recut = new Recut(state, mine, reach);
        int before = -1;
        while (recut.changes > before && recut.steps < STEPS) {
            int since = before;
            before = recut.changes;
            for (var region : recut.regions()) {
                if (region.stream().anyMatch(beat -> recut.changed[beat] > since)) {
                    recut.divide(region.stream().mapToInt(beat -> beat).toArray());
                }
            }
        }
    }

    /** Two to four beats of one zone that hang together and have few atoms, the smaller first. */
    private List<List<Integer>> regions() {
        var beside = beside();
        List<List<Integer>> all = new ArrayList<>();
        Set<List<Integer>> grown = new LinkedHashSet<>();
        IntStream.range(0, s.beats).filter(b -> mine[b]).forEach(b -> grown.add(List.of(b)));
        for (int size = 2; size <= reach.beats; size++) {
            Set<List<Integer>> wider = new LinkedHashSet<>();
            for (var region : grown) {
                for (int beat : region) {
                    for (int next : beside.get(beat)) {
                        int atoms = s.size[next] + region.stream().mapToInt(b -> s.size[b]).sum();
                        if (mine[next] && atoms <= reach.atoms && !region.contains(next)) {
                            wider.add(
                                    Stream.concat(region.stream(), Stream.of(next))
                                            .sorted()
                                            .toList());
                        }
                    }
                }
            }
            all.addAll(wider);
            grown.clear();
            grown.addAll(wider);
        }
        return all;
    }

    private List<Set<Integer>> beside() {
        List<Set<Integer>> beside = new ArrayList<>();
        IntStream.range(0, s.beats).forEach(_ -> beside.add(new LinkedHashSet<>()));
        for (int a = 0; a < g.atoms; a++) {
            for (int e = g.from[a]; e < g.from[a + 1]; e++) {
                int other = s.beat[g.to[e]];
                if (other != s.beat[a] && g.zone[a] == g.zone[g.to[e]]) {
                    beside.get(s.beat[a]).add(other);
                }
            }
        }
        return beside;
    }

    private void divide(int[] beats) {
        int[] atoms =
                IntStream.range(0, g.atoms)
                        .filter(a -> IntStream.of(beats).anyMatch(b -> b == s.beat[a]))
                        .toArray();
        steps += beats.length * (long) Math.pow(3, atoms.length);
        if (steps >= STEPS) {
            return;
        }
        var sets = new Sets(atoms);
        var cost = IntStream.of(beats).mapToObj(sets::costsFor).toArray(double[][]::new);
        double now = 0;
        for (int k = 0; k < beats.length; k++) {
            now += cost[k][sets.of(beats[k])];
        }
        int[] parts = cheapest(cost, sets.count);
        double then = 0;
        for (int k = 0; k < beats.length; k++) {
            then += cost[k][parts[k]];
        }
        for (int k = 0; k < beats.length && then < now - 1e-9; k++) {
            sets.take(beats[k], parts[k]);
        }
    }

    /** The cheapest way to deal all atoms out, a set to each beat. */
    private static int[] cheapest(double[][] cost, int count) {
        int[][] last = new int[cost.length][count];
        double[] before = cost[0];
        for (int k = 1; k < cost.length; k++) {
            double[] least = new double[count];
            for (int set = 0; set < count; set++) {
                least[set] = Double.POSITIVE_INFINITY;
                for (int part = set; part > 0; part = part - 1 & set) {
                    double sum = cost[k][part] + before[set ^ part];
                    if (sum < least[set]) {
                        least[set] = sum;
                        last[k][set] = part;
                    }
                }
            }
            before = least;
        }
        int[] parts = new int[cost.length];
        int left = count - 1;
        for (int k = cost.length - 1; k > 0; k--) {
            parts[k] = last[k][left];
            left ^= parts[k];
        }
        parts[0] = left;
        return parts;
    }

    /** The sets of a few atoms, as bits. */
    private final class Sets {

        private final int[] atoms;
        private final int[] beside;
        final int count;

        /** Of every set that hangs together, what it costs whichever beat it is; else endless. */
        private final double[] plain;

        private final double[][] travel;

        Sets(int[] atoms) {
            this.atoms = atoms;
            this.count = 1 << atoms.length;
            this.beside = new int[atoms.length];
            this.plain = new double[count];
            Arrays.fill(plain, Double.POSITIVE_INFINITY);
            this.travel = new double[atoms.length][count];
            Arrays.setAll(beside, this::neighbours);
            long[] load = new long[count];
            double[] borders = new double[count];
            for (int set = 1; set < count; set++) {
                int i = Integer.numberOfTrailingZeros(set);
                int rest = set & set - 1;
                load[set] = load[rest] + g.load[atoms[i]];
                borders[set] = borders[rest] + borders(i, rest);
                for (int post = 0; post < atoms.length; post++) {
                    travel[post][set] = travel[post][rest] + travel(i, post);
                }
                if (hangsTogether(set)) {
                    plain[set] = s.costs.uneven(g.zone[atoms[0]], load[set]) + borders[set];
                }
            }
        }

        private int neighbours(int i) {
            int set = 0;
            for (int e = g.from[atoms[i]]; e < g.from[atoms[i] + 1]; e++) {
                int j = Arrays.binarySearch(atoms, g.to[e]);
                set |= j < 0 ? 0 : 1 << j;
            }
            return set;
        }

        /**
         * What the border of a set grows by half when this atom comes in: the other side counts
         * too.
         */
        private double borders(int i, int rest) {
            double sum = 0;
            for (int e = g.from[atoms[i]]; e < g.from[atoms[i] + 1]; e++) {
                int j = Arrays.binarySearch(atoms, g.to[e]);
                if (j >= 0) {
                    sum += (rest >> j & 1) == 0 ? g.border[e] : -g.border[e];
                }
            }
            return s.costs.perBorder * sum / 2;
        }

        private double travel(int i, int post) {
            return s.costs.perTravel == 0
                    ? 0
                    : s.costs.perTravel
                            * g.people[atoms[i]]
                            * g.travel.between(atoms[i], atoms[post]);
        }

        private boolean hangsTogether(int set) {
            int reached = Integer.lowestOneBit(set);
            for (int open = reached; open != 0; ) {
                int i = Integer.numberOfTrailingZeros(open);
                int fresh = beside[i] & set & ~reached;
                reached |= fresh;
                open = open & open - 1 | fresh;
            }
            return reached == set;
        }

        int of(int beat) {
            int set = 0;
            for (int i = 0; i < atoms.length; i++) {
                set |= s.beat[atoms[i]] == beat ? 1 << i : 0;
            }
            return set;
        }

        /** What every set would cost as this beat; endless where a wish forbids it. */
        double[] costsFor(int beat) {
            int must = 0;
            int mustNot = 0;
            double[] change = new double[count];
            for (int i = 0; i < atoms.length; i++) {
                boolean its = s.beat[atoms[i]] == beat;
                boolean held = s.fixed[atoms[i]] || s.pinned[beat] && s.post[beat] == atoms[i];
                must |= its && held ? 1 << i : 0;
                mustNot |= !its && s.fixed[atoms[i]] ? 1 << i : 0;
                double moved =
                        s.changed(atoms[i], beat) ? s.costs.perChange * g.people[atoms[i]] : 0;
                for (int set = 0; moved > 0 && set < count; set++) {
                    change[set] += (set >> i & 1) * moved;
                }
            }
            double[] cost = new double[count];
            for (int set = 0; set < count; set++) {
                boolean allowed = (set & must) == must && (set & mustNot) == 0;
                cost[set] =
                        allowed && plain[set] < Double.POSITIVE_INFINITY
                                ? plain[set] + change[set] + travel[post(beat, set)][set]
                                : Double.POSITIVE_INFINITY;
            }
            return cost;
        }

        /** Where the post would be: pinned, or where residents reach it soonest. */
        private int post(int beat, int set) {
            if (s.pinned[beat]) {
                return Arrays.binarySearch(atoms, s.post[beat]);
            }
            int best = Integer.numberOfTrailingZeros(set);
            for (int i = best + 1; i < atoms.length; i++) {
                if ((set >> i & 1) == 1 && travel[i][set] < travel[best][set]) {
                    best = i;
                }
            }
            return best;
        }

        void take(int beat, int set) {
            if (set != of(beat)) {
                changed[beat] = ++changes;
            }
            for (int i = 0; i < atoms.length; i++) {
                if ((set >> i & 1) == 1 && s.beat[atoms[i]] != beat) {
                    s.move(atoms[i], beat);
                }
            }
            s.post[beat] = atoms[post(beat, set)];
        }
    }
}
