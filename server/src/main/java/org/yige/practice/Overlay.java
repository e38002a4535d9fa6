package org.yige.practice;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.yige.practice.Written.WrittenList;
import org.yige.practice.Written.WrittenMap;
import org.yige.practice.Written.WrittenValue;
import org.yige.shared.Labels;

/**
 * Lays a county's file over the defaults. Keys and values are merged key by key. A list whose
 * entries carry a code is merged entry by entry: an entry says its code and what differs, {@code
 * remove: true} leaves one out, and an entry {@code remove: others} leaves out all that the county
 * does not name. Any other list, and any single value, is replaced.
 */
final class Overlay {

    private static final String REMOVE = "remove";
    private static final String OTHERS = "others";

    private Overlay() {}

    /**
     * @param type what the value is for, by the record of its section; empty where nobody knows the
     *     key, which is found out later
     * @throws PracticeUnreadable if an entry has no code, stands there twice, or is to be removed
     *     and is not there
     */
    static Written lay(Optional<Written> below, Written above, Optional<Type> type) {
        return switch (above) {
            case WrittenMap over -> layKeys(below, over, type);
            case WrittenList over -> {
                var entry = type.map(ProfileKeys::plain).flatMap(Overlay::entryOf);
                var code = entry.flatMap(ProfileKeys::codeOf);
                yield code.isEmpty()
                        ? over
                        : layEntries(below, over, entry.orElseThrow(), code.get());
            }
            case WrittenValue value -> value;
        };
    }

    private static WrittenMap layKeys(
            Optional<Written> below, WrittenMap over, Optional<Type> type) {
        var merged = new LinkedHashMap<String, Written>();
        below.filter(WrittenMap.class::isInstance)
                .map(WrittenMap.class::cast)
                .ifPresent(under -> merged.putAll(under.keys()));
        over.keys()
                .forEach((key, value) ->
                        merged.put(
                                key,
                                lay(
                                        Optional.ofNullable(merged.get(key)),
                                        value,
                                        type.flatMap(known -> ProfileKeys.typeOf(key, known)))));
        return new WrittenMap(over.at(), merged);
    }

    private static WrittenList layEntries(
            Optional<Written> below, WrittenList over, Type entry, RecordComponent code) {
        var key = ProfileKeys.kebab(code);
        var known =
                below.filter(WrittenList.class::isInstance)
                        .map(WrittenList.class::cast)
                        .map(under -> byCode(under, key))
                        .orElseGet(LinkedHashMap::new);
        var named = byCode(over, key);
        var merged = new LinkedHashMap<String, Written>();
        if (over.items().stream().noneMatch(Overlay::removesOthers)) {
            merged.putAll(known);
        }
        named.forEach((name, value) -> {
            if (value instanceof WrittenMap mapping && mapping.keys().containsKey(REMOVE)) {
                remove(mapping, key, name, known, merged);
            } else {
                merged.put(
                        name, lay(Optional.ofNullable(known.get(name)), value, Optional.of(entry)));
            }
        });
        return new WrittenList(over.at(), List.copyOf(merged.values()));
    }

    private static void remove(
            WrittenMap mapping,
            String key,
            String name,
            Map<String, Written> known,
            Map<String, Written> merged) {
        var asked = mapping.keys().get(REMOVE);
        if (!(asked instanceof WrittenValue(var _, var node)
                && node.isBoolean()
                && node.asBoolean())) {
            throw new PracticeUnreadable(
                    mapping.at() + ": \"remove\" is true for an entry that is to be left out");
        }
        if (mapping.keys().size() > 2) {
            throw new PracticeUnreadable(
                    mapping.at() + ": an entry to be left out says nothing but its " + key);
        }
        if (!known.containsKey(name)) {
            throw new PracticeUnreadable(
                    mapping.at()
                            + ": there is no \""
                            + name
                            + "\" to leave out"
                            + NearestWord.hint(name, known.keySet()));
        }
        merged.remove(name);
    }

    /** The entries of a list by their code; what has none keeps its place and is judged later. */
    private static SequencedMap<String, Written> byCode(WrittenList list, String key) {
        var entries = new LinkedHashMap<String, Written>();
        for (var item : list.items()) {
            if (removesOthers(item)) {
                continue;
            }
            var name =
                    item instanceof WrittenMap mapping
                                    && mapping.keys().get(key)
                                            instanceof WrittenValue(var _, var node)
                            ? node.asString()
                            : "no " + key + " at " + item.at();
            if (entries.putIfAbsent(name, item) != null) {
                throw new PracticeUnreadable(
                        item.at() + ": " + key + " \"" + name + "\" stands in this list already",
                        Labels.of("practice.reason.twice", Map.of("code", name)));
            }
        }
        return entries;
    }

    private static boolean removesOthers(Written item) {
        return item instanceof WrittenMap mapping
                && mapping.keys().size() == 1
                && mapping.keys().get(REMOVE) instanceof WrittenValue(var _, var node)
                && node.isString()
                && node.asString().equals(OTHERS);
    }

    private static Optional<Type> entryOf(Type list) {
        return Collection.class.isAssignableFrom(ProfileKeys.raw(list))
                ? Optional.of(ProfileKeys.inner(list, 0))
                : Optional.empty();
    }
}
