package org.yige.planner.files;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.yige.planner.Bilingual;

/** Reads cells and remembers, in words, everything that was wrong with them. */
public final class Cells {

    private final List<Bilingual> faults = new ArrayList<>();

    /** Notes a fault. */
    public void fault(String en, String zh) {
        faults.add(new Bilingual(zh, en));
    }

    /** Throws what was noted, if anything. */
    public void refuseIfFaulty() {
        if (!faults.isEmpty()) {
            throw new BadInput(faults);
        }
    }

    /** A text that must be there. */
    public String text(InputTables.Row row, String column) {
        var text = row.text(column);
        if (text.isEmpty()) {
            fault(row.at() + ": \"" + column + "\" is missing", row.at() + "：缺少“" + column + "”");
        }
        return text;
    }

    /** A whole number within limits, or the usual value where the cell is empty. */
    public int number(InputTables.Row row, String column, int usual, int least, int most) {
        var text = row.text(column);
        if (text.isEmpty()) {
            return usual;
        }
        try {
            var number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notNumber) {
            // told below, with the limits
        }
        fault(
                row.at()
                        + ": \""
                        + column
                        + "\" is \""
                        + text
                        + "\", not a whole number from "
                        + least
                        + " to "
                        + most,
                row.at() + "：“" + column + "”为“" + text + "”，应是 " + least + " 到 " + most + " 的整数");
        return usual;
    }

    /** A date, written 2026-11-01; the fallback when it cannot be read. */
    public LocalDate date(InputTables.Row row, String column, LocalDate fallback) {
        return date(row, column, row.text(column), fallback);
    }

    /** Several dates separated by semicolons. */
    public Set<LocalDate> dates(InputTables.Row row, String column, LocalDate fallback) {
        var dates = new TreeSet<LocalDate>();
        parts(row.text(column)).forEach(part -> dates.add(date(row, column, part, fallback)));
        return dates;
    }

    /** Minutes after midnight from a clock time such as 08:30. */
    public int clock(InputTables.Row row, String column) {
        var text = row.text(column);
        try {
            return LocalTime.parse(text.length() == 4 ? "0" + text : text).toSecondOfDay() / 60;
        } catch (DateTimeParseException wrong) {
            fault(
                    row.at() + ": \"" + column + "\" is \"" + text + "\", not a time such as 08:30",
                    row.at() + "：“" + column + "”为“" + text + "”，应写成 08:30");
            return 0;
        }
    }

    /** Yes or no; empty means no. */
    public boolean yes(InputTables.Row row, String column) {
        return switch (row.text(column).toLowerCase(java.util.Locale.ROOT)) {
            case "yes", "true", "1", "是" -> true;
            case "no", "false", "0", "否", "" -> false;
            default -> {
                fault(
                        row.at()
                                + ": \""
                                + column
                                + "\" is \""
                                + row.text(column)
                                + "\", not yes or no",
                        row.at() + "：“" + column + "”为“" + row.text(column) + "”，应为“是”或“否”");
                yield false;
            }
        };
    }

    /** The parts of a cell separated by semicolons, without blanks. */
    public static List<String> parts(String text) {
        var parts = new ArrayList<String>();
        for (var part : text.split("[;；]")) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        return parts;
    }

    private LocalDate date(InputTables.Row row, String column, String text, LocalDate fallback) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException wrong) {
            fault(
                    row.at()
                            + ": \""
                            + column
                            + "\" is \""
                            + text
                            + "\", not a date such as 2026-11-01",
                    row.at() + "：“" + column + "”为“" + text + "”，应写成 2026-11-01");
            return fallback;
        }
    }
}
