package org.yige.planner.beats;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

/**
 * Levels a plan across the whole map. Neighbouring beats soon agree with each other, but a surplus
 * in one region and a lack in another would take ages to meet by neighbourly moves. Here the loads
 * are seen as heights of water: the flow that levels them is computed for every pair of neighbours
 * at once (Poisson's equation on the graph of beats), then sent.
 */
final class Flow {

    private Flow() {}

    private record Pair(int a, int b) implements Comparable<Pair> {
        @Override
        public int compareTo(Pair other) {
            return a != other.a ? Integer.compare(a, other.a) : Integer.compare(b, other.b);
        }
    }

    static void level(Solution state, long seed) {
        List<Pair> pairs = pairs(state);
        double[] height = heights(state, pairs);
        var exchange = new Exchange(state);
        var dice = new Dice(seed);
        var order = new ArrayList<>(pairs);
        Collections.shuffle(order, new Random(seed));
        var pieces = new Pieces(state);
        for (Pair pair : order) {
            exchange.send(
                    pair.a,
                    pair.b,
                    pieces.members(pair.a),
                    pieces.members(pair.b),
                    height[pair.a] - height[pair.b],
                    dice);
        }
    }

    private static List<Pair> pairs(Solution state) {
        var pairs = new TreeSet<Pair>();
        for (int atom = 0; atom < state.beat.length; atom++) {
            for (int e = state.ground.from[atom]; e < state.ground.from[atom + 1]; e++) {
                int a = state.beat[atom];
                int b = state.beat[state.ground.to[e]];
                if (a < b) {
                    pairs.add(new Pair(a, b));
                }
            }
        }
        return List.copyOf(pairs);
    }

    /** Heights whose differences level the loads, by conjugate gradients. */
    private static double[] heights(Solution state, List<Pair> pairs) {
        int n = state.beats;
        double[] height = new double[n];
        double[] rest = new double[n];
        double[] mean = means(state);
        for (int b = 0; b < n; b++) {
            rest[b] = state.load[b] - mean[state.zoneOf[b]];
        }
        double[] way = rest.clone();
        double square = dot(rest, rest);
        for (int round = 0; round < 4 * n && square > 1e-6; round++) {
            double[] change = new double[n];
            for (Pair pair : pairs) {
                double difference = way[pair.a] - way[pair.b];
                change[pair.a] += difference;
                change[pair.b] -= difference;
            }
            double bend = dot(way, change);
            if (bend <= 1e-12) {
                break;
            }
            double step = square / bend;
            for (int b = 0; b < n; b++) {
                height[b] += step * way[b];
                rest[b] -= step * change[b];
            }
            double next = dot(rest, rest);
            for (int b = 0; b < n; b++) {
                way[b] = rest[b] + next / square * way[b];
            }
            square = next;
        }
        return height;
    }

    private static double[] means(Solution state) {
        double[] sum = new double[state.ground.zones];
        int[] beats = new int[sum.length];
        for (int b = 0; b < state.beats; b++) {
            sum[state.zoneOf[b]] += state.load[b];
            beats[state.zoneOf[b]]++;
        }
        for (int z = 0; z < sum.length; z++) {
            sum[z] /= Math.max(1, beats[z]);
        }
        return sum;
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
