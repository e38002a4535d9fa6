package org.yige.sessions;

import java.util.Optional;
import java.util.UUID;
import org.yige.privacy.Sealed;
import org.yige.shared.Worded;

/** Where people sit together. */
sealed interface SessionVenue {

    /** In a room of ours. */
    record InRoom(UUID room) implements SessionVenue {}

    /**
     * From afar. Yige carries no picture itself: it keeps the address of somebody else's meeting.
     *
     * @param link where they meet; empty: by phone
     */
    record FromAfar(Optional<Sealed> link) implements SessionVenue {}

    /** Where it happened, or at somebody's door. */
    record AtScene(Sealed where) implements SessionVenue {}

    default VenueWord named() {
        return switch (this) {
            case InRoom _ -> VenueWord.ROOM;
            case FromAfar _ -> VenueWord.REMOTE;
            case AtScene _ -> VenueWord.SCENE;
        };
    }

    default Optional<UUID> inRoom() {
        return this instanceof InRoom(var room) ? Optional.of(room) : Optional.empty();
    }

    default Optional<Sealed> words() {
        return switch (this) {
            case InRoom _ -> Optional.empty();
            case FromAfar(var link) -> link;
            case AtScene(var where) -> Optional.of(where);
        };
    }

    /** The words for it, in the table and on the wire. */
    enum VenueWord implements Worded {
        ROOM,
        REMOTE,
        SCENE
    }
}
