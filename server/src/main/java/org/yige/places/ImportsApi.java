package org.yige.places;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yige.places.shapes.CoordinateSystem;
import org.yige.shared.Actor;
import org.yige.shared.For;
import org.yige.shared.Refused;
import org.yige.shared.Role;
import org.yige.tables.ImportReports;
import org.yige.tables.ReadTable;
import org.yige.tables.TableFormat;
import org.yige.tables.Tables;
import org.yige.tables.Taking;

/** Places in and out, as tables or GeoJSON. */
@RestController
@RequestMapping("/api/places")
class ImportsApi {

    private final Imports imports;
    private final Places places;
    private final Tables tables;
    private final ImportReports reports;

    ImportsApi(Imports imports, Places places, Tables tables, ImportReports reports) {
        this.imports = imports;
        this.places = places;
        this.tables = tables;
        this.reports = reports;
    }

    /**
     * Takes in a file: all of it, or nothing and 422 with the rows that are wrong; with {@code
     * partly} what is right; with {@code preview} nothing, only saying what would happen. GeoJSON
     * if the body says {@code application/geo+json} or {@code application/json}; otherwise what its
     * bytes are, CSV or a workbook. With {@code toMend} nothing either: the answer is a table of
     * the refused rows. A list that would end most of a county is refused unless {@code sure}.
     */
    @For(Role.ADMINISTRATOR)
    @PostMapping("/imports")
    ResponseEntity<?> take(
            @RequestParam Imports.ImportKind kind,
            @RequestParam Optional<CoordinateSystem> crs,
            @RequestParam Optional<LocalDate> from,
            @RequestParam(defaultValue = "false") boolean partly,
            @RequestParam(defaultValue = "false") boolean preview,
            @RequestParam Optional<TableFormat> toMend,
            @RequestParam(defaultValue = "false") boolean sure,
            Actor actor,
            HttpServletRequest request,
            Locale locale)
            throws IOException {
        var day = from.orElseGet(places::today);
        if (day.getYear() < 1949 || day.getYear() > 2199) {
            throw new Refused(PlacesRefusal.NOT_A_DATE, Map.of("column", "from"));
        }
        var body = tables.receive(request.getInputStream());
        var shape = PlaceColumns.of(kind);
        boolean json = isJson(request);
        var taking = Taking.of(partly, preview || toMend.isPresent());
        var order = new Imports.Order(kind, crs.orElse(CoordinateSystem.WGS84), day, taking, sure);
        return tables.aside(() -> {
            var table = json ? Optional.<ReadTable>empty() : Optional.of(tables.read(body, shape));
            var rows =
                    table.map(one -> ImportFile.table(one, shape))
                            .orElseGet(() -> ImportFile.geoJson(body));
            var report = imports.take(actor, order, rows);
            return toMend.isPresent()
                    ? reports.toMend(report, table, toMend.get(), locale)
                    : reports.answer(report, table, taking, locale);
        });
    }

    /** The headings of a kind of file, to be filled in. */
    @For(Role.ADMINISTRATOR)
    @GetMapping("/imports/template")
    ResponseEntity<byte[]> template(
            @RequestParam Imports.ImportKind kind,
            @RequestParam(defaultValue = "XLSX") TableFormat format,
            Locale locale) {
        return reports.template(PlaceColumns.of(kind), format, locale);
    }

    /** A layer as it stood on a day, in a form that can be imported again. */
    @For({Role.ADMINISTRATOR, Role.COUNTY_LEADER, Role.COMMAND_ROOM})
    @GetMapping("/exports")
    ResponseEntity<byte[]> give(
            @RequestParam Imports.ImportKind kind,
            @RequestParam(defaultValue = "csv") String format,
            @RequestParam Optional<LocalDate> day) {
        var atlas = places.atlas(day.orElseGet(places::today));
        var layer =
                switch (kind) {
                    case OUTLINE -> Optional.of(Layer.OUTLINE);
                    case VILLAGES -> Optional.of(Layer.VILLAGES);
                    case GRIDS -> Optional.of(Layer.GRIDS);
                    case BEATS -> Optional.of(Layer.BEATS);
                    case STATIONS -> Optional.of(Layer.STATIONS);
                    case GRID_BEATS, DIVISIONS -> Optional.<Layer>empty();
                };
        if (format.equals("geojson") && layer.isPresent()) {
            return ResponseEntity.ok()
                    .contentType(MediaType.parseMediaType("application/geo+json"))
                    .body(atlas.layer(layer.get()));
        }
        var as = format.equalsIgnoreCase("xlsx") ? TableFormat.XLSX : TableFormat.CSV;
        return ImportReports.file(
                Exports.table(kind, atlas, as), as, kind.name().toLowerCase(Locale.ROOT));
    }

    private static boolean isJson(HttpServletRequest request) {
        return Optional.ofNullable(request.getContentType()).orElse("").contains("json");
    }
}
