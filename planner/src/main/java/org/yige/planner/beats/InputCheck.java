package org.yige.planner.beats;

import static org.yige.planner.beats.BeatRefusal.*;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.yige.planner.Bilingual;

/** Refuses input that is not a map of counted villages, naming the units at fault. */
final class InputCheck {

    private InputCheck() {}

    /** Every unit's index by its id, once the input is known to be sound. */
    static Map<String, Integer> indexOf(BeatInput input) {
        if (input.units().isEmpty()) {
            throw refuse(
                    NO_UNITS,
                    List.of(),
                    Bilingual.of("没有任何村或网格。", "There are no villages or grids."));
        }
        var index = new HashMap<String, Integer>();
        for (Unit unit : input.units()) {
            if (index.put(unit.id(), index.size()) != null) {
                throw refuse(
                        SAME_ID_TWICE,
                        List.of(unit.id()),
                        Bilingual.of("编号 %s 出现了两次。", "The id %s occurs twice.", unit.id()));
            }
        }
        people(input.units());
        places(input.units());
        for (Link link : input.links()) {
            known(index, link.one());
            known(index, link.other());
            soundLink(link);
        }
        wishes(input, index);
        return index;
    }

    private static void people(List<Unit> units) {
        all(
                units,
                unit -> unit.people().isPresent(),
                PEOPLE_MISSING,
                "这些村没有人口数：%s。",
                "Nobody has counted the people of: %s.");
        all(
                units,
                unit -> unit.people().orElse(0) >= 0 && unit.people().orElse(0) <= 100_000_000,
                PEOPLE_IMPOSSIBLE,
                "这些村的人口数不可能：%s。",
                "These people counts are impossible: %s.");
        if (units.stream().mapToLong(unit -> unit.people().orElse(0)).sum() == 0) {
            throw refuse(
                    PEOPLE_IMPOSSIBLE,
                    List.of(),
                    Bilingual.of("所有村的人口都是零。", "Nobody lives in any of the villages."));
        }
    }

    private static void places(List<Unit> units) {
        all(
                units,
                unit -> within(unit.place().x()) && within(unit.place().y()),
                PLACE_IMPOSSIBLE,
                "这些村的位置不可能：%s。",
                "These places are impossible: %s.");
    }

    private static boolean within(double kilometres) {
        return Math.abs(kilometres) <= 100_000;
    }

    private static void soundLink(Link link) {
        boolean sound =
                link.border() >= 0
                        && link.border() < 1e9
                        && link.minutes().orElse(0) >= 0
                        && link.minutes().orElse(0) < 1e6;
        if (!sound) {
            throw refuse(
                    PLACE_IMPOSSIBLE,
                    List.of(link.one(), link.other()),
                    Bilingual.of(
                            "%s 与 %s 之间的边界或路程不可能。",
                            "The border or road time between %s and %s is impossible.",
                            link.one(),
                            link.other()));
        }
    }

    private static void wishes(BeatInput input, Map<String, Integer> index) {
        Set<String> beats = new HashSet<>();
        input.units().forEach(unit -> unit.today().ifPresent(beats::add));
        for (Wish wish : input.wishes()) {
            switch (wish) {
                case Wish.Fix(var unit, var beat) -> {
                    known(index, unit);
                    if (!beats.contains(beat)) {
                        throw refuse(
                                UNKNOWN_BEAT,
                                List.of(unit),
                                Bilingual.of("今天没有警格 %s。", "There is no beat %s today.", beat));
                    }
                }
                case Wish.KeepTogether(var one, var other) -> {
                    known(index, one);
                    known(index, other);
                }
                case Wish.PinStation(var unit) -> known(index, unit);
            }
        }
    }

    private static void known(Map<String, Integer> index, String id) {
        if (!index.containsKey(id)) {
            throw refuse(
                    UNKNOWN_UNIT,
                    List.of(id),
                    Bilingual.of("没有编号为 %s 的村或网格。", "There is no unit %s.", id));
        }
    }

    private static void all(
            List<Unit> units, Predicate<Unit> sound, BeatRefusal refusal, String zh, String en) {
        var faulty = units.stream().filter(sound.negate()).toList();
        if (!faulty.isEmpty()) {
            throw refuse(
                    refusal,
                    faulty.stream().map(Unit::id).toList(),
                    Bilingual.of(zh, en, names(faulty)));
        }
    }

    /** Up to ten names; a refusal is read by people. */
    static String names(List<Unit> units) {
        var some = units.stream().limit(10).map(Unit::name).toList();
        return String.join("、", some)
                + (units.size() > some.size() ? " … (" + units.size() + ")" : "");
    }

    static BeatsRefused refuse(BeatRefusal refusal, List<String> units, Bilingual words) {
        return new BeatsRefused(refusal, units, words);
    }
}
