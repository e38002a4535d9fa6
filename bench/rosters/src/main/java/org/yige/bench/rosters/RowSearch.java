package org.yige.bench.rosters;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Search over whole rows: a few people are taken out and put back one after the other, each along the cheapest lawful
 * row beside the others; worse plans are accepted now and then as in annealing. Prices of demand found by subgradient
 * steps give a proven floor (Lagrangian relaxation of the demand) and guide the putting back.
 */
final class RowSearch {

    private static final int SCALE = 100;

    private final ShiftInstance instance;
    private final RowPath[] paths;
    private final SplittableRandom random;
    private final int[][] rows;
    private final int[][] count;
    private final int[][] price;
    private final int[][] guide;
    private int[][] best;
    private int cost;
    private int bestCost;
    private int floor;

    RowSearch(ShiftInstance instance, long seed) {
        this.instance = instance;
        this.random = new SplittableRandom(seed);
        this.paths = new RowPath[instance.staff().size()];
        Arrays.setAll(paths, index -> new RowPath(instance, index));
        this.rows = new int[paths.length][instance.days()];
        this.best = new int[paths.length][instance.days()];
        this.count = new int[instance.days()][instance.free() + 1];
        this.price = new int[instance.days()][instance.free() + 1];
        this.guide = new int[instance.days()][instance.free()];
    }

    int[][] best() {
        return best;
    }

    int floor() {
        return floor;
    }

    /** Any lawful plan, each person along the cheapest row beside those before. */
    void start() {
        for (int person = 0; person < rows.length; person++) {
            insert(person, false);
        }
        cost = total();
        keep();
    }

    /** Improves a lawful plan until a point in time, {@code System.nanoTime()}. */
    void improve(int[][] plan, long deadline) {
        for (int person = 0; person < rows.length; person++) {
            rows[person] = plan[person].clone();
            add(person);
        }
        cost = total();
        keep();
        while (System.nanoTime() < deadline) {
            round(0.7);
        }
    }

    private void round(double heat) {
        var size = 1 + random.nextInt(Math.min(5, rows.length));
        var out = chosen(size);
        var before = new int[size][];
        for (int each = 0; each < size; each++) {
            before[each] = rows[out[each]].clone();
            remove(out[each]);
        }
        for (int each = 0; each < size; each++) {
            insert(out[each], each == size - 1);
        }
        var now = total();
        if (now <= cost || random.nextDouble() < Math.exp((cost - now) / heat)) {
            cost = now;
            if (cost < bestCost) {
                keep();
            }
            return;
        }
        for (int each = 0; each < size; each++) {
            remove(out[each]);
            rows[out[each]] = before[each];
            add(out[each]);
        }
    }

    private int[] chosen(int size) {
        return random.ints(0, rows.length).distinct().limit(size).toArray();
    }

    private void keep() {
        bestCost = cost;
        best = Arrays.stream(rows).map(int[]::clone).toArray(int[][]::new);
    }

    private void remove(int person) {
        for (int day = 0; day < instance.days(); day++) {
            count[day][rows[person][day]]--;
        }
    }

    private void add(int person) {
        for (int day = 0; day < instance.days(); day++) {
            count[day][rows[person][day]]++;
        }
    }

    /** Puts a person back along the cheapest row; all but the last look half at the guide prices, with some noise. */
    private void insert(int person, boolean last) {
        for (int day = 0; day < instance.days(); day++) {
            for (int shift = 0; shift <= instance.free(); shift++) {
                var cell = SCALE * instance.requests()[person][day][shift];
                if (shift < instance.free()) {
                    var demand = instance.demand()[day][shift];
                    var exact = SCALE * (demand.cost(count[day][shift] + 1) - demand.cost(count[day][shift]));
                    cell += last ? exact : (exact + guide[day][shift]) / 2 + random.nextInt(2 * SCALE);
                }
                price[day][shift] = cell + random.nextInt(SCALE / 10);
            }
        }
        if (paths[person].cheapest(price, rows[person]) == RowPath.NONE) {
            throw new IllegalArgumentException(instance.staff().get(person).id() + " has no lawful row");
        }
        add(person);
    }

    private int total() {
        var sum = 0;
        for (int day = 0; day < instance.days(); day++) {
            for (int shift = 0; shift < instance.free(); shift++) {
                sum += instance.demand()[day][shift].cost(count[day][shift]);
            }
            for (int person = 0; person < rows.length; person++) {
                sum += instance.requests()[person][day][rows[person][day]];
            }
        }
        return sum;
    }

    /** Raises the proven floor until a point in time; {@code known} is the cost of a plan, to scale the steps. */
    void raiseFloor(int known, long until) {
        var level = new double[instance.days()][instance.free()];
        var bestBound = Double.NEGATIVE_INFINITY;
        var step = 1.0;
        var stale = 0;
        var row = new int[instance.days()];
        while (System.nanoTime() < until && step > 1e-4) {
            var work = new int[instance.days()][instance.free() + 1];
            var bound = bound(level, work, row);
            if (bound > bestBound + 1e-9) {
                bestBound = bound;
                stale = 0;
                for (int day = 0; day < level.length; day++) {
                    for (int shift = 0; shift < level[day].length; shift++) {
                        guide[day][shift] = (int) Math.round(level[day][shift]);
                    }
                }
            } else if (++stale >= 8) {
                stale = 0;
                step *= 0.6;
            }
            move(level, work, step, known * (double) SCALE - bound);
        }
        // prices are whole hundredths in the path search, so the bound is exact in hundredths
        floor = Math.max(0, (int) Math.ceil(bestBound / SCALE - 1e-6));
    }

    private double bound(double[][] level, int[][] work, int[] row) {
        long bound = 0;
        var whole = new int[instance.days()][instance.free()];
        for (int day = 0; day < instance.days(); day++) {
            for (int shift = 0; shift < instance.free(); shift++) {
                var demand = instance.demand()[day][shift];
                whole[day][shift] = (int) Math.round(level[day][shift]);
                bound -= (long) whole[day][shift] * demand.needed();
            }
        }
        for (int person = 0; person < rows.length; person++) {
            for (int day = 0; day < instance.days(); day++) {
                for (int shift = 0; shift <= instance.free(); shift++) {
                    price[day][shift] = SCALE * instance.requests()[person][day][shift] + (shift < instance.free() ? whole[day][shift] : 0);
                }
            }
            bound += paths[person].cheapest(price, row);
            for (int day = 0; day < instance.days(); day++) {
                work[day][row[day]]++;
            }
        }
        return bound;
    }

    private void move(double[][] level, int[][] work, double step, double room) {
        double norm = 0;
        for (int day = 0; day < level.length; day++) {
            for (int shift = 0; shift < level[day].length; shift++) {
                var miss = work[day][shift] - instance.demand()[day][shift].needed();
                norm += miss * miss;
            }
        }
        if (norm == 0) {
            return;
        }
        var length = step * Math.max(SCALE, room) / norm;
        for (int day = 0; day < level.length; day++) {
            for (int shift = 0; shift < level[day].length; shift++) {
                var demand = instance.demand()[day][shift];
                var moved = level[day][shift] + length * (work[day][shift] - demand.needed());
                level[day][shift] = Math.clamp(moved, -(double) SCALE * demand.under(), (double) SCALE * demand.over());
            }
        }
    }
}
