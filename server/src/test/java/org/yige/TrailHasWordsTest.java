package org.yige;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every code that is written to the trail has its words in both languages; none is left over. */
class TrailHasWordsTest {

    private static final Pattern CODE = Pattern.compile("\"([a-z0-9]+\\.[a-z][a-z-]+)\"");

    @Test
    void everyActionHasItsWordsInBothLanguages() throws IOException {
        assertThat(
                        RefusalsHaveWordsTest.faults(
                                written(),
                                actions("trail.properties"),
                                actions("trail_zh.properties")))
                .isEmpty();
        assertThat(RefusalsHaveWordsTest.words("trail.properties").keySet())
                .isEqualTo(RefusalsHaveWordsTest.words("trail_zh.properties").keySet());
    }

    @Test
    void theFenceBites() {
        assertThat(codes("Trail trail; trail.record(by, \"staff.enrol\", \"x\");"))
                .containsExactly("staff.enrol");
        assertThat(codes("log(\"staff.enrol\");")).isEmpty();
    }

    @Test
    void whatElseIsWrittenWithARowHasItsWordToo() throws IOException {
        var known = RefusalsHaveWordsTest.words("trail_zh.properties").keySet();
        assertThat(found(TrailHasWordsTest::facts))
                .isNotEmpty()
                .allSatisfy(fact -> assertThat(known).contains("fact." + fact));
        assertThat(
                        facts(
                                "trail.record(by, \"a.b\", \"c\", \"d\", Map.of(\"count\", n, \"day\", on));"))
                .containsExactly("count", "day");
    }

    /** The keys of the facts of every row a source writes. */
    private static List<String> facts(String source) {
        return RECORDED.matcher(source)
                .results()
                .flatMap(row -> KEY.matcher(row.group(1)).results())
                .map(key -> key.group(1))
                .toList();
    }

    private static final Pattern RECORDED =
            Pattern.compile("trail\\.record\\w*\\([^;]*?Map\\.of\\(([^;]*);");
    private static final Pattern KEY = Pattern.compile("\"([a-zA-Z-]+)\",");

    private static Set<String> written() throws IOException {
        return found(TrailHasWordsTest::codes);
    }

    private static Set<String> found(Function<String, List<String>> in) throws IOException {
        var codes = new TreeSet<String>();
        try (var sources = Files.walk(NoSentenceInJavaTest.SOURCES)) {
            for (var file : sources.filter(each -> each.toString().endsWith(".java")).toList()) {
                codes.addAll(in.apply(Files.readString(file)));
            }
        }
        return codes;
    }

    private static List<String> codes(String source) {
        if (!source.contains("Trail trail") && !source.contains("class Trail ")) {
            return List.of();
        }
        return CODE.matcher(source).results().map(found -> found.group(1)).toList();
    }

    private static java.util.Map<String, String> actions(String file) {
        return RefusalsHaveWordsTest.words(file).entrySet().stream()
                .filter(each -> each.getKey().startsWith("action."))
                .collect(
                        Collectors.toMap(
                                each -> each.getKey().substring("action.".length()),
                                java.util.Map.Entry::getValue));
    }
}
