package org.yige.planner.beats;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A cost below which no plan can be, by Lagrangian relaxation (Held, Wolfe, Crowder 1974) of the
 * model in which every beat is a post and the atoms it takes (Hess 1965).
 *
 * <p>Given up, so the bound is low: contiguity, an atom may be taken twice, not at all or in part
 * against a price that is then driven to make that unattractive; borders count only the fewest a
 * zone's beats must have (one less than the beats), change counts nothing. Kept: evenness with its
 * exact price, travel to the post, the number of beats of each zone, the post in its own beat. Any
 * prices give a valid bound, so the search for good ones may stop at any time.
 */
final class Bound {

    private static final int NEAR = 96;

    private final Ground g;
    private final Costs costs;
    private final Shares shares;
    private final int[][] near;
    private final double[][] way;
    private final int[][] atomsOfZone;
    private double[] price;

    private Bound(Solution state, Shares shares) {
        this.g = state.ground;
        this.costs = state.costs;
        this.shares = shares;
        this.price = new double[g.atoms];
        this.near = new int[g.atoms][];
        this.way = new double[g.atoms][];
        this.atomsOfZone =
                IntStream.range(0, g.zones)
                        .mapToObj(z ->
                                IntStream.range(0, g.atoms).filter(a -> g.zone[a] == z).toArray())
                        .toArray(int[][]::new);
        IntStream.range(0, g.atoms).parallel().forEach(this::look);
        for (int a = 0; a < g.atoms; a++) {
            price[a] =
                    costs.perTravel
                            * g.people[a]
                            * g.travel.between(a, state.post[state.beat[a]])
                            * 1.2;
        }
    }

    /** The best bound after so many rounds of better prices. */
    static double below(Solution state, Shares shares, int rounds) {
        var bound = new Bound(state, shares);
        double borders = 0;
        if (state.costs.perBorder > 0) {
            double thinnest = Arrays.stream(state.ground.border).min().orElse(0);
            borders = state.costs.perBorder * thinnest * (shares.total() - shares.beats().length);
        }
        return Math.max(0, bound.rise(state.cost() - borders, rounds)) + borders;
    }

    private double rise(double goal, int rounds) {
        var best =
                Ascent.climb(
                        price,
                        goal,
                        rounds,
                        (tried, taken) -> {
                            price = tried;
                            return value(taken, false);
                        });
        price = best.price();
        return value(new double[g.atoms], true);
    }

    /**
     * The relaxed cost at the present prices; {@code sound} looks at every atom, not only the near
     * ones.
     */
    private double value(double[] taken, boolean sound) {
        double total = Arrays.stream(price).sum();
        for (int z = 0; z < g.zones; z++) {
            int[] atoms = atomsOfZone[z];
            int zone = z;
            double[] worth = new double[atoms.length];
            IntStream.range(0, atoms.length)
                    .parallel()
                    .forEach(i -> worth[i] = fill(atoms[i], zone, sound).cost);
            int[] order =
                    IntStream.range(0, atoms.length)
                            .boxed()
                            .sorted((i, j) ->
                                    worth[i] != worth[j]
                                            ? Double.compare(worth[i], worth[j])
                                            : Integer.compare(i, j))
                            .limit(shares.beats()[z])
                            .mapToInt(i -> i)
                            .toArray();
            for (int i : order) {
                total += worth[i];
                if (!sound) {
                    var fill = fill(atoms[i], zone, false);
                    for (int k = 0; k < fill.count; k++) {
                        taken[fill.atom[k]] += fill.part[k];
                    }
                }
            }
        }
        return total;
    }

    private static final class Fill {
        double cost;
        double stop;
        int count;
        int[] atom = new int[0];
        double[] part = new double[0];
    }

    private Fill fill(int post, int zone, boolean sound) {
        var near = fill(post, zone, this.near[post], way[post]);
        if (!sound || this.near[post].length == atomsOfZone[zone].length) {
            return near;
        }
        // Whoever is left out here costs more per load than the last one taken, so leaving them out
        // changes nothing.
        boolean[] listed = new boolean[g.atoms];
        for (int a : this.near[post]) {
            listed[a] = true;
        }
        int[] more =
                Arrays.stream(atomsOfZone[zone])
                        .filter(a -> !listed[a] && ratio(a, g.travel.between(a, post)) < near.stop)
                        .toArray();
        if (more.length == 0) {
            return near;
        }
        int[] all = IntStream.concat(Arrays.stream(this.near[post]), Arrays.stream(more)).toArray();
        double[] far = Arrays.stream(all).mapToDouble(a -> g.travel.between(a, post)).toArray();
        return fill(post, zone, all, far);
    }

    private double reduced(int atom, double way) {
        return costs.perTravel * g.people[atom] * way - price[atom];
    }

    private double ratio(int atom, double way) {
        double reduced = reduced(atom, way);
        return g.load[atom] == 0 ? (reduced < 0 ? -1e300 : 1e300) : reduced / g.load[atom];
    }

    /**
     * Takes atoms by price per load while that pays against the price of being uneven, the last one
     * in part.
     */
    private Fill fill(int post, int zone, int[] atoms, double[] ways) {
        int n = atoms.length;
        double[] ratio = new double[n];
        long[] order = new long[n];
        for (int i = 0; i < n; i++) {
            ratio[i] = atoms[i] == post ? Double.NEGATIVE_INFINITY : ratio(atoms[i], ways[i]);
            order[i] = sortable(ratio[i], i);
        }
        Arrays.sort(order);
        var fill = new Fill();
        fill.atom = new int[n];
        fill.part = new double[n];
        double load = 0;
        double cost = 0;
        double even = costs.even[zone];
        double[] marks = {even * (1 - costs.tolerance), even, even * (1 + costs.tolerance)};
        double[] slopes = {
            -(costs.perDeviation + costs.perBeyond) / even, -costs.perDeviation / even,
            costs.perDeviation / even, (costs.perDeviation + costs.perBeyond) / even
        };
        fill.stop = -slopes[0];
        for (int k = 0; k < n; k++) {
            int i = (int) (order[k] & 0xFFFF);
            int a = atoms[i];
            double room = a == post ? Double.MAX_VALUE : room(load, ratio[i], marks, slopes);
            double part = g.load[a] == 0 ? (ratio[i] < 0 ? 1 : 0) : Math.min(1, room / g.load[a]);
            if (part <= 0 && g.load[a] > 0) {
                fill.stop = ratio[i];
                break;
            }
            if (part > 0) {
                cost += part * reduced(a, ways[i]);
                load += part * g.load[a];
                fill.atom[fill.count] = a;
                fill.part[fill.count++] = part;
            }
            if (part < 1 && g.load[a] > 0) {
                fill.stop = ratio[i];
                break;
            }
        }
        fill.cost = cost + costs.uneven(zone, load);
        return fill;
    }

    /**
     * How much more load at this price per load still pays: up to the mark from which evenness
     * charges more.
     */
    private static double room(double load, double ratio, double[] marks, double[] slopes) {
        for (int segment = slopes.length - 1; segment >= 0; segment--) {
            if (ratio + slopes[segment] < 0) {
                return segment == marks.length ? Double.MAX_VALUE : marks[segment] - load;
            }
        }
        return 0;
    }

    /** A long that sorts like the number and carries the place in its low 16 bits. */
    static long sortable(double value, int place) {
        long bits = Double.doubleToLongBits(value);
        bits ^= (bits >> 63) & Long.MAX_VALUE;
        return (bits & ~0xFFFFL) | place;
    }

    private void look(int post) {
        int[] zone = atomsOfZone[g.zone[post]];
        double[] away = new double[zone.length];
        long[] order = new long[zone.length];
        for (int i = 0; i < zone.length; i++) {
            away[i] = g.travel.between(zone[i], post);
            order[i] = sortable(away[i], i);
        }
        Arrays.sort(order);
        int n = Math.min(NEAR, zone.length);
        near[post] = new int[n];
        way[post] = new double[n];
        for (int k = 0; k < n; k++) {
            int i = (int) (order[k] & 0xFFFF);
            near[post][k] = zone[i];
            way[post][k] = away[i];
        }
    }

    /**
     * Drives the prices of atoms up until what is taken at them nearly is a partition
     * (subgradients: Held, Wolfe, Crowder 1974). Any prices give a valid bound, so it may stop at
     * any time.
     *
     * @param value the best bound found
     * @param price of each atom, at which it was found
     */
    record Ascent(double value, double[] price) {

        /** What is left when every atom may be taken as often as one likes, at its price. */
        interface Relaxed {

            /** The bound at these prices; adds to {@code taken} how often each atom is taken. */
            double value(double[] price, double[] taken);
        }

        /** From these prices, so many rounds, towards a cost that is known to be reached. */
        static Ascent climb(double[] start, double goal, int rounds, Relaxed relaxed) {
            double[] price = start.clone();
            double[] best = start.clone();
            double top = Double.NEGATIVE_INFINITY;
            double step = 1;
            int stale = 0;
            for (int round = 0; round < rounds; round++) {
                double[] taken = new double[price.length];
                double value = relaxed.value(price, taken);
                if (value > top + 1e-9) {
                    top = value;
                    best = price.clone();
                    stale = 0;
                } else if (++stale >= 8) {
                    stale = 0;
                    step /= 2;
                    price = best.clone();
                }
                double length = 0;
                for (double times : taken) {
                    length += (1 - times) * (1 - times);
                }
                if (length < 1e-12 || goal - value < 1e-9) {
                    break;
                }
                double move = step * (goal - value) / length;
                for (int a = 0; a < price.length; a++) {
                    price[a] += move * (1 - taken[a]);
                }
            }
            return new Ascent(top, best);
        }
    }
}
