package org.yige.planner.beats;

import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/**
 * The first plan: posts spread along a curve that visits neighbours in turn, beats grown from all
 * posts at once by distance, then a few rounds in which full beats shrink and empty ones grow
 * (weighted Voronoi cells on the graph) and posts recentre.
 */
final class Start {

    private static final int ROUNDS = 40;

    private final Solution state;
    private final Ground ground;
    private final double[] headStart;

    private Start(Solution state) {
        this.state = state;
        this.ground = state.ground;
        this.headStart = new double[state.beats];
    }

    /**
     * Fills a state whose pinned posts are set; every zone gets its number of beats, every beat is
     * contiguous.
     */
    static void grow(Solution state, Shares shares, Dice dice) {
        new Start(state).run(shares, dice);
    }

    private void run(Shares shares, Dice dice) {
        seed(shares, dice);
        int[] best = new int[ground.atoms];
        int[] bestPost = new int[state.beats];
        double least = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            spread();
            state.recount();
            if (state.cost() < least) {
                least = state.cost();
                System.arraycopy(state.beat, 0, best, 0, best.length);
                System.arraycopy(state.post, 0, bestPost, 0, bestPost.length);
            }
            state.placePosts();
            adjust();
        }
        System.arraycopy(best, 0, state.beat, 0, best.length);
        System.arraycopy(bestPost, 0, state.post, 0, bestPost.length);
        state.recount();
        state.placePosts();
    }

    private void seed(Shares shares, Dice dice) {
        Integer[] order = IntStream.range(0, ground.atoms).boxed().toArray(Integer[]::new);
        long[] key = curve(dice);
        Arrays.sort(
                order,
                Comparator.<Integer>comparingInt(a -> ground.zone[a])
                        .thenComparingLong(a -> key[a])
                        .thenComparing(Comparator.naturalOrder()));
        boolean[] taken = new boolean[ground.atoms];
        int beat = 0;
        for (int b = 0; b < state.beats; b++) {
            if (state.post[b] >= 0) {
                taken[state.post[b]] = true;
            }
        }
        for (int z = 0, i = 0; z < ground.zones; z++) {
            int end = i;
            while (end < order.length && ground.zone[order[end]] == z) {
                end++;
            }
            seedZone(Arrays.copyOfRange(order, i, end), beat, shares, taken);
            beat += shares.beats()[z];
            i = end;
        }
    }

    /** Puts a post wherever the running total of load passes the middle of another even share. */
    private void seedZone(Integer[] order, int firstBeat, Shares shares, boolean[] taken) {
        int zone = ground.zone[order[0]];
        int lastBeat = firstBeat + shares.beats()[zone];
        int beat = nextUnseeded(firstBeat, lastBeat);
        double step = shares.even()[zone];
        double mark = step / 2;
        double passed = 0;
        for (int a : order) {
            passed += ground.load[a];
            if (beat < lastBeat && passed >= mark && !taken[a]) {
                state.post[beat] = a;
                taken[a] = true;
                mark += step;
                beat = nextUnseeded(beat + 1, lastBeat);
            }
        }
        for (int a : order) {
            if (beat < lastBeat && !taken[a]) {
                state.post[beat] = a;
                taken[a] = true;
                beat = nextUnseeded(beat + 1, lastBeat);
            }
        }
    }

    private int nextUnseeded(int beat, int end) {
        while (beat < end && state.post[beat] >= 0) {
            beat++;
        }
        return beat;
    }

    /** Place along a Hilbert curve over the map, turned by a random shift so that seeds differ. */
    private long[] curve(Dice dice) {
        double minX = Arrays.stream(ground.x).min().orElse(0);
        double minY = Arrays.stream(ground.y).min().orElse(0);
        double span =
                Math.max(
                        Arrays.stream(ground.x).max().orElse(1) - minX,
                        Arrays.stream(ground.y).max().orElse(1) - minY);
        double shiftX = dice.unit();
        double shiftY = dice.unit();
        long[] key = new long[ground.atoms];
        double scale = span <= 0 ? 0 : 32767 / span;
        for (int a = 0; a < key.length; a++) {
            key[a] =
                    hilbert(
                            (int) ((ground.x[a] - minX) * scale + shiftX * 32767),
                            (int) ((ground.y[a] - minY) * scale + shiftY * 32767));
        }
        return key;
    }

    private static long hilbert(int x, int y) {
        long place = 0;
        for (int s = 1 << 15; s > 0; s >>= 1) {
            int rx = (x & s) > 0 ? 1 : 0;
            int ry = (y & s) > 0 ? 1 : 0;
            place += (long) s * s * ((3 * rx) ^ ry);
            if (ry == 0) {
                if (rx == 1) {
                    x = s - 1 - (x & (s - 1));
                    y = s - 1 - (y & (s - 1));
                }
                int swap = x;
                x = y;
                y = swap;
            }
        }
        return place;
    }

    /** Every atom goes to the post it is nearest to along the graph, head starts deducted. */
    private void spread() {
        record Claim(double at, int atom, int beat) {}
        var queue =
                new PriorityQueue<Claim>((p, q) ->
                        p.at != q.at
                                ? Double.compare(p.at, q.at)
                                : p.beat != q.beat
                                        ? Integer.compare(p.beat, q.beat)
                                        : Integer.compare(p.atom, q.atom));
        Arrays.fill(state.beat, -1);
        for (int b = 0; b < state.beats; b++) {
            state.beat[state.post[b]] = b;
            queue.add(new Claim(-headStart[b], state.post[b], b));
        }
        while (!queue.isEmpty()) {
            Claim claim = queue.remove();
            if (state.beat[claim.atom] >= 0
                    && (state.beat[claim.atom] != claim.beat
                            || state.post[claim.beat] != claim.atom)) {
                continue;
            }
            state.beat[claim.atom] = claim.beat;
            for (int e = ground.from[claim.atom]; e < ground.from[claim.atom + 1]; e++) {
                int next = ground.to[e];
                if (state.beat[next] < 0) {
                    double way =
                            Math.hypot(
                                    ground.x[next] - ground.x[claim.atom],
                                    ground.y[next] - ground.y[claim.atom]);
                    queue.add(new Claim(claim.at + way + 1e-9, next, claim.beat));
                }
            }
        }
    }

    private void adjust() {
        double[] reach = new double[state.beats];
        for (int a = 0; a < ground.atoms; a++) {
            int b = state.beat[a];
            reach[b] =
                    Math.max(
                            reach[b],
                            Math.hypot(
                                    ground.x[a] - ground.x[state.post[b]],
                                    ground.y[a] - ground.y[state.post[b]]));
        }
        for (int b = 0; b < state.beats; b++) {
            double off = state.load[b] / state.costs.even[state.zoneOf[b]] - 1;
            headStart[b] -= 0.25 * reach[b] * Math.max(-1, Math.min(1, off));
        }
    }
}
