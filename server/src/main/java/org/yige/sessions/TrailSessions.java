package org.yige.sessions;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yige.privacy.TrailNames;
import org.yige.shared.Label;
import org.yige.shared.Labels;

/** Rooms in the trail by their name, sessions by their number. */
@Component
class TrailSessions implements TrailNames {

    private final RoomsStore rooms;
    private final SessionsStore sessions;

    TrailSessions(RoomsStore rooms, SessionsStore sessions) {
        this.rooms = rooms;
        this.sessions = sessions;
    }

    @Override
    public Map<UUID, Label> of(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var called = new HashMap<UUID, Label>();
        for (var room : rooms.all()) {
            if (ids.contains(room.id())) {
                called.put(room.id(), Labels.same(room.name()));
            }
        }
        sessions.numbers(ids)
                .forEach((id, number) ->
                        called.put(id, Labels.of("sessions.calendar.entry", Map.of("n", number))));
        return called;
    }
}
