package org.yige.planner.beats;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.yige.planner.Bilingual;

class BeatsTest {

    private static final Effort SOME = new Effort(1, 300_000, Duration.ofMinutes(1));
    private static final BeatInput COUNTRY =
            Maps.uneven(
                    Maps.drawn(500, "aaaaaaaa", "bbbbbbbb", "cccccccc", "dddddddd", "eeeeeeee"), 3);

    @Test
    void everyVillageIsInOneBeatAndEveryBeatIsInOnePiece() {
        BeatPlan plan = Beats.draw(COUNTRY, SOME, Progress.NONE);
        assertThat(PlanCheck.faults(COUNTRY, plan.beatOfUnit())).isEmpty();
        assertThat(plan.beats()).hasSize(7);
    }

    @Test
    void theCheckFindsAVillageLeftOutAndABeatTornApart() {
        var torn = new java.util.HashMap<>(Beats.draw(COUNTRY, SOME, Progress.NONE).beatOfUnit());
        torn.replaceAll((unit, beat) -> unit.equals("a00") || unit.equals("e74") ? "far" : beat);
        assertThat(PlanCheck.faults(COUNTRY, torn)).contains("in pieces: far");
        torn.remove("c32");
        assertThat(PlanCheck.faults(COUNTRY, torn)).contains("without a beat: c32");
    }

    @Test
    void theSameSeedGivesTheSamePlanAlsoOnALargeMapWorkedOnByTwo() {
        BeatInput large = InventedCounty.of(900, 162_000, 4);
        var effort = new Effort(7, 600_000, Duration.ofMinutes(5));
        BeatPlan once = Beats.draw(large, effort, Progress.NONE);
        assertThat(Beats.draw(large, effort, Progress.NONE)).isEqualTo(once);
        assertThat(PlanCheck.faults(large, once.beatOfUnit())).isEmpty();
    }

    @Test
    void aSlowMachineDrawsTheSamePlanWhileItHasTime() {
        BeatInput large = InventedCounty.of(900, 162_000, 4);
        var effort = new Effort(7, 600_000, Duration.ofSeconds(60));
        var sleepy = new AtomicInteger(3);
        BeatPlan slow =
                Beats.draw(
                        large,
                        effort,
                        _ -> {
                            sleep(sleepy.getAndDecrement() > 0 ? 1_000 : 0);
                            return true;
                        });
        assertThat(slow).isEqualTo(Beats.draw(large, effort, Progress.NONE));
        assertThat(slow.run().cutShort()).isFalse();
    }

    @Test
    void aPlanThatTimeHurriedSaysSo() {
        var hurried = new Effort(7, 30_000_000, Duration.ofMillis(300));
        assertThat(Beats.draw(COUNTRY, hurried, Progress.NONE).run().cutShort()).isTrue();
    }

    @Test
    void theProofLiesBelowEveryPlanFound() {
        BeatPlan plan = Beats.propose(COUNTRY, SOME, Progress.NONE);
        assertThat(plan.proof().lowerBound()).isPositive().isLessThanOrEqualTo(plan.proof().cost());
        assertThat(plan.alternatives())
                .allSatisfy(other ->
                        assertThat(other.measures().cost(COUNTRY.weights()))
                                .isGreaterThanOrEqualTo(plan.proof().lowerBound()));
        assertThat(plan.measures().cost(COUNTRY.weights()))
                .isCloseTo(plan.proof().cost(), org.assertj.core.data.Offset.offset(1e-9));
    }

    @Test
    void theProofOfASmallMapLiesBelowTheBestPlanThereIs() {
        for (int seed = 1; seed <= 4; seed++) {
            BeatInput map =
                    InventedCounty.of(10, 13_000, seed).with(Standards.usual().withMostOff(2));
            var setup = Setup.fresh(map);
            Solution plan = setup.firstPlan(1);
            double best = BestOfAll.cost(plan);
            assertThat(Listing.below(plan, setup.shares, 200).orElseThrow())
                    .isLessThanOrEqualTo(best + 1e-6)
                    .isGreaterThan(best * 0.9);
        }
    }

    @Test
    void aStationOfFewVillagesABeatIsProvenWithinAFifth() {
        BeatInput station = InventedCounty.of(32, 54_000, 5);
        BeatPlan plan = Beats.draw(station, SOME, Progress.NONE);
        assertThat(plan.proof().gap()).isBetween(0.0, 0.2);
    }

    @Test
    void noAlternativeIsWorseThanTheProposalInEverything() {
        BeatInput county = InventedCounty.of(150, 45_000, 3);
        BeatPlan plan = Beats.propose(county, SOME, Progress.NONE);
        assertThat(plan.alternatives())
                .isNotEmpty()
                .allSatisfy(other -> {
                    assertThat(plan.measures().dominates(other.measures())).isFalse();
                    assertThat(PlanCheck.faults(county, other.beatOfUnit())).isEmpty();
                });
    }

    @Test
    void aReaderMayStopItAndStillGetsALawfulPlan() {
        BeatPlan plan = Beats.draw(COUNTRY, SOME, soFar -> soFar.done() < 0.1);
        assertThat(plan.run().cutShort()).isTrue();
        assertThat(PlanCheck.faults(COUNTRY, plan.beatOfUnit())).isEmpty();
    }

    @Test
    void beatsGoRoundALake() {
        BeatInput lake = Maps.drawn(500, "aaaaaa", "b....b", "c....c", "d....d", "eeeeee");
        BeatPlan plan = Beats.draw(lake, SOME, Progress.NONE);
        assertThat(plan.beats()).hasSize(3);
        assertThat(PlanCheck.faults(lake, plan.beatOfUnit())).isEmpty();
    }

    @Test
    void aBeatReachesOverATownshipLineWhereThatWasOpened() {
        var units = List.of(unit("one", "north"), unit("two", "south"), unit("three", "south"));
        var line = Link.between("one", "two");
        var opened = new Link("one", "two", 1, OptionalDouble.empty(), Link.Barrier.OPEN);
        assertThat(togetherWith(units, line)).isFalse();
        assertThat(togetherWith(units, opened)).isTrue();
    }

    /** Whether the first two share a beat where all three are one beat's worth of people. */
    private static boolean togetherWith(List<Unit> units, Link first) {
        var links = List.of(first, Link.between("two", "three"));
        var one = Standards.usual().withMostOff(1);
        var input = new BeatInput(units, links, one, Weights.usual(), List.of(), List.of());
        var beats = Beats.draw(input, SOME, Progress.NONE).beatOfUnit();
        assertThat(PlanCheck.faults(input, beats)).isEmpty();
        return beats.get("one").equals(beats.get("two"));
    }

    private static Unit unit(String id, String township) {
        return new Unit(
                id,
                id,
                new Unit.UnitPlace(id, township, id.length(), 0),
                Unit.UnitKind.COUNTRY,
                OptionalLong.of(1000),
                Optional.empty());
    }

    @Test
    void noBeatReachesOverARiverOrATownshipLineUnlessAllowed() {
        var links =
                COUNTRY.links().stream()
                        .map(link ->
                                link.one().startsWith("b") && link.other().startsWith("c")
                                        ? new Link(
                                                link.one(),
                                                link.other(),
                                                1,
                                                OptionalDouble.of(5),
                                                Link.Barrier.RIVER)
                                        : link)
                        .toList();
        var river =
                new BeatInput(
                        COUNTRY.units(),
                        links,
                        Standards.usual(),
                        Weights.usual(),
                        List.of(),
                        List.of());
        var beat = Beats.draw(river, SOME, Progress.NONE).beatOfUnit();
        var north =
                beat.entrySet().stream()
                        .filter(e -> "ab".indexOf(e.getKey().charAt(0)) >= 0)
                        .map(e -> e.getValue())
                        .toList();
        var south =
                beat.entrySet().stream()
                        .filter(e -> "cde".indexOf(e.getKey().charAt(0)) >= 0)
                        .map(e -> e.getValue())
                        .toList();
        assertThat(north).doesNotContainAnyElementsOf(south);
    }

    @Test
    void townAndCountryAreWeighedByTheirOwnTargets() {
        BeatInput half = Maps.drawn(1000, "aabb");
        var mixed =
                Maps.with(
                        half,
                        half.units().stream()
                                .map(u ->
                                        u.id().startsWith("a")
                                                ? new Unit(
                                                        u.id(),
                                                        u.name(),
                                                        u.place(),
                                                        Unit.UnitKind.TOWN,
                                                        java.util.OptionalLong.of(2500),
                                                        u.today())
                                                : Maps.people(u, 1500))
                                .toList());
        BeatPlan plan = Beats.draw(mixed, SOME, Progress.NONE);
        assertThat(plan.beats())
                .hasSize(2)
                .allSatisfy(beat -> assertThat(beat.share().share()).isEqualTo(1.0));
    }

    @Test
    void theFixedAuxiliaryStaysWithTodaysBeat() {
        BeatPlan first = Beats.draw(COUNTRY, SOME, Progress.NONE);
        String beat = first.beats().get(3).id();
        var today = COUNTRY.asToday(first.beatOfUnit());
        var ties =
                List.of(
                        new Auxiliary("Wang", Optional.of(beat), Optional.empty()),
                        new Auxiliary("Li", Optional.empty(), Optional.of("a00")));
        var input =
                new BeatInput(
                        today.units(),
                        today.links(),
                        today.standards(),
                        today.weights(),
                        List.of(),
                        ties);
        BeatPlan plan = Beats.draw(input, SOME, Progress.NONE);
        assertThat(plan.beats().stream().filter(b -> b.auxiliary().equals(Optional.of("Wang"))))
                .singleElement()
                .satisfies(b -> assertThat(b.id()).isEqualTo(beat));
        assertThat(plan.beats().stream().filter(b -> b.auxiliary().equals(Optional.of("Li"))))
                .singleElement()
                .satisfies(b -> assertThat(b.units()).contains("a00"));
    }

    @Test
    void everyBeatSaysWhatWasTraded() {
        BeatPlan plan = Beats.draw(COUNTRY, SOME, Progress.NONE);
        assertThat(plan.beats()).allSatisfy(beat -> assertThat(beat.reasons()).isNotEmpty());
        assertThat(plan.beats().stream().flatMap(b -> b.reasons().stream()).map(Bilingual::en))
                .anyMatch(w -> w.contains("not done"));
    }

    @Test
    void aPlanGoesToAFileAndAnInputComesBackTheSame(
            @org.junit.jupiter.api.io.TempDir java.nio.file.Path folder) {
        var wishes =
                COUNTRY.with(
                        List.<Wish>of(
                                new Wish.KeepTogether("a00", "a10"), new Wish.PinStation("c42")));
        BeatFiles.write(folder.resolve("in.json"), wishes);
        assertThat(BeatFiles.read(folder.resolve("in.json"))).isEqualTo(wishes);
        var out = new java.io.ByteArrayOutputStream();
        int code =
                org.yige.planner.Planner.run(
                        List.of(
                                "beats",
                                folder.resolve("in.json").toString(),
                                folder.resolve("out.json").toString(),
                                "1",
                                "50000"),
                        new java.io.PrintStream(out));
        assertThat(code).as(out.toString()).isZero();
        assertThat(folder.resolve("out.json"))
                .content()
                .contains("lowerBound", "reasons", "alternatives");
    }

    @Test
    void asManyFullBeatsAreMadeAsThePeopleMakeUp() {
        BeatInput thirty = Maps.drawn(1000, "aaaaaa", "bbbbbb", "cccccc", "dddddd", "eeeeee");
        var most = Beats.most(thirty, SOME, Progress.NONE);
        assertThat(most.beats()).isEqualTo(10).isEqualTo(most.bound());
        assertThat(PlanCheck.faults(thirty, most.beatOfUnit())).isEmpty();
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
