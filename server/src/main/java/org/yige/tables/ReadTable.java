package org.yige.tables;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.yige.shared.Refused;

/**
 * Somebody's file as rows under headings. The rows are read anew whenever they are gone through and
 * none is kept, so that a file of millions needs no more room than its own bytes.
 */
public final class ReadTable implements Iterable<TableRow> {

    /** So many of those left out are named; nobody reads more of them. */
    private static final int NAMED = 100;

    private final Supplier<RawRows> file;
    private final TableHeadings headings;
    private final ReadAs readAs;
    private final int mostRows;
    private int rows;
    private int emptyRows;
    private List<LeftOutRow> leftOut = List.of();

    ReadTable(Supplier<RawRows> file, TableHeadings headings, ReadAs readAs, int mostRows) {
        this.file = file;
        this.headings = headings;
        this.readAs = readAs;
        this.mostRows = mostRows;
    }

    /** How the file was taken. */
    public ReadAs readAs() {
        return readAs;
    }

    /** Whether it has such a column. */
    public boolean has(TableColumn column) {
        return headings.has(column);
    }

    /** Rows with something in them, known once they have been gone through. */
    public int rows() {
        return rows;
    }

    /** Empty rows between others, which were passed over. */
    public int emptyRows() {
        return emptyRows;
    }

    /** The first rows of sums and notes, which were passed over too. */
    public List<LeftOutRow> leftOut() {
        return leftOut;
    }

    /** The headings as they are written, without those that are never kept. */
    List<String> headings() {
        var kept = new ArrayList<String>();
        for (int at = 0; at < headings.written().size(); at++) {
            if (!headings.isNever(at)) {
                kept.add(headings.written().get(at));
            }
        }
        return kept;
    }

    @Override
    public Iterator<TableRow> iterator() {
        return new Rows(file.get());
    }

    private final class Rows implements Iterator<TableRow> {

        private final RawRows raw;
        private @Nullable RawRow next;
        private int seen;
        private int empty;
        private int emptyYet;
        private final List<LeftOutRow> aside = new ArrayList<>();

        Rows(RawRows raw) {
            this.raw = raw;
            forward();
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public TableRow next() {
            var row = next;
            if (row == null) {
                throw new NoSuchElementException();
            }
            forward();
            return new TableRow(row, headings);
        }

        private void forward() {
            next = null;
            while (raw.hasNext()) {
                var row = raw.next();
                if (row.number() <= headings.row()) {
                    continue;
                }
                var noEntry = headings.leftOut(row);
                if (noEntry.isPresent()) {
                    if (aside.size() < NAMED) {
                        aside.add(noEntry.get());
                    }
                    continue;
                }
                if (!headings.isEmpty(row)) {
                    if (++seen > mostRows) {
                        throw new Refused(TablesRefusal.TOO_MANY_ROWS, Map.of("most", mostRows));
                    }
                    emptyYet += empty;
                    empty = 0;
                    next = row;
                    return;
                }
                empty++;
            }
            rows = seen;
            emptyRows = emptyYet;
            leftOut = List.copyOf(aside);
            raw.close();
        }
    }
}
