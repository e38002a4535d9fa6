package org.yige.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The profiles that ship are whole, and every key of them says what it means. */
class ProfilesTest {

    static final Path FOLDER = Path.of("../practice");

    @Test
    void fivePlacesAreDescribed() throws IOException {
        assertThat(profiles())
                .containsExactly("gaoping", "jingbian", "lingtai", "yuncheng", "zherong");
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void everyProfileCanBeWorkedByAndEveryValueSaysWhatItMeans(String profile) {
        var read = new Practices(FOLDER.toString(), profile).asRead();
        assertThat(read).isNotEmpty().allSatisfy(key -> assertThat(key.meaning()).isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void everyProfileHasWorkedCases(String profile) {
        assertThat(FOLDER.resolve(profile + ".cases.yaml")).exists();
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void aFileWrittenBeforeTheHallGotItsNameIsReadAsItWas(String profile, @TempDir Path yesterday)
            throws IOException {
        for (var file : List.of("default.yaml", "legal-rules.yaml")) {
            Files.copy(FOLDER.resolve(file), yesterday.resolve(file));
        }
        var written = Files.readString(FOLDER.resolve(profile + ".yaml"));
        assertThat(written).contains("\nincidents:\n");
        Files.writeString(
                yesterday.resolve(profile + ".yaml"),
                written.replace("\nincidents:\n", "\nintake:\n"));

        var read = new Practices(yesterday.toString(), profile);

        assertThat(read.asRead()).isEqualTo(new Practices(FOLDER.toString(), profile).asRead());
        assertThat(read.renamed())
                .singleElement()
                .asString()
                .contains("\"intake.grades\" is now called \"incidents.grades\"");
    }

    static List<String> profiles() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml") && !name.endsWith(".cases.yaml"))
                    .map(name -> name.replace(".yaml", ""))
                    .filter(name -> !List.of("default", "legal-rules").contains(name))
                    .sorted()
                    .toList();
        }
    }
}
