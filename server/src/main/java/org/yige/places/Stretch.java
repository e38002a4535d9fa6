package org.yige.places;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Days in a row: from the first that belongs to it, to the first that no longer does; open if there
 * is none.
 */
public record Stretch(LocalDate from, Optional<LocalDate> to) {

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && to.map(day::isBefore).orElse(true);
    }
}
