package org.yige.places.shapes;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.util.GeometryTransformer;

/**
 * The coordinate systems maps of China come in. Inside we keep WGS-84 only; the others are turned
 * into it where they come in. GCJ-02 is WGS-84 shifted by up to 700 m by a known formula, on the
 * Krasovsky ellipsoid; BD-09 is GCJ-02 shifted again. The formulas run from WGS-84 outwards only,
 * so the way back is found by repeated correction.
 */
public enum CoordinateSystem {
    WGS84,
    GCJ02,
    BD09;

    private static final double AXIS = 6_378_245.0;
    private static final double FLATNESS = 0.00669342162296594323;
    private static final double BAIDU_TURN = Math.PI * 3000 / 180;

    /**
     * Steps of correction: each shrinks the error about a thousandfold, and the first is under a
     * kilometre.
     */
    private static final int STEPS = 6;

    /** An edge this near its own curve is straight enough: half a centimetre, in degrees. */
    private static final double STRAIGHT = 4.5e-8;

    /** A longer edge, in degrees, is halved unasked: its middle may lie on the line by chance. */
    private static final double LONG_EDGE = 0.02;

    private static final int HALVINGS = 16;

    /** A pair of degrees in some coordinate system. */
    public record Degrees(double lon, double lat) {}

    /** From this system to WGS-84; what is left of error is under a millimetre. */
    public Degrees toWgs84(double lon, double lat) {
        return this == WGS84 ? new Degrees(lon, lat) : back(lon, lat);
    }

    /** From WGS-84 to this system. Outside the shifted part of the world GCJ-02 equals WGS-84. */
    public Degrees fromWgs84(double lon, double lat) {
        return switch (this) {
            case WGS84 -> new Degrees(lon, lat);
            case GCJ02 -> shifted(lon, lat);
            case BD09 -> baidu(shifted(lon, lat));
        };
    }

    /**
     * A shape moved from this system to WGS-84. What is straight in one system is bent in the
     * other: edges get corners of their own where they would leave the line, so that two shapes
     * that share an edge still do when only one of them has a corner on it.
     */
    public Geometry toWgs84(Geometry shape) {
        return this == WGS84 ? shape.copy() : new BackToWgs84().transform(shape);
    }

    private Degrees back(double lon, double lat) {
        double x = lon;
        double y = lat;
        for (int step = 0; step < STEPS; step++) {
            var there = fromWgs84(x, y);
            x += lon - there.lon();
            y += lat - there.lat();
        }
        return new Degrees(x, y);
    }

    private static Degrees shifted(double lon, double lat) {
        if (lon < 72.004 || lon > 137.8347 || lat < 0.8293 || lat > 55.8271) {
            return new Degrees(lon, lat);
        }
        double x = lon - 105;
        double y = lat - 35;
        double root = Math.sqrt(Math.abs(x));
        double common = (20 * Math.sin(6 * x * Math.PI) + 20 * Math.sin(2 * x * Math.PI)) * 2 / 3;
        double north =
                -100
                        + 2 * x
                        + 3 * y
                        + 0.2 * y * y
                        + 0.1 * x * y
                        + 0.2 * root
                        + common
                        + (20 * Math.sin(y * Math.PI) + 40 * Math.sin(y / 3 * Math.PI)) * 2 / 3
                        + (160 * Math.sin(y / 12 * Math.PI) + 320 * Math.sin(y * Math.PI / 30))
                                * 2
                                / 3;
        double east =
                300
                        + x
                        + 2 * y
                        + 0.1 * x * x
                        + 0.1 * x * y
                        + 0.1 * root
                        + common
                        + (20 * Math.sin(x * Math.PI) + 40 * Math.sin(x / 3 * Math.PI)) * 2 / 3
                        + (150 * Math.sin(x / 12 * Math.PI) + 300 * Math.sin(x / 30 * Math.PI))
                                * 2
                                / 3;
        double turn = Math.toRadians(lat);
        double magic = 1 - FLATNESS * Math.pow(Math.sin(turn), 2);
        return new Degrees(
                lon + Math.toDegrees(east / (AXIS / Math.sqrt(magic) * Math.cos(turn))),
                lat + Math.toDegrees(north / (AXIS * (1 - FLATNESS) / (magic * Math.sqrt(magic)))));
    }

    private static Degrees baidu(Degrees gcj) {
        double far = Math.hypot(gcj.lon(), gcj.lat()) + 0.00002 * Math.sin(gcj.lat() * BAIDU_TURN);
        double turn =
                Math.atan2(gcj.lat(), gcj.lon()) + 0.000003 * Math.cos(gcj.lon() * BAIDU_TURN);
        return new Degrees(far * Math.cos(turn) + 0.0065, far * Math.sin(turn) + 0.006);
    }

    private final class BackToWgs84 extends GeometryTransformer {

        @Override
        protected CoordinateSequence transformCoordinates(
                CoordinateSequence corners, Geometry parent) {
            var moved = new ArrayList<Coordinate>();
            for (int i = 0; i < corners.size(); i++) {
                var to = corners.getCoordinate(i);
                if (i > 0) {
                    bend(corners.getCoordinate(i - 1), to, 0, moved);
                }
                moved.add(there(to));
            }
            return factory.getCoordinateSequenceFactory().create(moved.toArray(Coordinate[]::new));
        }

        private Coordinate there(Coordinate corner) {
            var moved = toWgs84(corner.x, corner.y);
            return new Coordinate(moved.lon(), moved.lat());
        }

        /** The corners between two, from the first to the second. */
        private void bend(Coordinate from, Coordinate to, int depth, List<Coordinate> corners) {
            var middle = new Coordinate((from.x + to.x) / 2, (from.y + to.y) / 2);
            var bent = there(middle);
            double off = new LineSegment(there(from), there(to)).distance(bent);
            boolean far = from.distance(to) > LONG_EDGE;
            if (depth < HALVINGS && (far || off > STRAIGHT)) {
                bend(from, middle, depth + 1, corners);
                corners.add(bent);
                bend(middle, to, depth + 1, corners);
            }
        }
    }
}
