package org.yige.planner.beats;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything a plan depends on. The same input, seed and steps give the same plan. */
public record BeatInput(
        List<Unit> units,
        List<Link> links,
        Standards standards,
        Weights weights,
        List<Wish> wishes,
        List<Auxiliary> auxiliaries) {

    public BeatInput {
        units = List.copyOf(units);
        links = List.copyOf(links);
        wishes = List.copyOf(wishes);
        auxiliaries = List.copyOf(auxiliaries);
    }

    /** The same map under other weights. */
    public BeatInput with(Weights other) {
        return new BeatInput(units, links, standards, other, wishes, auxiliaries);
    }

    /** The same map under other standards. */
    public BeatInput with(Standards other) {
        return new BeatInput(units, links, other, weights, wishes, auxiliaries);
    }

    /** The same map under these wishes. */
    public BeatInput with(List<Wish> others) {
        return new BeatInput(units, links, standards, weights, others, auxiliaries);
    }

    /** The same map with beats handed out like this: the start of an edit. */
    public BeatInput asToday(Map<String, String> beatOfUnit) {
        return new BeatInput(
                units.stream()
                        .map(unit -> unit.in(Optional.ofNullable(beatOfUnit.get(unit.id()))))
                        .toList(),
                links,
                standards,
                weights,
                wishes,
                auxiliaries);
    }
}
