package org.yige.shared;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What comes in a request's body: what lacks is said by its name, a list not sent is empty. */
public final class Wire {

    private Wire() {}

    public static Refused missing(String name) {
        return new Refused(SharedRefusal.MISSING, Map.of("name", name));
    }

    /**
     * @param most bytes that would have been taken
     */
    public static Refused tooLarge(long most) {
        return new Refused(SharedRefusal.TOO_LARGE, Map.of("kilobytes", most / 1024));
    }

    public static <T> List<T> present(Optional<List<T>> list) {
        return list.orElse(List.of()).stream().filter(Objects::nonNull).toList();
    }
}
