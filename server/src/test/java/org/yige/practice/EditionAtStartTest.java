package org.yige.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.mock.env.MockEnvironment;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a start makes of the edition that was agreed upon: it works by it, or by the files alone.
 */
class EditionAtStartTest {

    static final String PATH = "incidents.grades{3}.answer.within";

    @TempDir Path data;

    @Test
    void theNextStartWorksByTheEdition() {
        edition("610824", PATH);

        var practices = start(false);

        assertThat(practices.edition()).isEqualTo(7);
        assertThat(valueOf(practices)).isEqualTo("PT17M");
    }

    @Test
    void anEditionThatIsNotUsableIsPassedOver() {
        edition("610824", "incidents.grades{99}.answer.within");
        byFilesAlone(start(false), 7);
    }

    @Test
    void anEditionTheServerDidNotStartWithIsPassedOver() {
        edition("610824", PATH);
        byFilesAlone(start(true), 7);
    }

    @Test
    void aFileThatCannotBeReadOrIsAnotherCountysIsNone() throws Exception {
        edition("140430", PATH);
        byFilesAlone(start(false), 0);
        for (var text : List.of("", "{", "null", "[]", "{\"number\": 7}")) {
            Files.writeString(data.resolve("practice-in-force.json"), text);
            byFilesAlone(start(false), 0);
        }
    }

    private void edition(String county, String path) {
        var value = JsonMapper.builder().build().readTree("\"PT17M\"");
        new EditionFile(county, 7, List.of(new Amendment(path, value))).write(data);
    }

    private static void byFilesAlone(Practices practices, long lastRead) {
        assertThat(practices.edition()).isZero();
        assertThat(practices.lastRead()).isEqualTo(lastRead);
        assertThat(valueOf(practices)).isNotEqualTo("PT17M");
    }

    private static String valueOf(Practices practices) {
        return practices.asRead().stream()
                .filter(key -> key.path().equals(PATH))
                .map(key -> key.value().asString())
                .findFirst()
                .orElseThrow();
    }

    private Practices start(boolean filesAlone) {
        var beans = new PracticeBeans();
        beans.setEnvironment(
                new MockEnvironment()
                        .withProperty("yige.practice-folder", ProfilesTest.FOLDER.toString())
                        .withProperty("yige.practice", "jingbian")
                        .withProperty("yige.data", data.toString())
                        .withProperty("yige.practice-files-alone", String.valueOf(filesAlone)));
        var made = new DefaultListableBeanFactory();
        beans.postProcessBeanDefinitionRegistry(made);
        return made.getBean(Practices.class);
    }
}
