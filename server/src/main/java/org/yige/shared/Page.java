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

    public Page {
        items = List.copyOf(items);
    }
}
