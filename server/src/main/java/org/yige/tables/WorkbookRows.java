package org.yige.tables;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.yige.shared.Decision;
import org.yige.shared.Refused;

/** The rows of a sheet of a workbook (ISO/IEC 29500), read as they are unpacked. */
final class WorkbookRows implements RawRows {

    /**
     * No number a spreadsheet counts with has more places than this, before or behind its point.
     */
    private static final int MOST_PLACES = 400;

    /** More than the 255 letters a spreadsheet keeps. */
    private static final int LONGEST_FORMAT = 300;

    /** What a spreadsheet writes for a letter that a workbook may not hold. */
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private static final Pattern IN_QUOTES_OR_BRACKETS =
            Pattern.compile("\"[^\"]*\"|\\[[^\\]]*]|\\\\.|_.|\\*.");
    private static final Pattern OF_A_DAY = Pattern.compile("[yd年日]");
    private static final Pattern OF_A_TIME = Pattern.compile("[hs时分秒]");
    private static final Pattern OF_A_MONTH = Pattern.compile("[m月]");
    private static final Set<Integer> CHINESE_DAYS =
            Set.of(27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58);
    private static final Set<Integer> CHINESE_TIMES = Set.of(32, 33, 34, 35, 55, 56);

    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;

    private WorkbookRows(byte[] file, int sheet) {
        try {
            workbook = workbook(file);
            stream = workbook.getSheet(sheet).orElseThrow().openStream();
            rows = stream.iterator();
        } catch (IOException | RuntimeException e) {
            throw new Refused(TablesRefusal.BROKEN_WORKBOOK);
        }
    }

    static WorkbookRows open(byte[] file, int sheet) {
        return new WorkbookRows(file, sheet);
    }

    /**
     * A sheet people see.
     *
     * @param beginning its first rows
     */
    record Leaf(int index, String name, List<RawRow> beginning) {}

    /**
     * The sheets people see, once the file has proved to be a workbook that unpacks to no more than
     * it may.
     */
    static List<Leaf> sheets(byte[] file, long mostUnpacked) {
        WorkbookParts.refuseBombs(file, mostUnpacked);
        try (var workbook = workbook(file)) {
            return workbook.getSheets()
                    .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                    .map(sheet ->
                            new Leaf(
                                    sheet.getIndex(),
                                    sheet.getName(),
                                    beginning(sheet, workbook.isDate1904())))
                    .toList();
        } catch (IOException | RuntimeException e) {
            throw new Refused(TablesRefusal.BROKEN_WORKBOOK);
        }
    }

    /** Of all sheets while the workbook is open once: it may have thousands. */
    private static List<RawRow> beginning(Sheet sheet, boolean from1904) {
        try (var rows = sheet.openStream()) {
            return rows.limit(TableHeadings.LOOKED_AT)
                    .<RawRow>map(row -> new Line(row, from1904))
                    .toList();
        } catch (IOException e) {
            throw new Refused(TablesRefusal.BROKEN_WORKBOOK);
        }
    }

    @Override
    public boolean hasNext() {
        try {
            return rows.hasNext();
        } catch (RuntimeException e) {
            throw new Refused(TablesRefusal.BROKEN_WORKBOOK);
        }
    }

    @Override
    public RawRow next() {
        return new Line(rows.next(), workbook.isDate1904());
    }

    @Override
    public void close() {
        stream.close();
        try {
            workbook.close();
        } catch (IOException e) {
            // It was read from memory: nothing is left open.
        }
    }

    private static ReadableWorkbook workbook(byte[] file) throws IOException {
        return new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, true));
    }

    private record Line(Row row, boolean from1904) implements RawRow {

        Line {
            if (row.getCellCount() > WorkbookParts.MOST_COLUMNS) {
                throw new Refused(TablesRefusal.BROKEN_WORKBOOK);
            }
        }

        @Override
        public int number() {
            return row.getRowNum();
        }

        @Override
        public int size() {
            return row.getCellCount();
        }

        @Override
        public String text(int at) {
            var cell = at < row.getCellCount() ? row.getCell(at) : null;
            return cell == null ? "" : WorkbookRows.text(cell, from1904);
        }

        @Override
        public Known known(int at) {
            var cell = at < row.getCellCount() ? row.getCell(at) : null;
            return cell == null ? Known.WRITTEN : WorkbookRows.known(cell, from1904);
        }
    }

    /**
     * The number in a cell; one with a billion places is no number but the words it was written in.
     */
    private static Optional<BigDecimal> counted(Cell cell) {
        return cell.getValue() instanceof BigDecimal number
                        && Math.abs((long) number.scale()) + number.precision() <= MOST_PLACES
                ? Optional.of(number)
                : Optional.empty();
    }

    private static RawRow.Known known(Cell cell, boolean from1904) {
        return switch (cell.getType()) {
            case ERROR -> RawRow.Known.IN_ERROR;
            case EMPTY, BOOLEAN, STRING -> RawRow.Known.WRITTEN;
            case NUMBER -> knownNumber(cell, from1904);
            case FORMULA -> {
                var worked = cell.getRawValue();
                if (worked == null) {
                    yield RawRow.Known.NOT_CALCULATED;
                }
                yield worked.startsWith("#") && !(cell.getValue() instanceof BigDecimal)
                        ? RawRow.Known.IN_ERROR
                        : knownNumber(cell, from1904);
            }
        };
    }

    private static RawRow.Known knownNumber(Cell cell, boolean from1904) {
        var number = counted(cell);
        if (number.isEmpty()) {
            return RawRow.Known.WRITTEN;
        }
        if (format(cell) != Format.NUMBER) {
            return RawRow.Known.DAY;
        }
        if (TablesRules.stored(number.get()) instanceof Decision.No<String>) {
            return RawRow.Known.SPOILT;
        }
        return from1904 ? RawRow.Known.NUMBER_1904 : RawRow.Known.NUMBER;
    }

    private static String text(Cell cell, boolean from1904) {
        var number = counted(cell);
        if (number.isPresent() && cell.getType() != CellType.ERROR) {
            var day = format(cell);
            return day == Format.NUMBER
                    ? number(cell, number.get())
                    : day(number.get(), day, from1904);
        }
        if (cell.getValue() instanceof Boolean yes) {
            return yes ? "TRUE" : "FALSE";
        }
        var raw = cell.getValue() instanceof String text ? text : cell.getRawValue();
        if (raw == null) {
            return cell.getFormula() == null ? "" : "=" + cell.getFormula();
        }
        return raw.contains("_x")
                ? ESCAPED.matcher(raw)
                        .replaceAll(found ->
                                Matcher.quoteReplacement(
                                        Character.toString(Integer.parseInt(found.group(1), 16))))
                : raw;
    }

    private static String number(Cell cell, BigDecimal number) {
        return switch (TablesRules.stored(number)) {
            case Decision.Yes<String>(var digits) -> digits;
            case Decision.No<String> _ -> String.valueOf(cell.getRawValue());
        };
    }

    private static String day(BigDecimal serial, Format format, boolean from1904) {
        var time =
                serial.remainder(BigDecimal.ONE)
                        .abs()
                        .multiply(BigDecimal.valueOf(ChronoUnit.DAYS.getDuration().toSeconds()))
                        .setScale(0, RoundingMode.HALF_UP)
                        .intValue();
        var hour = LocalTime.MIN.plusSeconds(time).toString();
        if (format == Format.TIME) {
            return hour;
        }
        return switch (TablesRules.serialDay(serial, from1904)) {
            case Decision.Yes<String>(var day) -> time == 0 ? day : day + " " + hour;
            case Decision.No<String> _ -> serial.toPlainString();
        };
    }

    private enum Format {
        NUMBER,
        DAY,
        TIME
    }

    /** What a number is shown as; the numbers of Chinese formats have no words in the file. */
    private static Format format(Cell cell) {
        var id = cell.getDataFormatId();
        var written = cell.getDataFormatString();
        if (written == null) {
            return id != null && CHINESE_DAYS.contains(id)
                    ? Format.DAY
                    : id != null && CHINESE_TIMES.contains(id) ? Format.TIME : Format.NUMBER;
        }
        if (written.equals("General") || written.equals("@") || written.length() > LONGEST_FORMAT) {
            return Format.NUMBER;
        }
        var bare = IN_QUOTES_OR_BRACKETS.matcher(written.toLowerCase(Locale.ROOT)).replaceAll("");
        if (OF_A_DAY.matcher(bare).find()) {
            return Format.DAY;
        }
        if (OF_A_TIME.matcher(bare).find()) {
            return Format.TIME;
        }
        return OF_A_MONTH.matcher(bare).find() ? Format.DAY : Format.NUMBER;
    }
}
