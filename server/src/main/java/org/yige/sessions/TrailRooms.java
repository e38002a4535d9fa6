package org.yige.sessions;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yige.privacy.TrailNames;
import org.yige.shared.Label;
import org.yige.shared.Labels;

/** Rooms in the trail by their name. */
@Component
class TrailRooms implements TrailNames {

    private final RoomsStore store;

    TrailRooms(RoomsStore store) {
        this.store = store;
    }

    @Override
    public Map<UUID, Label> of(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : store.all().stream()
                        .filter(room -> ids.contains(room.id()))
                        .collect(
                                Collectors.toMap(
                                        MediationRoom::id, room -> Labels.same(room.name())));
    }
}
