package org.yige.places.shapes;

import java.util.Arrays;
import org.yige.places.shapes.CellIndex.CoveredCells;
import org.yige.places.shapes.CellIndex.Ints;

/** For each cell of a raster: which shapes' lines run through it, and which hold it whole. */
final class Cover {

    /** The cell's points do not all belong to the same shape, or might not. */
    static final int MIXED = -2;

    /**
     * Part of a cell by which lines are thought thicker, so that rounding never lets one slip past.
     */
    private static final double MARGIN = 1e-6;

    private final Outlines outlines;
    private final CoveredCells cells;

    /** Shape and whether it holds the cell whole, chained per cell in the order of shapes. */
    private final int[] head;

    private final int[] tail;
    private final Ints entry = new Ints();
    private final int[] links;
    private final int[] entries;

    Cover(Outlines outlines, Strips strips, CoveredCells cells, int[] shapes) {
        this.outlines = outlines;
        this.cells = cells;
        int n = cells.side() * cells.side();
        head = new int[n];
        tail = new int[n];
        Arrays.fill(head, -1);
        int[] mark = new int[n];
        Arrays.fill(mark, -1);
        var links = new LinkList();
        for (int shape : shapes) {
            int[] box = trace(shape, mark, links);
            fill(shape, strips, box, mark, links);
        }
        this.links = links.next();
        this.entries = entry.toArray();
    }

    /** The links are kept growing while shapes are laid; this hides that. */
    private final class LinkList {
        private int[] next = new int[1024];

        void add(int cell, int value) {
            int at = entry.size();
            entry.add(value);
            if (at == next.length) {
                next = Arrays.copyOf(next, at * 2);
            }
            next[at] = -1;
            if (head[cell] < 0) {
                head[cell] = at;
            } else {
                next[tail[cell]] = at;
            }
            tail[cell] = at;
        }

        int[] next() {
            return next;
        }
    }

    /**
     * Marks the cells a shape's lines run through; gives the rows and columns the shape reaches.
     */
    private int[] trace(int shape, int[] mark, LinkList into) {
        int[] box = {cells.side(), -1, cells.side(), -1};
        for (int r = outlines.shapeStart[shape]; r < outlines.shapeStart[shape + 1]; r++) {
            for (int i = outlines.ringStart[r]; i < outlines.ringStart[r + 1] - 1; i++) {
                traceEdge(
                        (outlines.x[i] - cells.west()) * cells.perColumn(),
                        (outlines.y[i] - cells.south()) * cells.perRow(),
                        (outlines.x[i + 1] - cells.west()) * cells.perColumn(),
                        (outlines.y[i + 1] - cells.south()) * cells.perRow(),
                        shape,
                        mark,
                        into,
                        box);
            }
        }
        return box;
    }

    /** In units of cells: for each row the edge reaches, the columns it reaches in that row. */
    private void traceEdge(
            double ax,
            double ay,
            double bx,
            double by,
            int shape,
            int[] mark,
            LinkList into,
            int[] box) {
        int last = cells.side() - 1;
        double low = Math.min(ay, by) - MARGIN;
        double high = Math.max(ay, by) + MARGIN;
        box[0] = Math.min(box[0], clampCell(low));
        box[1] = Math.max(box[1], clampCell(high));
        box[2] = Math.min(box[2], clampCell(Math.min(ax, bx) - MARGIN));
        box[3] = Math.max(box[3], clampCell(Math.max(ax, bx) + MARGIN));
        if (high < 0
                || low > cells.side()
                || Math.max(ax, bx) < -MARGIN
                || Math.min(ax, bx) > cells.side() + MARGIN) {
            return;
        }
        for (int row = clampCell(low); row <= Math.min(last, clampCell(high)); row++) {
            double from = xAt(ax, ay, bx, by, row - MARGIN);
            double to = xAt(ax, ay, bx, by, row + 1 + MARGIN);
            double west = Math.min(from, to) - MARGIN;
            double east = Math.max(from, to) + MARGIN;
            if (east < 0 || west > cells.side()) {
                continue;
            }
            for (int column = clampCell(west); column <= clampCell(east); column++) {
                int cell = row * cells.side() + column;
                if (mark[cell] != shape) {
                    mark[cell] = shape;
                    into.add(cell, shape * 2);
                }
            }
        }
    }

    private int clampCell(double at) {
        return Math.clamp((long) Math.floor(at), 0, cells.side() - 1);
    }

    /** Where the edge is at a height; at its end where it does not reach that far. */
    private static double xAt(double ax, double ay, double bx, double by, double y) {
        if (ay == by) {
            return y < ay ? ax : bx;
        }
        double t = Math.clamp((y - ay) / (by - ay), 0, 1);
        return ax + t * (bx - ax);
    }

    /** Between the lines: cells in a row that no line parts all lie on the same side. */
    private void fill(int shape, Strips strips, int[] box, int[] mark, LinkList into) {
        for (int row = box[0]; row <= box[1]; row++) {
            double lat = cells.south() + (row + 0.5) / cells.perRow();
            boolean known = false;
            boolean inside = false;
            for (int column = box[2]; column <= box[3]; column++) {
                int cell = row * cells.side() + column;
                if (mark[cell] == shape) {
                    known = false;
                    continue;
                }
                if (!known) {
                    inside =
                            strips.owns(
                                    shape, cells.west() + (column + 0.5) / cells.perColumn(), lat);
                    known = true;
                }
                if (inside) {
                    into.add(cell, shape * 2 + 1);
                }
            }
        }
    }

    /**
     * The shape that holds the cell whole if it is the first concerned, NONE if none is, otherwise
     * MIXED.
     */
    int answer(int cell) {
        if (head[cell] < 0) {
            return ShapeIndex.NONE;
        }
        int first = entries[head[cell]];
        return (first & 1) == 1 ? first >> 1 : MIXED;
    }

    /** The shapes to ask, in order, up to the first that holds the cell whole. */
    int[] concerned(int cell) {
        var found = new Ints();
        for (int at = head[cell]; at >= 0; at = links[at]) {
            found.add(entries[at] >> 1);
            if ((entries[at] & 1) == 1) {
                break;
            }
        }
        return found.toArray();
    }
}
