package org.yige.rosters;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yige.shared.Label;
import org.yige.shared.Labels;
import org.yige.tables.TableColumn;
import org.yige.tables.TableShape;

/**
 * The columns of a sheet of duties in a spreadsheet: a row for every duty, or a row for everybody
 * with a column for every day.
 */
final class SheetColumns {

    static final TableColumn DAY =
            TableColumn.day("day", headings(Labels.of("rosters.heading.day"))).mustBeThere();

    /** The same column where a day stands without its year. */
    static final TableColumn DAY_AS_WRITTEN =
            TableColumn.words("day", headings(Labels.of("rosters.heading.day")));

    static final TableColumn SHIFT =
            TableColumn.words("shift", headings(Labels.of("rosters.heading.shift"))).mustBeThere();
    static final TableColumn STAND =
            TableColumn.words("stand", headings(Labels.of("rosters.heading.stand")));
    static final TableColumn SEAT =
            TableColumn.number("seat", headings(Labels.of("rosters.heading.seat")));
    static final TableColumn NAME =
            TableColumn.words("name", headings(Labels.of("rosters.heading.name"))).mustBeThere();
    static final TableColumn POST =
            TableColumn.words("post", headings(Labels.of("rosters.heading.post")));

    static final TableShape LIST = TableShape.of(DAY, SHIFT, STAND, SEAT, NAME, POST);

    private SheetColumns() {}

    /** A row for everybody, a column for every day of the sheet. */
    record SheetGrid(TableShape shape, Map<LocalDate, TableColumn> days) {

        static SheetGrid of(SheetDays sheet) {
            var days = new LinkedHashMap<LocalDate, TableColumn>();
            sheet.headings()
                    .forEach((day, headings) ->
                            days.put(
                                    day,
                                    TableColumn.words(
                                            day.toString(), headings.toArray(String[]::new))));
            var columns = new ArrayList<>(List.of(NAME, STAND, POST));
            columns.addAll(days.values());
            return new SheetGrid(new TableShape(columns, Set.of()), days);
        }
    }

    private static String[] headings(Label label) {
        return SheetDays.listed(label).toArray(String[]::new);
    }
}
