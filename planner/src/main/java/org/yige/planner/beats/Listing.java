package org.yige.planner.beats;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * A cost below which no plan can be, for maps of few atoms or few atoms a beat: every connected set
 * of atoms that makes a beat of ordinary load is listed with its exact price, and prices for the
 * atoms are driven up (Held, Wolfe, Crowder 1974) until the cheapest sets, as many as there are
 * beats, nearly are a partition.
 *
 * <p>Given up, so the bound is low: an atom may lie in two of the sets or in none, at its price; a
 * beat of more than ordinary load need not be connected and may take its last atom in part, and of
 * change only what every name for the set would cost counts; wishes count nothing. Kept for the
 * others: contiguity, evenness, travel to the best post, borders.
 */
final class Listing {

    private static final int MOST_ATOMS = 400;
    private static final int MOST_SETS = 150_000;

    /** Ordinary load, in even beats: as much as the list has room for. */
    private static final double[] ORDINARY = {2.5, 1.8, 1.4, 1.15};

    private final Ground g;
    private final Costs costs;
    private final Shares shares;
    private final double[] most;

    /** Set {@code i} is {@code atoms[end[i - 1]] … atoms[end[i] - 1]}. */
    private int[] atoms = new int[1 << 12];

    private final int[] end = new int[MOST_SETS];
    private final double[] cost = new double[MOST_SETS];
    private final int[] post = new int[MOST_SETS];
    private int count;

    private final int[] set;
    private final boolean[] inSet;
    private final boolean[] seen;

    private Listing(Solution plan, Shares shares) {
        this.g = plan.ground;
        this.costs = plan.costs;
        this.shares = shares;
        this.set = new int[g.atoms];
        this.inSet = new boolean[g.atoms];
        this.seen = new boolean[g.atoms];
        this.most = new double[g.zones];
    }

    /**
     * The bound after so many rounds of better prices; empty if there are too many sets to list.
     */
    static OptionalDouble below(Solution plan, Shares shares, int rounds) {
        if (plan.ground.atoms > MOST_ATOMS) {
            return OptionalDouble.empty();
        }
        var listing = new Listing(plan, shares);
        boolean listed = false;
        for (int i = 0; i < ORDINARY.length && !listed; i++) {
            double ordinary = Math.max(ORDINARY[i], 1 + listing.costs.tolerance);
            Arrays.setAll(listing.most, zone -> ordinary * listing.costs.even[zone]);
            listed = listing.list();
        }
        if (!listed) {
            return OptionalDouble.empty();
        }
        var best =
                Bound.Ascent.climb(listing.firstPrices(plan), plan.cost(), rounds, listing::value);
        return OptionalDouble.of(Math.min(best.value(), plan.cost()));
    }

    private boolean list() {
        count = 0;
        for (int root = 0; root < g.atoms; root++) {
            Arrays.fill(seen, false);
            seen[root] = true;
            if (!with(root, 0, 0, new int[0], root)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Lists the set with this atom and all it can grow to, each once (Wernicke 2006): atoms before
     * the root, and those passed over on the way, are not taken. False if there are too many.
     */
    private boolean with(int atom, int size, long before, int[] open, int root) {
        long load = before + g.load[atom];
        if (load > most[g.zone[atom]]) {
            return true;
        }
        set[size] = atom;
        inSet[atom] = true;
        int[] fresh =
                IntStream.range(g.from[atom], g.from[atom + 1])
                        .map(e -> g.to[e])
                        .filter(next -> next > root && !seen[next])
                        .distinct()
                        .toArray();
        boolean all = note(size + 1, load);
        if (all) {
            Arrays.stream(fresh).forEach(next -> seen[next] = true);
            int[] wider = IntStream.concat(Arrays.stream(open), Arrays.stream(fresh)).toArray();
            for (int i = wider.length - 1; i >= 0 && all; i--) {
                all = with(wider[i], size + 1, load, Arrays.copyOf(wider, i), root);
            }
            Arrays.stream(fresh).forEach(next -> seen[next] = false);
        }
        inSet[atom] = false;
        return all;
    }

    private boolean note(int size, long load) {
        if (count == MOST_SETS) {
            return false;
        }
        int start = count == 0 ? 0 : end[count - 1];
        if (start + size > atoms.length) {
            atoms = Arrays.copyOf(atoms, 2 * atoms.length);
        }
        System.arraycopy(set, 0, atoms, start, size);
        end[count] = start + size;
        post[count] = bestPost(size);
        cost[count] =
                costs.uneven(g.zone[set[0]], load)
                        + travel(size, post[count])
                        + borders(size)
                        + change(size);
        count++;
        return true;
    }

    private int bestPost(int size) {
        int best = set[0];
        double least = Double.MAX_VALUE;
        for (int i = 0; i < size; i++) {
            double sum = travel(size, set[i]);
            if (sum < least) {
                least = sum;
                best = set[i];
            }
        }
        return best;
    }

    private double travel(int size, int to) {
        double sum = 0;
        for (int i = 0; i < size && costs.perTravel > 0; i++) {
            sum += costs.perTravel * g.people[set[i]] * g.travel.between(set[i], to);
        }
        return sum;
    }

    /** By half, since the other side counts them too. */
    private double borders(int size) {
        double sum = 0;
        for (int i = 0; i < size && costs.perBorder > 0; i++) {
            for (int e = g.from[set[i]]; e < g.from[set[i] + 1]; e++) {
                sum += inSet[g.to[e]] ? 0 : costs.perBorder * g.border[e] / 2;
            }
        }
        return sum;
    }

    /** What changes even if the set carries on the beat most of its people are in today. */
    private double change(int size) {
        double all = 0;
        double stay = 0;
        for (int i = 0; i < size && costs.perChange > 0; i++) {
            int today = g.today[set[i]];
            double same = 0;
            for (int j = 0; j < size && today >= 0; j++) {
                same += g.today[set[j]] == today ? g.people[set[j]] : 0;
            }
            all += today >= 0 ? g.people[set[i]] : 0;
            stay = Math.max(stay, same);
        }
        return costs.perChange * (all - stay);
    }

    /** The plan's own cost, shared out by load. */
    private double[] firstPrices(Solution plan) {
        double[] price = new double[g.atoms];
        double each = plan.cost() / plan.beats;
        for (int a = 0; a < price.length; a++) {
            price[a] = each * g.load[a] / Math.max(1, plan.load[plan.beat[a]]);
        }
        return price;
    }

    /**
     * What the cheapest sets cost at these prices, one for a post at most; tells what they take.
     */
    private double value(double[] price, double[] taken) {
        double[] worth = new double[g.atoms];
        int[] setOf = new int[g.atoms];
        Arrays.fill(setOf, -1);
        double[] unused = new double[g.atoms];
        Arrays.setAll(worth, p -> beyond(p, price, unused));
        for (int i = 0, a = 0; i < count; i++) {
            double reduced = cost[i];
            for (; a < end[i]; a++) {
                reduced -= price[atoms[a]];
            }
            if (reduced < worth[post[i]]) {
                worth[post[i]] = reduced;
                setOf[post[i]] = i;
            }
        }
        double total = Arrays.stream(price).sum();
        for (int zone = 0; zone < g.zones; zone++) {
            for (int p : cheapestPosts(zone, worth)) {
                total += worth[p];
                if (setOf[p] < 0) {
                    beyond(p, price, taken);
                } else {
                    take(setOf[p], taken);
                }
            }
        }
        return total;
    }

    private int[] cheapestPosts(int zone, double[] worth) {
        return IntStream.range(0, g.atoms)
                .filter(p -> g.zone[p] == zone)
                .boxed()
                .sorted((p, q) -> Double.compare(worth[p], worth[q]))
                .limit(shares.beats()[zone])
                .mapToInt(p -> p)
                .toArray();
    }

    private void take(int listed, double[] taken) {
        for (int a = listed == 0 ? 0 : end[listed - 1]; a < end[listed]; a++) {
            taken[atoms[a]]++;
        }
    }

    /**
     * The least a beat of more than ordinary load could cost from this post: atoms by price per
     * load, the last one in part, up to that load and on while it pays.
     */
    private double beyond(int post, double[] price, double[] taken) {
        int zone = g.zone[post];
        long[] order = new long[g.atoms];
        double[] reduced = new double[g.atoms];
        int n = 0;
        for (int a = 0; a < g.atoms; a++) {
            if (g.zone[a] == zone) {
                reduced[a] = costs.perTravel * g.people[a] * g.travel.between(a, post) - price[a];
                order[n++] = Bound.sortable(reduced[a] / Math.max(1e-9, g.load[a]), a);
            }
        }
        Arrays.sort(order, 0, n);
        double dearer = (costs.perDeviation + costs.perBeyond) / costs.even[zone];
        double load = 0;
        double sum = 0;
        for (int i = 0; i < n; i++) {
            int a = (int) (order[i] & 0xFFFF);
            boolean pays = reduced[a] + dearer * g.load[a] < 0;
            double part =
                    pays || g.load[a] == 0
                            ? (reduced[a] < 0 ? 1 : 0)
                            : Math.clamp((most[zone] - load) / g.load[a], 0, 1);
            load += part * g.load[a];
            sum += part * reduced[a];
            taken[a] += part;
        }
        return sum + costs.uneven(zone, Math.max(load, most[zone]));
    }
}
