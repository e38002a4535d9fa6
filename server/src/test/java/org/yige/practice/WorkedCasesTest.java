package org.yige.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.yige.casework.EndingCases;
import org.yige.intake.GradeCases;
import org.yige.practice.WorkedCases.CaseDifference;
import org.yige.staff.DutyCases;
import org.yige.supervision.CardCases;
import tools.jackson.databind.json.JsonMapper;

/** Each county's worked cases, run against the rules the server runs. */
class WorkedCasesTest {

    static final WorkedCases CASES =
            new WorkedCases(
                    List.of(new GradeCases(), new EndingCases(), new DutyCases(), new CardCases()));

    @TestFactory
    Stream<DynamicContainer> theCasesACountySigns() throws Exception {
        return ProfilesTest.profiles().stream()
                .map(profile -> {
                    var practices = new Practices(ProfilesTest.FOLDER.toString(), profile);
                    return DynamicContainer.dynamicContainer(
                            profile,
                            CASES.run(practices).stream()
                                    .map(one ->
                                            DynamicTest.dynamicTest(
                                                    one.says(),
                                                    () ->
                                                            assertThat(one.differences())
                                                                    .isEmpty())));
                });
    }

    @Test
    void aCaseThatComesOutOtherwiseSaysWhere() {
        var json = JsonMapper.builder().build();
        var changed =
                new Practices(ProfilesTest.FOLDER.toString(), "jingbian")
                        .amended(
                                List.of(
                                        new Amendment(
                                                "incidents.grades{3}.answer.within",
                                                json.readTree("\"PT20M\""))));

        assertThat(changed.edition()).isZero();
        var differ = CASES.run(changed).stream().filter(one -> !one.isRight()).toList();
        assertThat(differ).isNotEmpty();
        assertThat(differ.getFirst().differences())
                .extracting(CaseDifference::key)
                .contains("answer-by");
    }

    @Test
    void everyKeyHasItsWords() {
        var practices = new Practices(ProfilesTest.FOLDER.toString(), "jingbian");
        assertThat(practices.known())
                .extracting(key -> key.path().replaceAll("\\[]|\\.\\*", ""))
                .allMatch(PracticeWords::isCalled);
        assertThat(practices.asRead())
                .filteredOn(key -> PracticeWords.value(key.path()).zh().contains("."))
                .isEmpty();
    }
}
