package org.yige.places.shapes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.operation.overlayng.CoverageUnion;

/**
 * Shapes for villages of which nobody gives away the true ones: a mosaic of small tiles inside the
 * real outline, dealt out to towns, villages and grids. The rule: towns get ground in proportion to
 * their villages, communities lie close together in the middle of their town, villages around them,
 * every village in as many tiles as every other. The same names and outline always give the same
 * shapes. Neighbours share their edges exactly, because all shapes are made of whole tiles.
 */
public final class InventedShapes {

    /** Tiles a village is made of; grids are cut from these. */
    private static final int TILES_PER_VILLAGE = 14;

    /** How much closer together the tiles of communities lie than those of villages. */
    private static final double TOWN_RADIUS = 0.22;

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private InventedShapes() {}

    /**
     * @param urban a residents' community rather than a village
     */
    public record InventedVillage(String code, boolean urban, int grids) {}

    /**
     * What was drawn: the shape of every village and, in order, of its grids; and which villages
     * are neighbours.
     */
    public record InventedDrawing(
            Map<String, Geometry> villages,
            Map<String, List<Geometry>> grids,
            Map<String, List<String>> neighbours) {}

    /**
     * Draws every village of a county.
     *
     * @param outline one polygon, valid, WGS-84
     * @param byTown the villages of each town, by the town's code
     */
    public static InventedDrawing draw(
            Geometry outline, TreeMap<String, List<InventedVillage>> byTown, long seed) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        double squeeze = Math.cos(Math.toRadians(outline.getCentroid().getY()));
        var seeds = new ArrayList<Tile>();
        place(outline, byTown, random, squeeze, seeds);
        var mosaic = Mosaic.of(outline, seeds.stream().map(Tile::at).toList());
        var tiles = mosaic.seedOf().stream().map(seeds::get).toList();
        int n = tiles.size();
        int[] town = connected(tiles.stream().mapToInt(Tile::town).toArray(), new int[n], mosaic);
        int[] village = new int[n];
        var codes = new ArrayList<InventedVillage>();
        int number = 0;
        for (var villages : byTown.values()) {
            deal(villages, number++, town, tiles, village, codes.size(), squeeze);
            codes.addAll(villages);
        }
        village = connected(village, town, mosaic);
        int[] grid = new int[n];
        for (int v = 0; v < codes.size(); v++) {
            split(v, codes.get(v).grids(), village, tiles, grid, squeeze);
        }
        grid = connected(grid, village, mosaic);
        return collect(codes, village, grid, mosaic);
    }

    /** A tile's seed, and the town it was sown for. */
    private record Tile(Coordinate at, int town, boolean urban) {}

    private static void place(
            Geometry outline,
            TreeMap<String, List<InventedVillage>> byTown,
            RandomGenerator random,
            double squeeze,
            List<Tile> seeds) {
        var sown = sow(outline, random, 6000);
        int[] shares = byTown.values().stream().mapToInt(List::size).toArray();
        var towns = Dealing.fair(sown, shares, squeeze, random);
        int t = 0;
        for (var villages : byTown.values()) {
            var ground = new ArrayList<Coordinate>();
            for (int i = 0; i < sown.size(); i++) {
                if (towns.owner()[i] == t) {
                    ground.add(sown.get(i));
                }
            }
            int urban = (int) villages.stream().filter(InventedVillage::urban).count();
            sowTown(ground, t, urban, villages.size() - urban, squeeze, random, seeds);
            t++;
        }
    }

    /**
     * Communities in the middle, close together; villages on all the ground around. Points are
     * drawn from the town's own.
     */
    private static void sowTown(
            List<Coordinate> ground,
            int town,
            int urban,
            int rural,
            double squeeze,
            RandomGenerator random,
            List<Tile> seeds) {
        var middle = Dealing.medoid(ground, squeeze);
        var byDistance = new ArrayList<>(ground);
        byDistance.sort(
                java.util.Comparator.comparingDouble(p -> Dealing.distance(p, middle, squeeze)));
        var taken = new HashSet<Coordinate>();
        double jitter = Math.sqrt(spread(ground, squeeze) / ground.size());
        int core =
                rural == 0
                        ? byDistance.size()
                        : Math.max(
                                1,
                                (int) (byDistance.size() * TOWN_RADIUS * urban / (urban + rural)));
        for (int i = 0; i < urban * TILES_PER_VILLAGE; i++) {
            sowOne(byDistance.get(random.nextInt(core)), jitter, town, true, random, taken, seeds);
        }
        for (int i = 0; i < rural * TILES_PER_VILLAGE; i++) {
            sowOne(
                    byDistance.get(
                            urban == 0
                                    ? random.nextInt(byDistance.size())
                                    : random.nextInt(core - 1, byDistance.size())),
                    jitter,
                    town,
                    false,
                    random,
                    taken,
                    seeds);
        }
    }

    private static void sowOne(
            Coordinate near,
            double jitter,
            int town,
            boolean urban,
            RandomGenerator random,
            HashSet<Coordinate> taken,
            List<Tile> seeds) {
        Coordinate at;
        do {
            at =
                    new Coordinate(
                            near.x + (random.nextDouble() - 0.5) * jitter,
                            near.y + (random.nextDouble() - 0.5) * jitter);
        } while (!taken.add(at));
        seeds.add(new Tile(at, town, urban));
    }

    private static double spread(List<Coordinate> points, double squeeze) {
        double west = Double.MAX_VALUE;
        double east = -Double.MAX_VALUE;
        double south = Double.MAX_VALUE;
        double north = -Double.MAX_VALUE;
        for (var p : points) {
            west = Math.min(west, p.x);
            east = Math.max(east, p.x);
            south = Math.min(south, p.y);
            north = Math.max(north, p.y);
        }
        return (east - west) * (north - south);
    }

    private static List<Coordinate> sow(Geometry outline, RandomGenerator random, int count) {
        var inside = new IndexedPointInAreaLocator(outline);
        var box = outline.getEnvelopeInternal();
        var points = new ArrayList<Coordinate>();
        while (points.size() < count) {
            var point =
                    new Coordinate(
                            box.getMinX() + random.nextDouble() * box.getWidth(),
                            box.getMinY() + random.nextDouble() * box.getHeight());
            if (inside.locate(point) == Location.INTERIOR) {
                points.add(point);
            }
        }
        return points;
    }

    /** Deals the tiles of one town to its villages: communities take the urban tiles first. */
    private static void deal(
            List<InventedVillage> villages,
            int town,
            int[] towns,
            List<Tile> seeds,
            int[] village,
            int first,
            double squeeze) {
        for (boolean urban : new boolean[] {true, false}) {
            var tiles = new ArrayList<Integer>();
            for (int i = 0; i < towns.length; i++) {
                if (towns[i] == town && seeds.get(i).urban() == urban) {
                    tiles.add(i);
                }
            }
            var takers = new ArrayList<Integer>();
            for (int v = 0; v < villages.size(); v++) {
                if (villages.get(v).urban() == urban) {
                    takers.add(first + v);
                }
            }
            share(tiles, takers.isEmpty() ? List.of(first) : takers, seeds, village, squeeze);
        }
    }

    private static void split(
            int v, int grids, int[] village, List<Tile> seeds, int[] grid, double squeeze) {
        var tiles = new ArrayList<Integer>();
        for (int i = 0; i < village.length; i++) {
            if (village[i] == v) {
                tiles.add(i);
            }
        }
        var takers = new ArrayList<Integer>();
        for (int g = 0; g < Math.min(grids, tiles.size()); g++) {
            takers.add(v * 1000 + g);
        }
        share(tiles, takers, seeds, grid, squeeze);
    }

    private static void share(
            List<Integer> tiles,
            List<Integer> takers,
            List<Tile> seeds,
            int[] into,
            double squeeze) {
        if (tiles.isEmpty()) {
            return;
        }
        int[] shares = new int[takers.size()];
        java.util.Arrays.fill(shares, 1);
        var random =
                RandomGeneratorFactory.of("L64X128MixRandom")
                        .create(takers.getFirst() * 31L + tiles.size());
        var dealt =
                Dealing.fair(
                        tiles.stream().map(i -> seeds.get(i).at()).toList(),
                        shares,
                        squeeze,
                        random);
        for (int i = 0; i < tiles.size(); i++) {
            into[tiles.get(i)] = takers.get(dealt.owner()[i]);
        }
    }

    /**
     * Gives pieces cut off from the rest of their own to the neighbour they touch most, as long as
     * it has the same parent.
     */
    static int[] connected(int[] label, int[] parent, Mosaic mosaic) {
        int[] result = label.clone();
        for (int round = 0; round < 20 && mosaic.joinStrays(result, parent); round++) {
            // each round may cut another piece off: look again
        }
        return result;
    }

    private static InventedDrawing collect(
            List<InventedVillage> codes, int[] village, int[] grid, Mosaic mosaic) {
        var tilesOf = new TreeMap<Integer, TreeMap<Integer, List<Geometry>>>();
        for (int i = 0; i < village.length; i++) {
            tilesOf.computeIfAbsent(village[i], _ -> new TreeMap<>())
                    .computeIfAbsent(grid[i], _ -> new ArrayList<>())
                    .add(mosaic.tiles().get(i));
        }
        var villages = new TreeMap<String, Geometry>();
        var grids = new TreeMap<String, List<Geometry>>();
        tilesOf.forEach((v, parts) -> {
            var code = codes.get(v).code();
            villages.put(code, join(parts.values().stream().flatMap(List::stream).toList()));
            grids.put(code, parts.values().stream().map(InventedShapes::join).toList());
        });
        var neighbours = new TreeMap<String, List<String>>();
        mosaic.bordersBetween(village)
                .forEach((v, others) ->
                        neighbours.put(
                                codes.get(v).code(),
                                others.stream().map(o -> codes.get(o).code()).toList()));
        return new InventedDrawing(villages, grids, neighbours);
    }

    /** One shape of many that meet edge to edge. */
    public static Geometry join(List<Geometry> tiles) {
        return CoverageUnion.union(
                FACTORY.createGeometryCollection(tiles.toArray(Geometry[]::new)));
    }
}
