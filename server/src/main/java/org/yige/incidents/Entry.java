package org.yige.incidents;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.yige.shared.Actor;

/**
 * One line of an incident's timeline. Never changed, never taken away.
 *
 * @param level of the owner at that moment
 */
public record Entry(
        UUID id,
        IncidentId incident,
        Instant at,
        Happening what,
        By by,
        String words,
        Optional<String> reason,
        int level) {

    /** Who did it, and on which post. */
    public record By(Who who, Optional<UUID> person, Optional<UUID> post, String title) {

        public static final By RESIDENT =
                new By(Who.RESIDENT, Optional.empty(), Optional.empty(), "报告人");
        public static final By SYSTEM =
                new By(Who.SYSTEM, Optional.empty(), Optional.empty(), "一格");

        /** A member of staff, on the post that owns the incident if they hold it. */
        public static By staff(Actor actor, Incident.Ownership owner, String otherwise) {
            return actor.holds(owner.post())
                    ? new By(
                            Who.STAFF,
                            Optional.of(actor.person()),
                            Optional.of(owner.post()),
                            owner.title())
                    : new By(
                            Who.STAFF,
                            Optional.of(actor.person()),
                            actor.posts().stream().findFirst(),
                            otherwise);
        }
    }

    public enum Who {
        RESIDENT,
        STAFF,
        SYSTEM
    }
}
