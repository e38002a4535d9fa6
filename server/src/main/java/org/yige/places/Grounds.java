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
import org.yige.places.StationGround.Beat;
import org.yige.places.StationGround.Border;
import org.yige.places.StationGround.Grid;
import org.yige.places.StationGround.Village;
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

    private static StationGround ground(Atlas atlas, Drawn.Station station) {
        var shapes = new TreeMap<String, Geometry>();
        var villages = villages(atlas, station.code(), shapes);
        var borders = borders(shapes);
        var beats =
                atlas.drawn().beats().stream()
                        .filter(beat -> beat.code().station().equals(station.code()))
                        .map(beat -> new Beat(beat.code(), beat.name()))
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

    private static List<Village> villages(
            Atlas atlas, StationCode station, Map<String, Geometry> shapes) {
        var drawn =
                atlas.drawn().villages().stream()
                        .collect(Collectors.toMap(Drawn.Village::code, village -> village));
        Map<DivisionCode, List<Drawn.Grid>> grids = new HashMap<>();
        for (var grid : atlas.drawn().grids()) {
            grids.computeIfAbsent(grid.code().village(), _ -> new ArrayList<>()).add(grid);
        }
        var found = new ArrayList<Village>();
        for (var code : atlas.villagesOf(station)) {
            var village = Optional.ofNullable(drawn.get(code));
            var its = grids.getOrDefault(code, List.of());
            its.forEach(grid -> shapes.put(grid.code().value(), grid.shape()));
            if (its.isEmpty()) {
                village.ifPresent(one -> shapes.put(code.value(), one.shape()));
            }
            village.map(Drawn.Village::shape)
                    .or(() -> its.stream().map(Drawn.Grid::shape).findFirst())
                    .ifPresent(shape ->
                            found.add(
                                    new Village(
                                            code,
                                            atlas.name(code).orElse(code.value()),
                                            code.parent().flatMap(atlas::name).orElse(""),
                                            village.map(Drawn.Village::people)
                                                    .orElse(java.util.OptionalInt.empty()),
                                            Naming.middle(shape),
                                            its.stream().map(grid -> grid(atlas, grid)).toList())));
        }
        return found;
    }

    private static Grid grid(Atlas atlas, Drawn.Grid grid) {
        return new Grid(
                grid.code(),
                grid.name(),
                grid.people(),
                Naming.middle(grid.shape()),
                atlas.beats(grid.code()));
    }

    private static List<Border> borders(TreeMap<String, Geometry> shapes) {
        var codes = List.copyOf(shapes.keySet());
        return Borders.of(List.copyOf(shapes.values())).stream()
                .map(border ->
                        new Border(
                                codes.get(border.one()),
                                codes.get(border.other()),
                                Math.rint(border.metres())))
                .toList();
    }

    private static String mark(List<Beat> beats, List<Village> villages, List<Border> borders) {
        return Digest.hex(
                Stream.of(beats, villages, borders)
                        .flatMap(List::stream)
                        .map(Object::toString)
                        .collect(Collectors.joining()));
    }
}
