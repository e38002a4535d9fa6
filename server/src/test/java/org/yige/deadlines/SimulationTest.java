package org.yige.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The program fires what a plain priority queue fires. {@code -Dyige.simulation.steps=10000000}
 * runs the full length; see {@code bench/deadlines}.
 */
class SimulationTest {

    static final int STEPS = Integer.getInteger("yige.simulation.steps", 100_000);

    @Test
    void theRulesFireWhatAPlainPriorityQueueFires() {
        var simulation = new Simulation(20_260_601, STEPS);
        simulation.run(
                new RulesWorld(simulation.calendar()), new PlainWorld(Simulation.tape(Map.of())));
        System.out.printf(
                "%,d steps: %,d marks fired alike, %,d changes refused alike%n",
                STEPS, simulation.fired, simulation.refused);
        assertThat(simulation.fired).isGreaterThan(STEPS / 5);
        assertThat(simulation.refused).isGreaterThan(STEPS / 50);
    }
}
