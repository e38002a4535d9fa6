package org.yige.planner.beats;

import static org.yige.planner.beats.BeatRefusal.TOO_BIG_TO_KEEP_WHOLE;
import static org.yige.planner.beats.InputCheck.refuse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yige.planner.Bilingual;

/**
 * Makes {@link Ground} from the input: joins villages that stay whole, cuts links at barriers,
 * finds the zones.
 */
final class GroundBuilder {

    private final BeatInput input;
    private final Map<String, Integer> index;
    private final List<Unit> units;
    private final List<Bilingual> remarks = new ArrayList<>();

    GroundBuilder(BeatInput input) {
        this.input = input;
        this.index = InputCheck.indexOf(input);
        this.units = input.units();
    }

    List<Bilingual> remarks() {
        return remarks;
    }

    int unit(String id) {
        return index.getOrDefault(id, -1);
    }

    Ground build() {
        int[] atom = atoms();
        int count = 0;
        for (int a : atom) {
            count = Math.max(count, a + 1);
        }
        var sizes = sizes(atom, count);
        tooBig(atom, sizes);
        var net = net(atom, count);
        return new Ground(units, atom, sizes, net, travel(atom, sizes), today(atom, count));
    }

    private int[] atoms() {
        Map<String, List<Integer>> villages = new LinkedHashMap<>();
        for (int u = 0; u < units.size(); u++) {
            villages.computeIfAbsent(units.get(u).place().village(), v -> new ArrayList<>()).add(u);
        }
        var groups = new Groups(units.size());
        for (Link link : input.links()) {
            int one = index.get(link.one());
            int other = index.get(link.other());
            if (open(link) && sameSmallVillage(one, other, villages)) {
                groups.join(one, other);
            }
        }
        for (Wish wish : input.wishes()) {
            if (wish instanceof Wish.KeepTogether(var one, var other)) {
                keepTogether(groups, one, other);
            }
        }
        noteVillagesInPieces(villages, groups);
        return groups.numbers();
    }

    private boolean sameSmallVillage(int one, int other, Map<String, List<Integer>> villages) {
        String village = units.get(one).place().village();
        return village.equals(units.get(other).place().village())
                && !split(villages.getOrDefault(village, List.of()));
    }

    private boolean split(List<Integer> village) {
        return village.stream().mapToLong(u -> load(units.get(u))).sum()
                > input.standards().wholeUpTo() * full();
    }

    private void keepTogether(Groups groups, String one, String other) {
        boolean touch =
                input.links().stream()
                        .anyMatch(link ->
                                open(link)
                                        && (link.one().equals(one) && link.other().equals(other)
                                                || link.one().equals(other)
                                                        && link.other().equals(one)));
        if (!touch) {
            throw refuse(
                    BeatRefusal.WISH_OUT_OF_REACH,
                    List.of(one, other),
                    Bilingual.of(
                            "%s 与 %s 不相邻（或被河流、山脊、乡界隔开），无法要求不分开。",
                            "%s and %s do not touch (or a river, ridge or township line is between): they cannot be kept together.",
                            name(one),
                            name(other)));
        }
        groups.join(index.get(one), index.get(other));
    }

    private void noteVillagesInPieces(Map<String, List<Integer>> villages, Groups groups) {
        villages.forEach((village, its) -> {
            if (split(its)) {
                remarks.add(
                        Bilingual.of(
                                "%s 超过 %.1f 个警格，已按网格拆分。",
                                "%s exceeds %.1f beats and is split along its grids.",
                                village,
                                input.standards().wholeUpTo()));
            } else if (its.stream().map(groups::of).distinct().count() > 1) {
                remarks.add(
                        Bilingual.of(
                                "%s 的各部分不相连，分别处理。",
                                "The parts of %s do not touch; each is treated on its own.",
                                village));
            }
        });
    }

    private Ground.Sizes sizes(int[] atom, int count) {
        var load = new long[count];
        var people = new long[count];
        var x = new double[count];
        var y = new double[count];
        var weight = new double[count];
        for (int u = 0; u < atom.length; u++) {
            Unit unit = units.get(u);
            int a = atom[u];
            load[a] += load(unit);
            people[a] += unit.people().orElse(0);
            // An empty unit still has a place: a thousandth of a person stands in for it.
            double w = unit.people().orElse(0) + 0.001;
            x[a] += w * unit.place().x();
            y[a] += w * unit.place().y();
            weight[a] += w;
        }
        for (int a = 0; a < count; a++) {
            x[a] /= weight[a];
            y[a] /= weight[a];
        }
        return new Ground.Sizes(load, full(), people, x, y);
    }

    private void tooBig(int[] atom, Ground.Sizes sizes) {
        double most =
                Math.max(input.standards().wholeUpTo(), 1 + input.standards().mostOff()) * full();
        for (int u = 0; u < atom.length; u++) {
            Unit unit = units.get(u);
            if (sizes.load()[atom[u]] > most) {
                throw refuse(
                        TOO_BIG_TO_KEEP_WHOLE,
                        List.of(unit.id()),
                        Bilingual.of(
                                "%s 所在的不可拆分部分有 %d 人，相当于 %.1f 个警格；请提供其网格，或放宽要求。",
                                "%s lies in a part that cannot be split and has %d people, %.1f beats: give its grids or ask for less.",
                                unit.name(),
                                sizes.people()[atom[u]],
                                (double) sizes.load()[atom[u]] / full()));
            }
        }
    }

    private Ground.Net net(int[] atom, int count) {
        var groups = new Groups(count);
        var borders = new ArrayList<TreeMap<Integer, Double>>();
        for (int a = 0; a < count; a++) {
            borders.add(new TreeMap<>());
        }
        for (Link link : input.links()) {
            int a = atom[index.get(link.one())];
            int b = atom[index.get(link.other())];
            if (a != b && open(link)) {
                groups.join(a, b);
                borders.get(a).merge(b, link.border(), Double::sum);
                borders.get(b).merge(a, link.border(), Double::sum);
            }
        }
        int[] from = new int[count + 1];
        for (int a = 0; a < count; a++) {
            from[a + 1] = from[a] + borders.get(a).size();
        }
        int[] to = new int[from[count]];
        double[] border = new double[from[count]];
        for (int a = 0; a < count; a++) {
            int e = from[a];
            for (var entry : borders.get(a).entrySet()) {
                to[e] = entry.getKey();
                border[e++] = entry.getValue();
            }
        }
        int[] zone = groups.numbers();
        int zones = 0;
        for (int z : zone) {
            zones = Math.max(zones, z + 1);
        }
        return new Ground.Net(from, to, border, zone, zones);
    }

    private Travel travel(int[] atom, Ground.Sizes sizes) {
        int count = sizes.load().length;
        if (input.links().stream().noneMatch(link -> link.minutes().isPresent())) {
            return new Travel.Straight(sizes.x(), sizes.y());
        }
        var ways = new ArrayList<TreeMap<Integer, Double>>();
        for (int a = 0; a < count; a++) {
            ways.add(new TreeMap<>());
        }
        for (Link link : input.links()) {
            int a = atom[index.get(link.one())];
            int b = atom[index.get(link.other())];
            link.minutes()
                    .ifPresent(minutes -> {
                        ways.get(a).merge(b, minutes, Math::min);
                        ways.get(b).merge(a, minutes, Math::min);
                    });
        }
        int[] from = new int[count + 1];
        for (int a = 0; a < count; a++) {
            from[a + 1] = from[a] + ways.get(a).size();
        }
        int[] to = new int[from[count]];
        double[] minutes = new double[from[count]];
        for (int a = 0, e = 0; a < count; a++) {
            for (var way : ways.get(a).entrySet()) {
                to[e] = way.getKey();
                minutes[e++] = way.getValue();
            }
        }
        return new Travel.Roads(from, to, minutes, new float[count][]);
    }

    private Ground.Today today(int[] atom, int count) {
        Map<String, Integer> numbers = new HashMap<>();
        List<String> ids = new ArrayList<>();
        units.stream()
                .flatMap(unit -> unit.today().stream())
                .distinct()
                .sorted()
                .forEach(id -> {
                    numbers.put(id, ids.size());
                    ids.add(id);
                });
        var most = new ArrayList<TreeMap<Integer, Long>>();
        for (int a = 0; a < count; a++) {
            most.add(new TreeMap<>());
        }
        for (int u = 0; u < atom.length; u++) {
            int a = atom[u];
            long weight = 1 + units.get(u).people().orElse(0);
            units.get(u)
                    .today()
                    .ifPresent(id -> most.get(a).merge(numbers.get(id), weight, Long::sum));
        }
        int[] today = new int[count];
        for (int a = 0; a < count; a++) {
            today[a] =
                    most.get(a).entrySet().stream()
                            .max(
                                    Map.Entry.<Integer, Long>comparingByValue()
                                            .thenComparing(Map.Entry.comparingByKey()))
                            .map(Map.Entry::getKey)
                            .orElse(-1);
        }
        return new Ground.Today(today, ids);
    }

    private boolean open(Link link) {
        return switch (link.barrier()) {
            case RIVER, RIDGE -> false;
            case OPEN -> true;
            case NONE ->
                    input.standards().crossTownships()
                            || township(link.one()).equals(township(link.other()));
        };
    }

    private String township(String id) {
        return units.get(index.getOrDefault(id, -1)).place().township();
    }

    private String name(String id) {
        return units.get(index.getOrDefault(id, -1)).name();
    }

    private long full() {
        return lcm(input.standards().townPeople(), input.standards().countryPeople());
    }

    private long load(Unit unit) {
        long target =
                unit.kind() == Unit.UnitKind.TOWN
                        ? input.standards().townPeople()
                        : input.standards().countryPeople();
        return unit.people().orElse(0) * (full() / target);
    }

    private static long lcm(long a, long b) {
        long x = a;
        long y = b;
        while (y != 0) {
            long rest = x % y;
            x = y;
            y = rest;
        }
        return a / x * b;
    }
}
