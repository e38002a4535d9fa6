package org.yige.places;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.yige.places.ImportFile.ImportRow;
import org.yige.places.shapes.CoordinateSystem;
import org.yige.places.shapes.Tiling;
import org.yige.shared.Refused;
import org.yige.shared.Spot;

/**
 * What a row must be to come in. A row that may not is refused with a word and, where it is about
 * ground, a point.
 */
final class ImportRules {

    /**
     * Holes and parts of one shape. Whether each lies in another is looked at pair by pair where
     * they meet in a point or lie in each other: twenty thousand take minutes.
     */
    static final int RINGS_MOST = 500;

    private static final int NAME_MOST = 60;

    /**
     * Outlines that ship are coarse; this many degrees, some 500 m, is not held against a shape.
     */
    private static final double NEAR_THE_COUNTY = 0.005;

    private static final Envelope CHINA = new Envelope(73, 136, 3, 54);

    private ImportRules() {}

    static String text(ImportRow row, String column, int most) {
        var text =
                row.cells()
                        .getOrDefault(column, "")
                        .replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}]", "")
                        .strip();
        if (text.isEmpty()) {
            throw new Refused(PlacesRefusal.CELL_MISSING, Map.of("column", column));
        }
        if (text.length() > most) {
            throw new Refused(PlacesRefusal.CELL_TOO_LONG, Map.of("column", column, "most", most));
        }
        return text;
    }

    static String name(ImportRow row) {
        return text(row, "name", NAME_MOST);
    }

    /** An empty cell says that nobody has counted; a nought says that nobody lives there. */
    static OptionalInt people(ImportRow row) {
        var text = row.cells().getOrDefault("people", "");
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        if (!text.matches("\\d{1,7}")) {
            throw new Refused(PlacesRefusal.NOT_A_NUMBER, Map.of("column", "people"));
        }
        return OptionalInt.of(Integer.parseInt(text));
    }

    static BigDecimal share(ImportRow row) {
        var text = row.cells().getOrDefault("share", "");
        if (!text.matches("1(\\.0{1,4})?|0\\.\\d{1,4}") || new BigDecimal(text).signum() == 0) {
            throw new Refused(PlacesRefusal.NOT_A_NUMBER, Map.of("column", "share"));
        }
        return new BigDecimal(text);
    }

    static boolean hasShape(ImportRow row) {
        return row.shape().isObject() || !row.cells().getOrDefault("shape", "").isEmpty();
    }

    /** The row's shape in WGS-84: closed, sound, and in this county. */
    static Geometry shape(ImportRow row, CoordinateSystem from, Geometry county) {
        var shape = sound(row, from);
        var middle = shape.getInteriorPoint();
        if (county.distance(middle) > NEAR_THE_COUNTY) {
            throw new Refused(
                    PlacesRefusal.OUTSIDE_COUNTY,
                    Map.of("lon", middle.getX(), "lat", middle.getY()));
        }
        return shape;
    }

    /** A part of the county's outline: somewhere in China. */
    static Geometry outline(ImportRow row, CoordinateSystem from) {
        var shape = sound(row, from);
        var box = shape.getEnvelopeInternal();
        if (!CHINA.contains(box)) {
            throw new Refused(
                    PlacesRefusal.OUTSIDE_CHINA,
                    Map.of("lon", box.centre().getX(), "lat", box.centre().getY()));
        }
        return shape;
    }

    private static Geometry sound(ImportRow row, CoordinateSystem from) {
        var raw =
                row.shape().isNull() || row.shape().isMissingNode()
                        ? ImportFile.wkt(row.cells().getOrDefault("shape", ""))
                        : ImportFile.polygon(row.shape());
        for (var corner : raw.getCoordinates()) {
            plausible(corner.x, corner.y);
        }
        int rings = Tiling.rings(raw);
        if (rings > RINGS_MOST) {
            throw new Refused(
                    PlacesRefusal.TOO_MANY_RINGS, Map.of("count", rings, "most", RINGS_MOST));
        }
        var shape = from.toWgs84(raw);
        Tiling.unsound(shape)
                .ifPresent(fault -> {
                    throw at(PlacesRefusal.CROSSES_ITSELF, Map.of(), fault);
                });
        if (shape.getArea() == 0) {
            throw new Refused(PlacesRefusal.NOT_A_POLYGON);
        }
        return shape;
    }

    static Spot spot(ImportRow row, CoordinateSystem from, Geometry county) {
        double lon = number(row, "lon", 0);
        double lat = number(row, "lat", 1);
        plausible(lon, lat);
        var moved = from.toWgs84(lon, lat);
        var spot = new Spot(moved.lon(), moved.lat());
        var point =
                new org.locationtech.jts.geom.GeometryFactory()
                        .createPoint(
                                new org.locationtech.jts.geom.Coordinate(spot.lon(), spot.lat()));
        if (county.distance(point) > NEAR_THE_COUNTY) {
            throw new Refused(
                    PlacesRefusal.OUTSIDE_COUNTY, Map.of("lon", spot.lon(), "lat", spot.lat()));
        }
        return spot;
    }

    private static double number(ImportRow row, String column, int place) {
        var text =
                row.shape().path("type").asString("").equals("Point")
                        ? row.shape().path("coordinates").path(place).asString("")
                        : row.cells().getOrDefault(column, "");
        if (!text.matches("-?\\d{1,3}(\\.\\d{1,17})?")) {
            throw new Refused(PlacesRefusal.NOT_COORDINATES);
        }
        return Double.parseDouble(text);
    }

    /**
     * In China longitudes run from 73 to 136 and latitudes from 3 to 54: the two cannot be mistaken
     * for each other.
     */
    private static void plausible(double lon, double lat) {
        if (lon >= 3 && lon <= 54 && lat >= 73 && lat <= 136) {
            throw new Refused(PlacesRefusal.COORDINATES_SWAPPED, Map.of("lon", lon, "lat", lat));
        }
        if (!(lon >= -180 && lon <= 180 && lat >= -90 && lat <= 90)) {
            throw new Refused(PlacesRefusal.NOT_COORDINATES);
        }
    }

    /** Shares of a grid must add up to one. */
    static Map<GridCode, BigDecimal> wrongSums(List<Drawn.DrawnShare> shares) {
        var sums =
                shares.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Drawn.DrawnShare::grid,
                                        TreeMap::new,
                                        Collectors.reducing(
                                                BigDecimal.ZERO,
                                                Drawn.DrawnShare::share,
                                                BigDecimal::add)));
        sums.values()
                .removeIf(sum ->
                        sum.subtract(BigDecimal.ONE).abs().compareTo(new BigDecimal("0.0005"))
                                <= 0);
        return sums;
    }

    static Refused at(PlacesRefusal why, Map<String, Object> facts, Tiling.Fault fault) {
        var all = new TreeMap<>(facts);
        all.put("squareMetres", (long) fault.squareMetres());
        all.put("lon", fault.lon());
        all.put("lat", fault.lat());
        return new Refused(why, all);
    }
}
