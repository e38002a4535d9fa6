package org.yige.planner.beats;

import java.util.Arrays;

/**
 * Who goes with whom so that the sum is largest: the assignment problem (Kuhn 1955, Munkres 1957;
 * shortest paths form).
 */
final class BestAssignment {

    private BestAssignment() {}

    /**
     * For every row its column, or -1 if there are more rows than columns. {@code
     * worth[row][column]} is not negative.
     */
    static int[] best(double[][] worth, int columns) {
        int n = Math.max(worth.length, columns);
        double[] rowPrice = new double[n + 1];
        double[] columnPrice = new double[n + 1];
        int[] rowOf = new int[n + 1];
        for (int row = 1; row <= n; row++) {
            augment(worth, columns, n, row, rowPrice, columnPrice, rowOf);
        }
        int[] columnOf = new int[worth.length];
        Arrays.fill(columnOf, -1);
        for (int column = 1; column <= columns; column++) {
            if (rowOf[column] <= worth.length) {
                columnOf[rowOf[column] - 1] = column - 1;
            }
        }
        return columnOf;
    }

    private static void augment(
            double[][] worth,
            int columns,
            int n,
            int row,
            double[] rowPrice,
            double[] columnPrice,
            int[] rowOf) {
        double[] slack = new double[n + 1];
        int[] way = new int[n + 1];
        boolean[] used = new boolean[n + 1];
        Arrays.fill(slack, Double.MAX_VALUE);
        rowOf[0] = row;
        int at = 0;
        do {
            used[at] = true;
            int next = 0;
            double least = Double.MAX_VALUE;
            for (int c = 1; c <= n; c++) {
                if (!used[c]) {
                    double gap =
                            -worth(worth, columns, rowOf[at], c)
                                    - rowPrice[rowOf[at]]
                                    - columnPrice[c];
                    if (gap < slack[c]) {
                        slack[c] = gap;
                        way[c] = at;
                    }
                    if (slack[c] < least) {
                        least = slack[c];
                        next = c;
                    }
                }
            }
            for (int c = 0; c <= n; c++) {
                if (used[c]) {
                    rowPrice[rowOf[c]] += least;
                    columnPrice[c] -= least;
                } else {
                    slack[c] -= least;
                }
            }
            at = next;
        } while (rowOf[at] != 0);
        for (; at != 0; at = way[at]) {
            rowOf[at] = rowOf[way[at]];
        }
    }

    private static double worth(double[][] worth, int columns, int row, int column) {
        return row <= worth.length && column <= columns ? worth[row - 1][column - 1] : 0;
    }
}
