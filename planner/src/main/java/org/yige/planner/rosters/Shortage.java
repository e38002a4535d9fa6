package org.yige.planner.rosters;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.yige.planner.Bilingual;
import org.yige.planner.rosters.station.RosterStation;
import org.yige.planner.rosters.station.Seat;

/**
 * Proves that a station cannot be staffed and names rules of which one must give. The proof is a
 * count: some seats in some days ask for more duties than all who may sit there can lawfully work
 * in those days. Rules are then left out one by one; those without which the count no longer fails
 * form a set from which no rule can be spared.
 */
public final class Shortage {

    private Shortage() {}

    /**
     * A proof that not everything can hold.
     *
     * @param rules one of these must give; without any one of them the count no longer fails
     * @param words the count in words
     */
    public record ShortageProof(Set<Rule> rules, Bilingual words) {}

    /** Days and shifts looked at together; an empty shift means all. */
    private record Window(int from, int to, String shift) {}

    private record SeatSet(Bilingual name, Predicate<Seat> holds) {}

    /** A proof, if counting finds one; its absence does not prove that a roster exists. */
    public static Optional<ShortageProof> find(RosterStation station) {
        var grid = new DutyGrid(station);
        for (var window : windows(station)) {
            for (var set : seatSets(station)) {
                var all = EnumSet.allOf(Rule.class);
                var counted = count(grid, window, set, all);
                if (counted.needed > counted.possible) {
                    var kept = EnumSet.copyOf(all);
                    for (var rule : all) {
                        kept.remove(rule);
                        if (!fails(grid, window, set, kept)) {
                            kept.add(rule);
                        }
                    }
                    return Optional.of(
                            new ShortageProof(kept, words(station, window, set, counted)));
                }
            }
        }
        return Optional.empty();
    }

    private static List<Window> windows(RosterStation station) {
        var windows = new ArrayList<Window>();
        var days = station.period().days();
        for (int day = 0; day < days; day++) {
            for (var shift : station.setup().shifts()) {
                windows.add(new Window(day, day + 1, shift.id()));
            }
        }
        for (var length : new int[] {1, 2, 3, 4, 7, 14}) {
            for (int from = 0; from + length <= days; from++) {
                windows.add(new Window(from, from + length, ""));
            }
        }
        windows.add(new Window(0, days, ""));
        return windows;
    }

    private static List<SeatSet> seatSets(RosterStation station) {
        var sets = new ArrayList<SeatSet>();
        sets.add(
                new SeatSet(
                        new Bilingual("带班席位", "seats for a leader"),
                        seat -> seat.who() == Seat.SeatRank.LEADER));
        sets.add(
                new SeatSet(
                        new Bilingual("民警席位", "seats for a police officer"),
                        seat -> seat.who() != Seat.SeatRank.ANY));
        var licences = new HashSet<String>();
        station.setup()
                .posts()
                .forEach(post -> post.seats().forEach(seat -> licences.addAll(seat.licences())));
        for (var licence : licences.stream().sorted().toList()) {
            sets.add(
                    new SeatSet(
                            new Bilingual(
                                    "要求驾照 " + licence + " 的席位", "seats with licence " + licence),
                            seat -> seat.licences().contains(licence)));
        }
        sets.add(new SeatSet(new Bilingual("席位", "seats"), _ -> true));
        return sets;
    }

    private record Count(long needed, long possible, int people) {}

    private static boolean fails(DutyGrid grid, Window window, SeatSet set, Set<Rule> rules) {
        var counted = count(grid, window, set, rules);
        return counted.needed > counted.possible;
    }

    private static Count count(DutyGrid grid, Window window, SeatSet set, Set<Rule> rules) {
        var codes = new ArrayList<Integer>();
        for (int code = DutyGrid.FIRST_SEAT; code < grid.codes(); code++) {
            var seat = grid.seats.get(code - DutyGrid.FIRST_SEAT);
            if (set.holds.test(seat.seat())
                    && (window.shift.isEmpty() || window.shift.equals(seat.shift().id()))) {
                codes.add(code);
            }
        }
        long needed = 0;
        for (int day = window.from; day < window.to; day++) {
            for (var code : codes) {
                needed += grid.open(day, code) ? 1 : 0;
            }
        }
        needed = rules.contains(Rule.EVERY_SEAT_FILLED) ? needed : 0;
        long possible = 0;
        var people = 0;
        for (int person = 0; person < grid.people(); person++) {
            var most = Capacity.most(grid, person, codes, window.from, window.to, rules);
            possible += most;
            people += most > 0 ? 1 : 0;
        }
        return new Count(needed, possible, people);
    }

    private static Bilingual words(
            RosterStation station, Window window, SeatSet set, Count counted) {
        var from = station.period().date(window.from);
        var to = station.period().date(window.to - 1);
        var when = from.equals(to) ? from.toString() : from + " – " + to;
        var shift = window.shift.isEmpty() ? "" : " " + window.shift;
        return new Bilingual(
                when
                        + shift
                        + "：需要填满 "
                        + counted.needed
                        + " 个"
                        + set.name.zh()
                        + "，可用的 "
                        + counted.people
                        + " 人最多只能承担 "
                        + counted.possible
                        + " 班。",
                when
                        + shift
                        + ": "
                        + counted.needed
                        + " "
                        + set.name.en()
                        + " are to be filled, but the "
                        + counted.people
                        + " people who may can work at most "
                        + counted.possible
                        + " duties there.");
    }
}
