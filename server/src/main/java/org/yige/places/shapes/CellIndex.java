package org.yige.places.shapes;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Geometry;

/**
 * The fast way. The ground is cut into cells. A cell no line runs through lies wholly in one shape,
 * or in none: its number is the answer. A cell with lines is cut again, and where lines remain, the
 * few shapes concerned are asked, each looking only at those of its edges that reach the point's
 * strip of latitude. Every question is settled exactly, so the answers are those of looking at
 * every edge.
 *
 * <p>After Kipf et al., <a href="https://arxiv.org/abs/1802.09488">Adaptive Geospatial Joins for
 * Modern Hardware</a> (true-hit filtering on a hierarchy of cells).
 */
public final class CellIndex implements ShapeIndex {

    /** Top cells a side; cells of a second cut a side. */
    private static final int FINE = 16;

    private final Outlines outlines;
    private final Strips strips;
    private final CoveredCells top;

    /**
     * Answer of each top cell: a shape, NONE, or −2 − (where its second cut starts in {@link
     * #fine}).
     */
    private final int[] coarse;

    /**
     * Per second cut 16 × 16 answers: a shape, NONE, or −2 − (where the shapes to ask start in
     * {@link #ask}).
     */
    private final int[] fine;

    /** How many shapes, then the shapes in order. */
    private final int[] ask;

    public CellIndex(List<? extends Geometry> shapes) {
        outlines = new Outlines(shapes);
        strips = new Strips(outlines);
        top = CoveredCells.over(outlines, side(outlines.x.length));
        var cover =
                new Cover(outlines, strips, top, IntStream.range(0, outlines.count()).toArray());
        coarse = new int[top.side() * top.side()];
        var fineCells = new Ints();
        var asked = new Ints();
        for (int cell = 0; cell < coarse.length; cell++) {
            coarse[cell] = cover.answer(cell);
            if (coarse[cell] == Cover.MIXED) {
                coarse[cell] = -2 - fineCells.size();
                cutAgain(cell, cover.concerned(cell), fineCells, asked);
            }
        }
        fine = fineCells.toArray();
        ask = asked.toArray();
    }

    /**
     * About one top cell for every two corners, so that most shapes hold some cells whole; between
     * 16 and 512 a side.
     */
    private static int side(int corners) {
        return Math.clamp(Integer.highestOneBit((int) Math.sqrt(corners) + 1), 16, 512);
    }

    private void cutAgain(int cell, int[] concerned, Ints fineCells, Ints asked) {
        var cells = top.within(cell, FINE);
        var cover = new Cover(outlines, strips, cells, concerned);
        for (int sub = 0; sub < FINE * FINE; sub++) {
            int answer = cover.answer(sub);
            if (answer == Cover.MIXED) {
                answer = -2 - asked.size();
                int[] shapes = cover.concerned(sub);
                asked.add(shapes.length);
                for (int shape : shapes) {
                    asked.add(shape);
                }
            }
            fineCells.add(answer);
        }
    }

    @Override
    public int owner(double lon, double lat) {
        int at = listFor(lon, lat);
        if (at >= NONE) {
            return at;
        }
        at = -2 - at;
        for (int i = at + 1, end = at + ask[at]; i <= end; i++) {
            if (strips.owns(ask[i], lon, lat)) {
                return ask[i];
            }
        }
        return NONE;
    }

    @Override
    public int[] touching(double lon, double lat) {
        int at = listFor(lon, lat);
        if (at >= NONE) {
            return new int[0];
        }
        int first = -2 - at + 1;
        return Arrays.stream(ask, first, first + ask[first - 1])
                .filter(shape -> outlines.touches(shape, lon, lat))
                .toArray();
    }

    /** A shape, NONE, or −2 − (where the shapes to ask start). */
    private int listFor(double lon, double lat) {
        if (!top.contains(lon, lat)) {
            return NONE;
        }
        int column = top.column(lon);
        int row = top.row(lat);
        int answer = coarse[row * top.side() + column];
        if (answer >= NONE) {
            return answer;
        }
        int subColumn = top.part(lon - top.west(), column, FINE, top.perColumn());
        int subRow = top.part(lat - top.south(), row, FINE, top.perRow());
        return fine[-2 - answer + subRow * FINE + subColumn];
    }

    /** What the index holds, in bytes. */
    public long bytes() {
        return 4L * (coarse.length + fine.length + ask.length)
                + strips.bytes()
                + 16L * outlines.x.length;
    }

    /** A growing row of numbers. */
    static final class Ints {
        private int[] values = new int[1024];
        private int size;

        void add(int value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, size * 2);
            }
            values[size++] = value;
        }

        int size() {
            return size;
        }

        int[] toArray() {
            return Arrays.copyOf(values, size);
        }
    }

    /** A square raster of cells over a rectangle. */
    record CoveredCells(
            double west,
            double south,
            double perColumn,
            double perRow,
            int side,
            double eastEdge,
            double northEdge) {

        static CoveredCells over(Outlines outlines, int side) {
            double west = Arrays.stream(outlines.x).min().orElse(0);
            double east = Arrays.stream(outlines.x).max().orElse(1);
            double south = Arrays.stream(outlines.y).min().orElse(0);
            double north = Arrays.stream(outlines.y).max().orElse(1);
            double width = Math.max(east - west, 1e-9);
            double height = Math.max(north - south, 1e-9);
            return new CoveredCells(west, south, side / width, side / height, side, east, north);
        }

        /** A cell of this raster, cut into a raster of its own. */
        CoveredCells within(int cell, int cut) {
            double w = west + (cell % side) / perColumn;
            double s = south + (cell / side) / perRow;
            return new CoveredCells(
                    w, s, perColumn * cut, perRow * cut, cut, w + 1 / perColumn, s + 1 / perRow);
        }

        boolean contains(double lon, double lat) {
            return lon >= west && lon <= eastEdge && lat >= south && lat <= northEdge;
        }

        int column(double lon) {
            return Math.min((int) ((lon - west) * perColumn), side - 1);
        }

        int row(double lat) {
            return Math.min((int) ((lat - south) * perRow), side - 1);
        }

        /** Which part of a cell something lies in that is so far from the edge of the raster. */
        int part(double from, int cell, int cut, double per) {
            return Math.clamp((int) ((from * per - cell) * cut), 0, cut - 1);
        }
    }
}
