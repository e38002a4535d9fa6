package org.yige.places.shapes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.geom.util.GeometryTransformer;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.noding.snap.SnappingNoder;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.valid.IsValidOp;

/** Whether shapes are sound and lie side by side, and where they do not. */
public final class Tiling {

    /**
     * Two drawings of one line lie so far apart at most, wherever and however long it is: a
     * centimetre of drawing, a corner rounded to seven digits, a line turned from one coordinate
     * system to another.
     */
    public static final double TOLERATED_METRES = 0.1;

    /** Of ground that is wider, so much is not worth a refusal. */
    public static final double TOLERATED_SQUARE_METRES = 25;

    private static final double METRES_PER_DEGREE = Math.toRadians(6_371_008.8);

    private Tiling() {}

    /** Something wrong with the ground: how much of it, and a point in it. */
    public record Fault(double squareMetres, double lon, double lat) {}

    /** Two shapes that claim the same ground. */
    public record Overlap(int one, int other, Fault fault) {}

    /** How many rings a shape is drawn of: the outer one of each part, and its holes. */
    public static int rings(Geometry shape) {
        int rings = 0;
        for (int n = 0; n < shape.getNumGeometries(); n++) {
            rings +=
                    shape.getGeometryN(n) instanceof Polygon part
                            ? 1 + part.getNumInteriorRing()
                            : 1;
        }
        return rings;
    }

    /** A point where the shape crosses or touches itself; none if it is sound. */
    public static Optional<Fault> unsound(Geometry shape) {
        var error = new IsValidOp(shape).getValidationError();
        return error == null
                ? Optional.empty()
                : Optional.of(new Fault(0, error.getCoordinate().x, error.getCoordinate().y));
    }

    /** Every pair of sound shapes that overlap by more than is tolerated. */
    public static List<Overlap> overlaps(List<Geometry> shapes) {
        var tree = new STRtree();
        for (int i = 0; i < shapes.size(); i++) {
            tree.insert(shapes.get(i).getEnvelopeInternal(), i);
        }
        var found = new ArrayList<Overlap>();
        for (int i = 0; i < shapes.size(); i++) {
            for (Object near : tree.query(shapes.get(i).getEnvelopeInternal())) {
                int other = (Integer) near;
                if (other > i) {
                    int one = i;
                    fault(overlay(shapes.get(i), shapes.get(other), OverlayNG.INTERSECTION))
                            .ifPresent(fault -> found.add(new Overlap(one, other, fault)));
                }
            }
        }
        return found;
    }

    /** The ground of the first that the second leaves out, if it is more than is tolerated. */
    public static Optional<Fault> leftOut(Geometry all, Geometry part) {
        return fault(overlay(all, part, OverlayNG.DIFFERENCE));
    }

    private static Geometry overlay(Geometry a, Geometry b, int operation) {
        return OverlayNGRobust.overlay(a, b, operation);
    }

    /**
     * One shape of many that meet edge to edge, or nearly: lines drawn apart by less than is
     * tolerated are taken for one, so that no hair of a gap is left inside.
     */
    public static Geometry together(List<Geometry> shapes) {
        if (CoverageValidator.isValid(shapes.toArray(Geometry[]::new))) {
            return CoverageUnion.union(shapes.toArray(Geometry[]::new));
        }
        var all = shapes.getFirst();
        for (var shape : shapes.subList(1, shapes.size())) {
            all = joined(all, shape);
        }
        return withoutHairs(all);
    }

    private static Geometry joined(Geometry one, Geometry other) {
        try {
            return OverlayNG.overlay(
                    one,
                    other,
                    OverlayNG.UNION,
                    new SnappingNoder(TOLERATED_METRES / METRES_PER_DEGREE));
        } catch (RuntimeException tangled) {
            // Where snapping folds a shape over itself the exact way still has an answer.
            return OverlayNGRobust.overlay(one, other, OverlayNG.UNION);
        }
    }

    private static Geometry withoutHairs(Geometry shape) {
        return new GeometryTransformer() {
            @Override
            protected Geometry transformPolygon(Polygon polygon, Geometry parent) {
                var holes = new ArrayList<LinearRing>();
                for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                    var ring = polygon.getInteriorRingN(i);
                    if (!wide(ring.getFactory().createPolygon(ring)).isEmpty()) {
                        holes.add(ring);
                    }
                }
                return polygon.getFactory()
                        .createPolygon(polygon.getExteriorRing(), holes.toArray(LinearRing[]::new));
            }
        }.transform(shape);
    }

    /** What of some ground is wider than two drawings of one line lie apart. */
    private static Geometry wide(Geometry ground) {
        double half = TOLERATED_METRES / METRES_PER_DEGREE / 2;
        return ground.buffer(-half).buffer(half);
    }

    private static Optional<Fault> fault(Geometry found) {
        if (found.isEmpty() || !hasArea(found)) {
            return Optional.empty();
        }
        var ground = wide(found);
        if (ground.isEmpty()) {
            return Optional.empty();
        }
        Coordinate point = ground.getInteriorPoint().getCoordinate();
        double area =
                ground.getArea()
                        * METRES_PER_DEGREE
                        * METRES_PER_DEGREE
                        * Math.cos(Math.toRadians(point.y));
        return area > TOLERATED_SQUARE_METRES
                ? Optional.of(new Fault(Math.rint(area), point.x, point.y))
                : Optional.empty();
    }

    private static boolean hasArea(Geometry ground) {
        return ground instanceof Polygonal || ground.getArea() > 0;
    }
}
