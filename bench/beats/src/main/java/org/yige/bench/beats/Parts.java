package org.yige.bench.beats;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yige.planner.beats.BeatInput;
import org.yige.planner.beats.PlanCheck;
import org.yige.planner.beats.Unit;

/** Measures a partition, whoever made it, straight from the records: one ruler for all. */
record Parts(double meanDeviation, double maxDeviation, double toPost, double toCentre, int faults) {

    static Parts measure(BeatInput input, Map<String, String> partOf) {
        Map<String, List<Unit>> parts = new HashMap<>();
        input.units().forEach(unit -> parts.computeIfAbsent(partOf.getOrDefault(unit.id(), ""), p -> new ArrayList<>()).add(unit));
        double total = input.units().stream().mapToLong(unit -> unit.people().orElse(0)).sum();
        double even = total / parts.size();
        double mean = 0;
        double max = 0;
        double toPost = 0;
        double toCentre = 0;
        for (List<Unit> part : parts.values()) {
            double people = part.stream().mapToLong(unit -> unit.people().orElse(0)).sum();
            double off = Math.abs(people / even - 1) * 100;
            mean += off / parts.size();
            max = Math.max(max, off);
            toPost += part.stream().mapToDouble(post -> sum(part, post.place().x(), post.place().y())).min().orElse(0);
            double x = part.stream().mapToDouble(unit -> unit.people().orElse(0) * unit.place().x()).sum() / people;
            double y = part.stream().mapToDouble(unit -> unit.people().orElse(0) * unit.place().y()).sum() / people;
            toCentre += sum(part, x, y);
        }
        return new Parts(mean, max, toPost / total, toCentre / total, PlanCheck.faults(input, partOf).size());
    }

    private static double sum(List<Unit> part, double x, double y) {
        return part.stream()
                .mapToDouble(unit -> unit.people().orElse(0) * Math.hypot(unit.place().x() - x, unit.place().y() - y))
                .sum();
    }

    @Override
    public String toString() {
        return "mean dev %.3f %%  max dev %.3f %%  to post %.4f km  to centroid %.4f km  faults %d"
                .formatted(meanDeviation, maxDeviation, toPost, toCentre, faults);
    }
}
