package org.yige.places.shapes;

import java.util.List;
import org.locationtech.jts.geom.Geometry;

/** How far a point outside all shapes is from the nearest of them. */
public final class Nearness {

    /** Metres of one degree of a great circle, on a sphere of 6,371,008.8 m. */
    private static final double METRES_PER_DEGREE = Math.toRadians(6_371_008.8);

    private Nearness() {}

    /**
     * @param shape number of the nearest shape; of several equally near the first
     */
    public record NearestShape(int shape, double metres) {}

    /**
     * Looks at every edge, on a plane laid at the point: exact enough within a county, wrong by
     * some per cent beyond 1,000 km.
     */
    public static NearestShape nearest(List<? extends Geometry> shapes, double lon, double lat) {
        double east = METRES_PER_DEGREE * Math.cos(Math.toRadians(lat));
        var best = new NearestShape(-1, Double.POSITIVE_INFINITY);
        for (int s = 0; s < shapes.size(); s++) {
            var box = shapes.get(s).getEnvelopeInternal();
            double dx = east * Math.max(0, Math.max(box.getMinX() - lon, lon - box.getMaxX()));
            double dy =
                    METRES_PER_DEGREE
                            * Math.max(0, Math.max(box.getMinY() - lat, lat - box.getMaxY()));
            if (Math.hypot(dx, dy) < best.metres()) {
                double metres = toLines(shapes.get(s), lon, lat, east);
                best = metres < best.metres() ? new NearestShape(s, metres) : best;
            }
        }
        return best;
    }

    private static double toLines(Geometry shape, double lon, double lat, double east) {
        var outlines = new Outlines(List.of(shape));
        double best = Double.POSITIVE_INFINITY;
        for (int r = 0; r < outlines.ringStart.length - 1; r++) {
            for (int i = outlines.ringStart[r]; i < outlines.ringStart[r + 1] - 1; i++) {
                best =
                        Math.min(
                                best,
                                toEdge(
                                        (outlines.x[i] - lon) * east,
                                        (outlines.y[i] - lat) * METRES_PER_DEGREE,
                                        (outlines.x[i + 1] - lon) * east,
                                        (outlines.y[i + 1] - lat) * METRES_PER_DEGREE));
            }
        }
        return best;
    }

    /** From the origin to the edge from a to b. */
    private static double toEdge(double ax, double ay, double bx, double by) {
        double dx = bx - ax;
        double dy = by - ay;
        double length = dx * dx + dy * dy;
        double along = length == 0 ? 0 : Math.clamp(-(ax * dx + ay * dy) / length, 0, 1);
        return Math.hypot(ax + along * dx, ay + along * dy);
    }
}
