package org.yige.places.shapes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.valid.IsValidOp;

/** Whether shapes are sound and lie side by side, and where they do not. */
public final class Tiling {

    /**
     * What two surveys of one line may differ by, over a kilometre of border; less is not worth a
     * refusal.
     */
    public static final double TOLERATED_SQUARE_METRES = 25;

    private static final double METRES_PER_DEGREE = Math.toRadians(6_371_008.8);

    private Tiling() {}

    /** Something wrong with the ground: how much of it, and a point in it. */
    public record Fault(double squareMetres, double lon, double lat) {}

    /** Two shapes that claim the same ground. */
    public record Overlap(int one, int other, Fault fault) {}

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

    private static Optional<Fault> fault(Geometry ground) {
        if (ground.isEmpty() || !hasArea(ground)) {
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
