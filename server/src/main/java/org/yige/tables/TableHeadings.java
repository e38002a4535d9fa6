package org.yige.tables;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yige.shared.Refused;
import org.yige.tables.LeftOutRow.LeftOutKind;

/** The headings of a file: where they stand, and which column goes by which. */
final class TableHeadings {

    /** Titles, notes and empty rows above the headings are passed over, so many at most. */
    static final int LOOKED_AT = 30;

    private final int row;
    private final List<String> written;
    private final Map<String, int[]> places;
    private final List<String> dropped;
    private final List<String> ignored;
    private final boolean[] never;
    private final int[] needed;

    private TableHeadings(RawRow row, TableShape shape) {
        this.row = row.number();
        var headings = new ArrayList<String>();
        var found = new HashMap<String, List<Integer>>();
        dropped = new ArrayList<>();
        ignored = new ArrayList<>();
        never = new boolean[row.size()];
        for (int at = 0; at < row.size(); at++) {
            var heading = TablesRules.plain(row.text(at)).replace('\n', ' ');
            headings.add(heading);
            int place = at;
            var column = shape.find(heading);
            if (shape.isNeverKept(heading)) {
                never[at] = true;
                dropped.add(heading);
            } else if (column.isPresent()) {
                column.ifPresent(
                        one -> found.computeIfAbsent(one.key(), _ -> new ArrayList<>()).add(place));
            } else if (!heading.isEmpty() && !isOurs(heading)) {
                ignored.add(heading);
            }
        }
        written = List.copyOf(headings);
        places = new HashMap<>();
        found.forEach(
                (key, at) -> places.put(key, at.stream().mapToInt(Integer::intValue).toArray()));
        needed =
                shape.columns().stream()
                        .filter(TableColumn::needed)
                        .flatMapToInt(column -> Arrays.stream(places(column)))
                        .toArray();
    }

    /** How many columns of a shape a row would be the headings of. */
    static int known(RawRow row, TableShape shape) {
        var found = new HashSet<String>();
        for (int at = 0; at < row.size(); at++) {
            shape.find(TablesRules.plain(row.text(at)))
                    .ifPresent(column -> found.add(column.key()));
        }
        return found.size();
    }

    /** The headings a row is, or the refusal that names what is missing. */
    static TableHeadings of(RawRow row, TableShape shape) {
        var headings = new TableHeadings(row, shape);
        var missing =
                shape.columns().stream()
                        .filter(column -> column.needed() && !headings.has(column))
                        .map(TableColumn::title)
                        .toList();
        if (!missing.isEmpty()) {
            throw new Refused(
                    TablesRefusal.COLUMN_MISSING,
                    Map.of(
                            "columns", String.join("、", missing),
                            "row", row.number(),
                            "known", shape.known()));
        }
        return headings;
    }

    /** Whether nothing stands under any heading we know; a running number alone is no row. */
    boolean isEmpty(RawRow row) {
        for (var places : places.values()) {
            for (int at : places) {
                if (!row.isEmpty(at)) {
                    return false;
                }
            }
        }
        return true;
    }

    /**
     * What a row is that is no entry: a sum of those above, or a note below them. Nobody may be
     * made of it, wherever on its left it says so.
     */
    Optional<LeftOutRow> leftOut(RawRow row) {
        int first = 0;
        while (first < row.size() && (isNever(first) || row.isEmpty(first))) {
            first++;
        }
        if (first == row.size()) {
            return Optional.empty();
        }
        var begins = TablesRules.plain(row.text(first));
        if (TablesRules.isSum(begins)) {
            return Optional.of(new LeftOutRow(row.number(), begins, LeftOutKind.SUM));
        }
        for (int at : needed) {
            var named = TablesRules.plain(row.text(at));
            if (TablesRules.isSum(named)) {
                return Optional.of(new LeftOutRow(row.number(), named, LeftOutKind.SUM));
            }
        }
        var note = TablesRules.note(begins);
        return !note.isEmpty() && (note.equals(begins) || isAllNotes(row))
                ? Optional.of(new LeftOutRow(row.number(), note, LeftOutKind.NOTE))
                : Optional.empty();
    }

    /**
     * An entry may begin with a remark; a line of signatures has nothing else under our headings.
     */
    private boolean isAllNotes(RawRow row) {
        return places.values().stream()
                .flatMapToInt(Arrays::stream)
                .allMatch(at ->
                        row.isEmpty(at)
                                || !TablesRules.note(TablesRules.plain(row.text(at))).isEmpty());
    }

    /** What we wrote ourselves beside rows that were to be mended. */
    private static boolean isOurs(String heading) {
        return List.of(ImportReports.WHY, ImportReports.ROW).stream()
                .anyMatch(ours -> heading.equals(ours.zh()) || heading.equals(ours.en()));
    }

    int row() {
        return row;
    }

    /** All headings as they are written, unknown ones too. */
    List<String> written() {
        return written;
    }

    boolean has(TableColumn column) {
        return places.containsKey(column.key());
    }

    /** Where cells of a column stand; several, where two headings mean the same. */
    int[] places(TableColumn column) {
        return places.getOrDefault(column.key(), new int[0]);
    }

    /** The heading of a column as it is written here. */
    Optional<String> heading(TableColumn column) {
        var at = places(column);
        return at.length == 0 ? Optional.empty() : Optional.of(written.get(at[0]));
    }

    boolean isNever(int at) {
        return at < never.length && never[at];
    }

    List<String> dropped() {
        return List.copyOf(dropped);
    }

    List<String> ignored() {
        return List.copyOf(ignored);
    }
}
