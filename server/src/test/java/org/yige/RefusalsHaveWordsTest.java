package org.yige;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yige.shared.Refusal;

/**
 * Say-No-With-A-Word: every refusal has its sentence in both languages, with the same blanks to
 * fill, and no sentence is left over.
 */
class RefusalsHaveWordsTest {

    private static final Pattern BLANK = Pattern.compile("\\{([a-zA-Z]+)}");

    /** Answers of the web layer that stand for no refusal of ours. */
    private static final Set<String> OF_THE_WEB_LAYER =
            Set.of("shared.not-offered", "shared.fault");

    @Test
    void everyRefusalHasItsWordsInBothLanguages() {
        assertThat(
                        faults(
                                refusals(),
                                words("problems.properties"),
                                words("problems_zh.properties")))
                .isEmpty();
    }

    @Test
    void theFenceBites() {
        var english = Map.of("a.whole", "x {n}", "a.left-over", "x", "a.other-blank", "x {n}");
        var chinese = Map.of("a.whole", "某 {n}", "a.left-over", "某", "a.other-blank", "某 {m}");
        assertThat(faults(Set.of("a.whole", "a.other-blank", "a.wordless"), english, chinese))
                .containsExactlyInAnyOrder(
                        "a.wordless has no words",
                        "a.left-over is the word for nothing",
                        "a.other-blank has other blanks in Chinese");
    }

    static List<String> faults(
            Set<String> refusals, Map<String, String> english, Map<String, String> chinese) {
        var faults = new ArrayList<String>();
        var all = new TreeSet<>(refusals);
        all.addAll(english.keySet());
        all.addAll(chinese.keySet());
        for (var word : all) {
            if (!refusals.contains(word)) {
                faults.add(word + " is the word for nothing");
            } else if (!english.containsKey(word) || !chinese.containsKey(word)) {
                faults.add(word + " has no words");
            } else if (!blanks(english.get(word)).equals(blanks(chinese.get(word)))) {
                faults.add(word + " has other blanks in Chinese");
            }
        }
        return faults;
    }

    private static Set<String> refusals() {
        var words =
                ArchitectureTest.OURS.stream()
                        .filter(type -> type.isAssignableTo(Refusal.class) && type.isEnum())
                        .map(type -> type.reflect())
                        .flatMap(type -> java.util.Arrays.stream(type.getEnumConstants()))
                        .map(Refusal.class::cast)
                        .map(why ->
                                why.getClass().getPackageName().replaceFirst(".*\\.", "")
                                        + "."
                                        + why.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .collect(Collectors.toCollection(TreeSet::new));
        words.addAll(OF_THE_WEB_LAYER);
        return words;
    }

    private static Set<String> blanks(String sentence) {
        return BLANK.matcher(sentence)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toSet());
    }

    static Map<String, String> words(String file) {
        var read = new Properties();
        try (var in =
                new InputStreamReader(
                        Objects.requireNonNull(
                                RefusalsHaveWordsTest.class.getResourceAsStream("/" + file)),
                        StandardCharsets.UTF_8)) {
            read.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var words = new TreeMap<String, String>();
        read.forEach((key, value) -> words.put(key.toString(), value.toString()));
        return words;
    }
}
