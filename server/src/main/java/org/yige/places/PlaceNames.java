package org.yige.places;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Geometry;
import org.yige.shared.Spot;

/** Places by their names. */
final class PlaceNames {

    private static final int WORDS_MOST = 100;

    private PlaceNames() {}

    static List<Place> divisions(Atlas atlas, DivisionCode.DivisionLevel level) {
        var middles = middles(atlas);
        return atlas.divisions(level).stream()
                .map(code ->
                        new Place(
                                code.value(),
                                atlas.name(code).orElse(code.value()),
                                code.parent().flatMap(atlas::name).orElse(""),
                                Optional.ofNullable(middles.get(code))))
                .toList();
    }

    static List<Place> grids(Atlas atlas) {
        return atlas.drawn().grids().stream()
                .map(grid ->
                        new Place(
                                grid.code().value(),
                                grid.name(),
                                atlas.name(grid.code().village()).orElse(""),
                                Optional.of(middle(grid.shape()))))
                .toList();
    }

    static List<Place> beats(Atlas atlas) {
        Map<StationCode, String> stations =
                atlas.drawn().stations().stream()
                        .collect(
                                Collectors.toMap(
                                        Drawn.DrawnStation::code, Drawn.DrawnStation::name));
        return atlas.drawn().beats().stream()
                .map(beat ->
                        new Place(
                                beat.code().value(),
                                beat.name(),
                                stations.getOrDefault(beat.code().station(), ""),
                                beat.shape().map(PlaceNames::middle)))
                .toList();
    }

    static List<Place> stations(Atlas atlas) {
        return atlas.drawn().stations().stream()
                .map(station ->
                        new Place(
                                station.code().value(),
                                station.name(),
                                station.covers().stream()
                                        .filter(code -> code.matches("\\d{9}|\\d{12}"))
                                        .findFirst()
                                        .flatMap(code ->
                                                atlas.name(new DivisionCode(code.substring(0, 9))))
                                        .orElse(""),
                                Optional.of(station.spot())))
                .toList();
    }

    /**
     * The closest names first; of equally close ones towns before villages before grids, then by
     * code.
     */
    static List<Place> search(Atlas atlas, String words, int limit) {
        var plain =
                PlacesRules.plainName(
                        words.length() <= WORDS_MOST ? words : words.substring(0, WORDS_MOST));
        if (plain.isEmpty()) {
            return List.of();
        }
        var all = new ArrayList<Place>();
        Stream.of(
                        divisions(atlas, DivisionCode.DivisionLevel.TOWN),
                        divisions(atlas, DivisionCode.DivisionLevel.VILLAGE),
                        stations(atlas),
                        grids(atlas))
                .forEach(all::addAll);
        Function<Place, Integer> closeness =
                place -> PlacesRules.closeness(plain, place.name(), place.under());
        return all.stream()
                .map(place -> Map.entry(closeness.apply(place), place))
                .filter(found -> found.getKey() > 0)
                .sorted(Comparator.comparing((Map.Entry<Integer, Place> found) -> -found.getKey()))
                .limit(limit)
                .map(Map.Entry::getValue)
                .toList();
    }

    static Spot middle(Geometry shape) {
        var point = shape.getInteriorPoint().getCoordinate();
        return new Spot(point.x, point.y);
    }

    private static Map<DivisionCode, Spot> middles(Atlas atlas) {
        var middles = new HashMap<DivisionCode, Spot>();
        atlas.drawn()
                .villages()
                .forEach(village -> middles.put(village.code(), middle(village.shape())));
        return middles;
    }
}
