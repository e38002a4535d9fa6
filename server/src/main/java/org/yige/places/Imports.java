package org.yige.places;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Service;
import org.yige.places.ImportFile.ImportRow;
import org.yige.places.shapes.CoordinateSystem;
import org.yige.places.shapes.Tiling;
import org.yige.privacy.Trail;
import org.yige.shared.Actor;
import org.yige.shared.County;
import org.yige.shared.Labels;
import org.yige.shared.Refused;
import org.yige.tables.AllOrNothing;
import org.yige.tables.ImportReport;
import org.yige.tables.ImportReport.ImportChange;
import org.yige.tables.RefusedRow;
import org.yige.tables.Taking;

/**
 * Takes in what a county has drawn. All of a file or nothing, unless asked to take what is right.
 */
@Service
class Imports {

    private final PlacesStore store;
    private final Atlases atlases;
    private final Announcer announcer;
    private final County county;
    private final DivisionImport divisions;
    private final Trail trail;
    private final AllOrNothing whole;

    Imports(
            PlacesStore store,
            Atlases atlases,
            Announcer announcer,
            County county,
            DivisionImport divisions,
            Trail trail,
            AllOrNothing whole) {
        this.store = store;
        this.atlases = atlases;
        this.announcer = announcer;
        this.county = county;
        this.divisions = divisions;
        this.trail = trail;
        this.whole = whole;
    }

    enum ImportKind {
        OUTLINE,
        DIVISIONS,
        VILLAGES,
        GRIDS,
        BEATS,
        GRID_BEATS,
        STATIONS
    }

    /**
     * How a file is to be read.
     *
     * @param sure it may end most of a county
     */
    record Order(
            ImportKind kind, CoordinateSystem crs, LocalDate from, Taking taking, boolean sure) {}

    /** Rows that came through so far, each with what was made of it. */
    private static final class Sieve<T> {
        final TreeMap<String, T> good = new TreeMap<>();
        final Map<String, ImportRow> rowOf = new TreeMap<>();
        final List<RefusedRow> refused = new ArrayList<>();

        void drop(String code, Refused why) {
            good.remove(code);
            var row = rowOf.get(code);
            refused.add(
                    row == null
                            ? new RefusedRow(0, code, why.why(), why.facts())
                            : row.refused(code, why));
        }
    }

    /** Takes in a file of any kind; if something came in, the trail says who brought what. */
    ImportReport take(Actor by, Order order, List<ImportRow> rows) {
        return whole.take(
                order.taking(),
                () -> {
                    var report = sifted(order, rows);
                    if (report.accepted() > 0) {
                        trail.record(
                                by,
                                "places.import",
                                order.kind().name(),
                                "import",
                                Map.of(
                                        "accepted", report.accepted(),
                                        "refused", report.refusedCount(),
                                        "from", order.from()));
                    }
                    return report;
                });
    }

    ImportReport take(Order order, List<ImportRow> rows) {
        return whole.take(order.taking(), () -> sifted(order, rows));
    }

    private ImportReport sifted(Order order, List<ImportRow> rows) {
        if (order.kind() != ImportKind.DIVISIONS) {
            store.lock();
        }
        return switch (order.kind()) {
            case DIVISIONS -> divisions.take(order.from(), rows, order.taking(), order.sure());
            case OUTLINE -> outline(order, rows);
            case VILLAGES -> villages(order, rows);
            case GRIDS -> grids(order, rows);
            case BEATS -> beats(order, rows);
            case GRID_BEATS -> shares(order, rows);
            case STATIONS -> stations(order, rows);
        };
    }

    /** Every row is a part of the county; together they are its outline from that day on. */
    private ImportReport outline(Order order, List<ImportRow> rows) {
        var sieve = new Sieve<Geometry>();
        for (int n = 0; n < rows.size(); n++) {
            var row = rows.get(n);
            var code = row.cells().getOrDefault("code", "");
            try {
                row.refuseFaults();
                if (!code.isEmpty()) {
                    ours(new DivisionCode(code));
                }
                sieve.good.put("%06d".formatted(n), ImportRules.outline(row, order.crs()));
            } catch (Refused refused) {
                sieve.refused.add(row.refused(code, refused));
            }
        }
        return write(
                order,
                sieve,
                Map.of(),
                good -> {
                    store.endOutline(order.from());
                    store.addOutline(
                            new Drawn.Outline(
                                    Tiling.together(good),
                                    false,
                                    Labels.of("places.outline.brought")),
                            order.from());
                });
    }

    private ImportReport villages(Order order, List<ImportRow> rows) {
        var map = atlases.on(order.from());
        var outline = outline(map);
        var sieve =
                sift(
                        rows,
                        "code",
                        row -> {
                            var code = ours(new DivisionCode(row.cells().getOrDefault("code", "")));
                            if (map.inVillage(code).isEmpty()) {
                                throw new Refused(
                                        PlacesRefusal.UNKNOWN_VILLAGE,
                                        Map.of("code", code.value()));
                            }
                            return new Drawn.DrawnVillage(
                                    code,
                                    ImportRules.shape(row, order.crs(), outline),
                                    ImportRules.people(row));
                        });
        var beside = new TreeMap<String, Geometry>();
        map.drawn()
                .villages()
                .forEach(village -> beside.put(village.code().value(), village.shape()));
        overlaps(sieve, Drawn.DrawnVillage::shape, beside);
        return write(
                order,
                sieve,
                byCode(map.drawn().villages(), one -> one.code().value()),
                good -> {
                    var fresh = fresh("village", order, sieve, map.drawn().villages());
                    store.addVillages(fresh, order.from());
                });
    }

    private ImportReport grids(Order order, List<ImportRow> rows) {
        var map = atlases.on(order.from());
        var outline = outline(map);
        var past = store.endedGrids(order.from());
        var sieve =
                sift(
                        rows,
                        "code",
                        row -> {
                            var code = new GridCode(row.cells().getOrDefault("code", ""));
                            if (map.inVillage(ours(code.village())).isEmpty()) {
                                throw new Refused(
                                        PlacesRefusal.UNKNOWN_VILLAGE,
                                        Map.of("code", code.village().value()));
                            }
                            if (past.contains(code.value())) {
                                throw new Refused(
                                        PlacesRefusal.CODE_USED_BEFORE,
                                        Map.of("code", code.value()));
                            }
                            return new Drawn.DrawnGrid(
                                    code,
                                    ImportRules.name(row),
                                    ImportRules.shape(row, order.crs(), outline),
                                    ImportRules.people(row));
                        });
        var touched =
                sieve.rowOf.keySet().stream()
                        .map(code -> code.substring(0, 12))
                        .collect(Collectors.toSet());
        var beside = new TreeMap<String, Geometry>();
        map.drawn().grids().stream()
                .filter(grid -> !touched.contains(grid.code().village().value()))
                .forEach(grid -> beside.put(grid.code().value(), grid.shape()));
        overlaps(sieve, Drawn.DrawnGrid::shape, beside);
        GroundRules.fill(sieve.good.values(), map).forEach((code, why) -> sieve.drop(code, why));
        incomplete(sieve);
        return write(
                order,
                sieve,
                byCode(map.drawn().grids(), one -> one.code().value()),
                good -> {
                    var gone =
                            map.drawn().grids().stream()
                                    .map(grid -> grid.code().value())
                                    .filter(code ->
                                            good.stream()
                                                    .anyMatch(g ->
                                                            code.startsWith(
                                                                    g.code().village().value())))
                                    .collect(Collectors.toCollection(TreeSet::new));
                    store.end("grid", gone, order.from());
                    store.addGrids(good, order.from());
                });
    }

    /** A village's grids come in together or not at all: half of them would leave a gap. */
    private static void incomplete(Sieve<Drawn.DrawnGrid> sieve) {
        var bad =
                sieve.refused.stream()
                        .map(row -> row.key().orElse(""))
                        .filter(code -> code.length() >= 12)
                        .map(code -> code.substring(0, 12))
                        .collect(Collectors.toSet());
        sieve.good.keySet().removeIf(code -> bad.contains(code.substring(0, 12)));
    }

    private ImportReport beats(Order order, List<ImportRow> rows) {
        var map = atlases.on(order.from());
        var outline = outline(map);
        var stations =
                map.drawn().stations().stream()
                        .map(Drawn.DrawnStation::code)
                        .collect(Collectors.toSet());
        var sieve =
                sift(
                        rows,
                        "code",
                        row -> {
                            var code = new BeatCode(row.cells().getOrDefault("code", ""));
                            if (!stations.contains(code.station())) {
                                throw new Refused(
                                        PlacesRefusal.UNKNOWN_STATION,
                                        Map.of("code", code.station().value()));
                            }
                            Optional<Geometry> shape =
                                    ImportRules.hasShape(row)
                                            ? Optional.of(
                                                    ImportRules.shape(row, order.crs(), outline))
                                            : Optional.empty();
                            return new Drawn.DrawnBeat(code, ImportRules.name(row), shape);
                        });
        return write(
                order,
                sieve,
                byCode(map.drawn().beats(), one -> one.code().value()),
                good -> {
                    var fresh = fresh("beat", order, sieve, map.drawn().beats());
                    store.addBeats(fresh, order.from());
                });
    }

    private ImportReport stations(Order order, List<ImportRow> rows) {
        var map = atlases.on(order.from());
        var outline = outline(map);
        var sieve =
                sift(
                        rows,
                        "code",
                        row -> {
                            var code = new StationCode(row.cells().getOrDefault("code", ""));
                            var covers =
                                    List.of(
                                            ImportRules.text(row, "covers", ImportFile.CELL_MOST)
                                                    .split("[ ;]+"));
                            for (var covered : covers) {
                                if (map.name(ours(new DivisionCode(covered))).isEmpty()) {
                                    throw new Refused(
                                            PlacesRefusal.UNKNOWN_VILLAGE, Map.of("code", covered));
                                }
                            }
                            return new Drawn.DrawnStation(
                                    code,
                                    ImportRules.name(row),
                                    ImportRules.spot(row, order.crs(), outline),
                                    covers);
                        });
        return write(
                order,
                sieve,
                byCode(map.drawn().stations(), one -> one.code().value()),
                good -> {
                    var fresh = fresh("station", order, sieve, map.drawn().stations());
                    store.addStations(fresh, order.from());
                });
    }

    private ImportReport shares(Order order, List<ImportRow> rows) {
        var map = atlases.on(order.from());
        var grids =
                map.drawn().grids().stream().map(Drawn.DrawnGrid::code).collect(Collectors.toSet());
        var beats =
                map.drawn().beats().stream().map(Drawn.DrawnBeat::code).collect(Collectors.toSet());
        var sieve =
                sift(
                        rows,
                        "grid+beat",
                        row -> {
                            var grid = new GridCode(row.cells().getOrDefault("grid", ""));
                            var beat = new BeatCode(row.cells().getOrDefault("beat", ""));
                            if (!grids.contains(grid)) {
                                throw new Refused(
                                        PlacesRefusal.UNKNOWN_GRID, Map.of("code", grid.value()));
                            }
                            if (!beats.contains(beat)) {
                                throw new Refused(
                                        PlacesRefusal.UNKNOWN_BEAT, Map.of("code", beat.value()));
                            }
                            return new Drawn.DrawnShare(grid, beat, ImportRules.share(row));
                        });
        ImportRules.wrongSums(List.copyOf(sieve.good.values()))
                .forEach((grid, sum) -> {
                    sieve.good.keySet().removeIf(key -> key.startsWith(grid.value()));
                    sieve.refused.add(
                            new RefusedRow(
                                    0,
                                    grid.value(),
                                    PlacesRefusal.SHARES_DO_NOT_ADD_UP,
                                    Map.of("code", grid.value(), "sum", sum)));
                });
        return write(
                order,
                sieve,
                Map.of(),
                good -> {
                    store.endShares(
                            good.stream().map(s -> s.grid().value()).collect(Collectors.toSet()),
                            order.from());
                    store.addShares(good, order.from());
                });
    }

    /** Nothing is drawn before the county is: without its edge a place anywhere would be taken. */
    private static Geometry outline(Atlas map) {
        return map.drawn()
                .outline()
                .map(Drawn.Outline::shape)
                .orElseThrow(() -> new Refused(PlacesRefusal.OUTLINE_FIRST));
    }

    private static <T> Sieve<T> sift(
            List<ImportRow> rows, String key, Function<ImportRow, T> make) {
        var sieve = new Sieve<T>();
        for (var row : rows) {
            var code =
                    key.equals("code")
                            ? row.cells().getOrDefault("code", "")
                            : row.cells().getOrDefault("grid", "")
                                    + "+"
                                    + row.cells().getOrDefault("beat", "");
            try {
                row.refuseFaults();
                var made = make.apply(row);
                if (sieve.rowOf.putIfAbsent(code, row) != null) {
                    throw new Refused(
                            PlacesRefusal.TWICE_IN_FILE, Map.of("code", PlacesRefusal.shown(code)));
                }
                sieve.good.put(code, made);
            } catch (Refused refused) {
                sieve.refused.add(row.refused(code, refused));
            }
        }
        return sieve;
    }

    private static <T> void overlaps(
            Sieve<T> sieve, Function<T, Geometry> shape, Map<String, Geometry> beside) {
        var all = new TreeMap<>(beside);
        sieve.good.forEach((code, made) -> all.put(code, shape.apply(made)));
        GroundRules.overlaps(all, new HashSet<>(sieve.good.keySet()))
                .forEach(found -> sieve.drop(found.code(), found.why()));
    }

    private <T> ImportReport write(
            Order order,
            Sieve<T> sieve,
            Map<String, T> before,
            java.util.function.Consumer<List<T>> save) {
        var good = List.copyOf(sieve.good.values());
        if (good.isEmpty() || !sieve.refused.isEmpty() && order.taking() == Taking.ALL_OR_NOTHING) {
            return new ImportReport(0, sieve.refused);
        }
        save.accept(good);
        announcer.redrawn();
        return new ImportReport(good.size(), sieve.refused, changes(sieve.good, before, order));
    }

    /** Of what is drawn only grids end by not being named: those of a village come together. */
    private static <T> Map<ImportChange, Integer> changes(
            Map<String, T> good, Map<String, T> before, Order order) {
        var changes = new EnumMap<ImportChange, Integer>(ImportChange.class);
        good.forEach((code, made) -> {
            var stood = before.get(code);
            var change =
                    stood == null
                            ? ImportChange.ADDED
                            : stood.equals(made) ? ImportChange.SAME : ImportChange.CHANGED;
            changes.merge(change, 1, Integer::sum);
        });
        if (order.kind() == ImportKind.GRIDS) {
            var villages =
                    good.keySet().stream()
                            .map(code -> code.substring(0, 12))
                            .collect(Collectors.toSet());
            before.keySet().stream()
                    .filter(code ->
                            !good.containsKey(code) && villages.contains(code.substring(0, 12)))
                    .forEach(code -> changes.merge(ImportChange.ENDED, 1, Integer::sum));
        }
        return changes;
    }

    private static <T> Map<String, T> byCode(Collection<T> drawn, Function<T, String> code) {
        return drawn.stream().collect(Collectors.toMap(code, one -> one, (one, _) -> one));
    }

    /**
     * Those to be written, what they replace being ended. What comes in as it stands already keeps
     * its first day.
     */
    private <T> List<T> fresh(String table, Order order, Sieve<T> sieve, Collection<T> drawn) {
        var standing = new HashSet<>(drawn);
        var same = new HashMap<>(sieve.good);
        same.values().retainAll(standing);
        var fresh = new LinkedHashMap<>(sieve.good);
        fresh.keySet().removeAll(same.keySet());
        store.goesOn(table, same.keySet(), order.from());
        store.end(table, fresh.keySet(), order.from());
        return List.copyOf(fresh.values());
    }

    private DivisionCode ours(DivisionCode code) {
        if (!code.value().startsWith(county.code())) {
            throw new Refused(
                    PlacesRefusal.FOREIGN_COUNTY,
                    Map.of("code", code.value(), "county", county.code()));
        }
        return code;
    }
}
