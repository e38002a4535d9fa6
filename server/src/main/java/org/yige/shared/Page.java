package org.yige.shared;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A stretch of a list.
 *
 * @param next what to send as {@code cursor} for the stretch that follows; empty at the end
 * @param asOf when this was read, so that a screen can say how old it is
 */
public record Page<T>(List<T> items, Optional<String> next, Instant asOf) {

    private static final int USUAL = 50;
    private static final int MOST = 200;

    public Page {
        items = List.copyOf(items);
    }

    /**
     * How many items a reader gets who asks for this many: 50 unless told, 1 at least, 200 at most.
     */
    public static int size(Optional<Integer> asked) {
        return Math.clamp(asked.orElse(USUAL), 1, MOST);
    }
}
