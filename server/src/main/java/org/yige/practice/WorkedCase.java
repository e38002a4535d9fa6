package org.yige.practice;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A case a county signs: what is given, and what its rules must give for it.
 *
 * @param says the case in the county's own words
 */
public record WorkedCase(String says, JsonNode given, JsonNode then) {

    /** Words of a set in the form in which they are compared. */
    public static String joined(Stream<?> words) {
        return words.map(String::valueOf).sorted().collect(Collectors.joining(","));
    }
}
