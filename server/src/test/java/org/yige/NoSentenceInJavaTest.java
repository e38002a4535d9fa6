package org.yige;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What people read stands in files of words, in both languages, not in Java. */
class NoSentenceInJavaTest {

    static final Path SOURCES = Path.of("src/main/java/org/yige");

    static final Pattern LABEL =
            Pattern.compile("new Label\\(\\s*\"(?:[^\"\\\\]|\\\\.)*+\"\\s*,\\s*\"");

    /** Comments are found first, so that what stands in them is no literal. */
    static final Pattern COMMENT_OR_LITERAL =
            Pattern.compile(
                    "(?s)/\\*.*?\\*/|//[^\\n]*|'(?:[^'\\\\\\n]|\\\\.)++'"
                            + "|(\"\"\".*?\"\"\"|\"(?:[^\"\\\\\\n]|\\\\.)*+\")");

    static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    @Test
    void noLabelIsWrittenInJava() throws IOException {
        assertThat(FenceList.of("labels-in-java").faults(files(NoSentenceInJavaTest::hasLabel)))
                .isEmpty();
    }

    @Test
    void noChineseIsWrittenInJava() throws IOException {
        assertThat(FenceList.of("chinese-in-java").faults(files(NoSentenceInJavaTest::hasChinese)))
                .isEmpty();
    }

    @Test
    void theFenceBites() {
        assertThat(hasLabel("return new Label(\n    \"Fire\", \"火\");")).isTrue();
        assertThat(hasLabel("return new Label(words.english(), words.chinese());")).isFalse();
        assertThat(hasChinese("var unit = \"网格\";")).isTrue();
        assertThat(hasChinese("var text = \"\"\"\n    \"网格\"\n    \"\"\";")).isTrue();
        assertThat(hasChinese("var quote = '\"'; var unit = \"网格\";")).isTrue();
        assertThat(hasChinese("/** 网格 \"网格\" */ var unit = \"grid\"; // \"网格\"")).isFalse();
    }

    private static boolean hasLabel(String source) {
        return LABEL.matcher(source).find();
    }

    private static boolean hasChinese(String source) {
        return COMMENT_OR_LITERAL
                .matcher(source)
                .results()
                .filter(found -> found.group(1) != null)
                .anyMatch(found -> CHINESE.matcher(found.group(1)).find());
    }

    private static Set<String> files(Predicate<String> offend) throws IOException {
        var offenders = new HashSet<String>();
        try (var sources = Files.walk(SOURCES)) {
            for (var file : sources.filter(each -> each.toString().endsWith(".java")).toList()) {
                if (offend.test(Files.readString(file))) {
                    offenders.add(SOURCES.relativize(file).toString());
                }
            }
        }
        return offenders;
    }
}
