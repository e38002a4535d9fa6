package org.yige;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yige.incidents.Happening;
import org.yige.incidents.HappeningFamily;
import org.yige.incidents.Happenings;
import org.yige.incidents.TimelineLine;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every line a timeline may have is marked, carries its module's name, is told once, can be read,
 * and has its sentence in both languages; no sentence is left over.
 */
class HappeningsHaveWordsTest {

    @Test
    void everyLineHasItsWordsInBothLanguages() {
        assertThat(
                        faults(
                                lines(),
                                RefusalsHaveWordsTest.words("happenings.properties").keySet(),
                                RefusalsHaveWordsTest.words("happenings_zh.properties").keySet()))
                .isEmpty();
    }

    @Test
    void everyModuleThatTellsHasAFamilyToReadItsLinesBy() {
        var told =
                ArchitectureTest.OURS.stream()
                        .filter(type -> type.isAssignableTo(Happening.class) && type.isInterface())
                        .filter(type -> type.reflect().isSealed())
                        .map(type -> type.getPackageName())
                        .collect(Collectors.toSet());
        var readable =
                ArchitectureTest.OURS.stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method ->
                                method.getRawReturnType().isEquivalentTo(HappeningFamily.class))
                        .map(method -> method.getOwner().getPackageName())
                        .collect(Collectors.toSet());
        assertThat(told).isEqualTo(readable).isNotEmpty();
    }

    /** What is added to a line is not there on the lines of older programs. */
    @Test
    void everyLineIsReadAlsoWhereAllIsMissingThatWasAddedLater() {
        var families =
                lines().stream()
                        .map(line -> line.getInterfaces()[0])
                        .distinct()
                        .map(family -> new HappeningFamily(family.asSubclass(Happening.class)))
                        .toList();
        var happenings =
                new Happenings(
                        families,
                        JsonMapper.builder()
                                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                                .build());
        for (var line : lines()) {
            var code = Objects.requireNonNull(line.getAnnotation(TimelineLine.class)).code();
            var read = happenings.read(code, "{}");
            assertThat(read).isInstanceOf(line);
            assertThat(happenings.facts(read)).as(code).doesNotContainValue(null);
        }
    }

    @Test
    void theFenceBites() {
        assertThat(
                        faults(
                                List.of(Unmarked.class, Foreign.class, Mute.class),
                                Set.of("nobody.spoke"),
                                Set.of()))
                .containsExactlyInAnyOrder(
                        "Unmarked is not marked",
                        "elsewhere.foreign is told by yige",
                        "yige.mute has no words",
                        "elsewhere.foreign has no words",
                        "nobody.spoke is the word for nothing");
    }

    record Unmarked() implements Happening {}

    @TimelineLine(code = "elsewhere.foreign")
    record Foreign() implements Happening {}

    @TimelineLine(code = "yige.mute")
    record Mute() implements Happening {}

    private static List<String> faults(
            List<? extends Class<?>> lines, Set<String> english, Set<String> chinese) {
        var faults = new ArrayList<String>();
        var codes = new TreeSet<String>();
        for (var line : lines) {
            var mark = line.getAnnotation(TimelineLine.class);
            if (mark == null) {
                faults.add(line.getSimpleName() + " is not marked");
                continue;
            }
            var module = line.getPackageName().replaceFirst(".*\\.", "");
            if (!mark.code().startsWith(module + ".")) {
                faults.add(mark.code() + " is told by " + module);
            }
            if (!codes.add(mark.code())) {
                faults.add(mark.code() + " is told twice");
            }
            if (!english.contains(mark.code()) || !chinese.contains(mark.code())) {
                faults.add(mark.code() + " has no words");
            }
        }
        for (var words : List.of(english, chinese)) {
            words.stream()
                    .filter(code -> !codes.contains(code))
                    .forEach(code -> faults.add(code + " is the word for nothing"));
        }
        return faults;
    }

    private static List<? extends Class<?>> lines() {
        return ArchitectureTest.OURS.stream()
                .filter(type -> type.isAssignableTo(Happening.class) && type.isInterface())
                .map(type -> type.reflect())
                .filter(Class::isSealed)
                .flatMap(family -> Arrays.stream(family.getPermittedSubclasses()))
                .toList();
    }
}
