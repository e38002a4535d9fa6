package org.yige.places.shapes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import org.locationtech.jts.geom.Coordinate;

/** Points dealt out to centres so that each gets its share and what it gets lies together. */
record Dealing(int[] owner) {

    private static final int ROUNDS = 40;

    /**
     * Centres start spread out, then are moved to the middle of what they own; whoever owns too
     * much is pushed back. This is Lloyd's method on a power diagram.
     *
     * @param shares how much each centre should get, relative to the others
     * @param squeeze how much shorter a degree of longitude is than one of latitude
     */
    static Dealing fair(
            List<Coordinate> points, int[] shares, double squeeze, RandomGenerator random) {
        int k = shares.length;
        var centres = spreadOut(points, k, squeeze, random);
        double[] weight = new double[k];
        double total = java.util.Arrays.stream(shares).sum();
        double scale = scale(points, squeeze) / k;
        int[] owner = new int[points.size()];
        for (int round = 0; round < ROUNDS; round++) {
            owner = nearest(points, centres, weight, squeeze);
            var mine = members(points, owner, k);
            double step = scale * (round < ROUNDS / 2 ? 0.6 : 0.3);
            for (int c = 0; c < k; c++) {
                double due = points.size() * shares[c] / total;
                weight[c] +=
                        step * Math.clamp((due - mine.get(c).size()) / Math.max(due, 1), -0.5, 0.5);
                if (!mine.get(c).isEmpty() && round < ROUNDS / 2) {
                    centres.set(c, mean(mine.get(c)));
                }
            }
        }
        return new Dealing(everyoneGetsOne(points, owner, centres, squeeze));
    }

    static double distance(Coordinate a, Coordinate b, double squeeze) {
        double dx = (a.x - b.x) * squeeze;
        double dy = a.y - b.y;
        return dx * dx + dy * dy;
    }

    /** The point nearest to the mean of all. */
    static Coordinate medoid(List<Coordinate> points, double squeeze) {
        var mean = mean(points);
        return points.stream()
                .min(Comparator.comparingDouble(p -> distance(p, mean, squeeze)))
                .orElseThrow();
    }

    private static List<Coordinate> spreadOut(
            List<Coordinate> points, int k, double squeeze, RandomGenerator random) {
        var centres = new ArrayList<Coordinate>();
        double[] far = new double[points.size()];
        java.util.Arrays.fill(far, Double.MAX_VALUE);
        int next = random.nextInt(points.size());
        while (centres.size() < k) {
            var centre = points.get(next);
            centres.add(centre);
            double best = -1;
            for (int i = 0; i < points.size(); i++) {
                far[i] = Math.min(far[i], distance(points.get(i), centre, squeeze));
                if (far[i] > best) {
                    best = far[i];
                    next = i;
                }
            }
        }
        return centres;
    }

    private static int[] nearest(
            List<Coordinate> points, List<Coordinate> centres, double[] weight, double squeeze) {
        int[] owner = new int[points.size()];
        for (int i = 0; i < owner.length; i++) {
            double best = Double.MAX_VALUE;
            for (int c = 0; c < centres.size(); c++) {
                double d = distance(points.get(i), centres.get(c), squeeze) - weight[c];
                if (d < best) {
                    best = d;
                    owner[i] = c;
                }
            }
        }
        return owner;
    }

    /**
     * A centre left with nothing takes the point nearest to it from somebody who has more than one.
     */
    private static int[] everyoneGetsOne(
            List<Coordinate> points, int[] owner, List<Coordinate> centres, double squeeze) {
        int[] count = new int[centres.size()];
        for (int c : owner) {
            count[c]++;
        }
        for (int c = 0; c < count.length; c++) {
            for (int best = -1; count[c] == 0 && best < 0; ) {
                for (int i = 0; i < owner.length; i++) {
                    if (count[owner[i]] > 1
                            && (best < 0
                                    || distance(points.get(i), centres.get(c), squeeze)
                                            < distance(
                                                    points.get(best), centres.get(c), squeeze))) {
                        best = i;
                    }
                }
                if (best < 0) {
                    break;
                }
                count[owner[best]]--;
                owner[best] = c;
                count[c]++;
            }
        }
        return owner;
    }

    private static List<List<Coordinate>> members(List<Coordinate> points, int[] owner, int k) {
        var members = new ArrayList<List<Coordinate>>();
        for (int c = 0; c < k; c++) {
            members.add(new ArrayList<>());
        }
        for (int i = 0; i < owner.length; i++) {
            members.get(owner[i]).add(points.get(i));
        }
        return members;
    }

    private static Coordinate mean(List<Coordinate> points) {
        double x = 0;
        double y = 0;
        for (var p : points) {
            x += p.x;
            y += p.y;
        }
        return new Coordinate(x / points.size(), y / points.size());
    }

    /** Mean square distance from the middle: what a share of ground measures. */
    private static double scale(List<Coordinate> points, double squeeze) {
        var mean = mean(points);
        return points.stream().mapToDouble(p -> distance(p, mean, squeeze)).average().orElse(0);
    }
}
