package org.yige.places.shapes;

import static java.util.Objects.requireNonNull;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.operation.overlayng.UnaryUnionNG;
import org.locationtech.jts.operation.polygonize.Polygonizer;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/**
 * An area cut into tiles, one around each seed. All lines are cut at all crossings in one go, on a
 * raster of 1e-7 degrees (about a centimetre), and the tiles are the pieces: neighbours have the
 * very same corners. A cell that the edge of the area cuts apart gives several tiles.
 *
 * @param seedOf the seed each tile lies around
 * @param borders for each tile, how long its border with each neighbour is
 */
record Mosaic(List<Geometry> tiles, List<Integer> seedOf, List<Map<Integer, Double>> borders) {

    private static final PrecisionModel RASTER = new PrecisionModel(1e7);
    private static final GeometryFactory FACTORY = new GeometryFactory();

    /** Of what a tile shares with all its neighbours: less than this is no more than a corner. */
    private static final double NECK = 0.08;

    static Mosaic of(Geometry area, List<Coordinate> seeds) {
        var voronoi = new VoronoiDiagramBuilder();
        voronoi.setSites(seeds);
        voronoi.setClipEnvelope(area.getEnvelopeInternal());
        var cells = voronoi.getDiagram(FACTORY);
        var lines = new ArrayList<Geometry>();
        lines.add(area.getBoundary());
        for (int i = 0; i < cells.getNumGeometries(); i++) {
            lines.add(cells.getGeometryN(i).getBoundary());
        }
        var polygonizer = new Polygonizer();
        polygonizer.add(UnaryUnionNG.union(FACTORY.buildGeometry(lines), RASTER));
        return assemble(area, seeds, cells, polygonizer);
    }

    /** Each piece inside the area belongs to the seed in whose cell it lies. */
    private static Mosaic assemble(
            Geometry area, List<Coordinate> seeds, Geometry cells, Polygonizer polygonizer) {
        var seedAt = new HashMap<Coordinate, Integer>();
        for (int i = 0; i < seeds.size(); i++) {
            seedAt.put(seeds.get(i), i);
        }
        var cellList = new ArrayList<Geometry>();
        for (int i = 0; i < cells.getNumGeometries(); i++) {
            cellList.add(cells.getGeometryN(i));
        }
        var cellIndex = new TreeIndex(cellList);
        var areaIndex = new TreeIndex(List.of(area));
        var tiles = new ArrayList<Geometry>();
        var seedOf = new ArrayList<Integer>();
        for (Object face : polygonizer.getPolygons()) {
            var inside = ((Polygon) face).getInteriorPoint().getCoordinate();
            if (areaIndex.owner(inside.x, inside.y) == 0) {
                tiles.add((Polygon) face);
                int cell = cellIndex.owner(inside.x, inside.y);
                seedOf.add(seedAt.get((Coordinate) cellList.get(cell).getUserData()));
            }
        }
        return new Mosaic(tiles, seedOf, borders(tiles));
    }

    private static List<Map<Integer, Double>> borders(List<Geometry> tiles) {
        var edges = new HashMap<List<Coordinate>, Integer>();
        var borders = new ArrayList<Map<Integer, Double>>();
        for (int t = 0; t < tiles.size(); t++) {
            borders.add(new TreeMap<>());
            var rings = tiles.get(t).getBoundary();
            for (int ring = 0; ring < rings.getNumGeometries(); ring++) {
                meet(rings.getGeometryN(ring).getCoordinates(), t, edges, borders);
            }
        }
        return borders;
    }

    private static void meet(
            Coordinate[] ring,
            int tile,
            Map<List<Coordinate>, Integer> edges,
            List<Map<Integer, Double>> borders) {
        for (int i = 0; i + 1 < ring.length; i++) {
            var key =
                    ring[i].compareTo(ring[i + 1]) < 0
                            ? List.of(ring[i], ring[i + 1])
                            : List.of(ring[i + 1], ring[i]);
            var other = edges.putIfAbsent(key, tile);
            if (other != null && other != tile) {
                double length = ring[i].distance(ring[i + 1]);
                borders.get(tile).merge(other, length, Double::sum);
                borders.get(other).merge(tile, length, Double::sum);
            }
        }
    }

    /** Which labels lie beside which. */
    Map<Integer, TreeSet<Integer>> bordersBetween(int[] label) {
        var found = new TreeMap<Integer, TreeSet<Integer>>();
        for (int t = 0; t < label.length; t++) {
            for (int other : borders.get(t).keySet()) {
                found.computeIfAbsent(label[t], _ -> new TreeSet<>());
                if (label[t] != label[other]) {
                    found.get(label[t]).add(label[other]);
                }
            }
        }
        return found;
    }

    /**
     * Relabels pieces cut off from the largest of their label; true if there was one that could be.
     */
    boolean joinStrays(int[] label, int[] parent) {
        var pieces = pieces(label);
        var largest = new HashMap<Integer, List<Integer>>();
        pieces.forEach(piece ->
                largest.merge(
                        label[piece.getFirst()], piece, (a, b) -> a.size() >= b.size() ? a : b));
        boolean changed = false;
        for (var piece : pieces) {
            if (largest.get(label[piece.getFirst()]) != piece) {
                changed |= join(piece, label, parent);
            }
        }
        return changed;
    }

    private boolean join(List<Integer> piece, int[] label, int[] parent) {
        var touching = new TreeMap<Integer, Double>();
        for (int tile : piece) {
            borders.get(tile)
                    .forEach((other, length) -> {
                        if (label[other] != label[tile] && parent[other] == parent[tile]) {
                            touching.merge(label[other], length, Double::sum);
                        }
                    });
        }
        var most = touching.entrySet().stream().max(Map.Entry.comparingByValue());
        most.ifPresent(to -> piece.forEach(tile -> label[tile] = to.getKey()));
        return most.isPresent();
    }

    /** Whether two tiles are one piece of land: a tile that hangs by a thread is another's hole. */
    private boolean holds(int tile, int other) {
        double border = requireNonNull(borders.get(tile).get(other));
        return border >= Math.min(neckOf(tile), neckOf(other));
    }

    private double neckOf(int tile) {
        return borders.get(tile).values().stream().mapToDouble(Double::doubleValue).sum() * NECK;
    }

    private List<List<Integer>> pieces(int[] label) {
        boolean[] seen = new boolean[label.length];
        var pieces = new ArrayList<List<Integer>>();
        for (int start = 0; start < label.length; start++) {
            if (seen[start]) {
                continue;
            }
            var piece = new ArrayList<Integer>();
            var open = new ArrayDeque<>(Arrays.asList(start));
            seen[start] = true;
            while (!open.isEmpty()) {
                int tile = open.pop();
                piece.add(tile);
                for (int other : borders.get(tile).keySet()) {
                    if (!seen[other] && label[other] == label[tile] && holds(tile, other)) {
                        seen[other] = true;
                        open.push(other);
                    }
                }
            }
            pieces.add(piece);
        }
        return pieces;
    }
}
