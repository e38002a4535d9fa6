package org.yige.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.yige.deadlines.DeadlinesRefusal.ALREADY_DUE;
import static org.yige.deadlines.DeadlinesRefusal.EXTENDED_ALREADY;
import static org.yige.deadlines.DeadlinesRefusal.NOT_PAUSED;
import static org.yige.deadlines.DeadlinesRefusal.PAUSED_ALREADY;
import static org.yige.deadlines.Practice.at;
import static org.yige.deadlines.Practice.real;
import static org.yige.deadlines.Practice.working;
import static org.yige.shared.Decision.no;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yige.deadlines.DeadlinesRules.DueTimes;
import org.yige.deadlines.WorkingCalendar.Worked;

class DeadlinesRulesTest {

    static final WorkingCalendar CHINA = Practice.calendar(2025, 2026);

    @ParameterizedTest(name = "{0} + {1} {2} = {3}")
    @CsvSource({
        // time on the clock of the wall
        "2026-03-02T09:00, PT30M, REAL, 2026-03-02T09:30",
        "2026-10-01T23:50, PT30M, REAL, 2026-10-02T00:20",
        "2026-03-02T09:00, P7D, REAL, 2026-03-09T09:00",
        // working time: noon break, evening, weekend, holidays, make-up days
        "2026-03-02T09:00, PT30M, WORKING, 2026-03-02T09:30",
        "2026-03-02T11:50, PT30M, WORKING, 2026-03-02T14:50",
        "2026-03-02T17:30, PT30M, WORKING, 2026-03-02T18:00",
        "2026-03-02T21:00, PT30M, WORKING, 2026-03-03T09:00",
        "2026-03-06T17:45, PT30M, WORKING, 2026-03-09T08:45",
        "2026-09-30T17:45, PT30M, WORKING, 2026-10-08T08:45",
        "2026-09-18T17:45, PT30M, WORKING, 2026-09-20T08:45",
        "2025-12-31T17:45, PT30M, WORKING, 2026-01-04T08:45",
        // working days: the first is not counted, the last ends with work
        "2026-03-02T09:00, P3D, WORKING, 2026-03-05T18:00",
        "2026-03-02T00:00, P1D, WORKING, 2026-03-03T18:00",
        "2026-03-06T23:59, P1D, WORKING, 2026-03-09T18:00",
        "2026-02-13T09:00, P1D, WORKING, 2026-02-14T18:00",
        "2026-02-14T09:00, P1D, WORKING, 2026-02-24T18:00",
        "2026-09-30T09:00, P3D, WORKING, 2026-10-10T18:00",
        // days as the law counts them: to midnight, and past a day off
        "2026-03-02T09:00, P5D, STATUTORY, 2026-03-10T00:00",
        "2026-03-02T09:00, P3D, STATUTORY, 2026-03-06T00:00",
        "2026-02-09T09:00, P7D, STATUTORY, 2026-02-25T00:00",
        "2026-05-02T09:00, P7D, STATUTORY, 2026-05-10T00:00",
        "2026-03-06T22:00, PT24H, STATUTORY, 2026-03-07T22:00",
    })
    void aLimitIsCountedOnItsClock(String from, String within, Limit.Clock clock, String due) {
        assertThat(plan(from, Limit.of(within, clock)).due()).isEqualTo(at(due));
    }

    @ParameterizedTest(name = "{0} + {1} {2}: half {3}")
    @CsvSource({
        "2026-03-02T09:00, PT30M, REAL, 2026-03-02T09:15",
        "2026-03-02T11:50, PT30M, WORKING, 2026-03-02T14:35",
        "2026-03-06T17:45, PT1H, WORKING, 2026-03-09T08:45",
        "2026-03-02T18:00, P2D, WORKING, 2026-03-03T18:00",
    })
    void halfTimeIsCountedOnTheSameClock(
            String from, String within, Limit.Clock clock, String half) {
        assertThat(plan(from, Limit.of(within, clock)).half()).isEqualTo(at(half));
    }

    @Test
    void onAHalfDayOnlyThatHalfCounts() {
        var newYearsEve =
                Practice.calendar(
                        1, Map.of(LocalDate.of(2026, 3, 2), Worked.MORNING), Set.of(2026));
        var plan = plan(at("2026-03-02T11:30"), working("PT1H"), newYearsEve);
        assertThat(plan.due()).isEqualTo(at("2026-03-03T09:00"));
        assertThat(plan(at("2026-02-27T09:00"), working("P1D"), newYearsEve).due())
                .isEqualTo(at("2026-03-02T12:00"));
    }

    @ParameterizedTest(name = "{0} + {1}: provisional {2}")
    @CsvSource({
        "2026-11-22T09:00, P5D, false",
        "2026-12-14T09:00, P5D, false",
        "2026-12-21T09:00, P3D, true",
        "2026-12-28T09:00, P5D, true",
        "2027-03-01T09:00, PT30M, true",
        "2024-12-30T09:00, P5D, true",
    })
    void whereAYearsCalendarIsMissingTheAnswerIsProvisional(
            String from, String within, boolean provisional) {
        assertThat(plan(from, working(within)).provisional()).isEqualTo(provisional);
    }

    @Test
    void realTimeNeedsNoCalendar() {
        assertThat(plan("2031-01-01T00:00", real("P30D")).provisional()).isFalse();
    }

    @Test
    void withoutACalendarPlainWeekendsCount() {
        assertThat(plan("2027-10-01T09:00", working("P1D")).due())
                .isEqualTo(at("2027-10-04T18:00"));
    }

    @Test
    void zeroIsDueAtOnceAndLessThanZeroIsRefused() {
        var nine = at("2026-03-02T09:00");
        assertThat(plan(nine, real("PT0S"), CHINA)).isEqualTo(new DueTimes(nine, nine, false));
        assertThat(plan("2026-03-07T03:00", working("P0D")).due())
                .isEqualTo(at("2026-03-07T03:00"));
        assertThatIllegalArgumentException().isThrownBy(() -> real("PT-1S"));
        assertThatIllegalArgumentException().isThrownBy(() -> working("P-1D"));
        assertThatIllegalArgumentException().isThrownBy(() -> working("P1M"));
    }

    @Test
    void aPauseAddsTheTimeItTook() {
        var paused = paused(started("2026-03-02T09:00", real("PT2H")), "2026-03-02T09:30");
        var moving = resumed(paused, "2026-03-02T13:30");
        assertThat(moving.half()).isEqualTo(at("2026-03-02T14:00"));
        assertThat(moving.due()).isEqualTo(at("2026-03-02T15:00"));
    }

    @Test
    void aPauseOverTheWeekendCostsNoWorkingTime() {
        var paused = paused(started("2026-03-06T17:00", working("PT2H")), "2026-03-06T18:30");
        assertThat(resumed(paused, "2026-03-09T08:00").due()).isEqualTo(at("2026-03-09T09:30"));
    }

    @Test
    void afterTheLongestPauseTheClockRunsAgainFromThere() {
        var paused = paused(started("2026-03-02T09:00", real("PT2H")), "2026-03-02T10:00");
        var late = resumed(paused, "2026-06-01T00:00");
        assertThat(late.due()).isEqualTo(at("2026-04-01T11:00"));
    }

    @Test
    void aClockIsStoppedAndStartedInTurn() {
        var running = started("2026-03-02T09:00", real("PT2H"));
        var paused = paused(running, "2026-03-02T10:00");
        assertThat(DeadlinesRules.pause(paused, Duration.ofDays(1), at("2026-03-02T10:30")))
                .isEqualTo(no(PAUSED_ALREADY));
        assertThat(DeadlinesRules.resume(running, at("2026-03-02T10:30"), CHINA))
                .isEqualTo(no(NOT_PAUSED));
        assertThat(DeadlinesRules.pause(running, Duration.ofDays(1), at("2026-03-02T11:00")))
                .isEqualTo(no(ALREADY_DUE));
    }

    @Test
    void anExtensionCountsOnFromTheFirstDueTimeAndComesOnce() {
        var running = started("2026-03-02T09:00", working("P3D"));
        var extended =
                DeadlinesRules.extend(running, working("P5D"), at("2026-03-04T09:00"), CHINA)
                        .orRefuse();
        assertThat(extended.due()).isEqualTo(at("2026-03-12T18:00"));
        assertThat(DeadlinesRules.extend(extended, working("P5D"), at("2026-03-05T09:00"), CHINA))
                .isEqualTo(no(EXTENDED_ALREADY));
    }

    @Test
    void whatIsDueIsNotExtendedAnyMore() {
        var running = started("2026-03-02T09:00", real("PT1H"));
        assertThat(DeadlinesRules.extend(running, real("PT1H"), at("2026-03-02T10:00"), CHINA))
                .isEqualTo(no(ALREADY_DUE));
    }

    @Test
    void aCorrectedCalendarMovesWhatRuns() {
        var before = started("2026-12-30T09:00", working("P3D"));
        var corrected =
                Practice.calendar(
                        9, Map.of(LocalDate.of(2027, 1, 1), Worked.OFF), Set.of(2026, 2027));
        var after = DeadlinesRules.recount(before, corrected);
        assertThat(List.of(before.due(), after.due()))
                .containsExactly(at("2027-01-04T18:00"), at("2027-01-05T18:00"));
        assertThat(List.of(before.provisional(), after.provisional())).containsExactly(true, false);
    }

    private static DueTimes plan(String from, Limit limit) {
        return plan(at(from), limit, CHINA);
    }

    private static DueTimes plan(Instant from, Limit limit, WorkingCalendar calendar) {
        return DeadlinesRules.plan(from, limit, Optional.empty(), List.of(), calendar);
    }

    private static Running started(String from, Limit limit) {
        var subject = new Subject("test-matter", new UUID(1, 1));
        return DeadlinesRules.start(
                new UUID(2, 2), new NewDeadline(subject, "finish", limit, at(from)), CHINA);
    }

    private static Running paused(Running running, String at) {
        return DeadlinesRules.pause(running, Practice.APPRAISAL.most(), at(at)).orRefuse();
    }

    private static Running resumed(Running paused, String at) {
        return DeadlinesRules.resume(paused, at(at), CHINA).orRefuse();
    }
}
