package org.yige.places.shapes;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Which shapes lie side by side, and along how much border. Lines drawn apart by less than {@link
 * #HAIR_METRES} are taken for one, so that maps whose corners do not quite meet have neighbours
 * too.
 */
public final class Borders {

    /** Shapes drawn apart by less than this are meant to meet. */
    static final double HAIR_METRES = 2;

    /** How finely a line is followed: the border's length is right to about this much. */
    private static final double STEP_METRES = 20;

    /** Shapes that share less than this touch in a corner, if at all. */
    private static final double LEAST_METRES = 10;

    private static final double METRES_PER_DEGREE = Math.toRadians(6_371_008.8);

    private final List<? extends Geometry> shapes;
    private final Outlines outlines;
    private final double east;

    private Borders(List<? extends Geometry> shapes) {
        this.shapes = shapes;
        this.outlines = new Outlines(shapes);
        double lat = shapes.isEmpty() ? 0 : shapes.getFirst().getEnvelopeInternal().centre().getY();
        this.east = METRES_PER_DEGREE * Math.cos(Math.toRadians(lat));
    }

    /**
     * Two shapes side by side.
     *
     * @param one number of the first shape, the smaller of the two
     * @param metres length of the border they share
     */
    public record Border(int one, int other, double metres) {}

    /** Every two shapes that share a border, in order of their numbers. */
    public static List<Border> of(List<? extends Geometry> shapes) {
        return new Borders(shapes).all();
    }

    private List<Border> all() {
        var tree = new STRtree();
        for (int s = 0; s < shapes.size(); s++) {
            tree.insert(near(s), s);
        }
        var found = new ArrayList<Border>();
        for (int s = 0; s < shapes.size(); s++) {
            int one = s;
            var beside = new ArrayList<Integer>();
            tree.query(
                    near(one),
                    item -> {
                        if ((int) item > one) {
                            beside.add((int) item);
                        }
                    });
            beside.sort(null);
            for (int other : beside) {
                double metres = shared(one, other);
                if (metres >= LEAST_METRES) {
                    found.add(new Border(one, other, metres));
                }
            }
        }
        return found;
    }

    private Envelope near(int shape) {
        var box = new Envelope(shapes.get(shape).getEnvelopeInternal());
        box.expandBy(HAIR_METRES / east, HAIR_METRES / METRES_PER_DEGREE);
        return box;
    }

    private double shared(int one, int other) {
        var box = near(one).intersection(near(other));
        var mine = edges(one, box);
        var theirs = edges(other, box);
        double metres = 0;
        for (double[] edge : mine) {
            metres += along(edge, theirs);
        }
        return metres;
    }

    /** How much of an edge runs along any of the others, by looking at points of it. */
    private static double along(double[] edge, List<double[]> others) {
        double length = Math.hypot(edge[2] - edge[0], edge[3] - edge[1]);
        int steps = Math.max(1, (int) Math.ceil(length / STEP_METRES));
        int hits = 0;
        for (int i = 0; i < steps; i++) {
            double at = (i + 0.5) / steps;
            double x = edge[0] + at * (edge[2] - edge[0]);
            double y = edge[1] + at * (edge[3] - edge[1]);
            for (double[] other : others) {
                if (isNear(x, y, other)) {
                    hits++;
                    break;
                }
            }
        }
        return length * hits / steps;
    }

    private static boolean isNear(double x, double y, double[] edge) {
        double dx = edge[2] - edge[0];
        double dy = edge[3] - edge[1];
        double length = dx * dx + dy * dy;
        double at =
                length == 0
                        ? 0
                        : Math.clamp(((x - edge[0]) * dx + (y - edge[1]) * dy) / length, 0, 1);
        return Math.hypot(x - edge[0] - at * dx, y - edge[1] - at * dy) <= HAIR_METRES;
    }

    /** The edges of a shape that reach into a box, in metres on a plane. */
    private List<double[]> edges(int shape, Envelope box) {
        var edges = new ArrayList<double[]>();
        for (int r = outlines.shapeStart[shape]; r < outlines.shapeStart[shape + 1]; r++) {
            for (int i = outlines.ringStart[r]; i < outlines.ringStart[r + 1] - 1; i++) {
                double ax = outlines.x[i];
                double ay = outlines.y[i];
                double bx = outlines.x[i + 1];
                double by = outlines.y[i + 1];
                if (box.intersects(new Envelope(ax, bx, ay, by))) {
                    edges.add(
                            new double[] {
                                ax * east, ay * METRES_PER_DEGREE, bx * east, by * METRES_PER_DEGREE
                            });
                }
            }
        }
        return edges;
    }
}
