package org.yige.deadlines;

import java.util.Map;

/**
 * The simulation at any length: {@code SimulationMain 10000000}. Fails loudly at the first
 * difference.
 */
final class SimulationMain {

    private SimulationMain() {}

    public static void main(String[] args) {
        int steps = Integer.parseInt(args[0]);
        long began = System.nanoTime();
        var simulation = new Simulation(20_260_601, steps);
        simulation.run(
                new RulesWorld(simulation.calendar()), new PlainWorld(Simulation.tape(Map.of())));
        System.out.printf(
                "%,d steps in %,d s: %,d marks fired alike, %,d changes refused alike%n",
                steps,
                (System.nanoTime() - began) / 1_000_000_000,
                simulation.fired,
                simulation.refused);
    }
}
