package org.yige;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A folder is seen at one look; when it outgrows that, a subject moves out. */
class FoldersFitAScreenTest {

    static final int SCREEN = 45;

    /** An exception is a folder with its number: more offends, and less is written down. */
    @Test
    void noFolderIsLargerThanAScreen() throws IOException {
        assertThat(FenceList.of("folders-over-a-screen").faults(over(folders()))).isEmpty();
    }

    @Test
    void theHouseStyleSaysHowLargeAScreenIs() throws IOException {
        assertThat(Files.readString(Path.of("../HOUSE-STYLE.md")))
                .contains("one screen (" + SCREEN + " files)");
    }

    @Test
    void theFenceBites() {
        assertThat(over(Map.of("barn", SCREEN + 1, "shed", SCREEN))).containsExactly("barn 46");
        assertThat(new FenceList(List.of("barn 46")).faults(over(Map.of("barn", SCREEN + 2))))
                .contains("barn 47 offends");
    }

    @Test
    void theFoldersAreSeen() throws IOException {
        assertThat(folders())
                .containsKeys(
                        "server/src/main/java/org/yige/shared",
                        "planner/src/main/java/org/yige/planner/beats");
    }

    private static Set<String> over(Map<String, Integer> folders) {
        return folders.entrySet().stream()
                .filter(each -> each.getValue() > SCREEN)
                .map(each -> each.getKey() + " " + each.getValue())
                .collect(Collectors.toSet());
    }

    private static Map<String, Integer> folders() throws IOException {
        var counted = new TreeMap<String, Integer>();
        for (var program : List.of("server", "planner", "replay", "backup")) {
            try (var files = Files.walk(Path.of("..", program, "src"))) {
                files.filter(each -> each.toString().endsWith(".java"))
                        .map(each -> Path.of("..").relativize(each.getParent()).toString())
                        .forEach(each -> counted.merge(each, 1, Integer::sum));
            }
        }
        return counted;
    }
}
