package org.yige.tables;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.yige.shared.Refused;

/** Rows in from people's files: CSV or a workbook, in whatever letters they are written. */
@Service
public class Tables implements AutoCloseable {

    private static final long MEGABYTE = 1 << 20;

    /** Each holds its file in memory. */
    private static final int MOST_WAITING = 2;

    private static final int COME_AGAIN_SECONDS = 30;

    private final long mostBytes;
    private final int mostRows;
    private final long mostUnpacked;

    private final ThreadPoolExecutor reading =
            new ThreadPoolExecutor(
                    1,
                    1,
                    0,
                    TimeUnit.SECONDS,
                    new ArrayBlockingQueue<>(MOST_WAITING),
                    Thread.ofPlatform().name("files-", 1).daemon().factory());

    Tables(
            @Value("${yige.tables.most-megabytes}") int mostMegabytes,
            @Value("${yige.tables.most-rows}") int mostRows,
            @Value("${yige.tables.most-unpacked-megabytes}") int mostUnpackedMegabytes) {
        this.mostBytes = Math.min(mostMegabytes * MEGABYTE, Integer.MAX_VALUE - 16);
        this.mostRows = mostRows;
        this.mostUnpacked = mostUnpackedMegabytes * MEGABYTE;
    }

    /**
     * Does what has to be done with a file on a thread of its own, one file after the other: a
     * large one takes minutes of work, and requests share few threads.
     *
     * @throws Refused FILES_COME_TOO_FAST with {@code retryAfter} when others wait already
     */
    public <T> T aside(Callable<T> work) throws IOException {
        try {
            return reading.submit(work).get();
        } catch (RejectedExecutionException e) {
            throw tooFast();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw tooFast();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException fault -> throw fault;
                case IOException fault -> throw fault;
                case null, default -> throw new IllegalStateException(e);
            }
        }
    }

    private static Refused tooFast() {
        return new Refused(
                TablesRefusal.FILES_COME_TOO_FAST, Map.of("retryAfter", COME_AGAIN_SECONDS));
    }

    @Override
    public void close() {
        reading.shutdownNow();
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
        var beginning = beginning(rows);
        var headings =
                find(beginning, shape)
                        .map(row -> TableHeadings.of(row, shape))
                        .orElseThrow(() -> noHeadings(beginning, shape));
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
        for (var sheet : sheets) {
            var found = find(sheet.beginning(), shape).orElse(null);
            int known = found == null ? 0 : TableHeadings.known(found, shape);
            if (known > most) {
                best = sheet;
                row = found;
                most = known;
            }
        }
        if (best == null || row == null) {
            throw noHeadings(sheets.isEmpty() ? List.of() : sheets.getFirst().beginning(), shape);
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
    private static Optional<RawRow> find(List<RawRow> beginning, TableShape shape) {
        RawRow best = null;
        int most = 0;
        for (var row : beginning) {
            int known = TableHeadings.known(row, shape);
            if (known > most) {
                best = row;
                most = known;
            }
        }
        return Optional.ofNullable(best);
    }

    private static Refused noHeadings(List<RawRow> beginning, TableShape shape) {
        return beginning.stream().allMatch(RawRow::isEmpty)
                ? new Refused(TablesRefusal.EMPTY_FILE)
                : new Refused(TablesRefusal.NO_HEADINGS, Map.of("known", shape.known()));
    }

    private static List<RawRow> beginning(Supplier<RawRows> file) {
        var beginning = new ArrayList<RawRow>();
        try (var rows = file.get()) {
            while (rows.hasNext() && beginning.size() < TableHeadings.LOOKED_AT) {
                beginning.add(rows.next());
            }
        }
        return beginning;
    }
}
