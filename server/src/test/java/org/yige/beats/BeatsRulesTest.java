package org.yige.beats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yige.shared.Decision.no;
import static org.yige.shared.Decision.yes;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.yige.beats.Want.MarkBetween;
import org.yige.beats.Want.Move;
import org.yige.beats.Want.Numbered;
import org.yige.beats.Want.Pin;
import org.yige.places.BeatCode;
import org.yige.places.DivisionCode;
import org.yige.places.GridCode;
import org.yige.places.StationCode;
import org.yige.places.StationGround;
import org.yige.places.StationGround.GroundGrid;
import org.yige.places.StationGround.GroundVillage;
import org.yige.planner.beats.Link.Barrier;
import org.yige.planner.beats.Weights;
import org.yige.shared.Area;
import org.yige.shared.Spot;

class BeatsRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final StationCode STATION = new StationCode("140802510000");
    private static final String BIG = "140802100200";
    private static final String SMALL = "140802100201";

    @Test
    void aVillageOfMoreThanOneAndAHalfBeatsIsDividedAlongItsGridsAndASmallerOneStaysWhole() {
        var pieces = BeatsRules.pieces(ground(2300, 2300), settings(Map.of()));
        assertThat(pieces).extracting(Piece::code).containsExactly(BIG + "001", BIG + "002", SMALL);
        assertThat(BeatsRules.pieces(ground(2000, 2000), settings(Map.of())))
                .extracting(Piece::code)
                .containsExactly(BIG, SMALL);
    }

    @Test
    void aVillageOneOfWhoseGridsNobodyCountedIsUncountedUntilSomebodyPutsAFigure() {
        var ground = ground(1000, -1);
        assertThat(BeatsRules.pieces(ground, settings(Map.of())).getFirst().people()).isEmpty();
        var put = BeatsRules.pieces(ground, settings(Map.of(BIG, 1800))).getFirst();
        assertThat(put.people()).hasValue(1800);
        assertThat(put.estimated()).isTrue();
    }

    @Test
    void aFigureSomebodyCountedIsNotOverruledByAnEstimate() {
        var small = BeatsRules.pieces(ground(10, 10), settings(Map.of(SMALL, 9))).getLast();
        assertThat(small.people()).hasValue(700);
        assertThat(small.estimated()).isFalse();
    }

    @Test
    void aVillageBelongsToTheBeatMostOfItsPeopleBelongTo() {
        assertThat(BeatsRules.pieces(ground(10, 20), settings(Map.of())).getFirst().today())
                .contains(beat(2));
    }

    @Test
    void aRiverSomebodyKnowsOfLiesBetweenTheTwo() {
        var settings =
                new Settings(
                        1,
                        Weights.usual(),
                        5000,
                        3000,
                        1.5,
                        0.5,
                        false,
                        OptionalInt.empty(),
                        Map.of(),
                        List.of(new Settings.Between(SMALL, BIG, Barrier.RIVER)));
        var ground = ground(10, 20);
        var input =
                BeatsRules.input(ground, BeatsRules.pieces(ground, settings), settings, List.of());
        assertThat(input.links()).hasSize(1);
        assertThat(input.links().getFirst().barrier()).isEqualTo(Barrier.RIVER);
        assertThat(input.links().getFirst().border()).isEqualTo(300);
    }

    @Test
    void whereOnlyPartOfABorderIsBarredTheRestIsWhatBeatsReachAcross() {
        var river = new Settings.Between(BIG + "002", SMALL, Barrier.RIVER);
        var ground = ground(10, 20);
        var pieces = BeatsRules.pieces(ground, settings(Map.of()));
        var link = BarrierRules.links(ground, pieces, List.of(river)).getFirst();
        assertThat(link.barrier()).isEqualTo(Barrier.NONE);
        assertThat(link.border()).isEqualTo(100);
    }

    @Test
    void ofTwoWordsOnTheSameNeighboursTheLaterCounts() {
        var river = new Settings.Between(BIG, SMALL, Barrier.RIVER);
        var ridge = new Numbered(1, new MarkBetween(SMALL, BIG, Barrier.RIDGE));
        var nothing = new Numbered(2, new MarkBetween(SMALL, BIG, Barrier.NONE));
        assertThat(BarrierRules.with(List.of(river), List.of(ridge)))
                .containsExactly(new Settings.Between(SMALL, BIG, Barrier.RIDGE));
        assertThat(BarrierRules.with(List.of(river), List.of(ridge, nothing))).isEmpty();
        assertThat(BeatsRules.with(List.of(ridge), nothing, List.of(river)))
                .containsExactly(nothing);
        assertThat(BeatsRules.with(List.of(ridge), nothing, List.of())).isEmpty();
    }

    @Test
    void aWholeVillageDraggedTakesThePlaceOfItsGridsDraggedBefore() {
        var grid = new Numbered(1, new Move(BIG + "001", "a"));
        var other = new Numbered(2, new Move(SMALL, "a"));
        var whole = new Numbered(3, new Move(BIG, "b"));
        assertThat(BeatsRules.with(List.of(grid, other), whole, List.of()))
                .containsExactly(other, whole);
    }

    @Test
    void aVillageDraggedAgainIsWhereItWasDraggedLast() {
        var first = new Numbered(1, new Move(SMALL, "a"));
        var pin = new Numbered(2, new Pin(SMALL));
        var again = new Numbered(3, new Move(SMALL, "b"));
        assertThat(BeatsRules.with(List.of(first, pin), again, List.of()))
                .containsExactly(pin, again);
    }

    @Test
    void ofASplitVillageOneGridIsPinnedButAllAreDragged() {
        var pieces = BeatsRules.pieces(ground(2300, 2300), settings(Map.of()));
        var plan = Map.of(BIG + "001", "a", BIG + "002", "b", SMALL, "b");
        assertThat(BeatsRules.sound(new Pin(BIG), ground(2300, 2300), pieces, plan))
                .isEqualTo(no(BeatsRefusal.NAME_ONE_OF_ITS_GRIDS));
        var move = new Move(BIG, "b");
        assertThat(BeatsRules.sound(move, ground(2300, 2300), pieces, plan)).isEqualTo(yes(move));
        assertThat(BeatsRules.wishes(List.of(new Numbered(1, move)), pieces)).hasSize(2);
    }

    @Test
    void aPlanBeginsTodayAtTheEarliestAndNotTwiceOnOneDay() {
        assertThat(BeatsRules.begin(TODAY, TODAY, false)).isEqualTo(yes(TODAY));
        assertThat(BeatsRules.begin(TODAY, TODAY, true)).isEqualTo(no(BeatsRefusal.BEGAN_TODAY));
        assertThat(BeatsRules.begin(TODAY.minusDays(1), TODAY, false))
                .isEqualTo(no(BeatsRefusal.DAY_IN_THE_PAST));
        assertThat(BeatsRules.begin(TODAY.plusYears(2), TODAY, false))
                .isEqualTo(no(BeatsRefusal.DAY_TOO_FAR));
    }

    @Test
    void whoAnswersForOneVillageTouchesTheStationButDoesNotCoverIt() {
        var one = new Area(List.of(SMALL));
        assertThat(BeatsRules.touches(one, ground(1, 1))).isTrue();
        assertThat(BeatsRules.covers(one, ground(1, 1))).isFalse();
        assertThat(BeatsRules.covers(new Area(List.of("140802100")), ground(1, 1))).isTrue();
    }

    private static Settings settings(Map<String, Integer> estimates) {
        return new Settings(
                1,
                Weights.usual(),
                5000,
                3000,
                1.5,
                0.5,
                false,
                OptionalInt.empty(),
                estimates,
                List.of());
    }

    private static BeatCode beat(int number) {
        return new BeatCode(STATION.value() + "00" + number);
    }

    /** A big village of two grids in two beats, and a small one beside both. */
    private static StationGround ground(int first, int second) {
        var spot = new Spot(111, 35);
        var big =
                new GroundVillage(
                        new DivisionCode(BIG),
                        "大村",
                        "演示镇",
                        OptionalInt.empty(),
                        spot,
                        List.of(grid(BIG, 1, first, 1), grid(BIG, 2, second, 2)));
        var small =
                new GroundVillage(
                        new DivisionCode(SMALL),
                        "小村",
                        "演示镇",
                        OptionalInt.of(700),
                        spot,
                        List.of(grid(SMALL, 1, 700, 1)));
        return new StationGround(
                STATION,
                "演示·城北派出所",
                spot,
                List.of(
                        new StationGround.GroundBeat(beat(1), "演示·第1警务区"),
                        new StationGround.GroundBeat(beat(2), "演示·第2警务区")),
                List.of(big, small),
                List.of(
                        new StationGround.GroundBorder(BIG + "001", BIG + "002", 500),
                        new StationGround.GroundBorder(BIG + "001", SMALL + "001", 100),
                        new StationGround.GroundBorder(BIG + "002", SMALL + "001", 200)),
                "mark");
    }

    private static GroundGrid grid(String village, int number, int people, int beat) {
        return new GroundGrid(
                new GridCode(village + "00" + number),
                "第" + number + "网格",
                people < 0 ? OptionalInt.empty() : OptionalInt.of(people),
                new Spot(111, 35),
                List.of(beat(beat)));
    }
}
