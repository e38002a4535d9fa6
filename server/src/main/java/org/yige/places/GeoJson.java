package org.yige.places;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.yige.places.shapes.Tiling;
import org.yige.shared.Refused;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Layers written as GeoJSON (RFC 7946): WGS-84, longitude first. */
final class GeoJson {

    private static final JsonMapper JSON = JsonMapper.shared();

    private GeoJson() {}

    static byte[] layer(Atlas atlas, Layer layer) {
        var collection = JSON.createObjectNode().put("type", "FeatureCollection");
        atlas.drawn()
                .outline()
                .ifPresent(outline ->
                        collection
                                .put("invented", outline.invented())
                                .set(
                                        "note",
                                        JSON.createObjectNode()
                                                .put("zh", outline.note().zh())
                                                .put("en", outline.note().en())));
        var features = collection.putArray("features");
        switch (layer) {
            case OUTLINE -> outline(atlas, features);
            case VILLAGES -> villages(atlas, features);
            case GRIDS -> grids(atlas, features);
            case BEATS -> beats(atlas, features);
            case STATIONS -> stations(atlas, features);
        }
        return JSON.writeValueAsBytes(collection);
    }

    private static void outline(Atlas atlas, ArrayNode features) {
        var outline =
                atlas.drawn().outline().orElseThrow(() -> new Refused(PlacesRefusal.NO_OUTLINE));
        feature(features, Map.of("invented", outline.invented()), outline.shape());
    }

    private static void villages(Atlas atlas, ArrayNode features) {
        for (var village : atlas.drawn().villages()) {
            atlas.inVillage(village.code())
                    .ifPresent(where ->
                            feature(
                                    features,
                                    Map.of(
                                            "code", village.code().value(),
                                            "name", where.villageName(),
                                            "town", where.town().value(),
                                            "townName", where.townName(),
                                            "station",
                                                    where.station()
                                                            .map(StationCode::value)
                                                            .orElse(""),
                                            "people", village.people()),
                                    village.shape()));
        }
    }

    private static void grids(Atlas atlas, ArrayNode features) {
        for (var grid : atlas.drawn().grids()) {
            var beats = atlas.beats(grid.code());
            feature(
                    features,
                    Map.of(
                            "code", grid.code().value(),
                            "name", grid.name(),
                            "village", grid.code().village().value(),
                            "villageName", atlas.name(grid.code().village()).orElse(""),
                            "dedicated", grid.code().dedicated(),
                            "people", grid.people(),
                            "beats", beats.stream().map(BeatCode::value).toList()),
                    grid.shape());
        }
    }

    private static void beats(Atlas atlas, ArrayNode features) {
        for (var beat : atlas.drawn().beats()) {
            beat.shape()
                    .or(() -> ground(atlas, beat.code()))
                    .ifPresent(shape ->
                            feature(
                                    features,
                                    Map.of(
                                            "code", beat.code().value(),
                                            "name", beat.name(),
                                            "station", beat.code().station().value(),
                                            "people", people(atlas, beat.code()),
                                            "uncounted", uncounted(atlas, beat.code())),
                                    shape));
        }
    }

    private static void stations(Atlas atlas, ArrayNode features) {
        for (var station : atlas.drawn().stations()) {
            var feature = features.addObject().put("type", "Feature");
            properties(
                    feature,
                    Map.of(
                            "code",
                            station.code().value(),
                            "name",
                            station.name(),
                            "covers",
                            station.covers()));
            var point = feature.putObject("geometry").put("type", "Point").putArray("coordinates");
            point.add(station.spot().lon()).add(station.spot().lat());
        }
    }

    /** The ground of a beat is that of its grids. */
    private static Optional<Geometry> ground(Atlas atlas, BeatCode beat) {
        var shapes =
                atlas.drawn().grids().stream()
                        .filter(grid -> atlas.beats(grid.code()).contains(beat))
                        .map(Drawn.DrawnGrid::shape)
                        .toList();
        return shapes.isEmpty() ? Optional.empty() : Optional.of(Tiling.together(shapes));
    }

    private static int people(Atlas atlas, BeatCode beat) {
        return atlas.drawn().grids().stream()
                .filter(grid -> atlas.beats(grid.code()).contains(beat))
                .mapToInt(grid -> grid.people().orElse(0))
                .sum();
    }

    /** Grids of a beat whose people nobody has counted. */
    private static int uncounted(Atlas atlas, BeatCode beat) {
        return (int)
                atlas.drawn().grids().stream()
                        .filter(grid ->
                                grid.people().isEmpty() && atlas.beats(grid.code()).contains(beat))
                        .count();
    }

    private static void feature(
            ArrayNode features, Map<String, Object> properties, Geometry shape) {
        var feature = features.addObject().put("type", "Feature");
        properties(feature, properties);
        write(shape, feature.putObject("geometry"));
    }

    private static void properties(ObjectNode feature, Map<String, Object> properties) {
        var node = feature.putObject("properties");
        new java.util.TreeMap<>(properties)
                .forEach((name, value) -> {
                    switch (value) {
                        case String text -> node.put(name, text);
                        case Integer number -> node.put(name, number);
                        case Boolean truth -> node.put(name, truth);
                        case OptionalInt some -> {
                            if (some.isPresent()) {
                                node.put(name, some.getAsInt());
                            } else {
                                node.putNull(name);
                            }
                        }
                        case List<?> list -> {
                            var array = node.putArray(name);
                            list.forEach(item -> array.add(item.toString()));
                        }
                        default -> throw new IllegalArgumentException(name);
                    }
                });
    }

    private static void write(Geometry shape, ObjectNode into) {
        if (shape.getNumGeometries() == 1) {
            into.put("type", "Polygon");
            rings((Polygon) shape.getGeometryN(0), into.putArray("coordinates"));
            return;
        }
        var parts = into.put("type", "MultiPolygon").putArray("coordinates");
        for (int i = 0; i < shape.getNumGeometries(); i++) {
            rings((Polygon) shape.getGeometryN(i), parts.addArray());
        }
    }

    private static void rings(Polygon polygon, ArrayNode into) {
        ring(polygon.getExteriorRing().getCoordinateSequence(), into.addArray());
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            ring(polygon.getInteriorRingN(i).getCoordinateSequence(), into.addArray());
        }
    }

    private static void ring(CoordinateSequence corners, ArrayNode into) {
        for (int i = 0; i < corners.size(); i++) {
            into.addArray().add(corners.getX(i)).add(corners.getY(i));
        }
    }
}
