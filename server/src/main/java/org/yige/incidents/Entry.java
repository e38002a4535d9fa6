package org.yige.incidents;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

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
        int level) {}
