package org.yige.planner.rounds;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All orders of the stops that are back in time, counted and weighed without listing them. An order
 * weighs more when it passes places in the hours in which things happen there; it is drawn in
 * proportion to its weight.
 */
final class Orders {

    private static final double PULL = 2;
    private static final int MOST_STATES = 60_000;

    private final Outing outing;
    private final int deadline;
    private final double[][] pull;
    private final int[][] leastLeft;
    private final Map<Long, Sum> sums = new HashMap<>();
    private boolean tooMany;

    /**
     * Sums over all completions from one state.
     *
     * @param count how many
     * @param weight of all together
     * @param logs weight times the logarithm of the weight, summed; gives the entropy
     * @param most the heaviest single one
     */
    record Sum(double count, double weight, double logs, double most) {
        static final Sum NONE = new Sum(0, 0, 0, 0);
        static final Sum HOME = new Sum(1, 1, 0, 1);

        Sum and(Sum other) {
            return new Sum(
                    count + other.count,
                    weight + other.weight,
                    logs + other.logs,
                    Math.max(most, other.most));
        }

        Sum times(double factor) {
            return new Sum(
                    count,
                    weight * factor,
                    logs * factor + weight * factor * Math.log(factor),
                    most * factor);
        }
    }

    Orders(Outing outing, int deadline, int[][] leastLeft) {
        this.outing = outing;
        this.deadline = deadline;
        this.pull = pull(outing);
        this.leastLeft = leastLeft;
    }

    /** Whether counting was given up; the sums are then worthless. */
    boolean tooMany() {
        return tooMany;
    }

    /** All orders that leave the base at a time and are back by the deadline. */
    Sum from(int leaving) {
        return sum(0, -1, leaving);
    }

    /** Draws one, leaving at a time at which at least one exists. */
    List<Integer> draw(int leaving, Secret secret) {
        var order = new ArrayList<Integer>();
        var seen = 0;
        var last = -1;
        var now = leaving;
        while (order.size() < outing.stops().size()) {
            var roll = secret.next() * sum(seen, last, now).weight;
            var chosen = -1;
            for (int next = 0; next < outing.stops().size(); next++) {
                if ((seen & 1 << next) == 0) {
                    var part = after(seen, last, now, next);
                    if (part.weight > 0 && (chosen < 0 || roll >= 0)) {
                        chosen = next;
                        roll -= part.weight;
                        if (roll < 0) {
                            break;
                        }
                    }
                }
            }
            now = outing.doneAt(last + 1, chosen, now);
            seen |= 1 << chosen;
            last = chosen;
            order.add(chosen);
        }
        return order;
    }

    private Sum sum(int seen, int last, int now) {
        if (seen == (1 << outing.stops().size()) - 1) {
            return now + outing.travel()[last + 1][0] <= deadline ? Sum.HOME : Sum.NONE;
        }
        if (tooMany || now + leastLeft[seen][last + 1] > deadline) {
            return Sum.NONE;
        }
        var key = (long) now << 24 | (long) seen << 5 | last + 1;
        var known = sums.get(key);
        if (known != null) {
            return known;
        }
        var sum = Sum.NONE;
        for (int next = 0; next < outing.stops().size(); next++) {
            if ((seen & 1 << next) == 0) {
                sum = sum.and(after(seen, last, now, next));
            }
        }
        sums.put(key, sum);
        tooMany = sums.size() > MOST_STATES;
        return sum;
    }

    private Sum after(int seen, int last, int now, int next) {
        var done = outing.doneAt(last + 1, next, now);
        if (done >= Outing.NEVER) {
            return Sum.NONE;
        }
        var arrival = done - outing.stops().get(next).minutes();
        return sum(seen | 1 << next, next, done).times(pull[next][arrival / 60 % 24]);
    }

    /**
     * The least minutes still needed by stops seen and place (0 the base), opening hours forgotten.
     */
    static int[][] leastLeft(Outing outing) {
        var count = outing.stops().size();
        var travel = outing.travel();
        var left = new int[1 << count][count + 1];
        for (int seen = left.length - 1; seen >= 0; seen--) {
            for (int place = 0; place <= count; place++) {
                var least = seen == left.length - 1 ? travel[place][0] : Outing.NEVER;
                for (int next = 0; next < count; next++) {
                    if ((seen & 1 << next) == 0) {
                        var minutes = travel[place][next + 1] + outing.stops().get(next).minutes();
                        least = Math.min(least, minutes + left[seen | 1 << next][next + 1]);
                    }
                }
                left[seen][place] = least;
            }
        }
        return left;
    }

    /**
     * One plus a pull that grows with the share of happenings at this place and hour; smoothed over
     * the hours beside.
     */
    private static double[][] pull(Outing outing) {
        var pull = new double[outing.stops().size()][24];
        double most = 0;
        for (int stop = 0; stop < pull.length; stop++) {
            for (int hour = 0; hour < 24; hour++) {
                var heat = outing.heat()[stop];
                pull[stop][hour] =
                        heat[hour] * 2.0 + heat[(hour + 1) % 24] + heat[(hour + 23) % 24];
                most = Math.max(most, pull[stop][hour]);
            }
        }
        for (var row : pull) {
            for (int hour = 0; hour < 24; hour++) {
                row[hour] = 1 + (most == 0 ? 0 : PULL * row[hour] / most);
            }
        }
        return pull;
    }
}
