package org.yige;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMember;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The glossary explains a word once, and the words it calls code are in the code: as a type, a
 * component, a constant or a method, a key of a profile, a table, something on the wire, or a file
 * of the screens.
 */
class GlossaryTest {

    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    /** Words of a file that may be names: of keys, tables, columns, routes and what travels. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");

    private static final Pattern QUOTED = Pattern.compile("\"([a-z]+(?:_[a-z]+)+)\"");

    @Test
    void noWordHasTwoEntries() throws IOException {
        assertThat(twice(words())).isEmpty();
    }

    @Test
    void everyCodeWordIsInTheCode() throws IOException {
        assertThat(missing(words(), names())).isEmpty();
        assertThat(words()).hasSizeGreaterThan(100);
    }

    @Test
    void theFenceBites() throws IOException {
        var rows =
                """
                | code | 中文 |
                |---|---|
                | `incident`, `hobgoblin` | 事件 |
                | a word of people | 词 |
                | `incident` | 警情 |
                """
                        .lines();
        var words = words(rows);
        assertThat(twice(words)).containsExactly("incident");
        assertThat(missing(words, names())).containsExactly("hobgoblin");
    }

    private static Set<String> twice(List<String> words) {
        var seen = new HashSet<String>();
        return words.stream().filter(Predicate.not(seen::add)).collect(Collectors.toSet());
    }

    private static List<String> missing(List<String> words, Set<String> names) {
        return words.stream()
                .filter(word -> forms(word).noneMatch(names::contains))
                .distinct()
                .toList();
    }

    /** A word as it is, as many of it, and as what keeps or shows it. */
    private static Stream<String> forms(String word) {
        var bare = bare(word);
        return Stream.of(
                bare,
                bare + "s",
                bare.replaceFirst("y$", "ies"),
                bare + "store",
                bare + "page",
                bare + "view");
    }

    private static String bare(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    private static List<String> words() throws IOException {
        return words(Files.readString(Path.of("../GLOSSARY.md")).lines());
    }

    private static List<String> words(Stream<String> lines) {
        return lines.filter(line -> line.startsWith("| "))
                .flatMap(line -> CODE.matcher(line.split("\\|")[1]).results())
                .map(found -> found.group(1))
                .toList();
    }

    private static Set<String> names() throws IOException {
        var names =
                ArchitectureTest.OURS.stream()
                        .flatMap(type ->
                                Stream.concat(
                                        Stream.of(type.getSimpleName()),
                                        type.getMembers().stream().map(JavaMember::getName)))
                        .map(GlossaryTest::bare)
                        .collect(Collectors.toCollection(HashSet::new));
        for (var made :
                List.of(
                        "docs/generated/openapi.json",
                        "docs/generated/practice-keys.md",
                        "docs/generated/tables.md")) {
            var text = Files.readString(Path.of("..", made));
            // Of what is written for people only the names in code quotes count.
            var parts =
                    made.endsWith(".md")
                            ? CODE.matcher(text).results().map(found -> found.group(1))
                            : Stream.of(text.replaceAll("\"(description|summary)\".*", ""));
            parts.flatMap(part ->
                            Stream.concat(
                                    Stream.of(part),
                                    NAME.matcher(part).results().map(one -> one.group())))
                    .map(GlossaryTest::bare)
                    .forEach(names::add);
        }
        // What other systems are told is named where it is written.
        try (var told = Files.list(Path.of("src/main/java/org/yige/open311"))) {
            for (var file : told.toList()) {
                QUOTED.matcher(Files.readString(file))
                        .results()
                        .map(found -> bare(found.group(1)))
                        .forEach(names::add);
            }
        }
        try (var screens = Files.walk(Path.of("../web/src"))) {
            screens.map(file -> file.getFileName().toString().replaceFirst("\\..*", ""))
                    .map(GlossaryTest::bare)
                    .forEach(names::add);
        }
        return names;
    }
}
