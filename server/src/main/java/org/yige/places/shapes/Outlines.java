package org.yige.places.shapes;

import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/**
 * The outlines of many shapes laid flat in arrays. A shape's rings, holes included, are simply all
 * counted: a point is inside if a ray from it to the east crosses them an odd number of times.
 *
 * <p>The count is half open: an edge counts if it leaves the point's own latitude on one side only
 * and lies strictly east. Of shapes that share an edge or a corner, exactly one therefore owns
 * every point of it.
 */
final class Outlines {

    final double[] x;
    final double[] y;

    /**
     * Ring r has the corners {@code ringStart[r] … ringStart[r + 1] - 1}, its first repeated as its
     * last.
     */
    final int[] ringStart;

    /** Shape s has the rings {@code shapeStart[s] … shapeStart[s + 1] - 1}. */
    final int[] shapeStart;

    Outlines(List<? extends Geometry> shapes) {
        int corners = 0;
        int rings = 0;
        for (var shape : shapes) {
            corners += shape.getNumPoints();
            rings += ringsOf(shape);
        }
        x = new double[corners];
        y = new double[corners];
        ringStart = new int[rings + 1];
        shapeStart = new int[shapes.size() + 1];
        int ring = 0;
        for (int s = 0; s < shapes.size(); s++) {
            for (int part = 0; part < shapes.get(s).getNumGeometries(); part++) {
                var polygon = (Polygon) shapes.get(s).getGeometryN(part);
                ring = lay(polygon.getExteriorRing(), ring);
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    ring = lay(polygon.getInteriorRingN(hole), ring);
                }
            }
            shapeStart[s + 1] = ring;
        }
    }

    private static int ringsOf(Geometry shape) {
        int rings = 0;
        for (int part = 0; part < shape.getNumGeometries(); part++) {
            if (!(shape.getGeometryN(part) instanceof Polygon polygon)) {
                throw new IllegalArgumentException("only polygons have an inside");
            }
            rings += polygon.isEmpty() ? 0 : 1 + polygon.getNumInteriorRing();
        }
        return rings;
    }

    private int lay(Geometry line, int ring) {
        if (line.isEmpty()) {
            return ring;
        }
        int at = ringStart[ring];
        for (var corner : line.getCoordinates()) {
            x[at] = corner.x;
            y[at] = corner.y;
            at++;
        }
        ringStart[ring + 1] = at;
        return ring + 1;
    }

    int count() {
        return shapeStart.length - 1;
    }

    /**
     * Index of a shape's first corner; its edges are those between following corners of one ring.
     */
    int firstCorner(int shape) {
        return ringStart[shapeStart[shape]];
    }

    int endCorner(int shape) {
        return ringStart[shapeStart[shape + 1]];
    }

    /**
     * Does this shape own the point? Looks at every edge: the plain truth the fast index is
     * measured against.
     */
    boolean owns(int shape, double px, double py) {
        boolean inside = false;
        for (int r = shapeStart[shape]; r < shapeStart[shape + 1]; r++) {
            for (int i = ringStart[r]; i < ringStart[r + 1] - 1; i++) {
                inside ^= crosses(i, px, py);
            }
        }
        return inside;
    }

    /** Does the edge that starts at corner i cross the ray from the point to the east? */
    boolean crosses(int i, double px, double py) {
        double ay = y[i];
        double by = y[i + 1];
        if (ay > py == by > py) {
            return false;
        }
        double ax = x[i];
        double bx = x[i + 1];
        if (ax > px && bx > px) {
            return true;
        }
        if (ax < px && bx < px) {
            return false;
        }
        int turn = Turn.of(ax, ay, bx, by, px, py);
        return by > ay ? turn > 0 : turn < 0;
    }

    /** Does the point lie exactly on the edge that starts at corner i? */
    boolean carries(int i, double px, double py) {
        return Math.min(x[i], x[i + 1]) <= px
                && px <= Math.max(x[i], x[i + 1])
                && Math.min(y[i], y[i + 1]) <= py
                && py <= Math.max(y[i], y[i + 1])
                && Turn.of(x[i], y[i], x[i + 1], y[i + 1], px, py) == 0;
    }

    /** Does the point lie exactly on this shape's line? */
    boolean touches(int shape, double px, double py) {
        for (int r = shapeStart[shape]; r < shapeStart[shape + 1]; r++) {
            for (int i = ringStart[r]; i < ringStart[r + 1] - 1; i++) {
                if (carries(i, px, py)) {
                    return true;
                }
            }
        }
        return false;
    }
}
