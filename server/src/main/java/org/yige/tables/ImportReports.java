package org.yige.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.yige.shared.Label;
import org.yige.shared.Labels;
import org.yige.shared.Problems;
import org.yige.tables.ImportReport.CorrectedCell;

/**
 * Says what became of a file, in the reader's language: as a report, or as a table of the refused
 * rows to mend and send again.
 */
@Component
public class ImportReports {

    /** A screen shows so many; the table for mending has them all. */
    private static final int SHOWN = 500;

    static final Label WHY = Labels.of("tables.why");
    static final Label ROW = Labels.of("tables.row");
    private static final Label CODE = Labels.of("tables.code");

    private final Problems problems;

    ImportReports(Problems problems) {
        this.problems = problems;
    }

    /** A place on Earth, WGS-84. */
    public record Point(double lon, double lat) {}

    /** Why a row was refused. */
    public record ProblemView(String type, String title) {}

    /** A row that was refused. */
    public record RefusedView(
            int row,
            Optional<String> code,
            Optional<String> column,
            Optional<String> value,
            ProblemView problem,
            Optional<Point> where) {}

    /** A row that is no entry, by what it begins with. */
    public record LeftOutView(int row, String value, Label why) {}

    /**
     * What became of a file, or would.
     *
     * @param changes what it adds, changes and ends, in a sentence
     * @param leftOut the first hundred rows of sums and notes, of which nothing was made
     * @param corrected the first five hundred cells that put right what was on record
     * @param refused the first five hundred of {@code refusedCount}
     * @param readAs how the file was taken; absent for GeoJSON
     */
    public record ImportReportsView(
            int accepted,
            boolean preview,
            Label changes,
            List<CorrectedCell> corrected,
            int emptyRows,
            List<LeftOutView> leftOut,
            int refusedCount,
            List<RefusedView> refused,
            Optional<ReadAs> readAs,
            List<String> dropped,
            List<String> ignored) {}

    /** The report: 201, 200 for a preview, and 422 if rows kept everything out. */
    public ResponseEntity<?> answer(
            ImportReport report, Optional<ReadTable> table, Taking taking, Locale locale) {
        var view = view(report, table, taking, locale);
        if (taking == Taking.PREVIEW) {
            return ResponseEntity.ok(view);
        }
        if (report.accepted() > 0 || report.refused().isEmpty()) {
            return ResponseEntity.status(HttpStatus.CREATED).body(view);
        }
        var problem =
                problems.of(
                        TablesRefusal.IMPORT_REFUSED,
                        Map.of("count", report.refusedCount()),
                        locale);
        problem.setProperty("accepted", 0);
        problem.setProperty("preview", false);
        problem.setProperty("changes", view.changes());
        problem.setProperty("corrected", view.corrected());
        problem.setProperty("emptyRows", view.emptyRows());
        problem.setProperty("leftOut", view.leftOut());
        problem.setProperty("refusedCount", view.refusedCount());
        problem.setProperty("refused", view.refused());
        view.readAs().ifPresent(as -> problem.setProperty("readAs", as));
        problem.setProperty("dropped", view.dropped());
        problem.setProperty("ignored", view.ignored());
        return ResponseEntity.unprocessableContent()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    /** Every refused row as it stands in the file, with the reason behind it. */
    public ResponseEntity<byte[]> toMend(
            ImportReport report, Optional<ReadTable> table, TableFormat format, Locale locale) {
        var reasons = reasons(report, locale);
        var rows = new ArrayList<List<String>>();
        List<String> headings;
        if (table.isPresent()) {
            headings = with(table.get().headings(), ROW.in(locale), WHY.in(locale));
            for (var row : table.get()) {
                var reason = reasons.remove(row.number());
                if (reason != null) {
                    rows.add(with(row.cells(), String.valueOf(row.number()), reason));
                }
            }
            int width = table.get().headings().size();
            reasons.values()
                    .forEach(reason ->
                            rows.add(with(java.util.Collections.nCopies(width, ""), "", reason)));
        } else {
            headings = List.of(ROW.in(locale), CODE.in(locale), WHY.in(locale));
            for (var row : report.refused()) {
                rows.add(
                        List.of(
                                String.valueOf(row.row()),
                                row.key().orElse(""),
                                title(row, locale)));
            }
        }
        int more = report.refusedCount() - report.refused().size();
        if (more > 0) {
            var last = new ArrayList<>(java.util.Collections.nCopies(headings.size(), ""));
            last.set(
                    headings.size() - 1,
                    Labels.of("tables.more-refused", Map.of("count", more)).in(locale));
            rows.add(last);
        }
        return file(TableWriter.bytes(format, headings, rows.stream()), format, "refused-rows");
    }

    /** The headings of a kind of file and no rows, for somebody to fill in. */
    public ResponseEntity<byte[]> template(TableShape shape, TableFormat format, Locale locale) {
        var headings =
                shape.columns().stream()
                        .map(column ->
                                locale.getLanguage().equals("zh") ? column.title() : column.key())
                        .toList();
        return file(
                TableWriter.bytes(format, headings, java.util.stream.Stream.of()),
                format,
                "template");
    }

    /** A table as a file to keep. */
    public static ResponseEntity<byte[]> file(byte[] body, TableFormat format, String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(format.media()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + "." + format.name().toLowerCase(Locale.ROOT))
                                .build()
                                .toString())
                .body(body);
    }

    private ImportReportsView view(
            ImportReport report, Optional<ReadTable> table, Taking taking, Locale locale) {
        return new ImportReportsView(
                report.accepted(),
                taking == Taking.PREVIEW,
                changes(report, taking),
                report.corrected().stream().limit(SHOWN).toList(),
                table.map(ReadTable::emptyRows).orElse(0),
                table.stream()
                        .flatMap(one -> one.leftOut().stream())
                        .map(row -> new LeftOutView(row.row(), row.value(), row.why().label()))
                        .toList(),
                report.refusedCount(),
                report.refused().stream().limit(SHOWN).map(row -> view(row, locale)).toList(),
                table.map(ReadTable::readAs),
                table.map(one -> one.readAs().dropped()).orElse(List.of()),
                table.map(one -> one.readAs().ignored()).orElse(List.of()));
    }

    /** What is added, changed and ended, in one sentence. */
    private static Label changes(ImportReport report, Taking taking) {
        var all =
                report.changes().entrySet().stream()
                        .filter(change -> change.getValue() > 0)
                        .map(change ->
                                Labels.of(
                                        change.getKey().code(), Map.of("count", change.getValue())))
                        .toList();
        if (all.isEmpty()) {
            return Labels.of("tables.nothing-changes");
        }
        var changes = Map.of("changes", Labels.list(all));
        return taking == Taking.PREVIEW
                ? Labels.of("tables.would", changes)
                : Labels.of("tables.did", changes);
    }

    private RefusedView view(RefusedRow row, Locale locale) {
        var problem = problems.of(row.why(), row.facts(), locale);
        Optional<Point> where =
                row.facts().get("lon") instanceof Double lon
                                && row.facts().get("lat") instanceof Double lat
                        ? Optional.of(new Point(lon, lat))
                        : Optional.empty();
        return new RefusedView(
                row.row(),
                row.key(),
                row.column(),
                row.value(),
                new ProblemView(
                        String.valueOf(problem.getType()), String.valueOf(problem.getTitle())),
                where);
    }

    /** The reasons by row, several of one row together. */
    private Map<Integer, String> reasons(ImportReport report, Locale locale) {
        var reasons = new HashMap<Integer, String>();
        for (var row : report.refused()) {
            var title = title(row, locale);
            reasons.merge(row.row(), title, (one, other) -> one + " " + other);
        }
        return reasons.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey,
                                Map.Entry::getValue,
                                (one, _) -> one,
                                LinkedHashMap::new));
    }

    private String title(RefusedRow row, Locale locale) {
        return String.valueOf(problems.of(row.why(), row.facts(), locale).getTitle());
    }

    private static List<String> with(List<String> cells, String... more) {
        var all = new ArrayList<>(cells);
        all.addAll(List.of(more));
        return all;
    }
}
