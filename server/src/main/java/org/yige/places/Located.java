package org.yige.places;

import java.util.List;

/** What {@link Places#locate} found. */
public sealed interface Located {

    /** The point lies in exactly one place. */
    record Inside(Where where) implements Located {}

    /**
     * The point lies on a line between places. {@code where} is the one it counts for: always the
     * same one, however often asked; {@code others} share the line with it.
     */
    record OnBorder(Where where, List<Where> others) implements Located {
        public OnBorder {
            others = List.copyOf(others);
        }
    }

    /** The point lies outside the county. */
    record Outside(double metresAway, Where nearest) implements Located {}
}
