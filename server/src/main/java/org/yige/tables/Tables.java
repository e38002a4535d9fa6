package org.yige.tables;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.yige.shared.Refused;

/** Rows in from people's files: CSV or a workbook, in whatever letters they are written. */
@Service
public class Tables {

    private static final long MEGABYTE = 1 << 20;

    private final long mostBytes;
    private final int mostRows;
    private final long mostUnpacked;

    Tables(
            @Value("${yige.tables.most-megabytes}") int mostMegabytes,
            @Value("${yige.tables.most-rows}") int mostRows,
            @Value("${yige.tables.most-unpacked-megabytes}") int mostUnpackedMegabytes) {
        this.mostBytes = Math.min(mostMegabytes * MEGABYTE, Integer.MAX_VALUE - 16);
        this.mostRows = mostRows;
        this.mostUnpacked = mostUnpackedMegabytes * MEGABYTE;
    }

    /** The bytes somebody sends, in memory alone: people's data never lie about in a folder. */
    public byte[] receive(InputStream body) throws IOException {
        var file = body.readNBytes((int) mostBytes + 1);
        if (file.length > mostBytes) {
            throw new Refused(TablesRefusal.FILE_TOO_LARGE, Map.of("most", mostBytes / MEGABYTE));
        }
        return file;
    }

    /**
     * The rows of a file under the headings somebody reads.
     *
     * @throws Refused what the file is instead, or which column it lacks
     */
    public ReadTable read(byte[] file, TableShape shape) {
        var table =
                switch (FileKind.of(file)) {
                    case TEXT -> text(file, shape);
                    case WORKBOOK -> workbook(file, shape);
                };
        if (!table.iterator().hasNext()) {
            throw new Refused(
                    TablesRefusal.ONLY_HEADINGS, Map.of("row", table.readAs().headingRow()));
        }
        return table;
    }

    private ReadTable text(byte[] file, TableShape shape) {
        var letters = letters(file);
        var written = CsvRows.look(file, letters, shape);
        Supplier<RawRows> rows = () -> CsvRows.open(written);
        var headings =
                find(rows, shape)
                        .map(row -> TableHeadings.of(row, shape))
                        .orElseThrow(() -> noHeadings(rows, shape));
        return new ReadTable(
                rows,
                headings,
                new ReadAs(
                        TableFormat.CSV,
                        Optional.of(letters.title()),
                        Optional.of(String.valueOf(written.separator())),
                        Optional.empty(),
                        headings.row(),
                        headings.dropped(),
                        headings.ignored()),
                mostRows);
    }

    /** Chinese in UTF-8 with a few bytes that are not would be read as noise in GB 18030. */
    private static TableLetters letters(byte[] file) {
        var letters = TableLetters.of(file);
        if (letters.filter(one -> one != TableLetters.GB_18030).isEmpty()
                && TableLetters.almostUtf8(file)) {
            throw new Refused(TablesRefusal.MIXED_LETTERS);
        }
        return letters.orElseThrow(() -> new Refused(TablesRefusal.UNKNOWN_LETTERS));
    }

    /**
     * Of a workbook the sheet is taken that has most of the headings, the first of several such.
     */
    private ReadTable workbook(byte[] file, TableShape shape) {
        var sheets = WorkbookRows.sheets(file, mostUnpacked);
        WorkbookRows.@Nullable Leaf best = null;
        RawRow row = null;
        int most = 0;
        var all = new ArrayList<Supplier<RawRows>>();
        for (var sheet : sheets) {
            Supplier<RawRows> rows = () -> WorkbookRows.open(file, sheet.index());
            all.add(rows);
            var found = find(rows, shape).orElse(null);
            int known = found == null ? 0 : TableHeadings.known(found, shape);
            if (known > most) {
                best = sheet;
                row = found;
                most = known;
            }
        }
        if (best == null || row == null) {
            throw all.isEmpty()
                    ? new Refused(TablesRefusal.EMPTY_FILE)
                    : noHeadings(all.getFirst(), shape);
        }
        var headings = TableHeadings.of(row, shape);
        int index = best.index();
        return new ReadTable(
                () -> WorkbookRows.open(file, index),
                headings,
                new ReadAs(
                        TableFormat.XLSX,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(best.name()),
                        headings.row(),
                        headings.dropped(),
                        headings.ignored()),
                mostRows);
    }

    /** Of the first rows the one with most headings: titles and notes may stand above it. */
    private static Optional<RawRow> find(Supplier<RawRows> file, TableShape shape) {
        RawRow best = null;
        int most = 0;
        try (var rows = file.get()) {
            for (int seen = 0; seen < TableHeadings.LOOKED_AT && rows.hasNext(); seen++) {
                var row = rows.next();
                int known = TableHeadings.known(row, shape);
                if (known > most) {
                    best = row;
                    most = known;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private static Refused noHeadings(Supplier<RawRows> file, TableShape shape) {
        try (var rows = file.get()) {
            for (int seen = 0; seen < TableHeadings.LOOKED_AT && rows.hasNext(); seen++) {
                if (!rows.next().isEmpty()) {
                    return new Refused(TablesRefusal.NO_HEADINGS, Map.of("known", shape.known()));
                }
            }
        }
        return new Refused(TablesRefusal.EMPTY_FILE);
    }
}
