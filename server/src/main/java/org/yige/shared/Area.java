package org.yige.shared;

import java.util.List;

/**
 * The part of the map somebody answers for: divisions named by the beginnings of their codes
 * ({@code 610824} a county, {@code 610824100} a town, twelve digits a village). Every list a store
 * gives out is asked for with one of these.
 */
public record Area(List<String> prefixes) {

    /** Everything this server keeps: one county. */
    public static final Area WHOLE_COUNTY = new Area(List.of(""));

    /** Nothing at all: somebody without a post today. */
    public static final Area NOWHERE = new Area(List.of());

    public Area {
        prefixes = List.copyOf(prefixes);
        if (!prefixes.stream().allMatch(prefix -> prefix.matches("\\d{0,12}"))) {
            throw new IllegalArgumentException("an area is made of division codes");
        }
    }

    public boolean contains(String divisionCode) {
        return prefixes.stream().anyMatch(divisionCode::startsWith);
    }

    public boolean isWholeCounty() {
        return prefixes.contains("");
    }

    /** For SQL: {@code village like any (:area)}. */
    public String[] patterns() {
        return prefixes.stream().map(prefix -> prefix + "%").toArray(String[]::new);
    }
}
