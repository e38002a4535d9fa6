package org.yige.bench.beats;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.yige.planner.beats.BeatInput;
import org.yige.planner.beats.BeatPlan;
import org.yige.planner.beats.Beats;
import org.yige.planner.beats.BeatsRefused;
import org.yige.planner.beats.Effort;
import org.yige.planner.beats.InventedCounty;
import org.yige.planner.beats.PlanCheck;
import org.yige.planner.beats.Progress;
import org.yige.planner.beats.Standards;
import org.yige.planner.beats.Weights;

/** Every figure the project gives about beats comes from here. */
public final class BeatsBench {

    private static final int PARTS = 326;
    private static final int[] UFACTORS = {1, 5, 30};

    private BeatsBench() {}

    /** Runs one part or all. */
    public static void main(String[] arguments) throws Exception {
        String part = arguments.length > 0 ? arguments[0] : "all";
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        switch (part) {
            case "metis" -> metis(rounds, arguments.length > 2 ? Long.parseLong(arguments[2]) : 55_000_000);
            case "optimum" -> optimum(rounds == 5 ? 20 : rounds);
            case "oklahoma" -> Oklahoma.run();
            case "maxp" -> maxp(rounds);
            case "edit" -> edit(rounds);
            case "stations" -> stations(rounds);
            case "all" -> {
                metis(rounds, 55_000_000);
                optimum(20);
                Oklahoma.run();
                maxp(rounds);
                edit(rounds);
                stations(2);
            }
            default -> System.out.println("metis [ROUNDS [STEPS]] | optimum [INSTANCES] | oklahoma | maxp [ROUNDS] | edit [ROUNDS] | stations [SEEDS] | all");
        }
    }

    /** Evenness paid well, but ways too: the plan must be nearer than METIS's as well. */
    private static final Weights BOTH = new Weights(1, 2, 0.004, 2, 0, 0);

    private static void metis(int rounds, long steps) throws Exception {
        List<double[]> ratios = new ArrayList<>();
        for (int round = 1; round <= rounds; round++) {
            BeatInput input = InventedCounty.of(5_474, 977_096, 100 + round)
                    .with(Standards.usual().withBeats(PARTS))
                    .with(BOTH);
            double cpuBefore = cpuSeconds();
            long began = System.nanoTime();
            double[] searched = {0, 0};
            BeatPlan plan = Beats.draw(input, new Effort(round, steps, Duration.ofMinutes(2)), soFar -> {
                searched[0] = (System.nanoTime() - began) / 1e9;
                searched[1] = cpuSeconds() - cpuBefore;
                return true;
            });
            double took = (System.nanoTime() - began) / 1e9;
            Parts own = Parts.measure(input, plan.beatOfUnit());
            System.out.printf("round %d own    %.1f s, %.1f s of processor (%.1f s with proof and reasons, %d steps%s)  %s  gap %.1f %%%n", round, searched[0], searched[1], took,
                    plan.run().steps(), plan.run().cutShort() ? ", cut short" : "", own, plan.proof().gap() * 100);
            List<Parts> all = metisFor(input, Math.max(10, took));
            Parts best = all.stream().reduce(BeatsBench::bestOfEach).orElseThrow();
            System.out.printf("round %d METIS  %d seeds, best of each           %s%n", round, all.size(), best);
            ratios.add(new double[] {
                own.meanDeviation() / best.meanDeviation(), own.maxDeviation() / best.maxDeviation(),
                own.toPost() / best.toPost(), own.toCentre() / best.toCentre()
            });
        }
        String[] names = {"mean deviation", "max deviation", "travel to post", "travel to centroid"};
        for (int i = 0; i < names.length; i++) {
            int which = i;
            double[] sorted = ratios.stream().mapToDouble(r -> r[which]).sorted().toArray();
            System.out.printf("own / METIS best: %-20s median %.3f (%.3f–%.3f)%n", names[i], sorted[sorted.length / 2], sorted[0], sorted[sorted.length - 1]);
        }
    }

    /** On a machine shared with others wall time says little; a search of ten seconds on two idle cores is twenty of these. */
    private static double cpuSeconds() {
        return ((com.sun.management.OperatingSystemMXBean) java.lang.management.ManagementFactory.getOperatingSystemMXBean())
                        .getProcessCpuTime() / 1e9;
    }

    private static Parts bestOfEach(Parts a, Parts b) {
        return new Parts(Math.min(a.meanDeviation(), b.meanDeviation()), Math.min(a.maxDeviation(), b.maxDeviation()),
                Math.min(a.toPost(), b.toPost()), Math.min(a.toCentre(), b.toCentre()), Math.min(a.faults(), b.faults()));
    }

    /** As many seeds as fit, two programs at a time. */
    private static List<Parts> metisFor(BeatInput input, double seconds) throws Exception {
        long until = System.nanoTime() + (long) (seconds * 1e9);
        var seeds = new AtomicInteger();
        Callable<List<Map<String, String>>> worker = () -> {
            var metis = new Metis(input, PARTS);
            List<Map<String, String>> found = new ArrayList<>();
            while (System.nanoTime() < until) {
                int seed = seeds.incrementAndGet();
                var partOf = metis.run(seed, UFACTORS[seed % UFACTORS.length]);
                if (!partOf.isEmpty()) {
                    found.add(partOf);
                }
            }
            return found;
        };
        List<Parts> all = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var result : threads.invokeAll(List.of(worker, worker))) {
                result.get().forEach(partOf -> all.add(Parts.measure(input, partOf)));
            }
        }
        return all;
    }

    private static void optimum(int instances) {
        int equal = 0;
        int proven = 0;
        double own = 0;
        double cpSat = 0;
        for (int i = 0; i < instances; i++) {
            int units = 12 + i * 28 / Math.max(1, instances - 1);
            int beats = Math.max(2, units / 7);
            BeatInput input = InventedCounty.of(units, beats * 3_000L, 900 + i)
                    .with(Standards.usual().withBeats(beats).withMostOff(2))
                    .with(new Weights(1, 4, 0.02, 10, 0, 0));
            long began = System.nanoTime();
            BeatPlan plan = Beats.draw(input, new Effort(1, 20_000_000, Duration.ofSeconds(60)), Progress.NONE);
            double ownTime = (System.nanoTime() - began) / 1e9;
            began = System.nanoTime();
            var proof = new ProvenOptimum(input, beats, plan.proof().cost());
            var best = proof.solve(90);
            double cpTime = (System.nanoTime() - began) / 1e9;
            own += ownTime;
            cpSat += cpTime;
            String verdict = "not proven in time";
            if (best.isPresent()) {
                proven++;
                boolean same = Math.abs(plan.proof().cost() - best.getAsDouble()) <= 1e-4 * Math.max(1, best.getAsDouble());
                equal += same ? 1 : 0;
                verdict = (same ? "equal " : "DIFFERENT ") + "%.5f".formatted(best.getAsDouble());
            }
            System.out.printf("%2d units %d beats  own %.5f in %.2f s  CP-SAT %s in %.1f s of %d sets  faults %d%n", units, beats,
                    plan.proof().cost(), ownTime, verdict, cpTime, proof.candidates(), PlanCheck.faults(input, plan.beatOfUnit()).size());
        }
        System.out.printf("equal on %d of %d proven (%d instances); own %.1f s, CP-SAT %.1f s in all%n", equal, proven, instances, own, cpSat);
    }

    /** Stations as they are, drawn with the usual effort: how far from the best they can be, and how long it takes. */
    private static void stations(int rounds) {
        for (int[] size : new int[][] {{32, 54_000}, {60, 40_000}, {60, 60_000}, {100, 90_000}, {150, 150_000}, {240, 150_000}}) {
            for (int seed = 1; seed <= rounds; seed++) {
                BeatInput station = InventedCounty.of(size[0], size[1], seed);
                long began = System.nanoTime();
                try {
                    BeatPlan plan = Beats.draw(station, Effort.usual(size[0]), Progress.NONE);
                    System.out.printf("%d units %d people seed %d: %d beats, cost %.4f, at most %.1f %% from the best, %.2f s, faults %d%n", size[0], size[1], seed,
                            plan.beats().size(), plan.proof().cost(), plan.proof().gap() * 100, (System.nanoTime() - began) / 1e9, PlanCheck.faults(station, plan.beatOfUnit()).size());
                } catch (BeatsRefused refused) {
                    System.out.printf("%d units %d people seed %d: %s%n", size[0], size[1], seed, refused.refusal());
                }
            }
        }
    }

    private static void maxp(int rounds) {
        for (int seed = 1; seed <= rounds; seed++) {
            BeatInput input = InventedCounty.of(1_000, 181_500, seed);
            long began = System.nanoTime();
            var most = Beats.most(input, new Effort(seed, 20_000_000, Duration.ofSeconds(30)), Progress.NONE);
            double took = (System.nanoTime() - began) / 1e9;
            Map<String, Long> people = new HashMap<>();
            input.units().forEach(unit -> people.merge(most.beatOfUnit().getOrDefault(unit.id(), ""), unit.people().orElse(0), Long::sum));
            System.out.printf("1,000 units seed %d: %d beats of at least 3,000, bound %d, smallest %d, faults %d, %.2f s%n", seed, most.beats(), most.bound(),
                    people.values().stream().mapToLong(p -> p).min().orElse(0), PlanCheck.faults(input, most.beatOfUnit()).size(), took);
        }
    }

    private static void edit(int rounds) {
        BeatInput county = InventedCounty.of(5_474, 977_096, 100).with(Standards.usual().withBeats(PARTS)).with(BOTH);
        BeatPlan plan = Beats.draw(county, new Effort(1, 20_000_000, Duration.ofSeconds(20)), Progress.NONE);
        BeatInput now = county.asToday(plan.beatOfUnit());
        var random = new java.util.Random(5);
        double[] times = new double[rounds * 8];
        for (int i = 0; i < times.length; i++) {
            var wish = EditWish.pick(now, plan, i, random);
            var input = now.with(List.of(wish));
            long began = System.nanoTime();
            BeatPlan edited = Beats.edit(input, java.util.OptionalDouble.of(plan.proof().lowerBound()), Effort.edit(), Progress.NONE);
            times[i] = (System.nanoTime() - began) / 1e6;
            int faults = PlanCheck.faults(input, edited.beatOfUnit()).size();
            if (i % 8 < 3) {
                System.out.printf("edit %-70s %.0f ms  cost %.4f -> %.4f  faults %d%n", wish, times[i], plan.proof().cost(), edited.proof().cost(), faults);
            }
        }
        Arrays.sort(times);
        System.out.printf("edits: median %.0f ms (%.0f–%.0f)%n", times[times.length / 2], times[0], times[times.length - 1]);
    }
}
