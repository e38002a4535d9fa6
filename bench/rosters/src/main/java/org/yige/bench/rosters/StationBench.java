package org.yige.bench.rosters;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.yige.planner.rosters.Changes;
import org.yige.planner.rosters.RosterChecker;
import org.yige.planner.rosters.RosterSolver;
import org.yige.planner.rosters.RosterSolver.SolverEffort;
import org.yige.planner.rosters.SampleStation;
import org.yige.planner.rosters.station.RosterLeave;

/** A station of 60 people and 31 days under the project's own rules: first complete plan, and repair after a sick call. */
final class StationBench {

    private static final long FIRST_STEPS = 300_000;

    private StationBench() {}

    static void run(int rounds) {
        var first = new ArrayList<Double>();
        var repair = new ArrayList<Double>();
        var changed = new ArrayList<Double>();
        var firstOfProcessor = new ArrayList<Double>();
        var repairOfProcessor = new ArrayList<Double>();
        for (int round = 0; round < rounds; round++) {
            var station = SampleStation.of(60, 31, 100 + round);
            var begun = System.nanoTime();
            var worked = processor();
            var proposal = RosterSolver.solve(station, SolverEffort.of(round, FIRST_STEPS));
            first.add((System.nanoTime() - begun) / 1e6);
            firstOfProcessor.add(processor() - worked);
            verify(proposal.complete() && RosterChecker.check(station, proposal.roster()).isEmpty(), "first plan " + round);
            var from = station.period().date(8);
            var sick = proposal.roster().duties().stream().filter(duty -> !duty.date().isBefore(from)).findFirst().orElseThrow();
            var absence = new RosterLeave(sick.person(), from, from.plusDays(6), "sick");
            begun = System.nanoTime();
            worked = processor();
            var repaired = RosterSolver.repair(station, proposal.roster(), absence, from, SolverEffort.of(round, RosterSolver.REPAIR_STEPS));
            repair.add((System.nanoTime() - begun) / 1e6);
            repairOfProcessor.add(processor() - worked);
            verify(repaired.complete() && RosterChecker.check(repaired.station(), repaired.roster()).isEmpty(), "repair " + round);
            changed.add(100.0 * Changes.between(proposal.roster(), repaired.roster()).size() / proposal.roster().duties().size());
        }
        tell("first complete plan", first, firstOfProcessor);
        tell("repair after a week's sick call", repair, repairOfProcessor);
        System.out.println("- duties changed by it, percent: " + spread(changed));
    }

    private static void tell(String what, List<Double> wall, List<Double> processor) {
        System.out.printf(Locale.ROOT, "- %s, ms: cold %.0f; %s; of them on the processor: cold %.0f; %s%n", what, wall.getFirst(),
                spread(wall), processor.getFirst(), spread(processor));
    }

    /** Milliseconds this thread has run, whatever else the machine does. */
    private static double processor() {
        return java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e6;
    }

    private static void verify(boolean right, String what) {
        if (!right) {
            System.out.println("NOT COMPLETE AND LAWFUL: " + what);
        }
    }

    private static String spread(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        return String.format(Locale.ROOT, "median %.1f, min %.1f, max %.1f of %d", sorted.get(sorted.size() / 2), sorted.getFirst(),
                sorted.getLast(), sorted.size());
    }
}
