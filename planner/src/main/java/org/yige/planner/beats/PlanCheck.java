package org.yige.planner.beats;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Checks a finished plan against the input alone. Shares no code with the search on purpose: it
 * reads the records, not the ground, so that an error in one is not repeated in the other.
 */
public final class PlanCheck {

    private PlanCheck() {}

    /**
     * Everything wrong with a plan, in words; empty if every unit is in one beat, beats are
     * contiguous and wishes kept.
     */
    public static List<String> faults(BeatInput input, Map<String, String> beatOfUnit) {
        List<String> faults = new ArrayList<>();
        for (Unit unit : input.units()) {
            if (!beatOfUnit.containsKey(unit.id())) {
                faults.add("without a beat: " + unit.id());
            }
        }
        if (beatOfUnit.size() != input.units().size()) {
            faults.add("more units in the plan than in the input");
        }
        torn(input, beatOfUnit, faults);
        for (Wish wish : input.wishes()) {
            boolean kept =
                    switch (wish) {
                        case Wish.Fix(var unit, var beat) -> beat.equals(beatOfUnit.get(unit));
                        case Wish.KeepTogether(var one, var other) ->
                                beatOfUnit.getOrDefault(one, "").equals(beatOfUnit.get(other));
                        case Wish.PinStation(var unit) ->
                                input.wishes().stream()
                                        .noneMatch(other ->
                                                other instanceof Wish.PinStation(var second)
                                                        && !second.equals(unit)
                                                        && beatOfUnit
                                                                .getOrDefault(unit, "")
                                                                .equals(beatOfUnit.get(second)));
                    };
            if (!kept) {
                faults.add("wish not kept: " + wish);
            }
        }
        return faults;
    }

    private static void torn(BeatInput input, Map<String, String> beatOfUnit, List<String> faults) {
        Map<String, String> township = new HashMap<>();
        input.units().forEach(unit -> township.put(unit.id(), unit.place().township()));
        Map<String, List<String>> around = new HashMap<>();
        for (Link link : input.links()) {
            boolean line =
                    !input.standards().crossTownships()
                            && !township.getOrDefault(link.one(), "")
                                    .equals(township.get(link.other()));
            if (link.barrier() == Link.Barrier.OPEN
                    || link.barrier() == Link.Barrier.NONE && !line) {
                around.computeIfAbsent(link.one(), u -> new ArrayList<>()).add(link.other());
                around.computeIfAbsent(link.other(), u -> new ArrayList<>()).add(link.one());
            }
        }
        Set<String> reached = new HashSet<>();
        Set<String> begun = new HashSet<>();
        for (Unit unit : input.units()) {
            String beat = beatOfUnit.getOrDefault(unit.id(), "");
            if (reached.contains(unit.id())) {
                continue;
            }
            if (!begun.add(beat)) {
                faults.add("in pieces: " + beat);
            }
            var queue = new ArrayDeque<String>(List.of(unit.id()));
            reached.add(unit.id());
            while (!queue.isEmpty()) {
                for (String next : around.getOrDefault(queue.remove(), List.of())) {
                    if (beat.equals(beatOfUnit.get(next)) && reached.add(next)) {
                        queue.add(next);
                    }
                }
            }
        }
    }
}
