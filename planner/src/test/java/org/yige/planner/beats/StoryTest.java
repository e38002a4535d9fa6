package org.yige.planner.beats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * A station with three police areas becomes thirteen beats, and an officer edits two. The villages
 * are invented: a small town of twelve communities, the country around it, a river across the south
 * with one bridge.
 */
class StoryTest {

    private static final int WIDE = 8;
    private static final int HIGH = 6;
    private static final BeatInput STATION = station();
    private static final Effort SOME = new Effort(1, 600_000, Duration.ofMinutes(1));
    private static final BeatPlan PROPOSAL = Beats.propose(STATION, SOME, Progress.NONE);
    private static final BeatInput NOW = STATION.asToday(PROPOSAL.beatOfUnit());

    @Test
    void threePoliceAreasBecomeThirteenBeatsEachWithItsAuxiliary() {
        assertThat(STATION.units().stream().map(Unit::today).distinct()).hasSize(3);
        assertThat(PROPOSAL.beats()).hasSize(13);
        assertThat(PROPOSAL.beats())
                .extracting(BeatPlan.Beat::auxiliary)
                .allMatch(Optional::isPresent)
                .doesNotHaveDuplicates();
        assertThat(PlanCheck.faults(STATION, PROPOSAL.beatOfUnit())).isEmpty();
        assertThat(PROPOSAL.measures().maxDeviation()).isLessThan(25);
    }

    @Test
    void threeOfTheThirteenCarryOnTodaysAreas() {
        assertThat(PROPOSAL.beats())
                .extracting(BeatPlan.Beat::id)
                .contains("area-1", "area-2", "area-3");
    }

    @Test
    void theOfficerDragsAVillageToAnotherBeatAndForbidsACutAndBothHold() {
        String dragged = "v3-2";
        String into = neighbourOf(dragged);
        String[] cut = cutLink(dragged);
        var wishes =
                List.<Wish>of(new Wish.Fix(dragged, into), new Wish.KeepTogether(cut[0], cut[1]));
        var input = NOW.with(wishes);
        BeatPlan edited =
                Beats.edit(
                        input,
                        OptionalDouble.of(PROPOSAL.proof().lowerBound()),
                        Effort.edit(),
                        Progress.NONE);
        assertThat(PlanCheck.faults(input, edited.beatOfUnit())).isEmpty();
        assertThat(edited.beatOfUnit()).containsEntry(dragged, into);
        assertThat(edited.beats())
                .extracting(BeatPlan.Beat::id)
                .containsExactlyInAnyOrderElementsOf(
                        PROPOSAL.beats().stream().map(BeatPlan.Beat::id).toList());
    }

    @Test
    void aPinnedStationIsThePostOfItsBeat() {
        var input =
                NOW.with(List.<Wish>of(new Wish.PinStation("v0-0"), new Wish.PinStation("v7-5")));
        BeatPlan edited = Beats.edit(input, OptionalDouble.empty(), Effort.edit(), Progress.NONE);
        assertThat(edited.beats()).extracting(BeatPlan.Beat::post).contains("v0-0", "v7-5");
        BeatPlan fresh = Beats.draw(input, SOME, Progress.NONE);
        assertThat(fresh.beats()).extracting(BeatPlan.Beat::post).contains("v0-0", "v7-5");
        assertThat(PlanCheck.faults(input, fresh.beatOfUnit())).isEmpty();
    }

    @Test
    void wishesThatContradictAreRefusedByName() {
        String one = PROPOSAL.beats().get(0).id();
        String other = PROPOSAL.beats().get(1).id();
        var twice = NOW.with(List.<Wish>of(new Wish.Fix("v3-2", one), new Wish.Fix("v3-2", other)));
        var refused =
                catchThrowableOfType(
                        BeatsRefused.class,
                        () ->
                                Beats.edit(
                                        twice,
                                        OptionalDouble.empty(),
                                        Effort.edit(),
                                        Progress.NONE));
        assertThat(refused.refusal()).isEqualTo(BeatRefusal.WISHES_CONTRADICT);
        assertThat(refused.units()).containsExactly("v3-2");
    }

    @Test
    void villagesThatDoNotTouchCannotBeKeptTogether() {
        var apart = NOW.with(List.<Wish>of(new Wish.KeepTogether("v0-0", "v7-5")));
        var refused =
                catchThrowableOfType(
                        BeatsRefused.class, () -> Beats.draw(apart, SOME, Progress.NONE));
        assertThat(refused.refusal()).isEqualTo(BeatRefusal.WISH_OUT_OF_REACH);
    }

    @Test
    void anEditLeavesDistantBeatsAsTheyWere() {
        var input = NOW.with(List.<Wish>of(new Wish.Fix("v0-0", neighbourOf("v0-0"))));
        BeatPlan edited = Beats.edit(input, OptionalDouble.empty(), Effort.edit(), Progress.NONE);
        var before = PROPOSAL.beatOfUnit();
        long moved =
                edited.beatOfUnit().entrySet().stream()
                        .filter(e -> !before.get(e.getKey()).equals(e.getValue()))
                        .count();
        assertThat(moved).isPositive().isLessThan(STATION.units().size() / 2);
    }

    private static String neighbourOf(String unit) {
        return NOW.links().stream()
                .filter(l -> l.one().equals(unit) || l.other().equals(unit))
                .map(l -> l.one().equals(unit) ? l.other() : l.one())
                .map(PROPOSAL.beatOfUnit()::get)
                .filter(beat -> !beat.equals(PROPOSAL.beatOfUnit().get(unit)))
                .findFirst()
                .orElseGet(() ->
                        PROPOSAL.beats().stream()
                                .map(BeatPlan.Beat::id)
                                .filter(id -> !id.equals(PROPOSAL.beatOfUnit().get(unit)))
                                .findFirst()
                                .orElseThrow());
    }

    /** A border between two beats that does not touch this unit. */
    private static String[] cutLink(String butNot) {
        Map<String, String> beat = PROPOSAL.beatOfUnit();
        return NOW.links().stream()
                .filter(l ->
                        l.barrier() == Link.Barrier.NONE
                                && !beat.get(l.one()).equals(beat.get(l.other())))
                .filter(l -> !l.one().equals(butNot) && !l.other().equals(butNot))
                .map(l -> new String[] {l.one(), l.other()})
                .findFirst()
                .orElseThrow();
    }

    private static BeatInput station() {
        List<Unit> units = new ArrayList<>();
        List<Link> links = new ArrayList<>();
        for (int y = 0; y < HIGH; y++) {
            for (int x = 0; x < WIDE; x++) {
                boolean town = x >= 2 && x <= 5 && y >= 1 && y <= 3;
                long people =
                        town
                                ? 1_700 + 131L * ((x * 7 + y * 5) % 9)
                                : 420 + 43L * ((x * 5 + y * 11) % 13);
                String area = "area-" + (x < 3 ? 1 : x < 6 ? 2 : 3);
                units.add(
                        new Unit(
                                id(x, y),
                                "演示村" + x + "-" + y,
                                new Unit.UnitPlace(id(x, y), "town", x * 2.5, y * 2.5),
                                town ? Unit.UnitKind.TOWN : Unit.UnitKind.COUNTRY,
                                OptionalLong.of(people),
                                Optional.of(area)));
                if (x > 0) {
                    links.add(road(id(x - 1, y), id(x, y), town ? 4 : 7, Link.Barrier.NONE));
                }
                if (y > 0) {
                    boolean river = y == HIGH - 1 && x != 4;
                    links.add(
                            road(
                                    id(x, y - 1),
                                    id(x, y),
                                    river ? 20 : 7,
                                    river ? Link.Barrier.RIVER : Link.Barrier.NONE));
                }
            }
        }
        var auxiliaries =
                IntStream.rangeClosed(1, 13)
                        .mapToObj(i ->
                                new Auxiliary(
                                        "aux-" + i,
                                        i <= 3 ? Optional.of("area-" + i) : Optional.empty(),
                                        Optional.of(id(i % WIDE, i % HIGH))))
                        .collect(Collectors.toList());
        return new BeatInput(
                units, links, Standards.usual(), Weights.usual(), List.of(), auxiliaries);
    }

    private static Link road(String one, String other, double minutes, Link.Barrier barrier) {
        return new Link(one, other, 1, OptionalDouble.of(minutes), barrier);
    }

    private static String id(int x, int y) {
        return "v" + x + "-" + y;
    }
}
