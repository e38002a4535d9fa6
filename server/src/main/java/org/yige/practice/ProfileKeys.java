package org.yige.practice;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.reflect.Executable;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yige.shared.Label;
import org.yige.shared.Labels;
import tools.jackson.databind.JsonNode;

/**
 * The keys a record asks for, read off its components, and whether a profile answers each of them.
 */
final class ProfileKeys {

    private ProfileKeys() {}

    /** One value as a profile gives it. */
    record Read(
            String path,
            Optional<Label> meaning,
            JsonNode value,
            Type type,
            Optional<Label> entry) {

        /** The same value of an entry that people call something. */
        Read in(Label outer) {
            return new Read(
                    path,
                    meaning,
                    value,
                    type,
                    Optional.of(
                            entry.map(inner ->
                                            new Label(
                                                    outer.zh() + " · " + inner.zh(),
                                                    outer.en() + " · " + inner.en()))
                                    .orElse(outer)));
        }
    }

    /** A key that cannot be used, by its path in the profile as a whole. */
    static final class Wrong extends RuntimeException {

        private static final long serialVersionUID = 1L;

        final String path;
        private final transient Label why;

        Wrong(String path, String words, Label why) {
            super(words);
            this.path = path;
            this.why = why;
        }

        /** The same for whoever changes the practice on a screen. */
        Label why() {
            return why;
        }

        /** What is wrong. */
        String words() {
            return String.valueOf(getMessage());
        }
    }

    /** Every key of a section, in the order of the record. */
    static List<KnownKey> describe(String path, Class<?> record) {
        var found = new ArrayList<KnownKey>();
        describe(path, record, found);
        return found;
    }

    /** What the key at {@code path} of a section means. */
    static Optional<Label> meaning(String path, String section, Class<?> type) {
        var key = path.replaceAll("\\[\\d+]", "[]").replaceFirst("\\[]$", "");
        return type.isRecord()
                ? describe(section, type).stream()
                        .filter(known -> known.path().equals(key))
                        .findFirst()
                        .flatMap(KnownKey::meaning)
                : Optional.empty();
    }

    /**
     * Holds a profile against the record.
     *
     * @throws Wrong naming the first key that is unknown, missing, empty or of the wrong form
     */
    static void check(String path, Optional<Label> meaning, JsonNode node, Type type) {
        var raw = raw(type);
        must(!node.isNull(), path, meaning, type, "given: it is empty");
        if (raw == Optional.class) {
            check(path, meaning, node, inner(type, 0));
        } else if (Collection.class.isAssignableFrom(raw)) {
            must(node.isArray(), path, meaning, type, "a list");
            for (var i = 0; i < node.size(); i++) {
                check(path + "[" + i + "]", meaning, node.get(i), inner(type, 0));
            }
        } else if (Map.class.isAssignableFrom(raw)) {
            must(node.isObject(), path, meaning, type, "keys and values");
            node.properties()
                    .forEach(entry ->
                            check(
                                    path + "." + entry.getKey(),
                                    meaning,
                                    entry.getValue(),
                                    inner(type, 1)));
        } else if (hasKeys(raw, node)) {
            must(node.isObject(), path, meaning, type, "the keys " + names(raw));
            checkRecord(path, node, raw);
        } else {
            must(isOfForm(node, raw), path, meaning, type, form(raw));
        }
    }

    /** Every value of a section beside its meaning; lists of records item by item. */
    static List<Read> read(String path, Optional<Label> meaning, JsonNode node, Type type) {
        var raw = raw(type);
        if (raw == Optional.class) {
            return read(path, meaning, node, inner(type, 0));
        }
        if (raw != Label.class && hasKeys(raw, node)) {
            return Arrays.stream(raw.getRecordComponents())
                    .filter(component -> node.has(kebab(component)))
                    .flatMap(component ->
                            read(
                                    path + "." + kebab(component),
                                    meaningOf(component),
                                    node.get(kebab(component)),
                                    component.getGenericType())
                                    .stream())
                    .toList();
        }
        if (Collection.class.isAssignableFrom(raw) && raw(inner(type, 0)).isRecord()) {
            var items = new ArrayList<Read>();
            for (var i = 0; i < node.size(); i++) {
                var item = node.get(i);
                var code = codeOf(inner(type, 0)).map(ProfileKeys::kebab);
                var called = called(item, code, i);
                read(path + step(code, item, i), meaning, item, inner(type, 0)).stream()
                        .map(one -> one.in(called))
                        .forEach(items::add);
            }
            return items;
        }
        return List.of(new Read(path, meaning, node, type, Optional.empty()));
    }

    /** How a path goes on to an entry: by its code, or by its place. */
    static String step(Optional<String> code, JsonNode item, int place) {
        return code.filter(item::has)
                .map(key -> "{" + item.get(key).asString() + "}")
                .orElse("[" + place + "]");
    }

    /** What an entry is called: its label, its code, or its place. */
    static Label called(JsonNode item, Optional<String> code, int place) {
        return item.get("label") instanceof JsonNode label && label.has("zh") && label.has("en")
                ? new Label(label.get("zh").asString(), label.get("en").asString())
                : Labels.same(
                        code.filter(item::has)
                                .map(key -> item.get(key).asString())
                                .orElse(String.valueOf(place + 1)));
    }

    /** What stands in a list, or the type itself. */
    static Type entryOrSelf(Type type) {
        var plain = plain(type);
        return Collection.class.isAssignableFrom(raw(plain)) ? inner(plain, 0) : plain;
    }

    static String kebab(RecordComponent component) {
        return component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static void describe(String path, Class<?> record, List<KnownKey> found) {
        for (var component : record.getRecordComponents()) {
            var key = path + "." + kebab(component);
            var type = component.getGenericType();
            var optional = raw(type) == Optional.class;
            var plain = optional ? inner(type, 0) : type;
            var many = Collection.class.isAssignableFrom(raw(plain));
            var leaf =
                    raw(
                            many
                                    ? inner(plain, 0)
                                    : Map.class.isAssignableFrom(raw(plain))
                                            ? inner(plain, 1)
                                            : plain);
            var said = Optional.ofNullable(component.getAnnotation(Key.class));
            found.add(
                    new KnownKey(
                            key,
                            form(plain),
                            optional,
                            said.filter(Key::code).isPresent(),
                            said.map(Key::formerly).map(List::of).orElse(List.of()),
                            meaningOf(component)));
            if (leaf.isRecord() && leaf != Label.class && leaf != record && !writesAsText(leaf)) {
                describe(
                        key + (many ? "[]" : Map.class.isAssignableFrom(raw(plain)) ? ".*" : ""),
                        leaf,
                        found);
            }
        }
    }

    private static void checkRecord(String path, JsonNode node, Class<?> record) {
        for (var key : node.propertyNames()) {
            if (Arrays.stream(record.getRecordComponents())
                    .noneMatch(component -> kebab(component).equals(key))) {
                throw new Wrong(
                        path + "." + key,
                        "unknown key \""
                                + path
                                + "."
                                + key
                                + "\""
                                + Formalism.whyNever(key)
                                        .map(why -> " – " + why)
                                        .orElseGet(() ->
                                                NearestWord.hint(key, kebabs(record))
                                                        + " – known here are "
                                                        + names(record)),
                        PracticeWords.noKey(path + "." + key, key));
            }
        }
        for (var component : record.getRecordComponents()) {
            var key = path + "." + kebab(component);
            var value = node.get(kebab(component));
            if (value == null) {
                if (component.getType() != Optional.class) {
                    throw new Wrong(
                            path,
                            "missing key \"" + key + "\"" + inEnglish(meaningOf(component)),
                            PracticeWords.isMissing(key));
                }
                continue;
            }
            check(key, meaningOf(component), value, component.getGenericType());
        }
    }

    private static boolean isOfForm(JsonNode node, Class<?> type) {
        if (type == int.class
                || type == long.class
                || type == Integer.class
                || type == Long.class) {
            return node.isIntegralNumber();
        }
        if (type == double.class || type == Double.class) {
            return node.isNumber();
        }
        if (type == boolean.class || type == Boolean.class) {
            return node.isBoolean();
        }
        if (type.isEnum()) {
            return node.isString()
                    && Arrays.stream(type.getEnumConstants())
                            .anyMatch(one -> ((Enum<?>) one).name().equals(node.asString()));
        }
        return node.isString() && !node.asString().isBlank();
    }

    private static void must(
            boolean holds, String path, Optional<Label> meaning, Type type, String form) {
        if (!holds) {
            throw new Wrong(
                    path,
                    "key \"" + path + "\" must be " + form + inEnglish(meaning),
                    PracticeWords.mustBe(path, type, meaning));
        }
    }

    /** Whether a value of this type is always keys with values, and no label. */
    static boolean hasKeys(Type type) {
        var raw = raw(type);
        return raw.isRecord() && raw != Label.class && !writesAsText(raw);
    }

    private static boolean hasKeys(Class<?> type, JsonNode node) {
        return type.isRecord() && !(writesAsText(type) && !node.isObject());
    }

    /** A record that is one word on paper, such as a code. */
    private static boolean writesAsText(Class<?> record) {
        return Arrays.stream(record.getDeclaredMethods())
                        .anyMatch(method -> method.isAnnotationPresent(JsonValue.class))
                || Stream.<Executable>concat(
                                Arrays.stream(record.getDeclaredMethods()),
                                Arrays.stream(record.getDeclaredConstructors()))
                        .anyMatch(maker ->
                                maker.isAnnotationPresent(JsonCreator.class)
                                        && maker.getParameterCount() == 1);
    }

    /** What a key means, as the console says it behind what is wrong. */
    static String inEnglish(Optional<Label> meaning) {
        return meaning.map(words -> " – " + words.en()).orElse("");
    }

    private static Optional<Label> meaningOf(RecordComponent component) {
        var key = component.getAnnotation(Key.class);
        return key == null
                ? PracticeWords.language(component.getName())
                : Optional.of(PracticeWords.meaning(component, key));
    }

    private static String names(Class<?> record) {
        return String.join(", ", kebabs(record));
    }

    private static List<String> kebabs(Class<?> record) {
        return componentsOf(record).stream().map(ProfileKeys::kebab).toList();
    }

    private static String form(Type type) {
        var raw = raw(type);
        if (Collection.class.isAssignableFrom(raw)) {
            return "list of " + form(inner(type, 0));
        }
        if (Map.class.isAssignableFrom(raw)) {
            return form(inner(type, 0)) + " → " + form(inner(type, 1));
        }
        if (raw.isEnum()) {
            return Arrays.stream(raw.getEnumConstants())
                    .map(Object::toString)
                    .collect(Collectors.joining(" | "));
        }
        return switch (raw.getSimpleName()) {
            case "String" -> "text (a number with leading zeros in quotes)";
            case "int", "long", "Integer", "Long" -> "whole number";
            case "double", "Double" -> "number";
            case "boolean", "Boolean" -> "true | false";
            case "Label" -> "text in both languages";
            case "Duration" -> "length of time (PT30M)";
            case "Period" -> "days, months or years (P3D, P6M, P2Y)";
            case "TemporalAmount" -> "length of time (PT30M) or days (P3D)";
            case "LocalDate" -> "date (2026-01-01)";
            case "LocalTime" -> "time of day (08:30)";
            default -> raw.isRecord() && !writesAsText(raw) ? "keys below" : raw.getSimpleName();
        };
    }

    static Class<?> raw(Type type) {
        return type instanceof ParameterizedType generic
                ? (Class<?>) generic.getRawType()
                : (Class<?>) type;
    }

    static Type inner(Type type, int index) {
        return ((ParameterizedType) type).getActualTypeArguments()[index];
    }

    /** What an optional value is, if it is given. */
    static Type plain(Type type) {
        return raw(type) == Optional.class ? inner(type, 0) : type;
    }

    /** What stands under a key of a record or a map; empty if nothing may. */
    static Optional<Type> typeOf(String key, Type owner) {
        var plain = plain(owner);
        if (Map.class.isAssignableFrom(raw(plain))) {
            return Optional.of(inner(plain, 1));
        }
        return componentsOf(plain).stream()
                .filter(component -> kebab(component).equals(key))
                .map(RecordComponent::getGenericType)
                .findFirst();
    }

    /** The keys of a record; none of anything else. */
    static List<RecordComponent> componentsOf(Type type) {
        return raw(type).isRecord() ? List.of(raw(type).getRecordComponents()) : List.of();
    }

    /** The key by which entries of this kind are told apart, if they are. */
    static Optional<RecordComponent> codeOf(Type entry) {
        return componentsOf(entry).stream()
                .filter(component -> {
                    var key = component.getAnnotation(Key.class);
                    return key != null && key.code();
                })
                .findFirst();
    }
}
