package org.yige.planner.beats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.yige.planner.beats.BeatRefusal.*;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BadMapTest {

    private static final Effort LITTLE = new Effort(1, 50_000, Duration.ofMinutes(1));
    private static final BeatInput TWELVE = Maps.drawn(1000, "aaaa", "bbbb", "cccc");

    @Test
    void aVillageNobodyCountedIsNamed() {
        var refused = refusal(Maps.with(TWELVE, "b11", Maps::uncounted));
        assertThat(refused.refusal()).isEqualTo(PEOPLE_MISSING);
        assertThat(refused.units()).containsExactly("b11");
        assertThat(refused.words().zh()).contains("b11村");
    }

    @Test
    void aVillageOfFortyThousandNeedsItsGrids() {
        var refused = refusal(Maps.with(TWELVE, "b11", unit -> Maps.people(unit, 40_000)));
        assertThat(refused.refusal()).isEqualTo(TOO_BIG_TO_KEEP_WHOLE);
        assertThat(refused.units()).containsExactly("b11");
        assertThat(refused.words().en()).contains("40000", "13.3 beats");
    }

    @Test
    void aVillageOfFortyThousandIsSplitAlongItsGrids() {
        var grids =
                TWELVE.units().stream()
                        .map(u ->
                                new Unit(
                                        u.id(),
                                        u.name(),
                                        new Unit.UnitPlace(
                                                "big", "t", u.place().x(), u.place().y()),
                                        u.kind(),
                                        OptionalLong.of(3_333),
                                        Optional.empty()))
                        .toList();
        BeatPlan plan = Beats.draw(Maps.with(TWELVE, grids), LITTLE, Progress.NONE);
        assertThat(plan.beats()).hasSizeGreaterThan(10);
        assertThat(plan.remarks())
                .singleElement()
                .satisfies(words -> assertThat(words.en()).contains("split"));
    }

    @Test
    void theGridsOfASmallVillageStayTogether() {
        var grids =
                TWELVE.units().stream()
                        .map(u ->
                                new Unit(
                                        u.id(),
                                        u.name(),
                                        new Unit.UnitPlace(
                                                u.id().substring(0, 1),
                                                "t",
                                                u.place().x(),
                                                u.place().y()),
                                        u.kind(),
                                        u.people(),
                                        Optional.empty()))
                        .toList();
        BeatPlan plan = Beats.draw(Maps.with(TWELVE, grids), LITTLE, Progress.NONE);
        assertThat(plan.beats()).hasSize(3).allSatisfy(beat -> assertThat(beat.units()).hasSize(4));
    }

    @Test
    void anEmptyVillageIsCarriedAlong() {
        var input = Maps.with(TWELVE, "b11", unit -> Maps.people(unit, 0));
        BeatPlan plan = Beats.draw(input, LITTLE, Progress.NONE);
        assertThat(PlanCheck.faults(input, plan.beatOfUnit())).isEmpty();
    }

    @Test
    void villagesThatTouchNobodyAndCannotFillABeatAreNamed() {
        var refused = refusal(Maps.drawn(1000, "aaa.z", "bbb..", "ccc.."));
        assertThat(refused.refusal()).isEqualTo(NO_PARTITION_MEETS_THE_TARGET);
        assertThat(refused.units()).containsExactly("z40");
    }

    @Test
    void partsThatDoNotTouchArePlannedEachForItself() {
        var input = Maps.drawn(1000, "aaa.zzz", "bbb....", "ccc....");
        BeatPlan plan = Beats.draw(input, LITTLE, Progress.NONE);
        assertThat(PlanCheck.faults(input, plan.beatOfUnit())).isEmpty();
        assertThat(plan.beats())
                .hasSize(4)
                .anySatisfy(beat -> assertThat(beat.units()).containsExactly("z40", "z50", "z60"));
    }

    @Test
    void moreBeatsThanVillagesAreRefused() {
        assertThat(refusal(TWELVE.with(TWELVE.standards().withBeats(13))).refusal())
                .isEqualTo(BEATS_IMPOSSIBLE);
    }

    @Test
    void aLinkToAnUnknownVillageTheSameIdTwiceAndAnEmptyMapAreRefused() {
        var links = List.of(Link.between("a00", "nowhere"));
        var unknown =
                new BeatInput(
                        TWELVE.units(),
                        links,
                        TWELVE.standards(),
                        TWELVE.weights(),
                        List.of(),
                        List.of());
        assertThat(refusal(unknown).units()).containsExactly("nowhere");
        var twice = new java.util.ArrayList<>(TWELVE.units());
        twice.add(twice.getFirst());
        assertThat(refusal(Maps.with(TWELVE, twice)).refusal()).isEqualTo(SAME_ID_TWICE);
        assertThat(refusal(Maps.with(TWELVE, List.of())).refusal()).isEqualTo(NO_UNITS);
    }

    @Test
    void impossibleNumbersAreRefused() {
        assertThat(refusal(Maps.with(TWELVE, "a00", unit -> Maps.people(unit, -1))).refusal())
                .isEqualTo(PEOPLE_IMPOSSIBLE);
        assertThat(
                        refusal(
                                        Maps.with(
                                                TWELVE,
                                                "a00",
                                                unit -> Maps.village("a00", 1000, Double.NaN, 0)))
                                .refusal())
                .isEqualTo(PLACE_IMPOSSIBLE);
        assertThat(refusal(Maps.drawn(0, "aaa")).refusal()).isEqualTo(PEOPLE_IMPOSSIBLE);
    }

    @Test
    void aFileThatIsNoInputIsRefusedInWords(@TempDir Path folder) throws Exception {
        for (String text : List.of("", "[1,2]", "{\"units\": 7}", "{\"units\":[]}", "not json")) {
            Path file = Files.writeString(folder.resolve("in.json"), text);
            var refused = catchThrowableOfType(BeatsRefused.class, () -> BeatFiles.read(file));
            assertThat(refused).as(text).isNotNull();
            assertThat(refused.refusal()).isEqualTo(NOT_AN_INPUT);
        }
    }

    @Test
    void aFaultInAFileIsToldWithItsPlace(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("in.json");
        Files.writeString(
                file, "{\"units\": [],\n\"links\": [{\"one\": \"a\", \"border\": \"x\"}]}");
        assertThatThrownBy(() -> BeatFiles.read(file))
                .isInstanceOf(BeatsRefused.class)
                .hasMessageContaining("line 2")
                .hasMessageContaining("links.0.border");
        assertThatThrownBy(() -> BeatFiles.read(folder.resolve("none.json")))
                .isInstanceOf(BeatsRefused.class)
                .hasMessageContaining("there is no file");
    }

    @Test
    void moreBeatsThanThePeopleFillAreRefusedAsThat() {
        var refused = refusal(TWELVE.with(Standards.usual().withBeats(12)));
        assertThat(refused.refusal()).isEqualTo(NO_PARTITION_MEETS_THE_TARGET);
        assertThat(refused.words().en()).contains("12 beats").doesNotContain("joins");
    }

    private static BeatsRefused refusal(BeatInput input) {
        var refused =
                catchThrowableOfType(
                        BeatsRefused.class, () -> Beats.draw(input, LITTLE, Progress.NONE));
        assertThat(refused).as("refused").isNotNull();
        return refused;
    }
}
