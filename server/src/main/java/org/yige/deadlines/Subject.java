package org.yige.deadlines;

import java.util.UUID;

/**
 * What a limit is set on.
 *
 * @param kind names what it is and who is told ({@link Due#kind()}); a short lower-case word
 * @param id its id in the module it belongs to
 */
public record Subject(String kind, UUID id) {

    public Subject {
        if (!kind.matches("[a-z][a-z-]{0,39}")) {
            throw new IllegalArgumentException("a kind is a short lower-case word, not " + kind);
        }
    }
}
