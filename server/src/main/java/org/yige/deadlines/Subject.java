package org.yige.deadlines;

import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What a limit is set on.
 *
 * @param kind names what it is and who is told ({@link Due#kind()}); a short lower-case word
 * @param id its id in the module it belongs to
 */
public record Subject(String kind, UUID id) {

    private static final Pattern KIND = Pattern.compile("[a-z][a-z-]{0,39}");

    public Subject {
        if (!KIND.matcher(kind).matches()) {
            throw new IllegalArgumentException("a kind is a short lower-case word, not " + kind);
        }
    }
}
