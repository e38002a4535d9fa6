package org.yige.tables;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.yige.shared.Refused;

/** A table as a workbook of one sheet, every cell text, so that no code is turned into a number. */
final class WorkbookOut implements TableWriter {

    private static final int LONGEST_CELL = 32_767;
    private static final int ROWS_AT_ONCE = 500;
    private static final double WIDTH = 18;
    private static final Pattern LOOKS_ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");
    private static final Pattern NOT_IN_XML =
            Pattern.compile(
                    "[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private final Workbook workbook;
    private final Worksheet sheet;
    private int next;

    WorkbookOut(OutputStream out, List<String> headings) {
        workbook = new Workbook(out, "Yige", null);
        sheet = workbook.newWorksheet("1");
        for (int at = 0; at < headings.size(); at++) {
            sheet.width(at, WIDTH);
            sheet.style(at).format("@").set();
        }
        sheet.freezePane(0, 1);
        row(headings);
        for (int at = 0; at < headings.size(); at++) {
            sheet.style(0, at).bold().set();
        }
    }

    @Override
    public void row(List<String> cells) {
        if (next >= Worksheet.MAX_ROWS) {
            throw tooLarge();
        }
        for (int at = 0; at < cells.size(); at++) {
            var cell = safe(cells.get(at));
            if (!cell.isEmpty()) {
                sheet.inlineString(next, at, cell);
                sheet.style(next, at).format("@").set();
            }
        }
        next++;
        if (next % ROWS_AT_ONCE == 0) {
            try {
                sheet.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public void close() {
        try {
            workbook.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String safe(String cell) {
        var kept = NOT_IN_XML.matcher(cell).replaceAll("");
        if (kept.startsWith("'") || kept.startsWith("=")) {
            kept = "'" + kept;
        }
        if (kept.contains("_x")) {
            kept = LOOKS_ESCAPED.matcher(kept).replaceAll("_x005F_");
        }
        if (kept.length() > LONGEST_CELL) {
            throw tooLarge();
        }
        return kept;
    }

    private static Refused tooLarge() {
        return new Refused(
                TablesRefusal.TOO_LARGE_FOR_A_WORKBOOK,
                Map.of("rows", Worksheet.MAX_ROWS, "letters", LONGEST_CELL));
    }
}
