package org.yige.practice;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Period;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import org.yige.shared.Label;
import org.yige.shared.Labels;

/** What people call the keys of a profile and the words that may stand there. */
final class PracticeWords {

    private static final Labels WORDS = new Labels("/practice");

    /** The sentences of keys in Chinese; in English they stand at the keys. */
    private static final ResourceBundle MEANINGS =
            ResourceBundle.getBundle("meanings", Locale.CHINESE);

    private PracticeWords() {}

    /** How a value is changed on a screen. */
    enum ValueForm {
        NUMBER,
        NUMBERS,
        YES_NO,
        CHOICE,
        CHOICES,
        TEXT,
        TEXTS,
        WORDS,
        SPAN,
        /** Rows of their own, which begin empty. */
        ROWS,
        /** What an entry is told apart by, and what has keys of its own kind. */
        FIXED
    }

    /** One of the words that may stand somewhere. */
    record PracticeChoice(String code, Label label) {}

    static Label section(String section) {
        return said("section." + section).orElseGet(() -> Labels.same(section));
    }

    /** The heading a path stands under: the first key of its section. */
    static Label group(String path) {
        var steps = bare(path).split("\\.");
        return name(steps[0] + "." + steps[1]);
    }

    /** What the value itself is called, below its group and entry. */
    static Label value(String path) {
        var bare = bare(path);
        var steps = bare.split("\\.");
        var parts = new ArrayList<Label>();
        var walked = steps[0];
        for (int n = 1; n < steps.length; n++) {
            walked += "." + steps[n];
            if (n > 1 && !(n < steps.length - 1 && isList(path, walked))) {
                parts.add(name(walked));
            }
        }
        return joined(parts).orElseGet(() -> name(bare));
    }

    /** What a list is called, below its group. */
    static Label list(String path) {
        return bare(path).split("\\.").length > 2 ? value(path) : group(path);
    }

    /** What a value of a row is called. */
    static Label field(String list, String key) {
        var walked = bare(list);
        var parts = new ArrayList<Label>();
        for (var step : key.split("\\.")) {
            walked += "." + step;
            parts.add(name(walked));
        }
        return joined(parts).orElseThrow();
    }

    private static Optional<Label> joined(List<Label> parts) {
        return parts.stream()
                .reduce((one, other) ->
                        new Label(one.zh() + " · " + other.zh(), one.en() + " · " + other.en()));
    }

    private static boolean isList(String path, String walked) {
        var last = walked.substring(walked.lastIndexOf('.') + 1);
        return path.contains(last + "{") || path.contains(last + "[");
    }

    private static String bare(String path) {
        return path.replaceAll("\\{[^{}]*}|\\[\\d+]", "");
    }

    static Label name(String bare) {
        return said("key." + bare)
                .or(() -> said("any." + bare.substring(bare.lastIndexOf('.') + 1)))
                .orElseGet(() -> Labels.same(bare));
    }

    /** Whether a key has words of its own. */
    static boolean isCalled(String bare) {
        return !name(bare).zh().equals(bare);
    }

    static List<PracticeChoice> choices(Type type) {
        var leaf = ProfileKeys.raw(ProfileKeys.entryOrSelf(type));
        return leaf.isEnum()
                ? Arrays.stream(leaf.getEnumConstants())
                        .map(one -> ((Enum<?>) one).name())
                        .map(code -> new PracticeChoice(code, choice(code)))
                        .toList()
                : List.of();
    }

    /** The sentence of a key, in both languages. */
    static Label meaning(RecordComponent component, Key key) {
        var meant = meant(component);
        return new Label(
                MEANINGS.containsKey(meant) ? MEANINGS.getString(meant) : key.value(), key.value());
    }

    /** Of words in two languages: which of them it is. */
    static Optional<Label> language(String component) {
        return said("language." + component);
    }

    /** Under which name the sentence of a key stands. */
    static String meant(RecordComponent component) {
        return component.getDeclaringRecord().getSimpleName() + "." + ProfileKeys.kebab(component);
    }

    static Label choice(String code) {
        return said("value." + code).orElseGet(() -> Labels.same(code));
    }

    static ValueForm form(String path, Type type) {
        var plain = ProfileKeys.plain(type);
        var raw = ProfileKeys.raw(plain);
        var leaf = ProfileKeys.raw(ProfileKeys.entryOrSelf(type));
        boolean many = Collection.class.isAssignableFrom(raw);
        if (ProfileRows.isRows(plain)) {
            return ValueForm.ROWS;
        }
        if (isCode(path)) {
            return ValueForm.FIXED;
        }
        if (leaf.isEnum()) {
            return many ? ValueForm.CHOICES : ValueForm.CHOICE;
        }
        if (leaf == String.class) {
            return many ? ValueForm.TEXTS : ValueForm.TEXT;
        }
        if (leaf == int.class || leaf == Integer.class) {
            return many ? ValueForm.NUMBERS : ValueForm.NUMBER;
        }
        if (leaf == boolean.class || leaf == Boolean.class) {
            return ValueForm.YES_NO;
        }
        if (leaf == Label.class) {
            return many ? ValueForm.FIXED : ValueForm.WORDS;
        }
        if (leaf == Duration.class || leaf == Period.class || leaf == TemporalAmount.class) {
            return many ? ValueForm.FIXED : ValueForm.SPAN;
        }
        return leaf == java.time.LocalTime.class ? ValueForm.TEXT : ValueForm.FIXED;
    }

    /** An entry's own code names it: another code would be another entry. */
    private static boolean isCode(String path) {
        var step = path.substring(path.lastIndexOf('.') + 1);
        return path.endsWith("}." + step)
                && List.of("code", "order", "what", "colour", "kind").contains(step)
                && !path.contains("duties{");
    }

    /** That a key has to have another form, for whoever changes it on a screen. */
    static Label mustBe(String path, Type type, Optional<Label> meaning) {
        var said =
                Labels.of(
                        "practice.reason.form",
                        Map.of("name", whole(path), "path", path, "form", form(type)));
        return meaning.map(words ->
                        new Label(said.zh() + "——" + words.zh(), said.en() + " – " + words.en()))
                .orElse(said);
    }

    /** That there is no such key, and if a rule forbids it, that it will never be one. */
    static Label noKey(String path, String key) {
        return Formalism.whyNever(key).isPresent()
                ? Labels.of("practice.reason.never", Map.of("path", path))
                : Labels.of("practice.reason.unknown", Map.of("path", path));
    }

    static Label isMissing(String path) {
        return Labels.of("practice.reason.missing", Map.of("name", whole(path), "path", path));
    }

    /** That values under a key do not go together. */
    static Label isUnfit(String path, Label why) {
        return Labels.of(
                "practice.reason.unfit", Map.of("name", whole(path), "path", path, "why", why));
    }

    /** What a key is called, from its section on. */
    private static Label whole(String path) {
        var walked = "";
        var parts = new ArrayList<Label>();
        for (var step : bare(path).split("\\.")) {
            walked += walked.isEmpty() ? step : "." + step;
            if (walked.equals(step)) {
                parts.add(section(step));
            } else if (isCalled(walked)) {
                parts.add(name(walked));
            }
        }
        return joined(parts).orElseThrow();
    }

    private static Label form(Type type) {
        var raw = ProfileKeys.raw(ProfileKeys.plain(type));
        if (Collection.class.isAssignableFrom(raw)) {
            return Labels.of("practice.form.list");
        }
        if (raw.isEnum()) {
            var all = choices(raw).stream().map(PracticeChoice::label).toList();
            return Labels.of("practice.form.choice", Map.of("choices", Labels.list(all)));
        }
        return switch (raw.getSimpleName()) {
            case "String" -> Labels.of("practice.form.text");
            case "int", "long", "Integer", "Long" -> Labels.of("practice.form.whole");
            case "double", "Double" -> Labels.of("practice.form.number");
            case "boolean", "Boolean" -> Labels.of("practice.form.yes-no");
            case "Label" -> Labels.of("practice.form.label");
            case "Duration" -> Labels.of("practice.form.time");
            case "Period" -> Labels.of("practice.form.days");
            case "TemporalAmount" -> Labels.of("practice.form.span");
            case "LocalDate" -> Labels.of("practice.form.date");
            case "LocalTime" -> Labels.of("practice.form.clock");
            default ->
                    ProfileKeys.hasKeys(raw) || Map.class.isAssignableFrom(raw)
                            ? Labels.of("practice.form.keys")
                            : Labels.of("practice.form.known");
        };
    }

    private static Optional<Label> said(String code) {
        return WORDS.find(code);
    }
}
