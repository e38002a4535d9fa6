package org.yige.planner.beats;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;

/**
 * Small maps for tests, drawn as text: each letter a village, a dot a place where nobody can be.
 */
final class Maps {

    private Maps() {}

    /**
     * Villages on a square lattice, one kilometre apart; all with as many people, in the
     * countryside.
     */
    static BeatInput drawn(long people, String... rows) {
        List<Unit> units = new ArrayList<>();
        List<Link> links = new ArrayList<>();
        Map<String, String> at = new HashMap<>();
        for (int y = 0; y < rows.length; y++) {
            for (int x = 0; x < rows[y].length(); x++) {
                if (rows[y].charAt(x) == '.') {
                    continue;
                }
                String id = rows[y].charAt(x) + "" + x + y;
                at.put(x + "," + y, id);
                units.add(village(id, people, x, y));
                link(links, at.get((x - 1) + "," + y), id);
                link(links, at.get(x + "," + (y - 1)), id);
            }
        }
        return new BeatInput(
                units, links, Standards.usual(), Weights.usual(), List.of(), List.of());
    }

    /** The same with people counts spread between half and one and a half times, by seed. */
    static BeatInput uneven(BeatInput input, long seed) {
        var random = new Random(seed);
        var units =
                input.units().stream()
                        .map(unit ->
                                people(
                                        unit,
                                        (long)
                                                (unit.people().orElse(0)
                                                        * (0.5 + random.nextDouble()))))
                        .toList();
        return with(input, units);
    }

    static BeatInput with(BeatInput input, List<Unit> units) {
        return new BeatInput(
                units,
                input.links(),
                input.standards(),
                input.weights(),
                input.wishes(),
                input.auxiliaries());
    }

    /** The same map with one village changed. */
    static BeatInput with(
            BeatInput input, String id, java.util.function.UnaryOperator<Unit> change) {
        return with(
                input,
                input.units().stream()
                        .map(unit -> unit.id().equals(id) ? change.apply(unit) : unit)
                        .toList());
    }

    static Unit village(String id, long people, double x, double y) {
        return new Unit(
                id,
                id + "村",
                new Unit.UnitPlace(id, "t", x, y),
                Unit.UnitKind.COUNTRY,
                OptionalLong.of(people),
                Optional.empty());
    }

    static Unit people(Unit unit, long people) {
        return new Unit(
                unit.id(),
                unit.name(),
                unit.place(),
                unit.kind(),
                OptionalLong.of(people),
                unit.today());
    }

    static Unit uncounted(Unit unit) {
        return new Unit(
                unit.id(),
                unit.name(),
                unit.place(),
                unit.kind(),
                OptionalLong.empty(),
                unit.today());
    }

    private static void link(
            List<Link> links, @org.jspecify.annotations.Nullable String one, String other) {
        if (one != null) {
            links.add(Link.between(one, other));
        }
    }
}
