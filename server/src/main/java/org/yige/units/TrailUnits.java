package org.yige.units;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yige.privacy.TrailNames;
import org.yige.shared.Label;
import org.yige.shared.Labels;

/** Units in the trail by their name, whether they are there still or not. */
@Component
class TrailUnits implements TrailNames {

    private final UnitsStore store;

    TrailUnits(UnitsStore store) {
        this.store = store;
    }

    @Override
    public Map<UUID, Label> of(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : store.some(ids).stream()
                        .collect(
                                Collectors.toMap(PatrolUnit::id, unit -> Labels.same(unit.name())));
    }
}
