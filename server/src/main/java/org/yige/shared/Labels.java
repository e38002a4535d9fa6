package org.yige.shared;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What people read for a code, from a pair of word files on the class path: one for English, one
 * for Chinese. What is not in a county's own profile is said here.
 */
public final class Labels {

    private static final Labels OURS = new Labels("/labels");

    private final Properties english;
    private final Properties chinese;

    /**
     * @param file without its ending: {@code /labels} reads {@code labels.properties} and {@code
     *     labels_zh.properties}
     */
    public Labels(String file) {
        english = read(file + ".properties");
        chinese = read(file + "_zh.properties");
    }

    /** The words for a code of ours: {@code module.word}. */
    public static Label of(String code) {
        return OURS.find(code)
                .orElseThrow(() -> new IllegalArgumentException("no words for " + code));
    }

    /** The words for a code, with its {@code {blanks}} filled; a label in its own language. */
    public static Label of(String code, Map<String, ?> facts) {
        var zh = of(code).zh();
        var en = of(code).en();
        for (var fact : facts.entrySet()) {
            var blank = "{" + fact.getKey() + "}";
            var plain = String.valueOf(fact.getValue());
            zh = zh.replace(blank, fact.getValue() instanceof Label label ? label.zh() : plain);
            en = en.replace(blank, fact.getValue() instanceof Label label ? label.en() : plain);
        }
        return new Label(zh, en);
    }

    /** A moment as it is said in each language, in the county's time. */
    public static Label time(Instant at) {
        var pattern = Labels.of("shared.time");
        var local = at.atZone(County.ZONE);
        return new Label(
                DateTimeFormatter.ofPattern(pattern.zh(), Locale.CHINA).format(local),
                DateTimeFormatter.ofPattern(pattern.en(), Locale.UK).format(local));
    }

    /** A name, which is the same in both languages. */
    public static Label same(String name) {
        return new Label(name, name);
    }

    /** Several, one after the other as each language strings them. */
    public static Label list(Collection<Label> all) {
        return new Label(
                all.stream().map(Label::zh).collect(Collectors.joining("、")),
                all.stream().map(Label::en).collect(Collectors.joining(", ")));
    }

    public Set<String> codes() {
        return english.stringPropertyNames();
    }

    /** The words for a code; empty unless both languages have them. */
    public Optional<Label> find(String code) {
        var zh = chinese.getProperty(code);
        var en = english.getProperty(code);
        return zh == null || en == null ? Optional.empty() : Optional.of(new Label(zh, en));
    }

    private static Properties read(String file) {
        var read = new Properties();
        try (var in =
                new InputStreamReader(
                        Objects.requireNonNull(Labels.class.getResourceAsStream(file)),
                        StandardCharsets.UTF_8)) {
            read.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read;
    }
}
