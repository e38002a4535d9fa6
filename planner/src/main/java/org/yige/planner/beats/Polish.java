package org.yige.planner.beats;

import java.util.Arrays;

/**
 * Finishes a plan region by region: a beat and its neighbours are stirred a little and then settled
 * by exchanges until none saves anything; if the region is not better than before, it is put back.
 */
final class Polish {

    /**
     * Up to so many beats less one are compared with the one that was drawn; the unevenest is
     * worked on.
     */
    private static final int RIVALS = 16;

    private static final int ROUNDS = 8;

    private final Solution s;
    private final Ground g;
    private final Anneal anneal;
    private final Exchange exchange;
    private final Prices prices;
    private final Pieces pieces;

    Polish(Solution state) {
        this.s = state;
        this.g = state.ground;
        this.anneal = new Anneal(state);
        this.exchange = new Exchange(state);
        this.prices = new Prices(state);
        this.pieces = new Pieces(state);
    }

    /** So many regions within {@code mine}, unevener beats more often. */
    void run(int[] pool, boolean[] mine, int regions, double temperature, Dice dice) {
        boolean[] here = new boolean[s.beats];
        for (int i = 0; i < regions; i++) {
            int middle = s.beat[pool[dice.below(pool.length)]];
            for (int rivals = i % RIVALS; rivals > 0; rivals--) {
                int rival = s.beat[pool[dice.below(pool.length)]];
                middle = uneven(rival) > uneven(middle) ? rival : middle;
            }
            region(middle, mine, here, temperature, dice);
        }
    }

    private double uneven(int beat) {
        return s.costs.uneven(s.zoneOf[beat], s.load[beat]);
    }

    private void region(int middle, boolean[] mine, boolean[] here, double temperature, Dice dice) {
        int[] beats = around(middle, mine);
        if (beats.length < 2) {
            return;
        }
        Arrays.fill(here, false);
        for (int b : beats) {
            here[b] = true;
        }
        int[] atoms = atoms(beats);
        int[] before = new int[atoms.length];
        for (int i = 0; i < atoms.length; i++) {
            before[i] = s.beat[atoms[i]];
        }
        double cost = cost(beats, atoms);
        anneal.run(atoms, here, 4L * atoms.length, temperature, dice);
        settle(beats, dice);
        if (cost(beats, atoms) > cost) {
            for (int i = 0; i < atoms.length; i++) {
                if (s.beat[atoms[i]] != before[i]) {
                    s.move(atoms[i], before[i]);
                }
            }
        }
    }

    /** Exchanges between all pairs of these beats until none saves anything. */
    private void settle(int[] beats, Dice dice) {
        int[][] members = new int[beats.length][];
        for (int i = 0; i < beats.length; i++) {
            members[i] = pieces.members(beats[i]);
        }
        int[] changed = new int[beats.length];
        boolean again = true;
        for (int round = 1; again && round <= ROUNDS; round++) {
            again = false;
            for (int i = 0; i < beats.length; i++) {
                for (int j = 0; j < i; j++) {
                    boolean news = changed[i] >= round - 1 || changed[j] >= round - 1;
                    if (news
                            && exchange.improve(beats[i], beats[j], members[i], members[j], dice)) {
                        members[i] = pieces.members(beats[i]);
                        members[j] = pieces.members(beats[j]);
                        changed[i] = round;
                        changed[j] = round;
                        again = true;
                    }
                }
            }
        }
    }

    private int[] around(int middle, boolean[] mine) {
        int[] beats = new int[] {middle};
        for (int atom : pieces.members(middle)) {
            for (int e = g.from[atom]; e < g.from[atom + 1]; e++) {
                int next = s.beat[g.to[e]];
                if (mine[next] && Arrays.stream(beats).noneMatch(b -> b == next)) {
                    beats = Arrays.copyOf(beats, beats.length + 1);
                    beats[beats.length - 1] = next;
                }
            }
        }
        return beats;
    }

    private int[] atoms(int[] beats) {
        return Arrays.stream(beats).flatMap(b -> Arrays.stream(pieces.members(b))).toArray();
    }

    private double cost(int[] beats, int[] atoms) {
        double cost = 0;
        for (int b : beats) {
            cost += uneven(b);
        }
        for (int atom : atoms) {
            cost += prices.standing(atom);
        }
        return cost;
    }
}
