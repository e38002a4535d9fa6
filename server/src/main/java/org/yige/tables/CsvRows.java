package org.yige.tables;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yige.shared.Refused;

/** Text with cells between separators, read as leniently as spreadsheets write it. */
final class CsvRows implements RawRows {

    private static final int LONGEST_CELL = 1 << 22;
    private static final int SAMPLE_LETTERS = 1 << 16;
    private static final int SAMPLE_ROWS = 30;

    private final CloseableIterator<CsvRecord> records;
    private final CountedQuotes quotes;
    private @Nullable CsvRecord last;
    private int number;

    private CsvRows(Reader text, char separator) {
        quotes = new CountedQuotes(text);
        records = builder(separator).ofCsvRecord(quotes).iterator();
    }

    /** What text of a file is, and how its cells are parted. */
    record CsvText(byte[] file, TableLetters letters, char separator, boolean saysSeparator) {}

    /** Finds the separator: the one under which the most headings are known, or the most cells. */
    static CsvText look(byte[] file, TableLetters letters, TableShape shape) {
        var sample = sample(file, letters);
        var said = saidSeparator(sample);
        if (said != 0) {
            return new CsvText(file, letters, said, true);
        }
        char best = ',';
        int most = -1;
        for (char separator : new char[] {',', '\t', ';', '，', '|'}) {
            int found = known(sample, separator, shape);
            if (found > most) {
                best = separator;
                most = found;
            }
        }
        return new CsvText(file, letters, best, false);
    }

    static CsvRows open(CsvText written) {
        var rows = new CsvRows(text(written.file(), written.letters()), written.separator());
        if (written.saysSeparator() && rows.records.hasNext()) {
            rows.records.next();
        }
        return rows;
    }

    @Override
    public boolean hasNext() {
        try {
            if (records.hasNext()) {
                return true;
            }
        } catch (CsvParseException e) {
            throw broken(number + 1);
        } catch (UncheckedIOException e) {
            throw new Refused(TablesRefusal.UNKNOWN_LETTERS);
        }
        refuseNeverClosed();
        return false;
    }

    @Override
    public RawRow next() {
        var record = records.next();
        last = record;
        return new Line(++number, record);
    }

    @Override
    public void close() {
        try {
            records.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A quote nobody closed swallows all that follows it into one cell. */
    private void refuseNeverClosed() {
        var record = last;
        if (quotes.areOdd()
                && record != null
                && record.getFields().stream().anyMatch(cell -> cell.indexOf('\n') >= 0)) {
            throw broken(number);
        }
    }

    private static Refused broken(int row) {
        return new Refused(TablesRefusal.BROKEN_QUOTES, Map.of("row", row));
    }

    private static CsvReader.CsvReaderBuilder builder(char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .maxBufferSize(LONGEST_CELL);
    }

    private static Reader text(byte[] file, TableLetters letters) {
        var bytes = new ByteArrayInputStream(file, letters.mark(), file.length - letters.mark());
        return new InputStreamReader(bytes, letters.charset().newDecoder());
    }

    private static String sample(byte[] file, TableLetters letters) {
        var sample = new char[SAMPLE_LETTERS];
        try (var text = text(file, letters)) {
            int read = 0;
            for (int more;
                    read < sample.length
                            && (more = text.read(sample, read, sample.length - read)) > 0; ) {
                read += more;
            }
            return new String(sample, 0, read);
        } catch (IOException e) {
            throw new Refused(TablesRefusal.UNKNOWN_LETTERS);
        }
    }

    /** A first line {@code sep=;} is for the spreadsheet, which does not show it. */
    private static char saidSeparator(String sample) {
        var line = sample.lines().findFirst().orElse("").strip();
        return line.length() == 5 && line.startsWith("sep=") ? line.charAt(4) : 0;
    }

    private static int known(String sample, char separator, TableShape shape) {
        int most = 0;
        int cells = 0;
        for (var row : firstRows(sample, separator)) {
            int found = 0;
            for (var cell : row) {
                found += shape.find(cell).isPresent() || shape.isNeverKept(cell) ? 1 : 0;
            }
            most = Math.max(most, found);
            cells = Math.max(cells, row.size());
        }
        return most * 10_000 + Math.min(cells, 9_999);
    }

    private static List<List<String>> firstRows(String sample, char separator) {
        var rows = new ArrayList<List<String>>();
        try (var reader = builder(separator).ofCsvRecord(new StringReader(sample))) {
            for (var records = reader.iterator();
                    records.hasNext() && rows.size() < SAMPLE_ROWS; ) {
                rows.add(records.next().getFields());
            }
        } catch (CsvParseException | IOException e) {
            // What was read up to here is sample enough.
        }
        return rows;
    }

    private record Line(int number, CsvRecord record) implements RawRow {

        @Override
        public int size() {
            return record.getFieldCount();
        }

        @Override
        public String text(int at) {
            return at < record.getFieldCount() ? record.getField(at) : "";
        }

        @Override
        public Known known(int at) {
            return Known.WRITTEN;
        }
    }

    private static final class CountedQuotes extends FilterReader {

        private boolean odd;

        CountedQuotes(Reader text) {
            super(text);
        }

        boolean areOdd() {
            return odd;
        }

        @Override
        public int read(char[] into, int from, int most) throws IOException {
            int read = super.read(into, from, most);
            for (int at = from; at < from + read; at++) {
                odd ^= into[at] == '"';
            }
            return read;
        }
    }
}
