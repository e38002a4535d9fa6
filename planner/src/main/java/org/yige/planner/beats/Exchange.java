package org.yige.planner.beats;

import java.util.Arrays;
import java.util.function.LongToDoubleFunction;

/**
 * The best exchange between two neighbouring beats: up to three atoms along their border go one
 * way, up to three the other. All pairs of such sets are priced, which finds the rare combination
 * that evens out two beats to a few people, long after random moves stopped finding any.
 */
final class Exchange {

    private static final int WIDEST = 8;
    private static final int TRIES = 16;

    /** Enough to number all sets of a side. */
    private static final int INDEX_BITS = 10;

    private final Solution s;
    private final Ground g;
    private final Costs costs;
    private final Prices prices;
    private final Pieces pieces;
    private final Side one = new Side();
    private final Side other = new Side();
    private final double[] bestPrice = new double[TRIES];
    private final int[] bestPair = new int[TRIES];
    private int found;

    Exchange(Solution state) {
        this.s = state;
        this.g = state.ground;
        this.costs = state.costs;
        this.prices = new Prices(state);
        this.pieces = new Pieces(state);
    }

    /** Sets of atoms that may go over together, with load and (nearly) the price of going. */
    private final class Side {
        final int[] atoms = new int[WIDEST];
        final double[] price = new double[WIDEST];
        final int[][] sets = new int[1 + WIDEST + WIDEST * WIDEST + WIDEST * WIDEST * WIDEST][];
        final double[] setPrice = new double[sets.length];
        final long[] byLoad = new long[sets.length];
        double cheapest;
        int width;
        int count;

        void collect(int[] members, int from, int into, Dice dice) {
            width = 0;
            int seen = 0;
            for (int atom : members) {
                if (!s.fixed[atom] && s.post[from] != atom && touches(atom, into)) {
                    seen++;
                    int place = width < WIDEST ? width++ : dice.below(seen);
                    if (place < WIDEST) {
                        atoms[place] = atom;
                    }
                }
            }
            for (int i = 0; i < width; i++) {
                price[i] = prices.move(atoms[i], into);
            }
            count = 0;
            cheapest = 0;
            add(0, 0);
            for (int i = 0; i < width; i++) {
                add(g.load[atoms[i]], price[i], atoms[i]);
                for (int j = 0; j < i; j++) {
                    add(
                            g.load[atoms[i]] + g.load[atoms[j]],
                            price[i] + price[j],
                            atoms[i],
                            atoms[j]);
                    for (int k = 0; k < j; k++) {
                        add(
                                g.load[atoms[i]] + g.load[atoms[j]] + g.load[atoms[k]],
                                price[i] + price[j] + price[k],
                                atoms[i],
                                atoms[j],
                                atoms[k]);
                    }
                }
            }
            Arrays.sort(byLoad, 0, count);
        }

        private void add(long sum, double cost, int... set) {
            sets[count] = set;
            setPrice[count] = cost;
            cheapest = Math.min(cheapest, cost);
            byLoad[count] = sum << INDEX_BITS | count;
            count++;
        }

        private long load(int place) {
            return byLoad[place] >> INDEX_BITS;
        }

        private int set(int place) {
            return (int) byLoad[place] & (1 << INDEX_BITS) - 1;
        }

        private boolean touches(int atom, int beat) {
            for (int e = g.from[atom]; e < g.from[atom + 1]; e++) {
                if (s.beat[g.to[e]] == beat) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Makes the best exchange that saves something; false if there is none. */
    boolean improve(int a, int b, int[] membersOfA, int[] membersOfB, Dice dice) {
        one.collect(membersOfA, a, b, dice);
        other.collect(membersOfB, b, a, dice);
        int zone = s.zoneOf[a];
        double now = costs.uneven(zone, s.load[a]) + costs.uneven(zone, s.load[b]);
        return anyOf(
                cheapest(
                        -1e-9,
                        (s.load[a] - s.load[b]) / 2.0,
                        load ->
                                costs.uneven(zone, s.load[a] - load)
                                        + costs.uneven(zone, s.load[b] + load)
                                        - now),
                a,
                b,
                true);
    }

    /**
     * Makes the exchange that comes nearest to sending so much load from one to the other; dear
     * ways count as far.
     */
    void send(int a, int b, int[] membersOfA, int[] membersOfB, double wanted, Dice dice) {
        one.collect(membersOfA, a, b, dice);
        other.collect(membersOfB, b, a, dice);
        double slope = (costs.perDeviation + costs.perBeyond) / costs.even[s.zoneOf[a]];
        anyOf(
                cheapest(slope * Math.abs(wanted), wanted, load -> slope * Math.abs(load - wanted)),
                a,
                b,
                false);
    }

    private boolean anyOf(int tries, int a, int b, boolean mustSave) {
        for (int i = 0; i < tries; i++) {
            int set = bestPair[i] / other.sets.length;
            int back = bestPair[i] % other.sets.length;
            if (exchange(one.sets[set], other.sets[back], a, b, mustSave)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Keeps the few cheapest pairs of sets below a limit, cheapest first. Those that send nearly
     * the best load are looked at first, the others only while they could still be cheap enough.
     *
     * @param uneven the price of sending a load, which never falls with the distance from {@code
     *     best}
     */
    private int cheapest(double limit, double best, LongToDoubleFunction uneven) {
        Arrays.fill(bestPrice, limit);
        found = 0;
        int middle = 0;
        for (int i = 0; i < one.count; i++) {
            while (middle < other.count && other.load(middle) < one.load(i) - best) {
                middle++;
            }
            for (int j = middle; j < other.count && priced(i, j, uneven); ) {
                j++;
            }
            for (int j = middle - 1; j >= 0 && priced(i, j, uneven); ) {
                j--;
            }
        }
        return found;
    }

    /** False if neither this pair nor one that sends a worse load can be cheap enough. */
    private boolean priced(int i, int j, LongToDoubleFunction uneven) {
        int set = one.set(i);
        double least = one.setPrice[set] + uneven.applyAsDouble(one.load(i) - other.load(j));
        if (least + other.cheapest >= bestPrice[TRIES - 1]) {
            return false;
        }
        double price = least + other.setPrice[other.set(j)];
        if (price < bestPrice[TRIES - 1]) {
            insert(price, set * other.sets.length + other.set(j));
            found = Math.min(TRIES, found + 1);
        }
        return true;
    }

    private void insert(double price, int pair) {
        int at = TRIES - 1;
        for (; at > 0 && bestPrice[at - 1] > price; at--) {
            bestPrice[at] = bestPrice[at - 1];
            bestPair[at] = bestPair[at - 1];
        }
        bestPrice[at] = price;
        bestPair[at] = pair;
    }

    private boolean exchange(int[] go, int[] back, int a, int b, boolean mustSave) {
        double price = 0;
        for (int atom : go) {
            price += step(atom, b);
        }
        for (int atom : back) {
            price += step(atom, a);
        }
        if ((!mustSave || price < -1e-9) && pieces.whole(a) && pieces.whole(b)) {
            return true;
        }
        for (int atom : back) {
            s.move(atom, b);
        }
        for (int atom : go) {
            s.move(atom, a);
        }
        return false;
    }

    private double step(int atom, int into) {
        double price = prices.uneven(s.beat[atom], into, g.load[atom]) + prices.move(atom, into);
        s.move(atom, into);
        return price;
    }
}
