package org.yige.beats;

import static org.yige.shared.Decision.no;
import static org.yige.shared.Decision.yes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.yige.beats.Settings.Between;
import org.yige.beats.Want.Numbered;
import org.yige.places.StationGround;
import org.yige.planner.beats.Link;
import org.yige.planner.beats.Link.Barrier;
import org.yige.shared.Decision;

/**
 * Rivers, ridges and township lines between neighbours, as far as somebody knows of them. Pure
 * functions.
 */
final class BarrierRules {

    private BarrierRules() {}

    /** Two places, whichever is named first. */
    record Pair(String one, String other) {
        static Pair of(String one, String other) {
            return one.compareTo(other) < 0 ? new Pair(one, other) : new Pair(other, one);
        }
    }

    /** Whether a barrier lies between two different neighbours of this station. */
    static Decision<Between> sound(Between barrier, StationGround ground) {
        var one = barrier.one();
        var other = barrier.other();
        if (!isOf(ground, one) || !isOf(ground, other)) {
            return no(BeatsRefusal.NOT_IN_THE_STATION);
        }
        if (one.startsWith(other) || other.startsWith(one)) {
            return no(BeatsRefusal.SAME_PLACE_TWICE);
        }
        boolean touch =
                ground.borders().stream()
                        .anyMatch(border ->
                                border.one().startsWith(one) && border.other().startsWith(other)
                                        || border.one().startsWith(other)
                                                && border.other().startsWith(one));
        return touch ? yes(barrier) : no(BeatsRefusal.NOT_NEIGHBOURS);
    }

    private static boolean isOf(StationGround ground, String code) {
        return ground.villages().stream()
                .anyMatch(village ->
                        village.code().value().equals(code)
                                || village.grids().stream()
                                        .anyMatch(grid -> grid.code().value().equals(code)));
    }

    /** What is known with what was marked since: the later word on two neighbours counts. */
    static List<Between> with(List<Between> known, List<Numbered> wishes) {
        var last = new TreeMap<Pair, Between>(ORDER);
        Stream.concat(known.stream(), wishes.stream().flatMap(BarrierRules::marked))
                .forEach(b -> last.put(Pair.of(b.one(), b.other()), b));
        return last.values().stream().filter(b -> b.kind() != Barrier.NONE).toList();
    }

    private static final Comparator<Pair> ORDER =
            Comparator.comparing(Pair::one).thenComparing(Pair::other);

    private static Stream<Between> marked(Numbered one) {
        return one.want() instanceof Want.MarkBetween mark
                ? Stream.of(mark.barrier())
                : Stream.empty();
    }

    /** Whether a mark says no more than what was known when the plan was asked for. */
    static boolean isKnown(Between mark, List<Between> known) {
        var pair = Pair.of(mark.one(), mark.other());
        return known.stream()
                .filter(b -> Pair.of(b.one(), b.other()).equals(pair))
                .reduce((_, later) -> later)
                .map(b -> b.kind() == mark.kind())
                .orElse(mark.kind() == Barrier.NONE);
    }

    /**
     * Which pieces touch, and what lies between them. A barrier named for villages lies between all
     * their grids; where only part of a border is barred, the rest is what beats reach across.
     */
    static List<Link> links(StationGround ground, List<Piece> pieces, List<Between> barriers) {
        var pieceOf = new HashMap<String, Piece>();
        for (var piece : pieces) {
            pieceOf.put(piece.code(), piece);
            piece.grids().forEach(grid -> pieceOf.put(grid.value(), piece));
        }
        var between = new HashMap<Pair, Barrier>();
        barriers.forEach(b -> between.put(Pair.of(b.one(), b.other()), b.kind()));
        var borders = new TreeMap<Pair, List<Link>>(ORDER);
        for (var border : ground.borders()) {
            var one = pieceOf.get(border.one());
            var other = pieceOf.get(border.other());
            if (one != null && other != null && one != other) {
                var pair = Pair.of(one.code(), other.code());
                borders.computeIfAbsent(pair, _ -> new ArrayList<>(1))
                        .add(
                                new Link(
                                        pair.one(),
                                        pair.other(),
                                        border.metres(),
                                        OptionalDouble.empty(),
                                        barrier(border, between)));
            }
        }
        return borders.values().stream().map(BarrierRules::joined).toList();
    }

    /** The most particular word counts: of two grids, of a grid and a village, of two villages. */
    private static Barrier barrier(StationGround.GroundBorder border, Map<Pair, Barrier> between) {
        if (between.isEmpty()) {
            return Barrier.NONE;
        }
        var one = border.one();
        var other = border.other();
        return Stream.of(
                        Pair.of(one, other),
                        Pair.of(one, village(other)),
                        Pair.of(village(one), other),
                        Pair.of(village(one), village(other)))
                .filter(between::containsKey)
                .findFirst()
                .map(pair -> between.getOrDefault(pair, Barrier.NONE))
                .orElse(Barrier.NONE);
    }

    private static String village(String code) {
        return code.substring(0, 12);
    }

    private static Link joined(List<Link> borders) {
        var free = borders.stream().filter(link -> !isClosed(link.barrier())).toList();
        var counted = free.isEmpty() ? borders : free;
        var first = counted.getFirst();
        return new Link(
                first.one(),
                first.other(),
                counted.stream().mapToDouble(Link::border).sum(),
                OptionalDouble.empty(),
                counted.stream().anyMatch(link -> link.barrier() == Barrier.OPEN)
                        ? Barrier.OPEN
                        : first.barrier());
    }

    private static boolean isClosed(Barrier barrier) {
        return switch (barrier) {
            case RIVER, RIDGE -> true;
            case NONE, OPEN -> false;
        };
    }
}
