package org.yige.notices;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yige.privacy.TrailNames;
import org.yige.shared.Label;
import org.yige.shared.Labels;

/** Screens on walls in the trail by where they hang. */
@Component
class TrailWalls implements TrailNames {

    private final WallKeyStore store;

    TrailWalls(WallKeyStore store) {
        this.store = store;
    }

    @Override
    public Map<UUID, Label> of(Collection<UUID> ids) {
        return store.some(ids).stream()
                .collect(
                        Collectors.toMap(
                                WallKey::id,
                                key -> Labels.of("notices.wall", Map.of("name", key.name()))));
    }
}
