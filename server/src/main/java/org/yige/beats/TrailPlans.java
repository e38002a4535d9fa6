package org.yige.beats;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yige.privacy.TrailNames;
import org.yige.shared.Label;
import org.yige.shared.Labels;

/** Plans for beats in the trail by their station and the time they were asked for. */
@Component
class TrailPlans implements TrailNames {

    private final BeatsStore store;
    private final Stations stations;

    TrailPlans(BeatsStore store, Stations stations) {
        this.store = store;
        this.stations = stations;
    }

    @Override
    public Map<UUID, Label> of(Collection<UUID> ids) {
        return store.asked(ids).stream()
                .collect(
                        Collectors.toMap(
                                BeatsStore.AskedPlan::id,
                                plan ->
                                        Labels.of(
                                                "beats.plan-of",
                                                Map.of(
                                                        "station", stations.name(plan.station()),
                                                        "at", Labels.time(plan.at())))));
    }
}
