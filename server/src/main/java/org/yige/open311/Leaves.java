package org.yige.open311;

import java.util.List;

/**
 * One page of a list.
 *
 * @param more whether another follows
 */
record Leaves<T>(List<T> rows, boolean more) {

    static <T> Leaves<T> none() {
        return new Leaves<>(List.of(), false);
    }

    /** Of one row more than a page has. */
    static <T> Leaves<T> of(List<T> read, int size) {
        return new Leaves<>(read.stream().limit(size).toList(), read.size() > size);
    }
}
