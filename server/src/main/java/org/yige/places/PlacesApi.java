package org.yige.places;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yige.shared.For;
import org.yige.shared.Open;
import org.yige.shared.Refused;
import org.yige.shared.Role;
import org.yige.shared.SharedRefusal;
import org.yige.shared.Spot;

/** Where things are, over HTTP. What is public says so. */
@RestController
@RequestMapping("/api/places")
class PlacesApi {

    private static final MediaType GEOJSON = MediaType.parseMediaType("application/geo+json");
    private static final int FOUND_MOST = 20;

    private final Places places;
    private final Divisions divisions;

    PlacesApi(Places places, Divisions divisions) {
        this.places = places;
        this.divisions = divisions;
    }

    record LocationView(
            String result,
            String village,
            String villageName,
            String town,
            String townName,
            Optional<String> grid,
            List<String> beats,
            Optional<String> station,
            List<String> others,
            Optional<Double> metresAway) {

        static LocationView of(Located located) {
            return switch (located) {
                case Located.Inside(var where) -> of("INSIDE", where, List.of(), Optional.empty());
                case Located.OnBorder(var where, var others) ->
                        of("ON_BORDER", where, others, Optional.empty());
                case Located.Outside(var metres, var nearest) ->
                        of("OUTSIDE", nearest, List.of(), Optional.of(Math.rint(metres)));
            };
        }

        private static LocationView of(
                String result, Where where, List<Where> others, Optional<Double> metresAway) {
            return new LocationView(
                    result,
                    where.village().value(),
                    where.villageName(),
                    where.town().value(),
                    where.townName(),
                    where.grid().map(GridCode::value),
                    where.beats().stream().map(BeatCode::value).toList(),
                    where.station().map(StationCode::value),
                    others.stream()
                            .map(other ->
                                    other.grid()
                                            .map(GridCode::value)
                                            .orElse(other.village().value()))
                            .toList(),
                    metresAway);
        }
    }

    record DivisionView(
            String code,
            String name,
            DivisionCode.DivisionLevel level,
            LocalDate validFrom,
            Optional<LocalDate> validTo) {

        static DivisionView of(DivisionHistory.DivisionSpan span) {
            return new DivisionView(
                    span.code(),
                    span.name(),
                    new DivisionCode(span.code()).level(),
                    span.from(),
                    span.to());
        }
    }

    record ChangeView(
            LocalDate day,
            DivisionHistory.DivisionChangeKind kind,
            Optional<String> oldCode,
            Optional<String> oldName,
            Optional<String> newCode,
            Optional<String> newName,
            boolean known) {

        static ChangeView of(DivisionHistory.DivisionChange c) {
            return new ChangeView(
                    c.day(),
                    c.kind(),
                    c.oldCode(),
                    c.oldName(),
                    c.newCode(),
                    c.newName(),
                    c.known());
        }
    }

    record HistoryView(String code, List<DivisionView> spans, List<ChangeView> changes) {}

    record CountView(String county, int year, int villages) {}

    @Open
    @GetMapping("/outline")
    ResponseEntity<byte[]> outline(@RequestParam Optional<LocalDate> day) {
        return layer(Layer.OUTLINE, day);
    }

    @Open
    @GetMapping("/layers/villages")
    ResponseEntity<byte[]> villages(@RequestParam Optional<LocalDate> day) {
        return layer(Layer.VILLAGES, day);
    }

    @For({
        Role.GRID_WORKER,
        Role.AUXILIARY,
        Role.OFFICER,
        Role.COMMAND_ROOM,
        Role.STATION_CHIEF,
        Role.COUNTY_LEADER,
        Role.ADMINISTRATOR,
        Role.AUDITOR
    })
    @GetMapping("/layers/{name:grids|beats|stations}")
    ResponseEntity<byte[]> layer(@PathVariable String name, @RequestParam Optional<LocalDate> day) {
        return layer(Layer.valueOf(name.toUpperCase(Locale.ROOT)), day);
    }

    @Open
    @GetMapping("/search")
    List<Place> search(@RequestParam String q, @RequestParam Optional<LocalDate> day) {
        return places.search(q, day(day), FOUND_MOST);
    }

    @Open
    @GetMapping("/location")
    LocationView location(
            @RequestParam double lon,
            @RequestParam double lat,
            @RequestParam Optional<LocalDate> day) {
        return LocationView.of(places.locate(new Spot(lon, lat), day(day)));
    }

    @Open
    @GetMapping("/divisions")
    List<DivisionView> divisions(
            @RequestParam Optional<DivisionCode> parent, @RequestParam Optional<LocalDate> day) {
        return divisions.under(parent, day(day)).stream().map(DivisionView::of).toList();
    }

    @Open
    @GetMapping("/divisions/{code}/history")
    HistoryView history(@PathVariable DivisionCode code) {
        return new HistoryView(
                code.value(),
                divisions.spans(code).stream().map(DivisionView::of).toList(),
                divisions.changes(code).stream().map(ChangeView::of).toList());
    }

    /**
     * How many villages and communities this county, or another that was imported, had at the end
     * of a year.
     */
    @Open
    @GetMapping("/counts")
    CountView counts(@RequestParam int year, @RequestParam Optional<DivisionCode> county) {
        return divisions.count(year, county);
    }

    private ResponseEntity<byte[]> layer(Layer layer, Optional<LocalDate> day) {
        return ResponseEntity.ok()
                .contentType(GEOJSON)
                .cacheControl(CacheControl.noCache())
                .body(places.atlas(day(day)).layer(layer));
    }

    private LocalDate day(Optional<LocalDate> day) {
        var asked = day.orElseGet(places::today);
        if (asked.getYear() < 1949 || asked.getYear() > 2199) {
            throw new Refused(SharedRefusal.MISSING, Map.of("name", "day"));
        }
        return asked;
    }
}
