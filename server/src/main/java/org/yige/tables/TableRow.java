package org.yige.tables;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.yige.shared.Decision;
import org.yige.shared.Refused;
import org.yige.tables.ImportReport.CorrectedCell;
import org.yige.tables.RawRow.Known;
import org.yige.tables.TableColumn.CellForm;

/** A row of somebody's file. What is wrong with a cell is said when the cell is asked for. */
public final class TableRow {

    private static final int SHOWN_AT_MOST = 60;

    private final RawRow raw;
    private final TableHeadings headings;

    TableRow(RawRow raw, TableHeadings headings) {
        this.raw = raw;
        this.headings = headings;
    }

    /** The number the spreadsheet shows beside it. */
    public int number() {
        return raw.number();
    }

    /** What a column says; nothing if there is no such column or the cell is empty. */
    public Optional<String> find(TableColumn column) {
        int at = place(column);
        if (at < 0) {
            return Optional.empty();
        }
        return Optional.of(known(column, at)).filter(text -> !text.isEmpty());
    }

    /** What a column says, which must say something. */
    public String text(TableColumn column) {
        return find(column)
                .orElseThrow(() -> new Refused(TablesRefusal.CELL_MISSING, about(column)));
    }

    /** The day a column says. */
    public Optional<LocalDate> day(TableColumn column) {
        return find(column).map(LocalDate::parse);
    }

    /** What a rule makes of a cell; its refusal names the column. */
    public <T> Optional<T> find(TableColumn column, Function<String, T> rule) {
        return find(column).map(text -> about(column, () -> rule.apply(text)));
    }

    /** Does something that is about a column; a refusal on the way names the column. */
    public <T> T about(TableColumn column, java.util.function.Supplier<T> work) {
        try {
            return work.get();
        } catch (Refused refused) {
            if (refused.facts().containsKey("column")) {
                throw refused;
            }
            var facts = new HashMap<>(refused.facts());
            facts.putAll(about(column));
            throw new Refused(refused.why(), facts);
        }
    }

    /**
     * The row as one that may not come in.
     *
     * @param key what the row is about, by a code, for whoever looks for it on a map or a list
     */
    public RefusedRow refused(Optional<String> key, TableShape shape, Refused no) {
        var column =
                no.facts().get("column") instanceof String name
                        ? shape.columns().stream().filter(one -> isCalled(one, name)).findFirst()
                        : Optional.<TableColumn>empty();
        return new RefusedRow(
                number(),
                key,
                column.map(this::heading),
                column.map(this::shown).filter(value -> !value.isEmpty()),
                no.why(),
                no.facts());
    }

    /** A cell of this row as one that put right what was on record, both as they may be shown. */
    public CorrectedCell corrected(TableColumn column, Optional<String> before, String now) {
        return new CorrectedCell(number(), heading(column), before, column.shown().apply(now));
    }

    /** The cells as they stand, for somebody to mend; those never kept are not handed back. */
    java.util.List<String> cells() {
        var cells = new java.util.ArrayList<String>();
        for (int at = 0; at < headings.written().size(); at++) {
            if (!headings.isNever(at)) {
                cells.add(TablesRules.plain(raw.text(at)));
            }
        }
        return cells;
    }

    private boolean isCalled(TableColumn column, String name) {
        return column.key().equals(name) || heading(column).equals(name);
    }

    private String heading(TableColumn column) {
        return headings.heading(column).orElseGet(column::title);
    }

    private Map<String, Object> about(TableColumn column) {
        return Map.of("column", heading(column));
    }

    private String shown(TableColumn column) {
        for (int at : headings.places(column)) {
            var plain = TablesRules.plain(raw.text(at));
            if (!plain.isEmpty()) {
                var shown = column.shown().apply(plain.replace('\n', ' '));
                return shown.length() <= SHOWN_AT_MOST
                        ? shown
                        : shown.substring(0, shown.offsetByCodePoints(0, SHOWN_AT_MOST / 2)) + "…";
            }
        }
        return "";
    }

    /**
     * Where the filled cell of a column stands; -1 if there is none. Two that differ are refused.
     */
    private int place(TableColumn column) {
        int filled = -1;
        for (int at : headings.places(column)) {
            var plain = TablesRules.plain(raw.text(at));
            if (plain.isEmpty()) {
                continue;
            }
            if (filled >= 0 && !TablesRules.plain(raw.text(filled)).equals(plain)) {
                throw new Refused(
                        TablesRefusal.CELL_TWICE,
                        Map.of(
                                "column", headings.written().get(filled),
                                "other", headings.written().get(at)));
            }
            filled = filled < 0 ? at : filled;
        }
        return filled;
    }

    private String known(TableColumn column, int at) {
        return switch (raw.known(at)) {
            case IN_ERROR -> throw new Refused(TablesRefusal.CELL_IN_ERROR, about(column));
            case NOT_CALCULATED -> throw new Refused(TablesRefusal.NOT_CALCULATED, about(column));
            case SPOILT -> throw new Refused(TablesRefusal.CELL_SPOILT, about(column));
            case DAY ->
                    switch (column.form()) {
                        case WORDS, DAY -> read(column, at);
                        case CODE, NUMBER ->
                                throw new Refused(TablesRefusal.CELL_SPOILT, about(column));
                    };
            case NUMBER, NUMBER_1904 ->
                    column.form() == CellForm.DAY
                            ? serial(column, at, raw.known(at) == Known.NUMBER_1904)
                            : read(column, at);
            case WRITTEN -> read(column, at);
        };
    }

    private String serial(TableColumn column, int at, boolean from1904) {
        var written = read(TableColumn.number(column.key()), at);
        return orRefuse(
                column,
                written.length() == 8
                        ? TablesRules.read(written, CellForm.DAY)
                        : TablesRules.serialDay(new java.math.BigDecimal(written), from1904));
    }

    private String read(TableColumn column, int at) {
        return orRefuse(column, TablesRules.read(TablesRules.plain(raw.text(at)), column.form()));
    }

    private String orRefuse(TableColumn column, Decision<String> read) {
        return switch (read) {
            case Decision.Yes<String>(var text) -> text;
            case Decision.No<String>(var why) -> throw new Refused(why, about(column));
        };
    }
}
