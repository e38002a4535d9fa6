package org.yige.bench.rosters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * {@code shifts SECONDS [FOLDER|G01 G02 …]}: own search, CP-SAT and Timefold one after the other on the same instances
 * with the same wall time, each plan judged by the checker. A folder of instance files in the published format may be
 * given in place of the generated ones.
 */
public final class RosterBench {

    private RosterBench() {}

    private record Named(String name, ShiftInstance instance) {}

    /** Runs a bench named by the first word: {@code shifts} or {@code station}. */
    public static void main(String[] words) throws IOException, InterruptedException {
        if (words.length > 0 && words[0].equals("station")) {
            StationBench.run(words.length > 1 ? Integer.parseInt(words[1]) : 7);
            return;
        }
        var seconds = words.length > 1 ? Double.parseDouble(words[1]) : 20;
        System.out.println("| instance | staff x days x shifts | floor | own | CP-SAT | Timefold |\n|---|---|---|---|---|---|");
        for (var named : instances(words)) {
            one(named, seconds);
        }
    }

    private static List<Named> instances(String[] words) throws IOException {
        var named = new ArrayList<Named>();
        if (words.length > 2 && Files.isDirectory(Path.of(words[2]))) {
            try (var files = Files.list(Path.of(words[2]))) {
                for (var file : files.sorted().toList()) {
                    named.add(new Named(String.valueOf(file.getFileName()), ShiftInstance.read(Files.readString(file))));
                }
            }
            return named;
        }
        var wanted = List.of(words).subList(Math.min(2, words.length), words.length);
        for (var shape : ShiftGenerator.SHAPES) {
            if (wanted.isEmpty() || wanted.contains(shape.name())) {
                named.add(new Named(shape.name(), ShiftInstance.read(ShiftGenerator.text(shape, 1))));
            }
        }
        return named;
    }

    private static void one(Named named, double seconds) throws InterruptedException {
        var instance = named.instance();
        var own = Own.solve(instance, seconds);
        var sat = CpSat.solve(instance, seconds, 2);
        var timefold = TimefoldSolver.solve(instance, seconds);
        var rows = new RowSearch(instance, 1);
        var known = own.length == 0 ? 10_000 : ShiftChecker.judge(instance, own).cost();
        rows.raiseFloor(known, System.nanoTime() + (long) (seconds * 1e9));
        var floor = Math.max(rows.floor(), sat.floor());
        System.out.printf(Locale.ROOT, "| %s | %dx%dx%d | %d%s | %s | %s%s | %s |%n", named.name(), instance.staff().size(),
                instance.days(), instance.free(), floor, sat.floor() >= rows.floor() ? " (CP-SAT)" : " (Lagrange)", told(instance, own),
                sat.plan().map(plan -> told(instance, plan)).orElse("none"), sat.proven() ? " optimal" : "", told(instance, timefold));
    }

    private static String told(ShiftInstance instance, int[][] plan) {
        if (plan.length == 0) {
            return "none lawful";
        }
        var verdict = ShiftChecker.judge(instance, plan);
        return verdict.broken().isEmpty() ? String.valueOf(verdict.cost()) : verdict.cost() + " with " + verdict.broken().size() + " rules broken";
    }
}
