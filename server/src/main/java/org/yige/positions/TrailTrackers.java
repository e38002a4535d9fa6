package org.yige.positions;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yige.privacy.TrailNames;
import org.yige.shared.Label;
import org.yige.shared.Labels;

/** Trackers in the trail by their number. */
@Component
class TrailTrackers implements TrailNames {

    private final TrackerStore store;

    TrailTrackers(TrackerStore store) {
        this.store = store;
    }

    @Override
    public Map<UUID, Label> of(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : store.all().stream()
                        .filter(tracker -> ids.contains(tracker.id()))
                        .collect(
                                Collectors.toMap(
                                        Tracker::id, tracker -> Labels.same(tracker.number())));
    }
}
