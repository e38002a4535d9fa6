package org.yige.planner.beats;

/** What a move costs (below zero: saves), from the state as it is now. */
final class Prices {

    private final Solution s;
    private final Ground g;
    private final Costs costs;

    Prices(Solution state) {
        this.s = state;
        this.g = state.ground;
        this.costs = state.costs;
    }

    /** Of so much load going from one beat into another: evenness alone. */
    double uneven(int from, int into, long load) {
        int zone = s.zoneOf[from];
        return costs.uneven(zone, s.load[from] - load)
                - costs.uneven(zone, s.load[from])
                + costs.uneven(zone, s.load[into] + load)
                - costs.uneven(zone, s.load[into]);
    }

    double travel(int atom, int from, int into) {
        return costs.perTravel == 0
                ? 0
                : costs.perTravel
                        * g.people[atom]
                        * (g.travel.between(atom, s.post[into])
                                - g.travel.between(atom, s.post[from]));
    }

    /** Of one atom going over: everything but evenness. */
    double move(int atom, int into) {
        int from = s.beat[atom];
        double price = travel(atom, from, into);
        if (costs.perBorder > 0) {
            double cut = 0;
            for (int e = g.from[atom]; e < g.from[atom + 1]; e++) {
                int there = s.beat[g.to[e]];
                cut += there == from ? g.border[e] : there == into ? -g.border[e] : 0;
            }
            price += costs.perBorder * cut;
        }
        if (costs.perChange > 0 && g.today[atom] >= 0) {
            int changes = (s.changed(atom, into) ? 1 : 0) - (s.changed(atom, from) ? 1 : 0);
            price += costs.perChange * g.people[atom] * changes;
        }
        return price;
    }

    /**
     * Of one atom as it is: everything but evenness; borders by half, since the other side counts
     * them too.
     */
    double standing(int atom) {
        double price =
                costs.perTravel * g.people[atom] * g.travel.between(atom, s.post[s.beat[atom]]);
        for (int e = g.from[atom]; e < g.from[atom + 1]; e++) {
            price += s.beat[g.to[e]] == s.beat[atom] ? 0 : costs.perBorder * g.border[e] / 2;
        }
        return price + (s.changed(atom, s.beat[atom]) ? costs.perChange * g.people[atom] : 0);
    }
}
