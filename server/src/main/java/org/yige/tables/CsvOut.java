package org.yige.tables;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A table as CSV in UTF-8 with a byte order mark, without which spreadsheets in Chinese offices
 * read Chinese as noise.
 */
final class CsvOut implements TableWriter {

    /**
     * Signs that make a spreadsheet run what follows, the full-width ones in East Asian editions.
     */
    private static final String RUN = "=+-@＝＋－＠\t\r\n'";

    private static final Pattern BELOW_NOUGHT = Pattern.compile("-\\d{1,15}(\\.\\d{1,15})?");

    private final CsvWriter csv;

    CsvOut(OutputStream out, List<String> headings) {
        var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        try {
            text.write('\uFEFF');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
        csv.writeRecord(headings);
    }

    @Override
    public void row(List<String> cells) {
        csv.writeRecord(cells.stream().map(CsvOut::harmless).toList());
    }

    @Override
    public void close() {
        try {
            csv.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A cell that would be run gets an apostrophe, which the reader takes away again. */
    private static String harmless(String cell) {
        boolean run = !cell.isEmpty() && RUN.indexOf(cell.charAt(0)) >= 0;
        return run && !BELOW_NOUGHT.matcher(cell).matches() ? "'" + cell : cell;
    }
}
