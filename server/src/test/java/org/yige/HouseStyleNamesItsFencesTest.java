package org.yige;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** HOUSE-STYLE.md says after a rule which test holds it; that test is there. */
class HouseStyleNamesItsFencesTest {

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
