package org.yige.places.shapes;

import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;

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

    /** A copy of a shape, moved from this system to WGS-84. */
    public Geometry toWgs84(Geometry shape) {
        var moved = shape.copy();
        if (this != WGS84) {
            moved.apply(new Move());
        }
        return moved;
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

    private final class Move implements CoordinateSequenceFilter {
        @Override
        public void filter(CoordinateSequence corners, int i) {
            var moved = toWgs84(corners.getX(i), corners.getY(i));
            corners.setOrdinate(i, CoordinateSequence.X, moved.lon());
            corners.setOrdinate(i, CoordinateSequence.Y, moved.lat());
        }

        @Override
        public boolean isDone() {
            return false;
        }

        @Override
        public boolean isGeometryChanged() {
            return true;
        }
    }
}
