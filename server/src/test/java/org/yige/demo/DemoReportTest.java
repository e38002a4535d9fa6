package org.yige.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yige.incidents.IncidentsPractice;
import org.yige.intake.IntakePractice;
import org.yige.practice.Practices;

/** What the demo invents can be reported and settled in every county that ships. */
class DemoReportTest {

    @ParameterizedTest
    @ValueSource(strings = {"gaoping", "jingbian", "lingtai", "yuncheng", "zherong"})
    void everyInventedReportHasAKindAndALawfulEndInTheCounty(String profile) {
        var practices = new Practices("../practice", profile);
        var practice = practices.section(IncidentsPractice.class);
        var kinds =
                practice.kinds().stream()
                        .flatMap(group -> group.kinds().stream())
                        .map(IncidentsPractice.Kind::code)
                        .toList();
        var facts =
                practices.section(IntakePractice.class).facts().stream()
                        .map(IncidentsPractice.Named::code)
                        .toList();
        assertThat(DemoReport.all())
                .hasSizeGreaterThanOrEqualTo(40)
                .allSatisfy(told -> {
                    assertThat(kinds).contains(told.kind());
                    assertThat(facts).containsAll(told.facts().orElse(List.of()));
                    assertThat(practice.outcomes())
                            .anyMatch(one ->
                                    one.code().equals(told.outcome()) && suits(one, told.kind()));
                    assertThat(told.said()).startsWith("【演示】");
                });
    }

    private static boolean suits(IncidentsPractice.Outcome outcome, String kind) {
        return (outcome.onlyFor().isEmpty() || names(outcome.onlyFor(), kind))
                && !names(outcome.notFor(), kind);
    }

    private static boolean names(List<String> kindsOrGroups, String kind) {
        return kindsOrGroups.stream()
                .anyMatch(code -> kind.equals(code) || kind.startsWith(code + "."));
    }
}
