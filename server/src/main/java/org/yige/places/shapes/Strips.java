package org.yige.places.shapes;

import java.util.Arrays;

/**
 * Each shape's edges by strips of latitude: a ray to the east needs only the edges that reach its
 * strip.
 */
final class Strips {

    private final Outlines outlines;
    private final double[] south;
    private final double[] perRow;

    /** Where the strips of a shape start in {@link #start}; one more than there are shapes. */
    private final int[] firstRow;

    /** Where the edges of a strip start in {@link #edges}. */
    private final int[] start;

    /** Edges, each by the corner it starts at. */
    private final int[] edges;

    Strips(Outlines outlines) {
        this.outlines = outlines;
        int shapes = outlines.count();
        south = new double[shapes];
        perRow = new double[shapes];
        firstRow = new int[shapes + 1];
        for (int s = 0; s < shapes; s++) {
            int corners = Math.max(1, outlines.endCorner(s) - outlines.firstCorner(s));
            measure(s, corners);
            firstRow[s + 1] = firstRow[s] + rows(corners);
        }
        start = new int[firstRow[shapes] + 1];
        for (int s = 0; s < shapes; s++) {
            each(s, (row, _) -> start[row + 1]++);
        }
        for (int i = 0; i < start.length - 1; i++) {
            start[i + 1] += start[i];
        }
        edges = new int[start[start.length - 1]];
        int[] next = Arrays.copyOf(start, start.length);
        for (int s = 0; s < shapes; s++) {
            each(s, (row, edge) -> edges[next[row]++] = edge);
        }
    }

    private static int rows(int corners) {
        return Math.max(1, corners / 2);
    }

    private void measure(int s, int corners) {
        double low = Double.MAX_VALUE;
        double high = -Double.MAX_VALUE;
        for (int i = outlines.firstCorner(s); i < outlines.endCorner(s); i++) {
            low = Math.min(low, outlines.y[i]);
            high = Math.max(high, outlines.y[i]);
        }
        south[s] = low;
        perRow[s] = high > low ? rows(corners) / (high - low) : 0;
    }

    private interface Each {
        void edge(int row, int edge);
    }

    private void each(int s, Each use) {
        for (int r = outlines.shapeStart[s]; r < outlines.shapeStart[s + 1]; r++) {
            for (int i = outlines.ringStart[r]; i < outlines.ringStart[r + 1] - 1; i++) {
                int a = row(s, outlines.y[i]);
                int b = row(s, outlines.y[i + 1]);
                for (int row = Math.min(a, b); row <= Math.max(a, b); row++) {
                    use.edge(row, i);
                }
            }
        }
    }

    /**
     * The strip of a latitude. It never falls as latitude grows, rounding included, so no edge
     * misses a strip it reaches.
     */
    private int row(int s, double lat) {
        int rows = firstRow[s + 1] - firstRow[s];
        return firstRow[s] + Math.clamp((int) ((lat - south[s]) * perRow[s]), 0, rows - 1);
    }

    /** As {@link Outlines#owns}, but sooner. */
    boolean owns(int shape, double lon, double lat) {
        int row = row(shape, lat);
        boolean inside = false;
        for (int i = start[row], end = start[row + 1]; i < end; i++) {
            inside ^= outlines.crosses(edges[i], lon, lat);
        }
        return inside;
    }

    long bytes() {
        return 4L * (firstRow.length + start.length + edges.length)
                + 8L * (south.length + perRow.length);
    }
}
