package org.yige.notices;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.yige.feed.Bookmark;
import org.yige.feed.ToldFact;
import org.yige.incidents.Sight;
import org.yige.shared.Actor;
import org.yige.shared.Area;
import tools.jackson.databind.json.JsonMapper;

/**
 * One change for all listeners: written out once for those who read what was said, once for those
 * who do not, once for walls, once for those from whom it went; never before the first of them
 * listens.
 */
final class TickerLine {

    private final ToldFact fact;
    private final Optional<Sight> now;
    private final Written whole;
    private final Written bare;
    private final Written card;
    private final Written gone;

    /**
     * @param now the incident as it is; empty once it rests in another
     */
    TickerLine(ToldFact fact, Optional<Sight> now, JsonMapper json) {
        this.fact = fact;
        this.now = now;
        var id = fact.mark().toString();
        whole =
                new Written(
                        "incident", id, () -> json.writeValueAsString(now.orElseThrow().whole()));
        bare = new Written("incident", id, () -> json.writeValueAsString(now.orElseThrow().bare()));
        card =
                new Written(
                        "incident",
                        id,
                        () -> json.writeValueAsString(WallCard.of(now.orElseThrow().bare())));
        gone = new Written("gone", id, () -> json.writeValueAsString(Map.of("id", fact.subject())));
    }

    Bookmark mark() {
        return fact.mark();
    }

    /** What this person's screen is told; nothing of what is none of their business. */
    Optional<byte[]> to(Actor who) {
        if (!concerns(who)) {
            return Optional.empty();
        }
        var seen = now.filter(sight -> sight.isSeenBy(who));
        return Optional.of(
                seen.map(sight -> sight.isReadBy(who) ? whole : bare).orElse(gone).bytes());
    }

    /** What a wall is told that shows this area. */
    Optional<byte[]> toWall(Area area) {
        if (!area.contains(fact.village())) {
            return Optional.empty();
        }
        var shown = now.filter(sight -> area.contains(sight.incident().scene().division()));
        return Optional.of(shown.map(_ -> card).orElse(gone).bytes());
    }

    /** Whoever had it before the change, and whoever has it after. */
    private boolean concerns(Actor who) {
        return who.area().contains(fact.village()) || fact.posts().stream().anyMatch(who::holds);
    }

    /** Several lines as they go over the wire. */
    static byte[] together(Iterable<byte[]> lines) {
        var all = new ByteArrayOutputStream();
        lines.forEach(all::writeBytes);
        return all.toByteArray();
    }

    /** A text made when it is first asked for. */
    private static final class Written {

        private final String event;
        private final String id;
        private final Supplier<String> json;
        private byte[] bytes = {};

        Written(String event, String id, Supplier<String> json) {
            this.event = event;
            this.id = id;
            this.json = json;
        }

        synchronized byte[] bytes() {
            if (bytes.length == 0) {
                bytes =
                        Stream.event(event, Optional.of(id), json.get())
                                .getBytes(StandardCharsets.UTF_8);
            }
            return bytes;
        }
    }
}
