package org.yige.practice;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.yige.practice.Written.WrittenList;
import org.yige.practice.Written.WrittenMap;

/**
 * Reads a file written when some keys had other names: what stands under a former name is taken for
 * what it is called now, and told of.
 */
final class FormerNames {

    private final Map<String, Class<?>> sections;
    private final List<String> told = new ArrayList<>();

    FormerNames(Map<String, Class<?>> sections) {
        this.sections = sections;
    }

    /** What was found under a former name, with its place and its present name. */
    List<String> told() {
        return List.copyOf(told);
    }

    WrittenMap renew(WrittenMap root) {
        var top = new LinkedHashMap<>(root.keys());
        sections.forEach((section, record) -> moveIn(top, section, record));
        sections.forEach((section, record) ->
                Optional.ofNullable(top.get(section))
                        .ifPresent(value -> top.put(section, renew(section, value, record))));
        return new WrittenMap(root.at(), top);
    }

    /** Moves what once stood elsewhere in the file into its section. */
    private void moveIn(SequencedMap<String, Written> top, String section, Class<?> record) {
        for (var component : record.getRecordComponents()) {
            for (var former : formerly(component)) {
                if (former.contains(".")) {
                    take(top, former)
                            .ifPresent(value -> {
                                var place =
                                        top.get(section) instanceof WrittenMap mapping
                                                ? mapping
                                                : new WrittenMap(value.at(), new LinkedHashMap<>());
                                top.put(section, put(section, place, former, component, value));
                            });
                }
            }
        }
    }

    private Written renew(String path, Written value, Type type) {
        var plain = ProfileKeys.plain(type);
        return switch (value) {
            case WrittenMap mapping -> renewKeys(path, mapping, plain);
            case WrittenList(var at, var items)
                    when Collection.class.isAssignableFrom(ProfileKeys.raw(plain)) ->
                    new WrittenList(
                            at,
                            items.stream()
                                    .map(item ->
                                            renew(path + "[]", item, ProfileKeys.inner(plain, 0)))
                                    .toList());
            case WrittenList list -> list;
            case Written.WrittenValue alone -> alone;
        };
    }

    private WrittenMap renewKeys(String path, WrittenMap mapping, Type type) {
        var now = mapping;
        for (var component : ProfileKeys.componentsOf(type)) {
            for (var former : formerly(component)) {
                var value = now.keys().get(former);
                if (value != null) {
                    var without = new LinkedHashMap<>(now.keys());
                    without.remove(former);
                    now =
                            put(
                                    path,
                                    new WrittenMap(now.at(), without),
                                    path + "." + former,
                                    component,
                                    value);
                }
            }
        }
        var keys = new LinkedHashMap<String, Written>();
        now.keys()
                .forEach((key, value) ->
                        keys.put(
                                key,
                                ProfileKeys.typeOf(key, type)
                                        .map(known -> renew(path + "." + key, value, known))
                                        .orElse(value)));
        return new WrittenMap(now.at(), keys);
    }

    private WrittenMap put(
            String path, WrittenMap into, String former, RecordComponent component, Written value) {
        var name = ProfileKeys.kebab(component);
        var words = value.at() + ": \"" + former + "\" is now called \"" + path + "." + name + "\"";
        if (into.keys().containsKey(name)) {
            throw new PracticeUnreadable(words + ", which is given as well");
        }
        told.add(words);
        var keys = new LinkedHashMap<>(into.keys());
        keys.put(name, value);
        return new WrittenMap(into.at(), keys);
    }

    /** Takes a value out by its whole path; a section that is empty then goes with it. */
    private static Optional<Written> take(SequencedMap<String, Written> keys, String path) {
        var dot = path.indexOf('.');
        if (dot < 0) {
            return Optional.ofNullable(keys.remove(path));
        }
        var head = path.substring(0, dot);
        if (!(keys.get(head) instanceof WrittenMap inner)) {
            return Optional.empty();
        }
        var rest = new LinkedHashMap<>(inner.keys());
        var found = take(rest, path.substring(dot + 1));
        if (found.isPresent()) {
            keys.put(head, new WrittenMap(inner.at(), rest));
            if (rest.isEmpty()) {
                keys.remove(head);
            }
        }
        return found;
    }

    private static List<String> formerly(RecordComponent component) {
        var key = component.getAnnotation(Key.class);
        return key == null ? List.of() : Arrays.asList(key.formerly());
    }
}
