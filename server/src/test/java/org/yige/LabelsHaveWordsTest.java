package org.yige;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yige.shared.Worded;

/**
 * Whatever people read of the program's own has its words in both languages, with the same blanks
 * to fill: every constant of an enum that is {@link Worded}, every code given to {@code Labels.of}.
 * No word is left over.
 */
class LabelsHaveWordsTest {

    private static final Pattern SAID = Pattern.compile("Labels\\.of\\(\\s*\"([^\"]+)\"");

    @Test
    void everyLabelHasItsWordsInBothLanguages() throws IOException {
        assertThat(
                        RefusalsHaveWordsTest.faults(
                                said(),
                                RefusalsHaveWordsTest.words("labels.properties"),
                                RefusalsHaveWordsTest.words("labels_zh.properties")))
                .isEmpty();
    }

    @Test
    void theFenceBites() {
        assertThat(codes("return Labels.of(\n    \"a.b\", Map.of());")).containsExactly("a.b");
        assertThat(List.of(Weather.FINE_DAY.code(), Weather.RAIN.code()))
                .containsExactly("yige.weather.fine-day", "yige.weather.rain");
        assertThat(RefusalsHaveWordsTest.faults(Set.of("a.b"), Map.of("a.b", "x"), Map.of()))
                .containsExactly("a.b has no words");
    }

    enum Weather implements Worded {
        FINE_DAY,
        RAIN
    }

    private static Set<String> said() throws IOException {
        var codes = new TreeSet<String>();
        ArchitectureTest.OURS.stream()
                .filter(type -> type.isAssignableTo(Worded.class) && type.isEnum())
                .flatMap(type -> Arrays.stream(type.reflect().getEnumConstants()))
                .forEach(each -> codes.add(((Worded) each).code()));
        try (var sources = Files.walk(NoSentenceInJavaTest.SOURCES)) {
            for (var file : sources.filter(each -> each.toString().endsWith(".java")).toList()) {
                codes.addAll(codes(Files.readString(file)));
            }
        }
        return codes;
    }

    private static List<String> codes(String source) {
        return SAID.matcher(source).results().map(found -> found.group(1)).toList();
    }
}
