package org.yige.beats;

import static org.yige.shared.Decision.no;
import static org.yige.shared.Decision.yes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.yige.beats.Settings.Between;
import org.yige.beats.Want.Numbered;
import org.yige.places.BeatCode;
import org.yige.places.StationGround;
import org.yige.places.StationGround.GroundGrid;
import org.yige.places.StationGround.GroundVillage;
import org.yige.planner.beats.Auxiliary;
import org.yige.planner.beats.BeatInput;
import org.yige.planner.beats.Standards;
import org.yige.planner.beats.Unit;
import org.yige.planner.beats.Weights;
import org.yige.planner.beats.Wish;
import org.yige.shared.Area;
import org.yige.shared.Decision;
import org.yige.shared.Spot;

/** From the ground of a station to what the planner asks for, and who may do what when. */
final class BeatsRules {

    /**
     * A way by road is this many times as long as the straight line: the mean over 66,000 ways to
     * hospitals (Boscoe, Henry, Zdeb 2012: 1.417), taken while no road times are known.
     */
    static final double ROAD_FACTOR = 1.4;

    /** How far ahead a plan may begin. */
    static final int DAYS_AHEAD_MOST = 366;

    static final int WISHES_MOST = 200;
    static final int PEOPLE_MOST = 1_000_000;
    static final int BEATS_MOST = 999;

    private static final double WEIGHT_MOST = 1000;
    private static final double KILOMETRES_PER_DEGREE = Math.toRadians(6_371.0088);

    private BeatsRules() {}

    /** Whether settings are such as can be worked by. */
    static Decision<Settings> check(Settings s) {
        Weights w = s.weights();
        boolean sound =
                Stream.of(
                                        w.deviation(),
                                        w.beyond(),
                                        w.tolerance(),
                                        w.travel(),
                                        w.shape(),
                                        w.change())
                                .allMatch(weight -> weight <= WEIGHT_MOST)
                        && within(s.townPeople(), 100, PEOPLE_MOST)
                        && within(s.countryPeople(), 100, PEOPLE_MOST)
                        && s.wholeUpTo() >= 1
                        && s.wholeUpTo() <= 10
                        && s.mostOff() > 0
                        && s.mostOff() <= 10
                        && within(s.beats().orElse(1), 1, BEATS_MOST)
                        && s.estimates().values().stream().allMatch(n -> within(n, 0, PEOPLE_MOST))
                        && s.estimates().size() <= 10_000
                        && s.barriers().size() <= 10_000;
        return sound ? yes(s) : no(BeatsRefusal.NOT_A_SETTING);
    }

    private static boolean within(int number, int least, int most) {
        return number >= least && number <= most;
    }

    /** Villages whole; one that exceeds the limit, by its grids. */
    static List<Piece> pieces(StationGround ground, Settings settings) {
        var pieces = new ArrayList<Piece>();
        for (var village : ground.villages()) {
            var counted = counted(village);
            var people = estimate(counted, village.code().value(), settings);
            var its = new Piece.Village(village.code(), village.name(), village.townName());
            if (village.grids().size() > 1 && exceeds(its, people, settings)) {
                village.grids().forEach(grid -> pieces.add(part(its, grid, ground, settings)));
            } else {
                pieces.add(
                        new Piece(
                                village.code().value(),
                                village.name(),
                                its,
                                people,
                                counted.isEmpty() && people.isPresent(),
                                today(village.grids(), ground),
                                village.middle(),
                                village.grids().stream().map(GroundGrid::code).toList()));
            }
        }
        return pieces;
    }

    private static Piece part(
            Piece.Village village, GroundGrid grid, StationGround ground, Settings settings) {
        var people = estimate(grid.people(), grid.code().value(), settings);
        return new Piece(
                grid.code().value(),
                grid.name(),
                village,
                people,
                grid.people().isEmpty() && people.isPresent(),
                today(List.of(grid), ground),
                grid.middle(),
                List.of(grid.code()));
    }

    /** The village's own figure, else that of its grids if all of them have one. */
    private static OptionalInt counted(GroundVillage village) {
        if (village.people().isPresent()
                || village.grids().isEmpty()
                || village.grids().stream().anyMatch(grid -> grid.people().isEmpty())) {
            return village.people();
        }
        return OptionalInt.of(
                village.grids().stream().mapToInt(grid -> grid.people().orElse(0)).sum());
    }

    private static OptionalInt estimate(OptionalInt counted, String code, Settings settings) {
        var put = settings.estimates().get(code);
        return counted.isPresent() || put == null ? counted : OptionalInt.of(put);
    }

    private static boolean exceeds(Piece.Village village, OptionalInt people, Settings settings) {
        return people.orElse(0) > settings.wholeUpTo() * full(village, settings);
    }

    private static int full(Piece.Village village, Settings settings) {
        return village.community() ? settings.townPeople() : settings.countryPeople();
    }

    /** The station's beat most people of these grids belong to; of equals the first. */
    private static Optional<BeatCode> today(List<GroundGrid> grids, StationGround ground) {
        var people = new TreeMap<BeatCode, Long>();
        for (var grid : grids) {
            grid.beats().stream()
                    .filter(beat -> beat.station().equals(ground.station()))
                    .findFirst()
                    .ifPresent(beat -> people.merge(beat, 1L + grid.people().orElse(0), Long::sum));
        }
        return people.entrySet().stream()
                .max(
                        Map.Entry.<BeatCode, Long>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey);
    }

    /** What the planner is asked. Distances are straight lines made {@link #ROAD_FACTOR} longer. */
    static BeatInput input(
            StationGround ground,
            List<Piece> pieces,
            Settings settings,
            List<Auxiliary> auxiliaries) {
        double east = KILOMETRES_PER_DEGREE * Math.cos(Math.toRadians(ground.spot().lat()));
        var units = pieces.stream().map(piece -> unit(piece, ground.spot(), east)).toList();
        var standards =
                new Standards(
                        settings.townPeople(),
                        settings.countryPeople(),
                        settings.wholeUpTo(),
                        mostOff(pieces, settings),
                        settings.acrossTownships(),
                        settings.beats());
        return new BeatInput(
                units,
                BarrierRules.links(ground, pieces, settings.barriers()),
                standards,
                settings.weights(),
                List.of(),
                auxiliaries);
    }

    /**
     * A station with fewer people than one beat has one beat however small: there is nothing to
     * refuse.
     */
    private static double mostOff(List<Piece> pieces, Settings settings) {
        double beats =
                pieces.stream()
                        .mapToDouble(piece ->
                                (double) piece.people().orElse(0) / full(piece.village(), settings))
                        .sum();
        return beats < 1 ? Math.max(1, settings.mostOff()) : settings.mostOff();
    }

    private static Unit unit(Piece piece, Spot from, double east) {
        return new Unit(
                piece.code(),
                piece.name(),
                new Unit.UnitPlace(
                        piece.village().code().value(),
                        piece.village().town().value(),
                        (piece.middle().lon() - from.lon()) * east * ROAD_FACTOR,
                        (piece.middle().lat() - from.lat()) * KILOMETRES_PER_DEGREE * ROAD_FACTOR),
                piece.village().community() ? Unit.UnitKind.TOWN : Unit.UnitKind.COUNTRY,
                piece.people().isPresent()
                        ? OptionalLong.of(piece.people().getAsInt())
                        : OptionalLong.empty(),
                piece.today().map(BeatCode::value));
    }

    /** The wishes as the planner understands them; a split village is moved grid by grid. */
    static List<Wish> wishes(List<Numbered> wanted, List<Piece> pieces) {
        return wanted.stream().flatMap(one -> wishes(one.want(), pieces)).toList();
    }

    private static Stream<Wish> wishes(Want want, List<Piece> pieces) {
        return switch (want) {
            case Want.Move(var piece, var beat) ->
                    named(piece, pieces).map(one -> new Wish.Fix(one.code(), beat));
            case Want.KeepPieces(var one, var other) ->
                    Stream.of(new Wish.KeepTogether(one, other));
            case Want.Pin(var piece) -> Stream.of(new Wish.PinStation(piece));
            // Changes the map the wishes are made on, and is no wish of the planner's own.
            case Want.MarkBetween _ -> Stream.empty();
        };
    }

    /** The piece of this code, or all grids of the split village of this code. */
    static Stream<Piece> named(String code, List<Piece> pieces) {
        return pieces.stream()
                .filter(piece ->
                        piece.code().equals(code) || piece.village().code().value().equals(code));
    }

    /** Whether a wish speaks of pieces of this ground and beats of this plan. */
    static Decision<Want> sound(
            Want want, StationGround ground, List<Piece> pieces, Map<String, String> beatOfPiece) {
        return switch (want) {
            case Want.Move(var piece, var beat) ->
                    named(piece, pieces).findAny().isEmpty()
                            ? no(BeatsRefusal.NOT_IN_THE_STATION)
                            : beatOfPiece.containsValue(beat)
                                    ? yes(want)
                                    : no(BeatsRefusal.NOT_A_BEAT_OF_THE_PLAN);
            case Want.KeepPieces(var one, var other) ->
                    ofPieces(want, pieces, one) instanceof Decision.No<Want> refused
                            ? refused
                            : ofPieces(want, pieces, other);
            case Want.Pin(var piece) -> ofPieces(want, pieces, piece);
            case Want.MarkBetween mark ->
                    BarrierRules.sound(mark.barrier(), ground) instanceof Decision.No<?>(var why)
                            ? no(why)
                            : yes(want);
        };
    }

    /** Only a move may speak of a village that is split. */
    private static Decision<Want> ofPieces(Want want, List<Piece> pieces, String code) {
        if (named(code, pieces).findAny().isEmpty()) {
            return no(BeatsRefusal.NOT_IN_THE_STATION);
        }
        return pieces.stream().anyMatch(piece -> piece.code().equals(code))
                ? yes(want)
                : no(BeatsRefusal.NAME_ONE_OF_ITS_GRIDS);
    }

    /**
     * The wishes with one more; a village dragged again takes the place of where it, or a grid of
     * it, was dragged. A mark takes the place of another on the same two, and is none where it says
     * what is known.
     */
    static List<Numbered> with(List<Numbered> wishes, Numbered added, List<Between> known) {
        var all = new ArrayList<>(wishes);
        all.removeIf(one -> one.want().equals(added.want()) || replaces(added.want(), one.want()));
        if (!(added.want() instanceof Want.MarkBetween mark)
                || !BarrierRules.isKnown(mark.barrier(), known)) {
            all.add(added);
        }
        return all;
    }

    private static boolean replaces(Want later, Want earlier) {
        return later instanceof Want.Move(var piece, _)
                        && earlier instanceof Want.Move(var before, _)
                        && before.startsWith(piece)
                || later instanceof Want.MarkBetween mark
                        && earlier instanceof Want.MarkBetween other
                        && mark.pair().equals(other.pair());
    }

    /**
     * The wishes, the last of which knows what it changed; unless it took the place of another, for
     * then the plan before it kept a wish that is gone.
     */
    static List<Numbered> remembered(
            List<Numbered> wishes, List<Numbered> earlier, Map<String, String> shown, Plan plan) {
        if (wishes.size() != earlier.size() + 1) {
            return wishes;
        }
        var now = plan.beatOfPiece();
        var changed = new TreeMap<String, String>();
        shown.forEach((piece, beat) -> {
            if (!beat.equals(now.get(piece))) {
                changed.put(piece, beat);
            }
        });
        var all = new ArrayList<>(wishes);
        var last = all.removeLast();
        all.add(new Numbered(last.no(), last.want(), Optional.of(changed)));
        return all;
    }

    /** The beats as they were before this wish, if it is the last and that is known. */
    static Optional<Map<String, String>> before(Draft.Work work, int no) {
        return Optional.of(work.wishes().getLast())
                .filter(last -> last.no() == no)
                .flatMap(Numbered::before)
                .map(changed -> {
                    var beats = new TreeMap<>(work.plan().beatOfPiece());
                    beats.putAll(changed);
                    return beats;
                });
    }

    /** Whether a plan may begin on this day. */
    static Decision<LocalDate> begin(LocalDate from, LocalDate today, boolean beganToday) {
        if (from.isBefore(today)) {
            return no(BeatsRefusal.DAY_IN_THE_PAST);
        }
        if (from.isAfter(today.plusDays(DAYS_AHEAD_MOST))) {
            return no(BeatsRefusal.DAY_TOO_FAR);
        }
        return from.equals(today) && beganToday ? no(BeatsRefusal.BEGAN_TODAY) : yes(from);
    }

    /** Whether a publication from this day can still be taken back: not once its day is there. */
    static Decision<LocalDate> mayTakeBack(LocalDate from, LocalDate today) {
        return from.isAfter(today) ? yes(from) : no(BeatsRefusal.IN_FORCE_ALREADY);
    }

    /** Whether somebody answers for any village of the station. */
    static boolean touches(Area area, StationGround ground) {
        return ground.villages().stream()
                .anyMatch(village -> area.contains(village.code().value()));
    }

    /** Whether somebody answers for all of it. */
    static boolean covers(Area area, StationGround ground) {
        return ground.villages().stream()
                .allMatch(village -> area.contains(village.code().value()));
    }
}
