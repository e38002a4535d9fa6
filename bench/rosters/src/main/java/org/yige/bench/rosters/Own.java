package org.yige.bench.rosters;

import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/** The product's annealing in two threads, each polished at the end by exact rows; the better plan counts. */
final class Own {

    private static final double POLISH = 0.15;

    private Own() {}

    static int[][] solve(ShiftInstance instance, double seconds) throws InterruptedException {
        var begun = System.nanoTime();
        var deadline = begun + (long) (seconds * 1e9);
        try (var threads = Executors.newFixedThreadPool(2)) {
            Callable<int[][]> one = () -> thread(instance, 1, begun, deadline);
            Callable<int[][]> two = () -> thread(instance, 2, begun, deadline);
            var best = new int[0][];
            var least = Integer.MAX_VALUE;
            for (var done : threads.invokeAll(java.util.List.of(one, two))) {
                var verdict = ShiftChecker.judge(instance, done.get());
                if (verdict.broken().isEmpty() && verdict.cost() < least) {
                    least = verdict.cost();
                    best = done.get();
                }
            }
            return best;
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }

    private static int[][] thread(ShiftInstance instance, long seed, long begun, long deadline) {
        var rows = new RowSearch(instance, seed);
        rows.start();
        var start = rows.best();
        var plan = AnnealedGrid.solve(instance, seed, deadline - (long) (POLISH * (deadline - begun)), start);
        if (!ShiftChecker.judge(instance, plan).broken().isEmpty()) {
            plan = Arrays.stream(start).map(int[]::clone).toArray(int[][]::new);
        }
        var polish = new RowSearch(instance, seed);
        polish.improve(plan, deadline);
        return polish.best();
    }
}
