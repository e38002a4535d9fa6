package org.yige.practice;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yige.casework.CaseworkPractice;
import org.yige.intake.IntakePractice;
import org.yige.likeness.LikenessPractice;
import org.yige.residents.ResidentsPractice;

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
        assertThat(read).isNotEmpty().allSatisfy(key -> assertThat(key.meaning()).isPresent());
    }

    @Test
    void everyKeySaysWhatItMeansInChineseToo() throws IOException {
        var words = new Properties();
        try (var file =
                Files.newBufferedReader(Path.of("src/main/resources/meanings_zh.properties"))) {
            words.load(file);
        }
        var keys =
                new ClassFileImporter()
                        .importPath(Path.of("target/classes/org/yige")).stream()
                                .filter(JavaClass::isRecord)
                                .map(JavaClass::reflect)
                                .flatMap(type -> Arrays.stream(type.getRecordComponents()))
                                .filter(key -> key.isAnnotationPresent(Key.class))
                                .toList();

        assertThat(keys)
                .isNotEmpty()
                .allSatisfy(key ->
                        assertThat(words.getProperty(PracticeWords.meant(key), ""))
                                .as(PracticeWords.meant(key))
                                .containsPattern("[\\p{IsHan}]"));
        assertThat(words.stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        keys.stream().map(PracticeWords::meant).collect(Collectors.toSet()));
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

    /** What one section held once, by the names of two programs before this one. */
    @ParameterizedTest
    @ValueSource(strings = {"intake", "incidents"})
    void whatOneSectionHeldIsReadWhereItBelongsNow(String section, @TempDir Path yesterday)
            throws IOException {
        for (var file : List.of("default.yaml", "legal-rules.yaml")) {
            Files.copy(FOLDER.resolve(file), yesterday.resolve(file));
        }
        Files.writeString(
                yesterday.resolve("yesterday.yaml"),
                """
                county: "610824"
                name: {zh: 靖边县, en: Jingbian}
                %s:
                  oldest-days: 30
                  alike: {metres: 80, hours: 12}
                  extension-most: {within: P4D, clock: WORKING}
                  receivers:
                    - {code: court, remove: true}
                  rating-reasons:
                    - {code: QUICK, label: {zh: 快, en: Quick}}
                """
                        .formatted(section));

        var read = new Practices(yesterday.toString(), "yesterday");

        assertThat(read.section(IntakePractice.class).oldestDays()).isEqualTo(30);
        assertThat(read.section(LikenessPractice.class)).isEqualTo(new LikenessPractice(80, 12));
        var casework = read.section(CaseworkPractice.class);
        assertThat(casework.extensionMost().within()).isEqualTo(Period.ofDays(4));
        assertThat(casework.findReceiver("court")).isEmpty();
        assertThat(read.section(ResidentsPractice.class).ratingReasons())
                .anySatisfy(reason -> assertThat(reason.label().zh()).isEqualTo("快"));
        assertThat(String.join("\n", read.renamed()))
                .contains(
                        "\"%s.alike.metres\" is now called \"likeness.metres\"".formatted(section),
                        "\"%s.extension-most\" is now called \"casework.extension-most\""
                                .formatted(section),
                        "\"%s.rating-reasons\" is now called \"residents.rating-reasons\""
                                .formatted(section));
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
