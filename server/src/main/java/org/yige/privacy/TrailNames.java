package org.yige.privacy;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.yige.shared.Label;

/**
 * What people call what a row of the trail names by its number: told by the module that knows it.
 */
public interface TrailNames {

    /** Those of these that this module knows, as they are called; names of people masked. */
    Map<UUID, Label> of(Collection<UUID> ids);

    /** What is meant by something typed to find it, as the trail names it: the number of a case. */
    default Stream<String> meant(String typed) {
        return Stream.empty();
    }
}
