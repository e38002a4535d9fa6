package org.yige.planner.files;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.yige.planner.Bilingual;

/** Comma-separated text as spreadsheets write it (RFC 4180). */
public final class Csv {

    private Csv() {}

    /** The cells of a line, and the line of the file it begins on. */
    record CsvLine(long number, List<String> cells) {}

    /** Every line; a leading byte-order mark is dropped, empty lines are skipped. */
    static List<CsvLine> read(String text) {
        try (var records =
                CsvReader.builder()
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .allowExtraCharsAfterClosingQuote(true)
                        .ofCsvRecord(text.startsWith("\uFEFF") ? text.substring(1) : text)) {
            return records.stream()
                    .map(record ->
                            new CsvLine(
                                    record.getStartingLineNumber(),
                                    record.getFields().stream().map(String::strip).toList()))
                    .filter(line -> line.cells().stream().anyMatch(cell -> !cell.isEmpty()))
                    .toList();
        } catch (CsvParseException broken) {
            throw new BadInput(
                    List.of(
                            new Bilingual(
                                    "CSV 格式有误：" + broken.getMessage(),
                                    "the CSV is malformed: " + broken.getMessage())));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /**
     * One line of text; cells that need quotes get them, and a leading formula sign is made
     * harmless.
     */
    public static String line(Object... cells) {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(Stream.of(cells).map(String::valueOf).map(Csv::harmless).toList());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /** A spreadsheet runs a cell that begins like a formula. */
    private static String harmless(String cell) {
        return !cell.isEmpty() && "=+@\t".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
