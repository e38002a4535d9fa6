package org.yige;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** HOUSE-STYLE.md says after a rule which test holds it; that test is there. */
class HouseStyleNamesItsFencesTest {

    /** A rule's name at the beginning of a comment. */
    static final Pattern RULE =
            Pattern.compile(
                    "^\\s*(?://|/\\*\\*|\\*) ([A-Z][a-z]+(?:-[A-Z][A-Za-z]*)+)\\b",
                    Pattern.MULTILINE);

    static final Pattern FENCE = Pattern.compile("`([A-Z]\\w*Test)`");

    @Test
    void everyFenceNamedIsThere() throws IOException {
        var style = Files.readString(Path.of("../HOUSE-STYLE.md"));
        assertThat(missing(style, tests())).isEmpty();
        assertThat(FENCE.matcher(style).results()).isNotEmpty();
    }

    @Test
    void theFenceBites() throws IOException {
        assertThat(missing("Held by `ArchitectureTest`, `NobodysTest`.", tests()))
                .containsExactly("NobodysTest");
    }

    @Test
    void whoBreaksARuleNamesOneThereIs() throws IOException {
        var style = Files.readString(Path.of("../HOUSE-STYLE.md"));
        var cited = new TreeSet<String>();
        for (var program : List.of("server", "planner", "replay", "backup")) {
            try (var files = Files.walk(Path.of("..", program, "src"))) {
                for (var file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
                    cited.addAll(cited(Files.readString(file)));
                }
            }
        }
        assertThat(cited).contains("Known-File-Kinds").allSatisfy(rule -> isARule(rule, style));
        assertThat(cited("    // Nobodys-Rule: because"))
                .singleElement()
                .satisfies(rule ->
                        assertThatThrownBy(() -> isARule(rule, style))
                                .isInstanceOf(AssertionError.class));
    }

    private static void isARule(String name, String style) {
        assertThat(style).contains("**" + name + ".**");
    }

    private static List<String> cited(String source) {
        return RULE.matcher(source).results().map(found -> found.group(1)).toList();
    }

    private static List<String> missing(String style, Set<String> tests) {
        return FENCE.matcher(style)
                .results()
                .map(found -> found.group(1))
                .filter(each -> !tests.contains(each))
                .toList();
    }

    private static Set<String> tests() throws IOException {
        try (var files = Files.walk(Path.of("src/test/java"))) {
            return files.map(each -> each.getFileName().toString())
                    .filter(each -> each.endsWith("Test.java"))
                    .map(each -> each.substring(0, each.length() - ".java".length()))
                    .collect(Collectors.toSet());
        }
    }
}
