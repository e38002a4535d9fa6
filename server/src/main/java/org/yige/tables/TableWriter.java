package org.yige.tables;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Stream;

/**
 * Rows out to people, one after another, none being kept. No cell of ours is ever run as a formula,
 * and what is written is read again as it was.
 */
public sealed interface TableWriter extends AutoCloseable permits CsvOut, WorkbookOut {

    /** Writes a row; the first are the headings. */
    void row(List<String> cells);

    @Override
    void close();

    /** Writes a table whose columns have these headings. */
    static TableWriter of(TableFormat format, OutputStream out, List<String> headings) {
        return switch (format) {
            case CSV -> new CsvOut(out, headings);
            case XLSX -> new WorkbookOut(out, headings);
        };
    }

    /** A whole table that is small enough to hand over at once. */
    static byte[] bytes(TableFormat format, List<String> headings, Stream<List<String>> rows) {
        var out = new ByteArrayOutputStream();
        try (var table = of(format, out, headings)) {
            rows.forEach(table::row);
        }
        return out.toByteArray();
    }
}
