package org.yige.deadlines;

import java.time.Instant;

/**
 * A limit to be set.
 *
 * @param name which limit of the subject ({@code answer}); one of a name runs at a time
 * @param from when the clock starts; may lie in the past, then what is due fires at once
 */
public record NewDeadline(Subject subject, String name, Limit limit, Instant from) {

    public NewDeadline {
        if (!name.matches("[a-z][a-z0-9-]{0,39}")) {
            throw new IllegalArgumentException(
                    "a limit is named by a short lower-case word, not " + name);
        }
    }
}
