package org.yige.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.yige.deadlines.WorkedDeadlines;
import org.yige.intake.WorkedIntake;
import org.yige.shared.County;
import org.yige.shared.Role;
import org.yige.staff.Scope;
import org.yige.staff.WorkedStaff;
import org.yige.supervision.WorkedSupervision;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Each county's worked cases, run against the rules the server runs. */
class WorkedCasesTest {

    record Case(String says, Given given, Then then) {}

    record Given(
            Optional<String> kind,
            Optional<String> words,
            Optional<List<String>> facts,
            Optional<String> outcome,
            Optional<Role> by,
            Optional<Boolean> passedOn,
            Optional<Trouble> trouble,
            Optional<String> duty,
            LocalDateTime at) {

        Instant instant() {
            return at.atZone(County.ZONE).toInstant();
        }

        LocalDate day() {
            return at.toLocalDate();
        }
    }

    /** What went wrong with an incident a head asks about. */
    record Trouble(int grade, int passed, int sentBack, boolean nobodyAbove) {}

    record Then(
            Optional<Integer> grade,
            Optional<String> called,
            Optional<String> first,
            Optional<LocalDateTime> answerBy,
            Optional<LocalDateTime> sceneBy,
            Optional<LocalDateTime> finishBy,
            Optional<Boolean> allowed,
            Optional<String> card,
            Optional<LocalDateTime> replyBy,
            Optional<Map<String, Integer>> law,
            Optional<Set<Role>> may,
            Optional<Scope> covers,
            Optional<Boolean> answers) {}

    private static final YAMLMapper YAML =
            YAMLMapper.builder()
                    .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build();

    @TestFactory
    Stream<DynamicContainer> theCasesACountySigns() throws IOException {
        return ProfilesTest.profiles().stream()
                .map(profile -> {
                    var practices = new Practices(ProfilesTest.FOLDER.toString(), profile);
                    var due = new WorkedDeadlines(practices, ProfilesTest.FOLDER);
                    return DynamicContainer.dynamicContainer(
                            profile,
                            cases(profile).stream()
                                    .map(one ->
                                            DynamicTest.dynamicTest(
                                                    one.says(), () -> check(one, practices, due))));
                });
    }

    private static List<Case> cases(String profile) {
        File file = ProfilesTest.FOLDER.resolve(profile + ".cases.yaml").toFile();
        return List.of(YAML.readValue(file, Case[].class));
    }

    private static void check(Case one, Practices practices, WorkedDeadlines due) {
        if (one.given().trouble().isPresent()) {
            checkCard(one, one.given().trouble().get(), practices, due);
        } else if (one.given().duty().isPresent()) {
            checkDuty(one, practices);
        } else if (one.given().outcome().isPresent()) {
            checkEnding(one, practices);
        } else {
            checkGrade(one, practices, due);
        }
    }

    private static void checkCard(
            Case one, Trouble trouble, Practices practices, WorkedDeadlines due) {
        var card =
                WorkedSupervision.card(
                        practices,
                        trouble.grade(),
                        trouble.passed(),
                        trouble.sentBack(),
                        trouble.nobodyAbove());
        assertThat(card.called().zh()).isEqualTo(one.then().card().orElseThrow());
        assertThat(due.of(card.reply(), one.given().instant()))
                .isEqualTo(one.then().replyBy().orElseThrow());
    }

    private static void checkDuty(Case one, Practices practices) {
        var duty = WorkedStaff.duty(practices, one.given().duty().orElseThrow());
        assertThat(duty.called().zh()).isEqualTo(one.then().called().orElseThrow());
        assertThat(duty.may()).isEqualTo(one.then().may().orElseThrow());
        assertThat(duty.covers()).isEqualTo(one.then().covers());
        assertThat(duty.answers()).isEqualTo(one.then().answers().orElseThrow());
    }

    private static void checkEnding(Case one, Practices practices) {
        var given = one.given();
        var ending =
                new WorkedIntake.Ending(
                        given.outcome().orElseThrow(),
                        given.kind().orElseThrow(),
                        given.by().orElseThrow(),
                        given.passedOn().orElse(false));
        assertThat(WorkedIntake.allows(practices, ending, given.instant()))
                .as(one.says())
                .isEqualTo(one.then().allowed().orElseThrow());
        one.then()
                .law()
                .orElse(Map.of())
                .forEach((rule, number) ->
                        assertThat(practices.law().find(rule, given.day()))
                                .hasValueSatisfying(
                                        found -> assertThat(found.value()).contains(number)));
    }

    private static void checkGrade(Case one, Practices practices, WorkedDeadlines due) {
        var given = one.given();
        var then = one.then();
        var grade =
                WorkedIntake.grade(
                        practices,
                        given.kind().orElseThrow(),
                        given.facts().orElse(List.of()),
                        given.words().orElse(""));
        assertThat(grade.number()).isEqualTo(then.grade().orElseThrow());
        assertThat(grade.label().zh()).isEqualTo(then.called().orElseThrow());
        then.first()
                .ifPresent(first -> assertThat(grade.firstLevel(practices).zh()).isEqualTo(first));
        assertThat(due.of(grade.answer(), given.instant()))
                .isEqualTo(then.answerBy().orElseThrow());
        assertThat(due.of(grade.scene(), given.instant())).isEqualTo(then.sceneBy().orElseThrow());
        assertThat(due.of(grade.finish(), given.instant()))
                .isEqualTo(then.finishBy().orElseThrow());
    }
}
