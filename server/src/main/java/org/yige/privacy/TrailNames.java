package org.yige.privacy;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.yige.shared.Label;

/**
 * What people call what a row of the trail names by its number or code: told by the module that
 * knows it.
 */
public interface TrailNames {

    /** Those of these that this module knows, as they are called; names of people masked. */
    default Map<UUID, Label> of(Collection<UUID> ids) {
        return Map.of();
    }

    /** The same for codes of places, of nine digits or twelve. */
    default Map<String, Label> ofCodes(Collection<String> codes) {
        return Map.of();
    }

    /** What is meant by something typed to find it, as the trail names it: the number of a case. */
    default Stream<String> meant(String typed) {
        return Stream.empty();
    }
}
