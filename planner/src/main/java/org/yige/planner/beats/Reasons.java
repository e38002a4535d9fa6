package org.yige.planner.beats;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.yige.planner.Bilingual;

/** Why a beat is as it is: what it holds, and what was given up for it. */
final class Reasons {

    private final Solution state;
    private final Ground ground;
    private final List<String> ids;
    private final Weights weights;
    private final boolean carriesOnToday;
    private final int[][] members;
    private final double people;

    Reasons(Solution state, List<String> ids, Weights weights, boolean carriesOnToday) {
        this.carriesOnToday = carriesOnToday;
        this.state = state;
        this.ground = state.ground;
        this.ids = ids;
        this.weights = weights;
        this.members = state.members();
        this.people = ground.totalPeople();
    }

    List<Bilingual> of(int beat) {
        List<Bilingual> words = new ArrayList<>();
        words.add(
                Bilingual.of(
                        "%d 人，与均分相差 %+.1f%%；从 %s 出发最近。",
                        "%d people, %+.1f%% off the even share; reached soonest from %s.",
                        people(beat),
                        off(beat),
                        name(state.post[beat])));
        if (state.pinned[beat]) {
            words.add(
                    Bilingual.of(
                            "警务室按要求固定在 %s。",
                            "The post is pinned to %s as wished.", name(state.post[beat])));
        }
        if (alone(beat)) {
            words.add(
                    Bilingual.of(
                            "这一片与其他地方不相连，自成一个警格。",
                            "This part touches no other and is a beat by itself."));
        }
        var evener = traded(beat, Measures::meanDeviation, "更均匀", "more even");
        var nearer = traded(beat, Measures::travel, "更近", "nearer");
        evener.ifPresent(words::add);
        nearer.ifPresent(words::add);
        if (evener.isEmpty() && nearer.isEmpty()) {
            words.add(
                    Bilingual.of(
                            "没有哪一个村单独划出去能使它更均匀或更近而不断开。",
                            "No single village could leave it for a more even or nearer plan without tearing it."));
        }
        if (carriesOnToday) {
            carriedOn(beat).ifPresent(words::add);
        }
        return words;
    }

    /** Percent off the even share of the zone. */
    double off(int beat) {
        return (state.load[beat] / state.costs.even[state.zoneOf[beat]] - 1) * 100;
    }

    long people(int beat) {
        long sum = 0;
        for (int atom : members[beat]) {
            sum += ground.people[atom];
        }
        return sum;
    }

    private record Trade(int atom, int into, Measures change) {}

    /** The single move that would have helped this goal most, and what it would have cost. */
    private Optional<Bilingual> traded(
            int beat, ToDoubleFunction<Measures> goal, String zh, String en) {
        Optional<Trade> best = Optional.empty();
        for (int atom : members[beat]) {
            if (state.fixed[atom] || state.post[beat] == atom || !wholeWithout(atom)) {
                continue;
            }
            for (int e = ground.from[atom]; e < ground.from[atom + 1]; e++) {
                int into = state.beat[ground.to[e]];
                if (into != beat) {
                    var trade = new Trade(atom, into, change(atom, into));
                    double now = best.map(b -> goal.applyAsDouble(b.change)).orElse(-1e-9);
                    best = goal.applyAsDouble(trade.change) < now ? Optional.of(trade) : best;
                }
            }
        }
        return best.map(trade -> words(trade, zh, en));
    }

    private Bilingual words(Trade trade, String zh, String en) {
        Measures c = trade.change;
        String unit = ground.travel.byRoad() ? "min" : "km";
        return new Bilingual(
                ("把 %s 划给 %s 会" + zh + "，没有这样做：平均偏差 %+.3f%%，平均路程 %+.4f %s，边界 %+.3f%%，总代价 %+.4f。")
                        .formatted(
                                name(trade.atom),
                                ids.get(trade.into),
                                c.meanDeviation(),
                                c.travel(),
                                unit,
                                c.cutBorder(),
                                c.cost(weights)),
                ("Giving %s to %s would be "
                                + en
                                + "; not done: mean deviation %+.3f%%, mean travel %+.4f %s, borders %+.3f%%, cost in all %+.4f.")
                        .formatted(
                                name(trade.atom),
                                ids.get(trade.into),
                                c.meanDeviation(),
                                c.travel(),
                                unit,
                                c.cutBorder(),
                                c.cost(weights)));
    }

    /** What one move would change, as differences of the measures of the whole plan. */
    private Measures change(int atom, int into) {
        int from = state.beat[atom];
        long load = ground.load[atom];
        double even = state.costs.even[state.zoneOf[from]];
        double tolerance = state.costs.tolerance;
        double[] before = {
            Math.abs(state.load[from] / even - 1), Math.abs(state.load[into] / even - 1)
        };
        double[] after = {
            Math.abs((state.load[from] - load) / even - 1),
            Math.abs((state.load[into] + load) / even - 1)
        };
        double deviation = 0;
        double beyond = 0;
        for (int i = 0; i < 2; i++) {
            deviation += (after[i] - before[i]) * 100 / state.beats;
            beyond +=
                    (Math.max(0, after[i] - tolerance) - Math.max(0, before[i] - tolerance))
                            * 100
                            / state.beats;
        }
        double travel =
                ground.people[atom]
                        / people
                        * (ground.travel.between(atom, state.post[into])
                                - ground.travel.between(atom, state.post[from]));
        double cut = 0;
        for (int e = ground.from[atom]; e < ground.from[atom + 1]; e++) {
            int there = state.beat[ground.to[e]];
            cut += there == from ? ground.border[e] : there == into ? -ground.border[e] : 0;
        }
        int changes = (state.changed(atom, into) ? 1 : 0) - (state.changed(atom, from) ? 1 : 0);
        return new Measures(
                deviation,
                beyond,
                0,
                travel,
                cut * 100 / ground.totalBorder,
                changes * ground.people[atom] * 100 / people);
    }

    private boolean wholeWithout(int gone) {
        int[] its = members[state.beat[gone]];
        if (its.length < 2) {
            return false;
        }
        List<Integer> reached = new ArrayList<>();
        reached.add(its[0] == gone ? its[1] : its[0]);
        var seen = new java.util.HashSet<>(reached);
        for (int i = 0; i < reached.size(); i++) {
            int atom = reached.get(i);
            for (int e = ground.from[atom]; e < ground.from[atom + 1]; e++) {
                int next = ground.to[e];
                if (next != gone && state.beat[next] == state.beat[gone] && seen.add(next)) {
                    reached.add(next);
                }
            }
        }
        return reached.size() == its.length - 1;
    }

    private Optional<Bilingual> carriedOn(int beat) {
        int label = state.carriesOn[beat];
        if (label < 0) {
            return Optional.empty();
        }
        long kept = 0;
        for (int atom : members[beat]) {
            kept += ground.today[atom] == label ? ground.people[atom] : 0;
        }
        long all = people(beat);
        return Optional.of(
                Bilingual.of(
                        "延续今天的 %s：%.0f%% 的居民警格不变。",
                        "Carries on today's %s: %.0f%% of its residents keep their beat.",
                        ground.todayIds.get(label),
                        all == 0 ? 100.0 : 100.0 * kept / all));
    }

    private boolean alone(int beat) {
        for (int b = 0; b < state.beats; b++) {
            if (b != beat && state.zoneOf[b] == state.zoneOf[beat]) {
                return false;
            }
        }
        return true;
    }

    private String name(int atom) {
        return ground.units.get(ground.members[atom][0]).name();
    }
}
