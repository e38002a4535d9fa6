package org.yige.practice;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yige.shared.Label;
import tools.jackson.databind.JsonNode;

/**
 * A list of a profile whose entries have keys, with its rows as they stand.
 *
 * @param code the key by which the rows are told apart, if they are
 * @param entry what the row is called that the list stands in, if it stands in one
 */
record ProfileRows(
        String path, Optional<Label> entry, Optional<String> code, Class<?> row, JsonNode rows) {

    /** One value of a row. */
    record RowField(String key, Type type, boolean optional) {}

    static List<ProfileRows> in(String path, JsonNode node, Type type) {
        return in(path, node, type, Optional.empty());
    }

    private static List<ProfileRows> in(
            String path, JsonNode node, Type type, Optional<Label> entry) {
        var plain = ProfileKeys.plain(type);
        if (isRows(plain)) {
            var row = ProfileKeys.inner(plain, 0);
            var code = ProfileKeys.codeOf(row).map(ProfileKeys::kebab);
            var all = new ArrayList<ProfileRows>();
            all.add(new ProfileRows(path, entry, code, ProfileKeys.raw(row), node));
            for (int n = 0; n < node.size(); n++) {
                var item = node.get(n);
                all.addAll(
                        in(
                                path + ProfileKeys.step(code, item, n),
                                item,
                                row,
                                Optional.of(ProfileKeys.called(item, code, n))));
            }
            return all;
        }
        if (!ProfileKeys.hasKeys(plain)) {
            return List.of();
        }
        return ProfileKeys.componentsOf(plain).stream()
                .filter(component -> node.has(ProfileKeys.kebab(component)))
                .flatMap(component ->
                        in(
                                path + "." + ProfileKeys.kebab(component),
                                node.get(ProfileKeys.kebab(component)),
                                component.getGenericType(),
                                entry)
                                .stream())
                .toList();
    }

    /** What a row says, value by value; lists of rows within it are one value that begins empty. */
    List<RowField> fields() {
        return fields("", row, false).toList();
    }

    private static Stream<RowField> fields(String before, Class<?> record, boolean optional) {
        return ProfileKeys.componentsOf(record).stream()
                .flatMap(component -> fields(before, component, optional));
    }

    private static Stream<RowField> fields(
            String before, RecordComponent component, boolean optional) {
        var key = before + ProfileKeys.kebab(component);
        var type = component.getGenericType();
        var plain = ProfileKeys.plain(type);
        boolean may = optional || plain != type;
        return ProfileKeys.hasKeys(plain)
                ? fields(key + ".", ProfileKeys.raw(plain), may)
                : Stream.of(new RowField(key, type, may));
    }

    static boolean isRows(Type type) {
        return Collection.class.isAssignableFrom(ProfileKeys.raw(type))
                && ProfileKeys.hasKeys(ProfileKeys.inner(type, 0));
    }
}
