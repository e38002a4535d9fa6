package org.yige.rosters;

import static org.yige.shared.Role.ADMINISTRATOR;
import static org.yige.shared.Role.COMMAND_ROOM;
import static org.yige.shared.Role.STATION_CHIEF;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yige.shared.Actor;
import org.yige.shared.For;
import org.yige.shared.ForAllButAuditors;
import org.yige.tables.ImportReports;
import org.yige.tables.TableFormat;
import org.yige.tables.Tables;
import org.yige.tables.Taking;

/** Sheets of duties as files: out to a spreadsheet, in from one. */
@RestController
@RequestMapping("/api/rosters")
class SheetFilesApi {

    private final Rosters rosters;
    private final Stands stands;
    private final StationBook stations;
    private final RostersPractice practice;
    private final SheetImport imports;
    private final Tables tables;
    private final ImportReports reports;

    SheetFilesApi(
            Rosters rosters,
            Stands stands,
            StationBook stations,
            RostersPractice practice,
            SheetImport imports,
            Tables tables,
            ImportReports reports) {
        this.rosters = rosters;
        this.stands = stands;
        this.stations = stations;
        this.practice = practice;
        this.imports = imports;
        this.tables = tables;
        this.reports = reports;
    }

    /** The sheet for a spreadsheet or the wall. */
    @GetMapping("/sheets/{id}/table")
    @ForAllButAuditors
    ResponseEntity<byte[]> table(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "XLSX") TableFormat format,
            Locale locale) {
        var sheet = rosters.sheet(actor, id);
        var head = sheet.head();
        var table =
                new SheetTable(
                        stands.of(actor, head.station()),
                        stations.colleagues(head.station(), head.first(), head.last()),
                        practice,
                        locale);
        return ImportReports.file(table.bytes(sheet, format), format, "roster-" + head.first());
    }

    /**
     * Takes duties in onto a draft, from CSV or a workbook, a row for every duty or a row for
     * everybody with a column for every day: all of it, or nothing and 422 with the rows that are
     * wrong; with {@code partly} what is right; with {@code preview} nothing, only saying what
     * would happen. With {@code toMend} nothing either: the answer is a table of the refused rows.
     */
    @PostMapping("/sheets/{id}/imports")
    @For({STATION_CHIEF, COMMAND_ROOM, ADMINISTRATOR})
    ResponseEntity<?> take(
            Actor actor,
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "false") boolean partly,
            @RequestParam(defaultValue = "false") boolean preview,
            @RequestParam Optional<TableFormat> toMend,
            Locale locale)
            throws IOException {
        var file = tables.receive(request.getInputStream());
        var taking = Taking.of(partly, preview || toMend.isPresent());
        return tables.aside(() -> {
            var table = imports.read(actor, id, file);
            var report = imports.take(actor, id, version, table, taking);
            return toMend.isPresent()
                    ? reports.toMend(report, Optional.of(table.rows()), toMend.get(), locale)
                    : reports.answer(report, Optional.of(table.rows()), taking, locale);
        });
    }

    /** The headings of a list of duties, to be filled in. */
    @GetMapping("/imports/template")
    @ForAllButAuditors
    ResponseEntity<byte[]> template(
            @RequestParam(defaultValue = "XLSX") TableFormat format, Locale locale) {
        return reports.template(SheetColumns.LIST, format, locale);
    }
}
