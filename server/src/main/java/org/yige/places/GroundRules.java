package org.yige.places;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Geometry;
import org.yige.places.shapes.Tiling;
import org.yige.shared.Refused;

/**
 * Ground is given out once and completely: no two shapes share any, and the grids of a village fill
 * it.
 */
final class GroundRules {

    private GroundRules() {}

    /** A shape that may not stay, and why. */
    record Clash(String code, Refused why) {}

    /**
     * Every overlap of a new shape with another, new or old; reported at the new one, of two new
     * ones at the second.
     *
     * @param fresh codes of the new shapes
     */
    static List<Clash> overlaps(TreeMap<String, Geometry> all, Set<String> fresh) {
        var codes = List.copyOf(all.keySet());
        var clashes = new ArrayList<Clash>();
        for (var overlap : Tiling.overlaps(List.copyOf(all.values()))) {
            var one = codes.get(overlap.one());
            var other = codes.get(overlap.other());
            if (fresh.contains(other)) {
                clashes.add(clash(other, one, overlap.fault()));
            } else if (fresh.contains(one)) {
                clashes.add(clash(one, other, overlap.fault()));
            }
        }
        return clashes;
    }

    private static Clash clash(String code, String other, Tiling.Fault fault) {
        return new Clash(
                code,
                ImportRules.at(
                        PlacesRefusal.OVERLAPS, Map.of("code", code, "other", other), fault));
    }

    /**
     * Where grids leave out some of their village or reach beyond it; only for villages that are
     * drawn themselves.
     */
    static Map<String, Refused> fill(Collection<Drawn.DrawnGrid> grids, Atlas map) {
        var villages =
                map.drawn().villages().stream()
                        .collect(
                                Collectors.toMap(
                                        Drawn.DrawnVillage::code, Drawn.DrawnVillage::shape));
        var byVillage =
                grids.stream()
                        .collect(
                                Collectors.groupingBy(
                                        grid -> grid.code().village(),
                                        TreeMap::new,
                                        Collectors.toList()));
        var wrong = new TreeMap<String, Refused>();
        byVillage.forEach((village, mine) -> {
            var ground = villages.get(village);
            if (ground == null) {
                return;
            }
            for (var grid : mine) {
                Tiling.leftOut(grid.shape(), ground)
                        .ifPresent(fault ->
                                wrong.put(
                                        grid.code().value(),
                                        ImportRules.at(
                                                PlacesRefusal.OUTSIDE_ITS_VILLAGE,
                                                Map.of("code", grid.code().value()),
                                                fault)));
            }
            Tiling.leftOut(
                            ground,
                            Tiling.together(mine.stream().map(Drawn.DrawnGrid::shape).toList()))
                    .ifPresent(fault ->
                            wrong.putIfAbsent(
                                    mine.getFirst().code().value(),
                                    ImportRules.at(
                                            PlacesRefusal.LEAVES_A_GAP,
                                            Map.of("code", village.value()),
                                            fault)));
        });
        return wrong;
    }
}
