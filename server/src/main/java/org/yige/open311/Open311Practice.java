package org.yige.open311;

import java.util.List;
import org.yige.practice.Key;

/** The {@code open311} section of a practice profile. */
public record Open311Practice(
        @Key(
                        "Kinds or groups of which nobody but the sender reads; matters for the police are never published.")
                List<String> unpublished) {}
