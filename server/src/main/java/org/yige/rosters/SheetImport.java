package org.yige.rosters;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.yige.rosters.Sheet.FieldDay;
import org.yige.rosters.SheetColumns.SheetGrid;
import org.yige.shared.Actor;
import org.yige.shared.Labels;
import org.yige.shared.Refused;
import org.yige.tables.AllOrNothing;
import org.yige.tables.ImportReport;
import org.yige.tables.ImportReport.ImportChange;
import org.yige.tables.ReadTable;
import org.yige.tables.RefusedRow;
import org.yige.tables.TableColumn;
import org.yige.tables.TableRow;
import org.yige.tables.TableShape;
import org.yige.tables.Tables;
import org.yige.tables.TablesRefusal;
import org.yige.tables.Taking;

/** Reads duties from a table onto a draft, and reports every row it refuses. */
@Service
class SheetImport {

    private final Rosters rosters;
    private final Tables tables;
    private final AllOrNothing whole;

    SheetImport(Rosters rosters, Tables tables, AllOrNothing whole) {
        this.rosters = rosters;
        this.tables = tables;
        this.whole = whole;
    }

    /**
     * Somebody's table of duties.
     *
     * @param days the columns of days, where everybody has one row
     */
    record DutyTable(ReadTable rows, TableShape shape, Map<LocalDate, TableColumn> days) {}

    /** A list of duties, or else everybody's days side by side. */
    DutyTable read(Actor actor, UUID id, byte[] file) {
        var sheet = rosters.sheet(actor, id);
        try {
            return new DutyTable(tables.read(file, SheetColumns.LIST), SheetColumns.LIST, Map.of());
        } catch (Refused no) {
            if (no.why() != TablesRefusal.NO_HEADINGS && no.why() != TablesRefusal.COLUMN_MISSING) {
                throw no;
            }
            var grid = SheetGrid.of(new SheetDays(sheet.head()));
            return readGrid(file, grid)
                    .map(rows -> new DutyTable(rows, grid.shape(), grid.days()))
                    .orElseThrow(() -> no);
        }
    }

    private Optional<ReadTable> readGrid(byte[] file, SheetGrid grid) {
        try {
            var rows = tables.read(file, grid.shape());
            return Optional.of(rows)
                    .filter(table -> grid.days().values().stream().anyMatch(table::has));
        } catch (Refused no) {
            return Optional.empty();
        }
    }

    ImportReport take(Actor actor, UUID id, int version, DutyTable table, Taking taking) {
        return whole.take(
                taking,
                () -> {
                    var entering = rosters.enterOn(actor, id, version);
                    var done = new EntriesDone();
                    var days = new SheetDays(rosters.sheet(actor, id).head());
                    for (var row : table.rows()) {
                        if (table.days().isEmpty()) {
                            done.trying(row, table.shape(), () -> entry(row, days, entering));
                        } else {
                            cells(row, table, entering, done);
                        }
                    }
                    int emptied = rosters.entered(id, entering);
                    return done.report(emptied);
                });
    }

    private static ImportChange entry(TableRow row, SheetDays days, SheetEntering entering) {
        var day = row.about(SheetColumns.DAY, () -> entering.day(day(row, days)));
        var name = row.text(SheetColumns.NAME);
        var written = row.text(SheetColumns.SHIFT);
        var post = row.find(SheetColumns.POST);
        var person = row.about(SheetColumns.NAME, () -> entering.person(name, post, day));
        if (SheetEntering.isFieldDay(written)) {
            return entering.enter(new FieldDay(day, person));
        }
        var shift = row.about(SheetColumns.SHIFT, () -> entering.shift(written));
        var stand =
                row.about(
                        SheetColumns.STAND,
                        () ->
                                row.find(SheetColumns.STAND)
                                        .map(place -> entering.stand(place, day, shift))
                                        .orElseGet(() -> entering.onlyStand(day, shift)));
        var number = row.find(SheetColumns.SEAT, SheetImport::number);
        return row.about(
                number.isPresent() ? SheetColumns.SEAT : SheetColumns.STAND,
                () ->
                        entering.enter(
                                entering.seat(
                                        day,
                                        new SheetEntering.ShiftAtStand(shift, stand),
                                        number,
                                        person),
                                person));
    }

    /** A day with its year, or one of the sheet's without. */
    private static LocalDate day(TableRow row, SheetDays days) {
        var written = row.text(SheetColumns.DAY_AS_WRITTEN);
        return days.find(written)
                .or(() -> row.day(SheetColumns.DAY))
                .orElseThrow(() -> new Refused(TablesRefusal.NOT_A_DAY));
    }

    private static int number(String digits) {
        try {
            return Integer.parseInt(digits);
        } catch (NumberFormatException e) {
            throw new Refused(TablesRefusal.NOT_A_NUMBER);
        }
    }

    private static void cells(
            TableRow row, DutyTable table, SheetEntering entering, EntriesDone done) {
        for (var column : table.days().entrySet()) {
            done.trying(
                    row,
                    table.shape(),
                    () ->
                            row.find(column.getValue())
                                    .filter(SheetImport::isDuty)
                                    .map(written ->
                                            cell(
                                                    row,
                                                    column.getKey(),
                                                    column.getValue(),
                                                    written,
                                                    entering))
                                    .orElse(null));
        }
    }

    /** Rest is said in many ways, and a second line of headings names the weekdays. */
    private static boolean isDuty(String written) {
        var plain = SheetDays.inOneForm(written);
        return SheetDays.listed(Labels.of("rosters.written.rest")).stream()
                        .noneMatch(rest -> SheetDays.inOneForm(rest).equals(plain))
                && SheetDays.listed(Labels.of("rosters.written.weekdays")).stream()
                        .noneMatch(weekday -> SheetDays.inOneForm(weekday).equals(plain));
    }

    private static ImportChange cell(
            TableRow row,
            LocalDate day,
            TableColumn column,
            String written,
            SheetEntering entering) {
        var name = row.text(SheetColumns.NAME);
        var post = row.find(SheetColumns.POST);
        var person = row.about(SheetColumns.NAME, () -> entering.person(name, post, day));
        return row.about(
                column,
                () -> {
                    if (SheetEntering.isFieldDay(written)) {
                        return entering.enter(new FieldDay(day, person));
                    }
                    var duty = entering.cell(written, row.find(SheetColumns.STAND), day);
                    return entering.enter(
                            entering.seat(day, duty, Optional.empty(), person), person);
                });
    }

    /** What became of the rows so far. */
    static final class EntriesDone {

        private final List<RefusedRow> refused = new ArrayList<>();
        private final Map<ImportChange, Integer> changes = new EnumMap<>(ImportChange.class);
        private int refusedCount;
        private int accepted;

        void trying(
                TableRow row,
                TableShape shape,
                java.util.function.Supplier<@org.jspecify.annotations.Nullable ImportChange> work) {
            try {
                count(work.get());
            } catch (Refused no) {
                refuse(row.refused(Optional.empty(), shape, no));
            }
        }

        void count(@org.jspecify.annotations.Nullable ImportChange change) {
            if (change != null) {
                accepted++;
                changes.merge(change, 1, Integer::sum);
            }
        }

        void refuse(RefusedRow row) {
            if (++refusedCount <= ImportReport.MOST_NAMED) {
                refused.add(row);
            }
        }

        ImportReport report(int emptied) {
            var all = new HashMap<>(changes);
            if (emptied > 0) {
                all.put(ImportChange.ENDED, emptied);
            }
            return new ImportReport(accepted, refused, refusedCount, all, List.of());
        }
    }
}
