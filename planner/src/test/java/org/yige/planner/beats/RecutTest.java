package org.yige.planner.beats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A region divided anew is divided in the best way, whatever it was before. */
class RecutTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void aMapThatIsOneRegionIsDividedInTheBestWayThereIs(int seed) {
        var setup = Setup.fresh(InventedCounty.of(10, 9_000, seed));
        var plan = setup.firstPlan(seed);
        Recut.settle(plan, everyBeat(plan), Recut.Reach.FOUR);
        assertThat(plan.cost()).isCloseTo(BestOfAll.cost(plan), within(1e-9));
        assertWhole(plan);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 5})
    void whatIsFixedOrPinnedStaysAndBeatsNotMarkedAreLeftAlone(int seed) {
        var setup = Setup.fresh(InventedCounty.of(60, 40_000, seed));
        var plan = setup.firstPlan(seed);
        var dice = new Dice(seed);
        for (int i = 0; i < 6; i++) {
            plan.fixed[dice.below(plan.beat.length)] = true;
            plan.pinned[dice.below(plan.beats)] = true;
        }
        boolean[] mine = everyBeat(plan);
        mine[0] = false;
        var before = plan.copy();
        Recut.settle(plan, mine, Recut.Reach.THREE);
        assertThat(plan.cost()).isLessThan(before.cost());
        assertWhole(plan);
        for (int atom = 0; atom < plan.beat.length; atom++) {
            if (plan.fixed[atom] || before.beat[atom] == 0 || plan.beat[atom] == 0) {
                assertThat(plan.beat[atom]).isEqualTo(before.beat[atom]);
            }
        }
        for (int beat = 0; beat < plan.beats; beat++) {
            if (plan.pinned[beat]) {
                assertThat(plan.post[beat]).isEqualTo(before.post[beat]);
            }
        }
    }

    private static boolean[] everyBeat(Solution plan) {
        boolean[] every = new boolean[plan.beats];
        Arrays.fill(every, true);
        return every;
    }

    /** Sums kept up to date are those counted anew, and every beat is in one piece. */
    private static void assertWhole(Solution plan) {
        var counted = plan.copy();
        counted.recount();
        assertThat(plan.load).isEqualTo(counted.load);
        assertThat(plan.size).isEqualTo(counted.size);
        var pieces = new Pieces(plan);
        for (int beat = 0; beat < plan.beats; beat++) {
            assertThat(pieces.whole(beat)).isTrue();
        }
    }
}
