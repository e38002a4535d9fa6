package org.yige;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a type that travels is called: a nested one by its outer type's name before its own, unless
 * that is a module's routes. Two types that came to the same name would silently be mixed into one,
 * so both are remembered, and refused.
 */
class WireNames extends TypeNameResolver {

    private final Map<String, JavaType> types = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> mixed = new ConcurrentHashMap<>();

    @Override
    public String nameForType(JavaType type, Set<Options> options) {
        var name = super.nameForType(type, options);
        if (type.getRawClass().getName().startsWith("org.yige.")) {
            var first = types.putIfAbsent(name, type);
            if (first != null && !first.equals(type)) {
                var both = mixed.computeIfAbsent(name, _ -> ConcurrentHashMap.newKeySet());
                both.add(first.toCanonical());
                both.add(type.toCanonical());
            }
        }
        return name;
    }

    @Override
    protected String getNameOfClass(Class<?> type) {
        return of(type);
    }

    static String of(Class<?> type) {
        var outer = type.getDeclaringClass();
        if (outer == null || outer.getSimpleName().endsWith("Api")) {
            return type.getSimpleName();
        }
        var before = of(outer).replaceFirst("(View|Body)$", "");
        var name = type.getSimpleName();
        return name.startsWith(before) ? name : before + name;
    }

    /** The type behind a name, if it is one of ours. */
    Optional<Class<?>> find(String name) {
        return Optional.ofNullable(types.get(name)).map(JavaType::getRawClass);
    }

    void refuseMixed() {
        if (!mixed.isEmpty()) {
            var all = new TreeMap<String, Set<String>>();
            mixed.forEach((name, both) -> all.put(name, new TreeSet<>(both)));
            throw new IllegalStateException(
                    "Types that travel under one name; call one of them otherwise: " + all);
        }
    }
}
