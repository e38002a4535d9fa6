package org.yige.feed;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A fact as readers find it.
 *
 * @param payload as it was written; {@link Feed#read} makes a record of it
 */
public record ToldFact(
        Bookmark mark,
        String topic,
        UUID subject,
        String village,
        List<UUID> posts,
        Instant at,
        String payload) {}
