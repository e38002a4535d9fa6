package org.yige.places;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Geometry;
import org.yige.places.shapes.InventedShapes;
import org.yige.places.shapes.InventedShapes.InventedVillage;
import org.yige.shared.Label;
import org.yige.shared.Labels;

/**
 * A county to look at: real divisions inside a real outline, everything else invented. The same
 * county always comes out the same.
 */
final class DemoMap {

    static final Label NOTE = Labels.of("places.invented");

    private static final int LEAST_VILLAGES_FOR_A_STATION = 5;
    private static final int MOST_GRIDS = 5;

    private final String county;
    private final Map<String, String> names;
    private final Geometry outline;
    private final PlacesPractice practice;
    private final RandomGenerator random;
    private final TreeMap<String, List<InventedVillage>> byTown = new TreeMap<>();
    private final Map<String, Integer> people = new HashMap<>();

    private DemoMap(
            String county, Map<String, String> names, Geometry outline, PlacesPractice practice) {
        this.county = county;
        this.names = names;
        this.outline = outline;
        this.practice = practice;
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(Long.parseLong(county));
    }

    /**
     * Draws a county.
     *
     * @param names names of its towns and villages by code
     * @param outline one polygon, WGS-84
     */
    static Drawn draw(
            String county, Map<String, String> names, Geometry outline, PlacesPractice practice) {
        var demo = new DemoMap(county, new TreeMap<>(names), outline, practice);
        demo.settle();
        var drawing = InventedShapes.draw(outline, demo.byTown, Long.parseLong(county));
        return demo.drawn(drawing);
    }

    /** How many people live where, and into how many grids that makes: invented. */
    private void settle() {
        names.keySet().stream()
                .filter(code -> code.length() == 12)
                .forEach(code -> {
                    boolean urban = Integer.parseInt(code.substring(9)) < 200;
                    int residents =
                            urban ? 1800 + random.nextInt(3600) : 350 + random.nextInt(1500);
                    people.put(code, residents);
                    int grids =
                            Math.clamp(
                                    Math.round(residents / (urban ? 1100f : 600f)), 1, MOST_GRIDS);
                    byTown.computeIfAbsent(code.substring(0, 9), _ -> new ArrayList<>())
                            .add(new InventedVillage(code, urban, grids));
                });
    }

    private Drawn drawn(InventedShapes.InventedDrawing drawing) {
        var villages = new ArrayList<Drawn.DrawnVillage>();
        var grids = new ArrayList<Drawn.DrawnGrid>();
        drawing.villages()
                .forEach((code, shape) -> {
                    villages.add(
                            new Drawn.DrawnVillage(
                                    new DivisionCode(code),
                                    shape,
                                    OptionalInt.of(requireNonNull(people.get(code)))));
                    grids.addAll(grids(code, requireNonNull(drawing.grids().get(code))));
                });
        var stationOf = stations(drawing);
        var stations = drawStations(stationOf, drawing);
        var beatOf = beats(stationOf, drawing);
        return new Drawn(
                List.of(),
                villages,
                grids,
                stations,
                drawBeats(beatOf, drawing),
                grids.stream()
                        .map(g ->
                                new Drawn.DrawnShare(
                                        g.code(),
                                        new BeatCode(
                                                requireNonNull(
                                                        beatOf.get(g.code().village().value()))),
                                        BigDecimal.ONE))
                        .toList(),
                Optional.of(new Drawn.Outline(outline, true, NOTE)));
    }

    /** Numbered from west to east and north to south. */
    private List<Drawn.DrawnGrid> grids(String village, List<Geometry> shapes) {
        var ordered = new ArrayList<>(shapes);
        ordered.sort(
                Comparator.comparingDouble((Geometry s) -> s.getCentroid().getX())
                        .thenComparing(s -> -s.getCentroid().getY()));
        var grids = new ArrayList<Drawn.DrawnGrid>();
        for (int i = 0; i < ordered.size(); i++) {
            int residents =
                    requireNonNull(people.get(village)) / ordered.size()
                            + (i < requireNonNull(people.get(village)) % ordered.size() ? 1 : 0);
            grids.add(
                    new Drawn.DrawnGrid(
                            new GridCode("%s%03d".formatted(village, i + 1)),
                            PlacesRules.core(requireNonNull(names.get(village)))
                                    + "第"
                                    + (i + 1)
                                    + "网格",
                            ordered.get(i),
                            OptionalInt.of(residents)));
        }
        return grids;
    }

    /** A station for every town; a town of few villages shares that of the town it borders most. */
    private Map<String, String> stations(InventedShapes.InventedDrawing drawing) {
        var stationOf = new TreeMap<String, String>();
        byTown.forEach((town, villages) -> stationOf.put(town, station(town)));
        byTown.forEach((town, villages) -> {
            if (villages.size() < LEAST_VILLAGES_FOR_A_STATION) {
                villages.stream()
                        .flatMap(v ->
                                drawing.neighbours().getOrDefault(v.code(), List.of()).stream())
                        .map(code -> code.substring(0, 9))
                        .filter(other ->
                                requireNonNull(byTown.get(other)).size()
                                        >= LEAST_VILLAGES_FOR_A_STATION)
                        .collect(
                                Collectors.groupingBy(
                                        other -> other, TreeMap::new, Collectors.counting()))
                        .entrySet()
                        .stream()
                        .max(Map.Entry.comparingByValue())
                        .ifPresent(most -> stationOf.put(town, station(most.getKey())));
            }
        });
        return stationOf;
    }

    private String station(String town) {
        return county + "5" + town.substring(6) + "00";
    }

    private List<Drawn.DrawnStation> drawStations(
            Map<String, String> stationOf, InventedShapes.InventedDrawing drawing) {
        return stationOf.keySet().stream()
                .filter(town -> requireNonNull(stationOf.get(town)).equals(station(town)))
                .map(town ->
                        new Drawn.DrawnStation(
                                new StationCode(station(town)),
                                "演示·" + PlacesRules.core(names.getOrDefault(town, town)) + "派出所",
                                PlaceNames.middle(
                                        requireNonNull(
                                                drawing.villages()
                                                        .get(
                                                                requireNonNull(byTown.get(town))
                                                                        .getFirst()
                                                                        .code()))),
                                stationOf.keySet().stream()
                                        .filter(other ->
                                                requireNonNull(stationOf.get(other))
                                                        .equals(station(town)))
                                        .sorted(
                                                Comparator.comparing(
                                                        (String other) -> !other.equals(town)))
                                        .toList()))
                .toList();
    }

    /**
     * Villages joined into beats: each takes unjoined neighbours while it stays within a fifth of
     * what a beat should have.
     */
    private Map<String, String> beats(
            Map<String, String> stationOf, InventedShapes.InventedDrawing drawing) {
        var beatOf = new TreeMap<String, String>();
        var count = new HashMap<String, Integer>();
        byTown.values().stream()
                .flatMap(List::stream)
                .forEach(village -> {
                    if (!beatOf.containsKey(village.code())) {
                        var station = requireNonNull(stationOf.get(village.code().substring(0, 9)));
                        var beat =
                                "%s%03d".formatted(station, count.merge(station, 1, Integer::sum));
                        int target =
                                village.urban()
                                        ? practice.townBeatPeople()
                                        : practice.countryBeatPeople();
                        grow(village.code(), beat, target, stationOf, drawing, beatOf);
                    }
                });
        return beatOf;
    }

    private void grow(
            String from,
            String beat,
            int target,
            Map<String, String> stationOf,
            InventedShapes.InventedDrawing drawing,
            Map<String, String> beatOf) {
        beatOf.put(from, beat);
        var members = new HashSet<>(List.of(from));
        int residents = requireNonNull(people.get(from));
        for (Optional<String> next = Optional.of(from); next.isPresent(); ) {
            int room = target * 6 / 5 - residents;
            next =
                    members.stream()
                            .flatMap(m -> drawing.neighbours().getOrDefault(m, List.of()).stream())
                            .filter(n ->
                                    !beatOf.containsKey(n)
                                            && beat.startsWith(
                                                    requireNonNull(
                                                            stationOf.get(n.substring(0, 9))))
                                            && requireNonNull(people.get(n)) <= room)
                            .max(
                                    Comparator.comparingInt((String n) -> ties(n, members, drawing))
                                            .thenComparing(n -> n));
            if (next.isPresent()) {
                members.add(next.get());
                beatOf.put(next.get(), beat);
                residents += requireNonNull(people.get(next.get()));
            }
        }
    }

    private static int ties(
            String village, HashSet<String> members, InventedShapes.InventedDrawing drawing) {
        return (int)
                requireNonNull(drawing.neighbours().get(village)).stream()
                        .filter(members::contains)
                        .count();
    }

    private List<Drawn.DrawnBeat> drawBeats(
            Map<String, String> beatOf, InventedShapes.InventedDrawing drawing) {
        var members = new TreeMap<String, List<Geometry>>();
        beatOf.forEach((village, beat) ->
                members.computeIfAbsent(beat, _ -> new ArrayList<>())
                        .add(requireNonNull(drawing.villages().get(village))));
        return members.entrySet().stream()
                .map(beat ->
                        new Drawn.DrawnBeat(
                                new BeatCode(beat.getKey()),
                                "演示·"
                                        + PlacesRules.core(
                                                names.getOrDefault(town(beat.getKey()), ""))
                                        + "第"
                                        + Integer.parseInt(beat.getKey().substring(12))
                                        + "警格",
                                Optional.of(InventedShapes.join(beat.getValue()))))
                .toList();
    }

    private String town(String beat) {
        return county + beat.substring(7, 10);
    }
}
