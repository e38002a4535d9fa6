package org.yige.planner.rosters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.yige.planner.rosters.RosterSolver.SolverEffort;

class ExplanationsTest {

    @Test
    void everyDutyHasAReasonInBothLanguages() {
        var station = new SmallStation().station();
        var roster = RosterSolver.solve(station, SolverEffort.of(1, 100_000)).roster();
        var explanations = new Explanations(station, roster);
        assertThat(roster.duties())
                .allSatisfy(duty -> {
                    assertThat(explanations.duty(duty).en())
                            .containsAnyOf("next best", "nobody else");
                    assertThat(explanations.duty(duty).zh()).containsAnyOf("次优", "不能替代");
                });
    }

    @Test
    void anUnmetWishSaysWhatStoodAgainstIt() {
        var small = new SmallStation();
        for (var person : new String[] {"chen", "wang", "li", "zhao"}) {
            small.with("wishes", "off-" + person + "," + person + ",2026-11-04,,off,2");
        }
        var station = small.station();
        var unmet =
                new Explanations(
                                station,
                                RosterSolver.solve(station, SolverEffort.of(1, 100_000)).roster())
                        .unmet();
        assertThat(unmet)
                .isNotEmpty()
                .allSatisfy(each -> {
                    assertThat(each.wish().date()).isEqualTo(LocalDate.of(2026, 11, 4));
                    assertThat(each.words().en()).contains("Somebody must hold this seat");
                });
    }

    @Test
    void aWishForASeatOneMayNotTakeNamesTheRule() {
        var station =
                new SmallStation()
                        .replace("posts", "leader; any", "leader; police")
                        .with("wishes", "w,sun,2026-11-04,D,on,3")
                        .station();
        var unmet =
                new Explanations(
                                station,
                                RosterSolver.solve(station, SolverEffort.of(1, 50_000)).roster())
                        .unmet();
        assertThat(unmet)
                .singleElement()
                .satisfies(each ->
                        assertThat(each.words().en()).contains("auxiliaries never stand alone"));
    }
}
