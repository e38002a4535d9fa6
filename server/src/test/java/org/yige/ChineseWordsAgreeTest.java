package org.yige;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * The resident and the worker on the telephone use the same word. For each thing one Chinese word
 * was chosen (GLOSSARY.md); the others stand in no file of words. What the law or a county itself
 * calls it is theirs.
 */
class ChineseWordsAgreeTest {

    private static final Path ROOT = Path.of("..");

    /** The words that were not chosen, with the one that was. */
    private static final Map<String, String> NOT_CHOSEN =
            new TreeMap<>(
                    Map.ofEntries(
                            Map.entry("接办", "应答"),
                            Map.entry("签收", "应答"),
                            Map.entry("处理", "办理"),
                            Map.entry("处置", "办理"),
                            Map.entry("转上一级", "上交一级"),
                            Map.entry("上报上一级", "上交一级"),
                            Map.entry("逐级上报", "逐级上交"),
                            Map.entry("上报链", "岗位链"),
                            Map.entry("已经退回", "已经退单"),
                            Map.entry("退回时限", "退单时限"),
                            Map.entry("超时，督办", "县级值守席催办"),
                            Map.entry("县值守台", "县级值守席"),
                            Map.entry("再提醒", "催办")));

    /** Whose words are their own: quoted law, and an occupation's name in it. */
    private static final List<String> NOT_OURS = List.of("legal-rules.yaml");

    @Test
    void everyFileOfWordsUsesTheChosenOnes() throws IOException {
        var faults = new ArrayList<String>();
        for (var file : files()) {
            for (var fault : faults(Files.readString(file))) {
                faults.add(ROOT.relativize(file) + " says " + fault);
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void theFenceBites() {
        assertThat(faults("incidents.state-word.waiting=等待接办\nx=办理\n"))
                .containsExactly("接办, not 应答: incidents.state-word.waiting=等待接办");
        assertThat(faults("治安管理处罚法")).isEmpty();
    }

    private static List<String> faults(String words) {
        return words.lines()
                .flatMap(line ->
                        NOT_CHOSEN.entrySet().stream()
                                .filter(word -> line.contains(word.getKey()))
                                .map(word ->
                                        word.getKey()
                                                + ", not "
                                                + word.getValue()
                                                + ": "
                                                + line.strip()))
                .toList();
    }

    private static List<Path> files() throws IOException {
        var found = new ArrayList<Path>();
        found.add(ROOT.resolve("README.md"));
        found.add(ROOT.resolve("GLOSSARY.md"));
        for (var folder : List.of("server/src/main/resources", "web/src/i18n", "practice")) {
            try (var files = Files.walk(ROOT.resolve(folder), 1)) {
                files.filter(file ->
                                file.toString()
                                        .matches(".*(_zh\\.properties|\\.zh-CN\\.json|\\.yaml)"))
                        .filter(file -> !NOT_OURS.contains(file.getFileName().toString()))
                        .forEach(found::add);
            }
        }
        assertThat(found).hasSizeGreaterThan(20);
        return found;
    }
}
