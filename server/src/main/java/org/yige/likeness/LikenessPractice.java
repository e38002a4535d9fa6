package org.yige.likeness;

import org.yige.practice.Key;

/** The {@code likeness} section of a practice profile: when two reports look like one incident. */
public record LikenessPractice(
        @Key(
                        value = "At most so many metres apart.",
                        formerly = {"intake.alike.metres", "incidents.alike.metres"})
                int metres,
        @Key(
                        value = "At most so many hours apart.",
                        formerly = {"intake.alike.hours", "incidents.alike.hours"})
                int hours) {}
