package org.yige.likeness;

import org.yige.practice.Key;

/** When two reports look like one incident. */
public record Alike(
        @Key("At most so many metres apart.") int metres,
        @Key("At most so many hours apart.") int hours) {}
