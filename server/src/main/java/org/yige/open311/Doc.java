package org.yige.open311;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An answer before it is written: the standard gives the same one as XML and as JSON. */
sealed interface Doc {

    /** A text, number or yes and no. */
    record DocValue(Object value) implements Doc {}

    /** Known not to be known: an empty element, or null. */
    record Nothing() implements Doc {}

    /** Named parts in their order. */
    record Fields(Map<String, Doc> parts) implements Doc {

        static Fields none() {
            return new Fields(new LinkedHashMap<>());
        }

        Fields with(String name, Object value) {
            return with(name, new DocValue(value));
        }

        Fields with(String name, Optional<?> value) {
            return with(name, value.<Doc>map(DocValue::new).orElseGet(Nothing::new));
        }

        Fields with(String name, Doc part) {
            parts.put(name, part);
            return this;
        }
    }

    /** Several of one kind; {@code each} is the element's name in XML. */
    record Items(String each, List<? extends Doc> items) implements Doc {}

    /** As maps, lists and values, for JSON; what is not known is left out of no map. */
    default Object plain() {
        return switch (this) {
            case DocValue(var value) -> value;
            case Nothing() -> Optional.empty();
            case Fields(var parts) -> {
                var map = new LinkedHashMap<String, Object>();
                parts.forEach((name, part) -> map.put(name, part.plain()));
                yield map;
            }
            case Items(_, var items) -> {
                var list = new ArrayList<Object>();
                items.forEach(item -> list.add(item.plain()));
                yield list;
            }
        };
    }
}
