package org.yige.places;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yige.places.shapes.CoordinateSystem;
import org.yige.shared.Actor;
import org.yige.shared.For;
import org.yige.shared.Problems;
import org.yige.shared.Refused;
import org.yige.shared.Role;
import org.yige.shared.SharedRefusal;

/** Places in and out, as CSV or GeoJSON. */
@RestController
@RequestMapping("/api/places")
class ImportsApi {

    /** A county of 1,000 grids takes about 2 MB; 32 MB leave room for fine surveys. */
    private static final int BYTES_MOST = 32 << 20;

    /**
     * A reader can mend so many rows before sending again; the count says how many more there are.
     */
    private static final int REFUSED_SHOWN = 500;

    private final Imports imports;
    private final Places places;
    private final Problems problems;

    ImportsApi(Imports imports, Places places, Problems problems) {
        this.imports = imports;
        this.places = places;
        this.problems = problems;
    }

    record Point(double lon, double lat) {}

    record ProblemView(String type, String title) {}

    record RefusedView(int row, String code, ProblemView problem, Optional<Point> where) {}

    record ReportView(int accepted, int refusedCount, List<RefusedView> refused) {}

    /**
     * Takes in a file: all of it, or nothing and 422 with the rows that are wrong; with {@code
     * partly} what is right. GeoJSON if the body says {@code application/geo+json} or {@code
     * application/json}, otherwise CSV.
     */
    @For(Role.ADMINISTRATOR)
    @PostMapping("/imports")
    ResponseEntity<?> take(
            @RequestParam Imports.Kind kind,
            @RequestParam Optional<CoordinateSystem> crs,
            @RequestParam Optional<LocalDate> from,
            @RequestParam(defaultValue = "false") boolean partly,
            Actor actor,
            HttpServletRequest request,
            Locale locale)
            throws IOException {
        var day = from.orElseGet(places::today);
        if (day.getYear() < 1949 || day.getYear() > 2199) {
            throw new Refused(PlacesRefusal.NOT_A_DATE, Map.of("column", "from"));
        }
        var rows = rows(request);
        var report =
                imports.take(
                        actor,
                        new Imports.Order(kind, crs.orElse(CoordinateSystem.WGS84), day, partly),
                        rows);
        var refused =
                report.refused().stream()
                        .limit(REFUSED_SHOWN)
                        .map(row -> view(row, locale))
                        .toList();
        if (report.accepted() > 0 || refused.isEmpty()) {
            return ResponseEntity.status(HttpStatus.CREATED)
                    .body(new ReportView(report.accepted(), report.refused().size(), refused));
        }
        ProblemDetail problem =
                problems.of(
                        PlacesRefusal.IMPORT_REFUSED,
                        Map.of("count", report.refused().size()),
                        locale);
        problem.setProperty("accepted", 0);
        problem.setProperty("refusedCount", report.refused().size());
        problem.setProperty("refused", refused);
        return ResponseEntity.unprocessableContent()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    /** A layer as it stood on a day, in a form that can be imported again. */
    @For({Role.ADMINISTRATOR, Role.COUNTY_LEADER, Role.COMMAND_ROOM})
    @GetMapping("/exports")
    ResponseEntity<byte[]> give(
            @RequestParam Imports.Kind kind,
            @RequestParam(defaultValue = "csv") String format,
            @RequestParam Optional<LocalDate> day) {
        var atlas = places.atlas(day.orElseGet(places::today));
        boolean geo = format.equals("geojson");
        var body =
                switch (kind) {
                    case VILLAGES -> geo ? atlas.layer(Layer.VILLAGES) : Exports.villages(atlas);
                    case GRIDS -> geo ? atlas.layer(Layer.GRIDS) : Exports.grids(atlas);
                    case BEATS -> geo ? atlas.layer(Layer.BEATS) : Exports.beats(atlas);
                    case STATIONS -> geo ? atlas.layer(Layer.STATIONS) : Exports.stations(atlas);
                    case GRID_BEATS -> Exports.shares(atlas);
                    case DIVISIONS -> Exports.divisions(atlas);
                };
        boolean csv = !geo || kind == Imports.Kind.GRID_BEATS || kind == Imports.Kind.DIVISIONS;
        return ResponseEntity.ok()
                .contentType(
                        MediaType.parseMediaType(
                                csv ? "text/csv;charset=UTF-8" : "application/geo+json"))
                .body(body);
    }

    private static List<ImportFile.Row> rows(HttpServletRequest request) throws IOException {
        var body = request.getInputStream().readNBytes(BYTES_MOST + 1);
        if (body.length > BYTES_MOST) {
            throw new Refused(SharedRefusal.TOO_LARGE);
        }
        var type = Optional.ofNullable(request.getContentType()).orElse("");
        var rows = type.contains("json") ? ImportFile.geoJson(body) : ImportFile.csv(body);
        if (rows.isEmpty()) {
            throw new Refused(PlacesRefusal.NOT_A_TABLE, Map.of("why", "0"));
        }
        return rows;
    }

    private RefusedView view(Imports.RefusedRow row, Locale locale) {
        var problem = problems.of(row.why(), row.facts(), locale);
        Optional<Point> where =
                row.facts().get("lon") instanceof Double lon
                                && row.facts().get("lat") instanceof Double lat
                        ? Optional.of(new Point(lon, lat))
                        : Optional.empty();
        return new RefusedView(
                row.row(),
                row.code(),
                new ProblemView(
                        String.valueOf(problem.getType()), String.valueOf(problem.getTitle())),
                where);
    }
}
