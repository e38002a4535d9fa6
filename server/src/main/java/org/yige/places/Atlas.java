package org.yige.places;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Geometry;
import org.yige.places.shapes.CellIndex;
import org.yige.places.shapes.Nearness;
import org.yige.places.shapes.ShapeIndex;
import org.yige.shared.County;
import org.yige.shared.Refused;
import org.yige.shared.Spot;

/** The map of one stretch of days, held in memory: never changed, only replaced. */
final class Atlas {

    /** Shapes drawn apart by less than this are meant to meet. */
    private static final double HAIR_METRES = 1;

    private final Drawn drawn;
    private final String county;
    private final Map<String, String> names;
    private final Map<GridCode, List<BeatCode>> beatsOfGrid = new HashMap<>();
    private final Map<DivisionCode, List<GridCode>> gridsOfVillage = new TreeMap<>();

    /** What is asked for a point: a grid, or a village where no grids are drawn. */
    private final List<Where> leaves = new ArrayList<>();

    private final List<Geometry> shapes = new ArrayList<>();
    private final ShapeIndex index;
    private final Map<Layer, byte[]> layers = new ConcurrentHashMap<>();
    private final Map<StationCode, Optional<StationGround>> grounds = new ConcurrentHashMap<>();

    Atlas(Drawn drawn, County county) {
        this.drawn = drawn;
        this.county = county.code();
        names =
                drawn.divisions().stream()
                        .collect(Collectors.toMap(d -> d.code().value(), Drawn.Division::name));
        drawn.shares().stream()
                .sorted(
                        Comparator.comparing(Drawn.DrawnShare::share)
                                .reversed()
                                .thenComparing(Drawn.DrawnShare::beat))
                .forEach(s ->
                        beatsOfGrid
                                .computeIfAbsent(s.grid(), _ -> new ArrayList<>())
                                .add(s.beat()));
        for (var grid : drawn.grids()) {
            gridsOfVillage
                    .computeIfAbsent(grid.code().village(), _ -> new ArrayList<>())
                    .add(grid.code());
            leaves.add(where(grid.code().village(), Optional.of(grid.code()), beats(grid.code())));
            shapes.add(grid.shape());
        }
        for (var village : drawn.villages()) {
            if (!gridsOfVillage.containsKey(village.code())) {
                leaves.add(where(village.code(), Optional.empty(), List.of()));
                shapes.add(village.shape());
            }
        }
        index = new CellIndex(shapes);
    }

    Drawn drawn() {
        return drawn;
    }

    /** A layer as GeoJSON, written once. */
    byte[] layer(Layer layer) {
        return layers.computeIfAbsent(layer, which -> GeoJson.layer(this, which));
    }

    /** The ground of a station, read off once; empty if there is no such station. */
    Optional<StationGround> ground(StationCode station) {
        return grounds.computeIfAbsent(station, code -> Grounds.of(this, code));
    }

    /** Every grid, and every village without grids. */
    List<Where> everywhere() {
        return List.copyOf(leaves);
    }

    Located locate(Spot spot) {
        if (leaves.isEmpty()) {
            throw new Refused(PlacesRefusal.NOTHING_DRAWN);
        }
        int owner = index.owner(spot.lon(), spot.lat());
        int[] touching = index.touching(spot.lon(), spot.lat());
        if (touching.length > 0) {
            return border(owner == ShapeIndex.NONE ? touching[0] : owner, touching);
        }
        if (owner != ShapeIndex.NONE) {
            return new Located.Inside(leaves.get(owner));
        }
        var nearest = Nearness.nearest(shapes, spot.lon(), spot.lat());
        return nearest.metres() < HAIR_METRES
                ? new Located.OnBorder(leaves.get(nearest.shape()), List.of())
                : new Located.Outside(nearest.metres(), leaves.get(nearest.shape()));
    }

    private Located border(int first, int[] touching) {
        var others = new ArrayList<Where>();
        for (int shape : touching) {
            if (shape != first) {
                others.add(leaves.get(shape));
            }
        }
        return new Located.OnBorder(leaves.get(first), others);
    }

    /** A village known by its code alone; its grid only if it has just one. */
    Optional<Where> inVillage(DivisionCode village) {
        if (village.level() != DivisionCode.DivisionLevel.VILLAGE
                || !names.containsKey(village.value())) {
            return Optional.empty();
        }
        var grids = gridsOfVillage.getOrDefault(village, List.of());
        var beats = new LinkedHashSet<BeatCode>();
        grids.forEach(grid -> beats.addAll(beats(grid)));
        return Optional.of(
                where(
                        village,
                        grids.size() == 1 ? Optional.of(grids.getFirst()) : Optional.empty(),
                        List.copyOf(beats)));
    }

    Optional<String> name(DivisionCode code) {
        return Optional.ofNullable(names.get(code.value()));
    }

    List<GridCode> gridsOf(DivisionCode village) {
        return List.copyOf(gridsOfVillage.getOrDefault(village, List.of()));
    }

    List<BeatCode> beats(GridCode grid) {
        return beatsOfGrid.getOrDefault(grid, List.of());
    }

    /**
     * Villages some of whose ground falls to a beat, or to any beat of a station, or that a station
     * covers.
     */
    List<DivisionCode> villagesOf(StationCode station) {
        return villages().stream()
                .filter(village ->
                        inVillage(village).flatMap(Where::station).equals(Optional.of(station)))
                .toList();
    }

    List<DivisionCode> villagesOf(BeatCode beat) {
        return villages().stream()
                .filter(village ->
                        gridsOf(village).stream().anyMatch(grid -> beats(grid).contains(beat)))
                .toList();
    }

    /** The villages and communities of the county, drawn or not. */
    List<DivisionCode> villages() {
        return divisions(DivisionCode.DivisionLevel.VILLAGE);
    }

    List<DivisionCode> divisions(DivisionCode.DivisionLevel level) {
        return drawn.divisions().stream()
                .map(Drawn.Division::code)
                .filter(code -> code.level() == level && code.value().startsWith(county))
                .toList();
    }

    private Where where(DivisionCode village, Optional<GridCode> grid, Collection<BeatCode> beats) {
        var town = village.parent().orElseThrow();
        var station = beats.stream().findFirst().map(BeatCode::station).or(() -> covering(village));
        return new Where(
                village,
                names.getOrDefault(village.value(), village.value()),
                town,
                names.getOrDefault(town.value(), town.value()),
                grid,
                List.copyOf(beats),
                station);
    }

    /** The station whose area names the village most closely, if any does. */
    private Optional<StationCode> covering(DivisionCode village) {
        var best = Optional.<StationCode>empty();
        int length = 0;
        for (var station : drawn.stations()) {
            for (var prefix : station.covers()) {
                if (village.value().startsWith(prefix) && prefix.length() > length) {
                    best = Optional.of(station.code());
                    length = prefix.length();
                }
            }
        }
        return best;
    }
}
