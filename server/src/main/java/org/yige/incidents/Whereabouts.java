package org.yige.incidents;

import java.util.Optional;
import org.yige.shared.Spot;

/** Where, as somebody says it: a point, a village, a place in words, or any of them. */
public record Whereabouts(Optional<Spot> spot, String place, Optional<String> village) {}
