import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateArrays;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;
import org.yige.places.shapes.CellIndex;
import org.yige.places.shapes.ShapeIndex;

/**
 * Which of 5,474 shapes of about 96 corners owns a point. The shapes are a mosaic whose neighbours share crooked borders,
 * nearly half of them crowded into one town, a hundred of them lying in holes of others. First a million points, the
 * nasty ones included, are checked against exact arithmetic that shares no code with the index; then both are timed in
 * turns.
 */
public final class LocateBench {

    static final int SHAPES = 5474;
    static final int ENCLAVES = 100;
    static final int ROUNDS = 7;
    static final GeometryFactory FACTORY = new GeometryFactory();

    public static void main(String[] args) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(20261122);
        var seeds = seeds(random);
        var shapes = shapes(seeds, random);
        long begun = System.nanoTime();
        var index = new CellIndex(shapes);
        double build = (System.nanoTime() - begun) / 1e9;
        int corners = shapes.stream().mapToInt(Geometry::getNumPoints).sum();

        int points = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
        long wrong = check(shapes, index, nasty(shapes, seeds, random, points));

        var uniform = new double[2][];
        var crowded = new double[2][];
        int timed = 200_000;
        for (int axis = 0; axis < 2; axis++) {
            uniform[axis] = new double[timed];
            crowded[axis] = new double[timed];
        }
        for (int i = 0; i < timed; i++) {
            uniform[0][i] = random.nextDouble();
            uniform[1][i] = random.nextDouble();
            var seed = seeds.get(random.nextInt(seeds.size()));
            crowded[0][i] = seed.x + random.nextGaussian() * 0.001;
            crowded[1][i] = seed.y + random.nextGaussian() * 0.001;
        }
        System.out.printf(Locale.ROOT, "%n### locate, %s%n%n`bench/locate/run.sh`, Java %s, %d shapes, %d corners, seed 20261122%n%n",
                LocalDate.now(), Runtime.version().feature(), shapes.size(), corners);
        System.out.printf(Locale.ROOT, "- index: built in %.1f s, %.1f MB%n", build, index.bytes() / 1e6);
        System.out.printf(Locale.ROOT, "- %,d points (inside, corners, on edges, 1 ulp off, holes) against exact arithmetic: **%d wrong**%n", points, wrong);
        race("uniform", shapes, index, uniform);
        race("where people are", shapes, index, crowded);
        if (wrong > 0) {
            System.exit(1);
        }
    }

    static void race(String what, List<Geometry> shapes, CellIndex index, double[][] points) {
        var peer = new Peer(shapes);
        double[] ours = new double[ROUNDS];
        double[] theirs = new double[ROUNDS];
        double[] ratio = new double[ROUNDS];
        int few = 40_000;
        for (int round = -2; round < ROUNDS; round++) {
            double a = rate(few, i -> peer.owner(points[0][i], points[1][i]));
            double b = rate(points[0].length * 10, i -> index.owner(points[0][i % points[0].length], points[1][i % points[0].length]));
            if (round >= 0) {
                theirs[round] = a;
                ours[round] = b;
                ratio[round] = b / a;
            }
        }
        System.out.printf(Locale.ROOT, "- %s: ours %s M points/s; JTS STRtree + PreparedGeometry %s; **ratio %s** (median, min–max of %d rounds in turns)%n",
                what, summary(ours), summary(theirs), summary(ratio), ROUNDS);
    }

    interface Owner {
        int of(int i);
    }

    static long sink;

    static double rate(int n, Owner owner) {
        long begun = System.nanoTime();
        long sum = 0;
        for (int i = 0; i < n; i++) {
            sum += owner.of(i);
        }
        sink += sum;
        return n / ((System.nanoTime() - begun) / 1e3);
    }

    static String summary(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return String.format(Locale.ROOT, "%.3g (%.3g–%.3g)", sorted[sorted.length / 2], sorted[0], sorted[sorted.length - 1]);
    }

    /** The usual way with JTS. */
    static final class Peer {
        final STRtree tree = new STRtree();

        record Numbered(int number, PreparedGeometry shape) {}

        Peer(List<Geometry> shapes) {
            for (int s = 0; s < shapes.size(); s++) {
                tree.insert(shapes.get(s).getEnvelopeInternal(), new Numbered(s, PreparedGeometryFactory.prepare(shapes.get(s))));
            }
            tree.build();
        }

        int owner(double x, double y) {
            var point = FACTORY.createPoint(new Coordinate(x, y));
            for (Object found : tree.query(point.getEnvelopeInternal())) {
                var numbered = (Numbered) found;
                if (numbered.shape().contains(point)) {
                    return numbered.number();
                }
            }
            return ShapeIndex.NONE;
        }
    }

    static List<Coordinate> seeds(RandomGenerator random) {
        var seeds = new ArrayList<Coordinate>();
        while (seeds.size() < SHAPES - ENCLAVES) {
            boolean town = seeds.size() % 100 < 45;
            double x = town ? 0.6 + random.nextGaussian() * 0.03 : random.nextDouble();
            double y = town ? 0.4 + random.nextGaussian() * 0.03 : random.nextDouble();
            if (x > 0 && x < 1 && y > 0 && y < 1) {
                seeds.add(new Coordinate(x, y));
            }
        }
        return seeds;
    }

    /** Voronoi cells with every border drawn crooked once, and used by both sides; and enclaves. */
    static List<Geometry> shapes(List<Coordinate> seeds, RandomGenerator random) {
        var voronoi = new VoronoiDiagramBuilder();
        voronoi.setSites(seeds);
        voronoi.setClipEnvelope(new Envelope(0, 1, 0, 1));
        var cells = voronoi.getDiagram(FACTORY);
        var borders = new HashMap<List<Coordinate>, List<Coordinate>>();
        var shapes = new ArrayList<Geometry>();
        var enclaves = new ArrayList<Geometry>();
        for (int c = 0; c < cells.getNumGeometries(); c++) {
            var corners = cells.getGeometryN(c).getCoordinates();
            var ring = new ArrayList<Coordinate>();
            for (int i = 0; i + 1 < corners.length; i++) {
                ring.addAll(border(corners[i], corners[i + 1], borders, random));
            }
            ring.add(ring.getFirst());
            var outer = FACTORY.createLinearRing(CoordinateArrays.toCoordinateArray(ring));
            if (enclaves.size() < ENCLAVES && c % 50 == 7) {
                var hole = small(cells.getGeometryN(c));
                shapes.add(FACTORY.createPolygon(outer, new LinearRing[] {hole}));
                enclaves.add(FACTORY.createPolygon((LinearRing) hole.copy()));
            } else {
                shapes.add(FACTORY.createPolygon(outer));
            }
        }
        shapes.addAll(enclaves);
        return shapes;
    }

    static LinearRing small(Geometry cell) {
        var middle = cell.getCentroid().getCoordinate();
        return FACTORY.createLinearRing(Arrays.stream(cell.getCoordinates())
                .map(c -> new Coordinate(middle.x + (c.x - middle.x) * 0.3, middle.y + (c.y - middle.y) * 0.3))
                .toArray(Coordinate[]::new));
    }

    /** From a up to, but without, b. */
    static List<Coordinate> border(Coordinate a, Coordinate b, Map<List<Coordinate>, List<Coordinate>> known, RandomGenerator random) {
        boolean forward = a.compareTo(b) < 0;
        var key = forward ? List.of(a, b) : List.of(b, a);
        var line = known.computeIfAbsent(key, k -> {
            var drawn = new ArrayList<Coordinate>();
            crook(k.get(0), k.get(1), 4, random, drawn);
            drawn.add(k.get(1));
            return drawn;
        });
        var way = forward ? line : line.reversed();
        return way.subList(0, way.size() - 1);
    }

    static void crook(Coordinate a, Coordinate b, int depth, RandomGenerator random, List<Coordinate> into) {
        if (depth == 0) {
            into.add(a);
            return;
        }
        double out = (random.nextDouble() - 0.5) * 0.16;
        var mid = new Coordinate((a.x + b.x) / 2 - out * (b.y - a.y), (a.y + b.y) / 2 + out * (b.x - a.x));
        crook(a, mid, depth - 1, random, into);
        crook(mid, b, depth - 1, random, into);
    }

    static double[][] nasty(List<Geometry> shapes, List<Coordinate> seeds, RandomGenerator random, int n) {
        var points = new double[2][n];
        for (int i = 0; i < n; i++) {
            var shape = shapes.get(random.nextInt(shapes.size()));
            var ring = shape.getCoordinates();
            int at = random.nextInt(ring.length - 1);
            double t = random.nextDouble();
            double x;
            double y;
            switch (i % 8) {
                case 0, 1 -> {
                    x = random.nextDouble() * 1.02 - 0.01;
                    y = random.nextDouble() * 1.02 - 0.01;
                }
                case 2 -> {
                    var seed = seeds.get(random.nextInt(seeds.size()));
                    x = seed.x + random.nextGaussian() * 0.001;
                    y = seed.y + random.nextGaussian() * 0.001;
                }
                case 3 -> {
                    x = ring[at].x;
                    y = ring[at].y;
                }
                case 4 -> {
                    x = (ring[at].x + ring[at + 1].x) / 2;
                    y = (ring[at].y + ring[at + 1].y) / 2;
                }
                case 5 -> {
                    x = Math.nextAfter(ring[at].x + t * (ring[at + 1].x - ring[at].x), random.nextBoolean() ? 9 : -9);
                    y = ring[at].y + t * (ring[at + 1].y - ring[at].y);
                }
                case 6 -> {
                    x = random.nextBoolean() ? ring[at].x : Math.nextUp(ring[at].x);
                    y = random.nextBoolean() ? Math.nextDown(ring[at].y) : Math.nextUp(ring[at].y);
                }
                default -> {
                    var hole = ((Polygon) shapes.get(shapes.size() - 1 - random.nextInt(ENCLAVES))).getEnvelopeInternal();
                    x = hole.getMinX() + t * hole.getWidth();
                    y = hole.getMinY() + random.nextDouble() * hole.getHeight();
                }
            }
            points[0][i] = x;
            points[1][i] = y;
        }
        return points;
    }

    static long check(List<Geometry> shapes, ShapeIndex index, double[][] points) {
        var tree = new STRtree();
        for (int s = 0; s < shapes.size(); s++) {
            tree.insert(shapes.get(s).getEnvelopeInternal(), s);
        }
        long wrong = 0;
        for (int i = 0; i < points[0].length; i++) {
            double x = points[0][i];
            double y = points[1][i];
            int truth = ShapeIndex.NONE;
            for (Object s : tree.query(new Envelope(new Coordinate(x, y)))) {
                if ((truth < 0 || (int) s < truth) && exactly((Polygon) shapes.get((int) s), x, y)) {
                    truth = (int) s;
                }
            }
            if (truth != index.owner(x, y)) {
                wrong++;
            }
        }
        return wrong;
    }

    /** Counts crossings of a ray to the east with unlimited precision, every edge of every ring. */
    static boolean exactly(Polygon shape, double x, double y) {
        boolean inside = crossings(shape.getExteriorRing(), x, y);
        for (int hole = 0; hole < shape.getNumInteriorRing(); hole++) {
            inside ^= crossings(shape.getInteriorRingN(hole), x, y);
        }
        return inside;
    }

    static boolean crossings(LinearRing ring, double x, double y) {
        boolean odd = false;
        for (int i = 0; i + 1 < ring.getNumPoints(); i++) {
            var a = ring.getCoordinateN(i);
            var b = ring.getCoordinateN(i + 1);
            if (a.y > y != b.y > y) {
                // where the edge is at latitude y: x < a.x + (y − a.y)(b.x − a.x)/(b.y − a.y), multiplied out
                var rise = new BigDecimal(b.y).subtract(new BigDecimal(a.y));
                var left = new BigDecimal(x).subtract(new BigDecimal(a.x)).multiply(rise);
                var right = new BigDecimal(y).subtract(new BigDecimal(a.y))
                        .multiply(new BigDecimal(b.x).subtract(new BigDecimal(a.x)));
                odd ^= rise.signum() > 0 ? left.compareTo(right) < 0 : left.compareTo(right) > 0;
            }
        }
        return odd;
    }
}
