package org.yige.sessions;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.yige.shared.Worded;

/**
 * A secret address at which the calendar of a room or a mediator is read, until it is taken back.
 *
 * @param about the room, or the member of a committee
 */
record CalendarKey(
        UUID id, UUID about, CalendarOf kind, Instant madeAt, Optional<Instant> endedAt) {

    /** Whose calendar. */
    enum CalendarOf implements Worded {
        ROOM,
        MEDIATOR
    }
}
