package org.yige.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.yige.deadlines.Deadline;
import org.yige.deadlines.Deadline.DeadlineState;
import org.yige.deadlines.Subject;
import org.yige.incidents.Oversight.Timing;
import org.yige.incidents.Scene.InVillage;
import org.yige.places.BeatCode;
import org.yige.places.BeatHistory.Term;
import org.yige.supervision.FiguresRules.DurationBand;
import org.yige.supervision.FiguresRules.LimitResult;
import org.yige.supervision.FiguresRules.Measure;

class FiguresRulesTest {

    static final Instant NOON = Instant.parse("2026-11-20T04:00:00Z");
    static final List<Duration> ENDS =
            List.of(Duration.ofSeconds(30), Duration.ofMinutes(1), Duration.ofMinutes(30));

    @Test
    void aStretchIncludesItsEndAndNotItsBeginning() {
        assertThat(answeredAfter(0)).isEqualTo("S0");
        assertThat(answeredAfter(30)).isEqualTo("S0");
        assertThat(answeredAfter(31)).isEqualTo("S1");
        assertThat(answeredAfter(1800)).isEqualTo("S2");
        assertThat(answeredAfter(1801)).isEqualTo("S3");
    }

    @Test
    void whatWasHandledWithoutAnArrivalIsNeitherQuickNorWaiting() {
        var handled = timing(Optional.of(10), Optional.empty(), Optional.of(100));
        assertThat(FiguresRules.stretch(Measure.SCENE, handled, ENDS)).isEqualTo("WITHOUT");
        var open = timing(Optional.of(10), Optional.empty(), Optional.empty());
        assertThat(FiguresRules.stretch(Measure.SCENE, open, ENDS)).isEqualTo("NOT_YET");
    }

    @Test
    void everyCaseFallsIntoExactlyOneOfTheStretchesShown() {
        var chance = new Random(7);
        for (var measure : Measure.values()) {
            var codes =
                    FiguresRules.stretches(measure, ENDS).stream().map(DurationBand::code).toList();
            assertThat(codes).doesNotHaveDuplicates();
            for (int i = 0; i < 500; i++) {
                var one = timing(maybe(chance), maybe(chance), maybe(chance));
                assertThat(codes).contains(FiguresRules.stretch(measure, one, ENDS));
            }
        }
    }

    @Test
    void oneLimitMissedIsLateHoweverSoonTheNextOneWasMet() {
        var missed = limit(DeadlineState.PASSED, 60, Optional.empty());
        var met = limit(DeadlineState.MET, 120, Optional.of(90));
        assertThat(verdict(List.of(missed, met), 200)).isEqualTo(LimitResult.LATE);
        assertThat(verdict(List.of(met), 200)).isEqualTo(LimitResult.KEPT);
    }

    @Test
    void whatHappenedAfterTheCutOffDoesNotCount() {
        var met = limit(DeadlineState.MET, 120, Optional.of(90));
        assertThat(verdict(List.of(met), 80)).isEqualTo(LimitResult.RUNNING);
        var late = limit(DeadlineState.MET, 60, Optional.of(90));
        assertThat(verdict(List.of(late), 80)).isEqualTo(LimitResult.LATE);
        assertThat(verdict(List.of(late), 50)).isEqualTo(LimitResult.RUNNING);
    }

    @Test
    void aLimitTakenAwayOrStandingStillIsNotMissed() {
        var gone = limit(DeadlineState.CANCELLED, 60, Optional.empty());
        assertThat(verdict(List.of(gone), 200)).isEqualTo(LimitResult.NO_LIMIT);
        var paused = limit(DeadlineState.PAUSED, 60, Optional.empty());
        assertThat(verdict(List.of(paused), 200)).isEqualTo(LimitResult.RUNNING);
    }

    @Test
    void stretchesAreNamedInTheirLargestWholeUnit() {
        var named =
                FiguresRules.stretches(
                        Measure.FINISH, List.of(Duration.ofSeconds(90), Duration.ofHours(24)));
        assertThat(named.stream().map(each -> each.label().zh()))
                .containsExactly("90秒内", "90秒–1天", "超过1天", "截止时未完成");
    }

    @Test
    void aCaseCountsForItsBeatAsThatWasDrawnOnTheDayOfTheReport() {
        var old = term("第一警务区", "2026-01-01", Optional.of("2026-11-19"));
        var now = term("城北一格", "2026-11-20", Optional.empty());
        var case1 = timing(Optional.empty(), Optional.empty(), Optional.empty());
        var beat = FiguresRules.beat(case1, Map.of("610824510000001", List.of(old, now)));
        assertThat(beat).contains(now);
        assertThat(FiguresRules.beatKey(case1, beat)).isEqualTo("610824510000001@2026-11-20");
        assertThat(FiguresRules.beatLabel(case1, beat).zh()).isEqualTo("城北一格（2026-11-20起）");
        assertThat(FiguresRules.beatLabel(case1, Optional.of(old)).zh())
                .isEqualTo("第一警务区（2026-01-01至2026-11-19）");
    }

    @Test
    void aBeatOfWhichNothingIsKnownThatDayStillHasItsRow() {
        var case1 = timing(Optional.empty(), Optional.empty(), Optional.empty());
        assertThat(FiguresRules.beat(case1, Map.of())).isEmpty();
        assertThat(FiguresRules.beatKey(case1, Optional.empty())).isEqualTo("610824510000001");
    }

    private static Term term(String name, String from, Optional<String> until) {
        return new Term(
                new BeatCode("610824510000001"),
                name,
                LocalDate.parse(from),
                until.map(LocalDate::parse));
    }

    private static String answeredAfter(int seconds) {
        return FiguresRules.stretch(
                Measure.ANSWER,
                timing(Optional.of(seconds), Optional.empty(), Optional.empty()),
                ENDS);
    }

    private static LimitResult verdict(List<Deadline> limits, int cutOff) {
        return FiguresRules.verdict(Measure.ANSWER, limits, NOON.plusSeconds(cutOff));
    }

    private static Optional<Integer> maybe(Random chance) {
        return IntStream.of(chance.nextInt(4000)).filter(each -> each % 3 > 0).boxed().findFirst();
    }

    private static Timing timing(
            Optional<Integer> answered, Optional<Integer> arrived, Optional<Integer> handled) {
        return new Timing(
                new UUID(1, 1),
                "street.light",
                1,
                new InVillage(
                        Optional.empty(),
                        "610824100201",
                        "长庆村",
                        "张家畔街道",
                        Optional.empty(),
                        Optional.of("610824510000001")),
                NOON,
                answered.map(seconds -> NOON.plusSeconds(seconds)),
                arrived.map(seconds -> NOON.plusSeconds(seconds)),
                handled.map(seconds -> NOON.plusSeconds(seconds)));
    }

    private static Deadline limit(DeadlineState state, int due, Optional<Integer> met) {
        return new Deadline(
                new UUID(2, 2),
                new Subject("incident", new UUID(1, 1)),
                "answer",
                NOON,
                NOON.plusSeconds(due / 2),
                NOON.plusSeconds(due),
                state,
                false,
                org.yige.deadlines.Limit.Clock.REAL,
                met.map(seconds -> NOON.plusSeconds(seconds)));
    }
}
