package org.yige.planner.posts;

import java.util.Arrays;

/**
 * The cheapest way to give every row its own column (Kuhn 1955, Munkres 1957; shortest augmenting
 * paths with potentials). The potentials left behind prove that nothing is cheaper.
 */
public final class Assignment {

    private final long[][] price;
    private final int rows;
    private final int columns;
    private final long[] rowLevel;
    private final long[] columnLevel;
    private final int[] rowOf;

    private Assignment(long[][] price) {
        this.price = price;
        this.rows = price.length;
        this.columns = rows == 0 ? 0 : price[0].length;
        if (columns < rows) {
            throw new IllegalArgumentException(
                    "more rows than columns: " + rows + " and " + columns);
        }
        this.rowLevel = new long[rows + 1];
        this.columnLevel = new long[columns + 1];
        this.rowOf = new int[columns + 1];
    }

    /**
     * The column of each row in the cheapest assignment.
     *
     * @param price of row and column; no fewer columns than rows
     */
    public static int[] cheapest(long[][] price) {
        var assignment = new Assignment(price);
        for (int row = 1; row <= assignment.rows; row++) {
            assignment.place(row);
        }
        var columnOf = new int[assignment.rows];
        for (int column = 1; column <= assignment.columns; column++) {
            if (assignment.rowOf[column] > 0) {
                columnOf[assignment.rowOf[column] - 1] = column - 1;
            }
        }
        return columnOf;
    }

    private void place(int row) {
        rowOf[0] = row;
        var column = 0;
        var least = new long[columns + 1];
        var from = new int[columns + 1];
        var done = new boolean[columns + 1];
        Arrays.fill(least, Long.MAX_VALUE / 4);
        do {
            done[column] = true;
            var here = rowOf[column];
            var step = Long.MAX_VALUE / 4;
            var next = 0;
            for (int each = 1; each <= columns; each++) {
                if (done[each]) {
                    continue;
                }
                var reduced = price[here - 1][each - 1] - rowLevel[here] - columnLevel[each];
                if (reduced < least[each]) {
                    least[each] = reduced;
                    from[each] = column;
                }
                if (least[each] < step) {
                    step = least[each];
                    next = each;
                }
            }
            for (int each = 0; each <= columns; each++) {
                if (done[each]) {
                    rowLevel[rowOf[each]] += step;
                    columnLevel[each] -= step;
                } else {
                    least[each] -= step;
                }
            }
            column = next;
        } while (rowOf[column] != 0);
        while (column != 0) {
            rowOf[column] = rowOf[from[column]];
            column = from[column];
        }
    }
}
