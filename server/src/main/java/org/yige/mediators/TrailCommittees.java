package org.yige.mediators;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yige.privacy.TrailNames;
import org.yige.shared.Label;
import org.yige.shared.Labels;

/** Committees in the trail by their name, their members by whose they are. */
@Component
class TrailCommittees implements TrailNames {

    private final MediatorsStore store;

    TrailCommittees(MediatorsStore store) {
        this.store = store;
    }

    @Override
    public Map<UUID, Label> of(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var names =
                store.committees().stream()
                        .collect(Collectors.toMap(Committee::id, Committee::name));
        var called = new HashMap<UUID, Label>();
        for (var member : store.members()) {
            if (ids.contains(member.id()) && names.containsKey(member.committee())) {
                called.put(
                        member.id(),
                        Labels.of(
                                "mediators.member-of",
                                Map.of("committee", names.get(member.committee()))));
            }
        }
        for (var committee : names.entrySet()) {
            if (ids.contains(committee.getKey())) {
                called.put(committee.getKey(), Labels.same(committee.getValue()));
            }
        }
        return called;
    }
}
