package org.yige.feed;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Something that happened, as its module tells it.
 *
 * @param subject what it happened to
 * @param village where: whoever answers for an area hears of it
 * @param posts who hears of it besides: the post that has it, and the one that had it until now
 * @param payload of the topic's type
 */
public record Fact(
        Topic<?> topic,
        UUID subject,
        String village,
        List<UUID> posts,
        Instant at,
        Record payload) {

    public Fact {
        posts = List.copyOf(posts);
        if (!topic.payload().isInstance(payload)) {
            throw new IllegalArgumentException("not what " + topic.name() + " tells");
        }
    }
}
