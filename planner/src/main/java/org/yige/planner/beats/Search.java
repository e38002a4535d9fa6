package org.yige.planner.beats;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * Cools a plan from rough to settled: annealed first, then levelled across a large map, then
 * polished region by region. The steps are dealt out in rounds; in each round a large map is halved
 * along a turning line and both halves are worked on at once, which changes nothing about the
 * result: who does what is decided before, not by who is quicker.
 */
final class Search {

    /** Maps of more atoms are halved and levelled. */
    private static final int LARGE = 600;

    /** What polishing one region counts, in annealing steps that take as long. */
    private static final long STEPS_OF_A_REGION = 1_500;

    private static final int LEVELLINGS = 4;

    /**
     * How warm a region is stirred before it is settled, as a share of the price of a typical move.
     * Measured: a twentieth of it nearly always settles back to what was there.
     */
    private static final double STIRRED = 0.1;

    /** Share of its time after which a search that lags behind its steps is hurried. */
    private static final double HALF = 0.5;

    private final Effort effort;
    private final Progress progress;
    private final long startedAt;
    private long stepsDone;
    private boolean hurried;
    private boolean stopped;

    Search(Effort effort, Progress progress) {
        this.effort = effort;
        this.progress = progress;
        this.startedAt = System.nanoTime();
    }

    /**
     * How warm to start and end, as shares of the price of a typical move, and the share of steps
     * spent annealing.
     */
    record Heat(double warm, double cold, double annealing) {
        static final Heat FRESH = new Heat(0.3, 0.002, 0.6);
        static final Heat FRESH_LARGE = new Heat(0.02, 0.002, 0.4);
        static final Heat EDIT = new Heat(0.01, 0.001, 0.3);
    }

    /** A part of the effort: from this share of it to that. */
    record Span(double from, double to) {
        static final Span WHOLE = new Span(0, 1);

        double at(double share) {
            return from + (to - from) * share;
        }
    }

    long stepsDone() {
        return stepsDone;
    }

    /** Whether time or the reader changed what the steps alone would have found. */
    boolean cutShort() {
        return stopped || hurried || stepsDone < effort.steps() * 0.999;
    }

    /** Whether whoever watches wanted no more. */
    boolean stoppedByReader() {
        return stopped;
    }

    static boolean large(Ground ground) {
        return ground.atoms > LARGE;
    }

    /** Improves the plan on the beats marked and returns the best found. */
    Solution cool(Solution start, boolean[] beats, Heat heat, Span span, long seed) {
        boolean level = large(start.ground) && heat != Heat.EDIT;
        var dice = new Dice(seed);
        var anneal = new Span(span.from, span.at(heat.annealing));
        Solution rough = start.under(level ? start.costs.flowing() : start.costs);
        double typical = new Anneal(rough).typicalPrice(pool(rough, beats), 2000, dice);
        Solution annealed =
                new Phase(rough, beats, typical * heat.warm, typical * heat.cold, dice)
                        .anneal(anneal);
        Solution better =
                level && !stopped
                        ? levelled(rough.under(start.costs), seed)
                        : Stream.of(start, annealed.under(start.costs))
                                .min(Comparator.comparingDouble(Solution::cost))
                                .orElseThrow();
        Solution polished =
                new Phase(better.copy(), beats, typical * STIRRED, typical * STIRRED / 10, dice)
                        .polish(new Span(span.at(heat.annealing), span.to));
        polished.placePosts();
        return polished;
    }

    /**
     * Dearer than before, since ways grow longer; but polishing shortens ways again and could not
     * carry a surplus across the map.
     */
    private static Solution levelled(Solution state, long seed) {
        for (int i = 0; i < LEVELLINGS; i++) {
            Flow.level(state, seed + i);
            state.placePosts();
        }
        return state;
    }

    /** A stretch of rounds between two temperatures. */
    private final class Phase {
        private final Solution state;
        private final Solution best;
        private final boolean[] beats;
        private final double warm;
        private final double cold;
        private final Dice dice;
        private final int parts;

        Phase(Solution start, boolean[] beats, double warm, double cold, Dice dice) {
            this.state = start;
            this.best = start.copy();
            this.beats = beats;
            this.warm = warm;
            this.cold = cold;
            this.dice = dice;
            this.parts = large(start.ground) ? 2 : 1;
        }

        Solution anneal(Span span) {
            var workers = List.of(new Anneal(state), new Anneal(state));
            rounds(
                    span,
                    40L * state.ground.atoms,
                    (part, pool, mine, steps, temperature, own) ->
                            workers.get(part).run(pool, mine, steps, temperature, own));
            return best;
        }

        Solution polish(Span span) {
            var workers = List.of(new Polish(state), new Polish(state));
            rounds(
                    span,
                    STEPS_OF_A_REGION * Math.max(4, state.beats / 4),
                    (part, pool, mine, steps, temperature, own) ->
                            workers.get(part)
                                    .run(
                                            pool,
                                            mine,
                                            Math.max(1, (int) (steps / STEPS_OF_A_REGION)),
                                            temperature,
                                            own));
            return best;
        }

        private void rounds(Span span, long roundAtMost, Work work) {
            double bestCost = best.cost();
            long steps = Math.max(1, (long) (effort.steps() * (span.to - span.from)));
            long perRound = Math.max(1, Math.min(steps / 20 + 1, roundAtMost));
            long began = stepsDone;
            try (ExecutorService threads = Executors.newFixedThreadPool(parts)) {
                while (stepsDone - began < steps && !stopped) {
                    double done = (double) (stepsDone - began) / steps;
                    double late = timePassed(span);
                    if (late > Math.max(done, HALF)) {
                        hurried = true;
                        done = late;
                    }
                    if (done >= 1) {
                        break;
                    }
                    round(perRound, warm * Math.pow(cold / warm, done), threads, work);
                    stepsDone += perRound;
                    if (state.costs.perTravel > 0) {
                        state.placePosts();
                    } else {
                        state.scatterPosts(dice);
                    }
                    double cost = state.cost();
                    if (cost < bestCost) {
                        bestCost = cost;
                        best.take(state);
                    }
                    stopped |=
                            !progress.goOn(
                                    new Progress.SoFar(
                                            Math.min(1, span.at(done)), best.measures(), bestCost));
                }
            }
        }

        private void round(long steps, double temperature, ExecutorService threads, Work work) {
            List<boolean[]> halves = parts == 1 ? List.of(beats) : halves(state, beats, dice);
            List<Callable<Void>> tasks = new ArrayList<>();
            for (int part = 0; part < halves.size(); part++) {
                boolean[] mine = halves.get(part);
                int[] pool = pool(state, mine);
                int which = part;
                var own = new Dice(dice.next());
                if (pool.length > 0) {
                    tasks.add(() -> {
                        work.on(which, pool, mine, steps / halves.size(), temperature, own);
                        return null;
                    });
                }
            }
            all(tasks, threads);
        }
    }

    private interface Work {
        void on(int part, int[] pool, boolean[] mine, long steps, double temperature, Dice dice);
    }

    private static void all(List<Callable<Void>> tasks, ExecutorService threads) {
        try {
            for (Future<Void> task : threads.invokeAll(tasks)) {
                task.get();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while planning", interrupted);
        } catch (java.util.concurrent.ExecutionException bug) {
            throw new IllegalStateException(bug);
        }
    }

    /** Share of this span's time that has passed. */
    private double timePassed(Span span) {
        double passed =
                (double) Duration.ofNanos(System.nanoTime() - startedAt).toNanos()
                        / Math.max(1, effort.atMost().toNanos());
        return (passed - span.from) / (span.to - span.from);
    }

    private static List<boolean[]> halves(Solution state, boolean[] beats, Dice dice) {
        double turn = dice.unit() * Math.PI;
        double[] along = new double[state.beats];
        List<Double> sorted = new ArrayList<>();
        for (int b = 0; b < state.beats; b++) {
            along[b] =
                    Math.cos(turn) * state.ground.x[state.post[b]]
                            + Math.sin(turn) * state.ground.y[state.post[b]];
            if (beats[b]) {
                sorted.add(along[b]);
            }
        }
        sorted.sort(null);
        double middle = sorted.get(sorted.size() / 2);
        boolean[] one = new boolean[state.beats];
        boolean[] other = new boolean[state.beats];
        for (int b = 0; b < state.beats; b++) {
            one[b] = beats[b] && along[b] < middle;
            other[b] = beats[b] && !one[b];
        }
        return List.of(one, other);
    }

    private static int[] pool(Solution state, boolean[] beats) {
        int[] pool = new int[state.ground.atoms];
        int count = 0;
        for (int a = 0; a < pool.length; a++) {
            if (beats[state.beat[a]]) {
                pool[count++] = a;
            }
        }
        return Arrays.copyOf(pool, count);
    }
}
