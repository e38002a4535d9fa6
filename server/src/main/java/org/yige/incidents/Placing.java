package org.yige.incidents;

import java.util.List;
import java.util.Optional;

/**
 * What there is to say about how a place was found.
 *
 * @param border names of the villages on whose border it lies
 * @param metresOutside how far outside the county
 * @param placeFrom {@code words}, where a village was found by its name
 * @param placeUnknown nobody knows yet where it is
 */
public record Placing(
        List<String> border,
        Optional<Long> metresOutside,
        Optional<String> placeFrom,
        boolean placeUnknown) {

    static final Placing SURE = new Placing(List.of(), Optional.empty(), Optional.empty(), false);
    static final Placing UNKNOWN = new Placing(List.of(), Optional.empty(), Optional.empty(), true);
    static final Placing BY_WORDS =
            new Placing(List.of(), Optional.empty(), Optional.of("words"), false);

    static Placing onBorder(List<String> villages) {
        return new Placing(villages, Optional.empty(), Optional.empty(), false);
    }

    static Placing outside(long metres) {
        return new Placing(List.of(), Optional.of(metres), Optional.empty(), false);
    }
}
