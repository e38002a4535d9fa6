package org.yige.places;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Geometry;
import org.yige.places.StationGround.GroundBeat;
import org.yige.places.StationGround.GroundBorder;
import org.yige.places.StationGround.GroundGrid;
import org.yige.places.StationGround.GroundVillage;
import org.yige.places.shapes.Borders;
import org.yige.shared.Digest;

/** Reads the ground of a station off the map of a day. */
final class Grounds {

    private Grounds() {}

    /** Empty if there is no such station that day. */
    static Optional<StationGround> of(Atlas atlas, StationCode station) {
        return atlas.drawn().stations().stream()
                .filter(drawn -> drawn.code().equals(station))
                .findFirst()
                .map(drawn -> ground(atlas, drawn));
    }

    private static StationGround ground(Atlas atlas, Drawn.DrawnStation station) {
        var shapes = new TreeMap<String, Geometry>();
        var villages = villages(atlas, station.code(), shapes);
        var borders = borders(shapes);
        var beats =
                atlas.drawn().beats().stream()
                        .filter(beat -> beat.code().station().equals(station.code()))
                        .map(beat -> new GroundBeat(beat.code(), beat.name()))
                        .toList();
        return new StationGround(
                station.code(),
                station.name(),
                station.spot(),
                beats,
                villages,
                borders,
                mark(beats, villages, borders));
    }

    private static List<GroundVillage> villages(
            Atlas atlas, StationCode station, Map<String, Geometry> shapes) {
        var drawn =
                atlas.drawn().villages().stream()
                        .collect(Collectors.toMap(Drawn.DrawnVillage::code, village -> village));
        Map<DivisionCode, List<Drawn.DrawnGrid>> grids = new HashMap<>();
        for (var grid : atlas.drawn().grids()) {
            grids.computeIfAbsent(grid.code().village(), _ -> new ArrayList<>()).add(grid);
        }
        var found = new ArrayList<GroundVillage>();
        for (var code : atlas.villagesOf(station)) {
            var village = Optional.ofNullable(drawn.get(code));
            var its = grids.getOrDefault(code, List.of());
            its.forEach(grid -> shapes.put(grid.code().value(), grid.shape()));
            if (its.isEmpty()) {
                village.ifPresent(one -> shapes.put(code.value(), one.shape()));
            }
            village.map(Drawn.DrawnVillage::shape)
                    .or(() -> its.stream().map(Drawn.DrawnGrid::shape).findFirst())
                    .ifPresent(shape ->
                            found.add(
                                    new GroundVillage(
                                            code,
                                            atlas.name(code).orElse(code.value()),
                                            code.parent().flatMap(atlas::name).orElse(""),
                                            village.map(Drawn.DrawnVillage::people)
                                                    .orElse(java.util.OptionalInt.empty()),
                                            PlaceNames.middle(shape),
                                            its.stream().map(grid -> grid(atlas, grid)).toList())));
        }
        return found;
    }

    private static GroundGrid grid(Atlas atlas, Drawn.DrawnGrid grid) {
        return new GroundGrid(
                grid.code(),
                grid.name(),
                grid.people(),
                PlaceNames.middle(grid.shape()),
                atlas.beats(grid.code()));
    }

    private static List<GroundBorder> borders(TreeMap<String, Geometry> shapes) {
        var codes = List.copyOf(shapes.keySet());
        return Borders.of(List.copyOf(shapes.values())).stream()
                .map(border ->
                        new GroundBorder(
                                codes.get(border.one()),
                                codes.get(border.other()),
                                Math.rint(border.metres())))
                .toList();
    }

    private static String mark(
            List<GroundBeat> beats, List<GroundVillage> villages, List<GroundBorder> borders) {
        return Digest.hex(
                Stream.of(beats, villages, borders)
                        .flatMap(List::stream)
                        .map(Object::toString)
                        .collect(Collectors.joining()));
    }
}
