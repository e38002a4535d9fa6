package org.yige.tables;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The columns that somebody reads from a kind of file, and those that may never be kept. */
public final class TableShape {

    private final List<TableColumn> columns;
    private final Map<String, TableColumn> byHeading = new HashMap<>();
    private final Set<String> never;

    /**
     * @param never headings whose columns are dropped unread, whoever hands them in
     */
    public TableShape(List<TableColumn> columns, Set<String> never) {
        this.columns = List.copyOf(columns);
        this.never =
                never.stream()
                        .map(TablesRules::bareHeading)
                        .collect(Collectors.toUnmodifiableSet());
        for (var column : columns) {
            put(column.key(), column);
            column.headings().forEach(heading -> put(heading, column));
        }
    }

    /** A shape with these columns. */
    public static TableShape of(TableColumn... columns) {
        return new TableShape(List.of(columns), Set.of());
    }

    /** The columns, in the order a template has them. */
    public List<TableColumn> columns() {
        return columns;
    }

    /** The column a heading stands for, seen through marks, brackets and spaces. */
    Optional<TableColumn> find(String heading) {
        return Optional.ofNullable(byHeading.get(TablesRules.bareHeading(heading)))
                .or(() -> Optional.ofNullable(byHeading.get(TablesRules.wholeHeading(heading))));
    }

    boolean isNeverKept(String heading) {
        return never.contains(TablesRules.bareHeading(heading))
                || never.contains(TablesRules.wholeHeading(heading));
    }

    /** The columns by the names people know, for a sentence. */
    String known() {
        return columns.stream().map(TableColumn::title).collect(Collectors.joining("、"));
    }

    private void put(String heading, TableColumn column) {
        var before = byHeading.put(TablesRules.bareHeading(heading), column);
        if (before != null && before != column) {
            throw new IllegalArgumentException(heading + " stands for two columns");
        }
    }
}
