package org.yige.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.yige.deadlines.Practice.at;
import static org.yige.deadlines.Practice.real;
import static org.yige.deadlines.Practice.working;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;
import org.yige.HandClock;
import org.yige.TestDatabase;
import org.yige.deadlines.Deadline.DeadlineState;
import org.yige.deadlines.Deadlines.Verdict;
import org.yige.deadlines.PublishedCalendar.DaysOff;
import org.yige.shared.Label;

/** The module on a real PostgreSQL, with the clock in hand. */
@Tag("database")
class DeadlinesStoreTest {

    static final Subject ZHANGS_REPORT = new Subject("test-matter", new UUID(3, 3));

    final HandClock clock = new HandClock(at("2026-03-02T09:00"));
    final Heard heard = new Heard();
    Wiring wiring;

    @BeforeEach
    void start() {
        var url = TestDatabase.freshDatabase();
        Wiring.migrate(url, TestDatabase.user(), TestDatabase.password());
        wiring = wiring(url, "610824");
    }

    @AfterEach
    void stop() {
        wiring.close();
    }

    @Test
    void theStoreFiresWhatAPlainPriorityQueueFires() {
        var simulation = new Simulation(7, 2_000);
        simulation.run(
                new StoreWorld(wiring, clock, heard), new PlainWorld(Simulation.tape(Map.of())));
        assertThat(simulation.fired).isGreaterThan(500);
    }

    @Test
    void metInTimeFiresNothing() {
        set("answer", real("PT30M"));
        assertThat(wiring.deadlines.met(ZHANGS_REPORT, "answer", at("2026-03-02T09:30")))
                .contains(Verdict.ON_TIME);
        sweep("2026-03-02T12:00");
        assertThat(heard.all).isEmpty();
        assertThat(only().state()).isEqualTo(DeadlineState.MET);
    }

    @Test
    void lateIsLateWhetherItWasNoticedBeforeOrNot() {
        set("answer", real("PT30M"));
        set("scene", real("PT30M"));
        assertThat(wiring.deadlines.met(ZHANGS_REPORT, "answer", at("2026-03-02T09:31")))
                .contains(Verdict.LATE);
        sweep("2026-03-02T09:31");
        assertThat(wiring.deadlines.met(ZHANGS_REPORT, "scene", at("2026-03-02T09:32")))
                .contains(Verdict.LATE);
        assertThat(heard.all).extracting(Firing::limit).containsExactly("scene", "scene");
        assertThat(wiring.deadlines.met(ZHANGS_REPORT, "finish", at("2026-03-02T09:32"))).isEmpty();
    }

    @Test
    void afterAnOutageBothMarksComeInOrder() {
        set("answer", real("PT30M"));
        sweep("2026-03-05T00:00");
        assertThat(heard.marks()).containsExactly(Mark.HALF, Mark.PASSED);
        assertThat(heard.all)
                .extracting(Firing::dueAt)
                .containsExactly(at("2026-03-02T09:15"), at("2026-03-02T09:30"));
    }

    @Test
    void whatIsDueInThePastOrAtOnceFiresWithTheNextSweep() {
        wiring.deadlines.set(
                List.of(
                        new NewDeadline(
                                ZHANGS_REPORT, "answer", real("PT30M"), at("1970-01-02T00:00")),
                        new NewDeadline(ZHANGS_REPORT, "scene", real("PT0S"), clock.instant())));
        sweep("2026-03-02T09:00");
        assertThat(heard.marks()).containsExactly(Mark.HALF, Mark.HALF, Mark.PASSED, Mark.PASSED);
    }

    @Test
    void aClockThatJumpsBackFiresNothingTwice() {
        set("answer", real("PT30M"));
        sweep("2026-03-02T09:20");
        sweep("2026-03-01T00:00");
        sweep("2026-03-02T09:20");
        sweep("2026-03-02T09:40");
        sweep("2026-03-02T09:40");
        assertThat(heard.marks()).containsExactly(Mark.HALF, Mark.PASSED);
    }

    @Test
    void aPauseRunsOutByItself() {
        set("finish", real("PT2H"));
        clock.set(at("2026-03-02T09:30"));
        wiring.deadlines.pause(ZHANGS_REPORT, "finish", "APPRAISAL");
        sweep("2026-03-20T00:00");
        assertThat(heard.all).isEmpty();
        sweep("2026-04-01T09:30");
        assertThat(only().dueAt()).isEqualTo(at("2026-04-01T11:00"));
        assertThat(only().state()).isEqualTo(DeadlineState.OPEN);
    }

    @Test
    void aCorrectedCalendarMovesWhatRunsAndKeepsTheOldAnswer() {
        clock.set(at("2026-12-30T09:00"));
        set("finish", working("P3D"));
        assertThat(only().provisional()).isTrue();
        wiring.calendars.add(newYear(2026), UUID.randomUUID());
        wiring.calendars.add(newYear(2027), UUID.randomUUID());
        sweep("2026-12-30T09:01");
        assertThat(only().provisional()).isFalse();
        assertThat(only().dueAt()).isEqualTo(at("2027-01-05T18:00"));
        var kept =
                wiring.sql
                        .sql("select new_due > old_due from deadlines.recount")
                        .query(Boolean.class)
                        .list();
        assertThat(kept).containsExactly(true);
    }

    @Test
    void oneBadRowDoesNotHoldTheOthers() {
        setMany(100);
        var bad = new UUID(0, 57);
        heard.first =
                batch -> {
                    if (batch.stream().anyMatch(firing -> firing.subject().id().equals(bad))) {
                        throw new IllegalStateException("the row at fault");
                    }
                };
        sweep("2026-03-02T09:16");
        assertThat(heard.all).hasSize(99);
        heard.first = _ -> {};
        sweep("2026-03-02T09:17");
        assertThat(heard.all).hasSize(100);
    }

    @Test
    void aRowSomebodyHoldsIsToldLater() {
        setMany(10);
        heard.first =
                batch -> {
                    if (batch.stream()
                            .anyMatch(firing -> firing.subject().id().equals(new UUID(0, 3)))) {
                        throw new CannotAcquireLockException("held by a request");
                    }
                };
        sweep("2026-03-02T09:16");
        heard.first = _ -> {};
        assertThat(heard.all).hasSize(9);
        wiring.sweep.sweep(at("2026-03-02T09:16").plusSeconds(1));
        assertThat(heard.all).hasSize(10);
    }

    @Test
    void twoServersShareTheWorkAndNeverTheSameRow() throws Exception {
        setMany(5_000);
        heard.first = _ -> sleep();
        var threads =
                IntStream.range(0, 2)
                        .mapToObj(_ ->
                                Thread.ofPlatform()
                                        .start(() -> wiring.sweep.sweep(at("2026-03-02T10:00"))))
                        .toList();
        for (var thread : threads) {
            thread.join();
        }
        wiring.sweep.sweep(at("2026-03-02T10:00"));
        var told = new ArrayList<String>();
        heard.all.forEach(firing -> told.add(firing.deadline() + " " + firing.mark()));
        assertThat(told).hasSize(10_000);
        assertThat(new HashSet<>(told)).hasSize(10_000);
    }

    @Test
    void aBacklogIsWorkedOffByTwoAndEachMarkToldOnce() {
        setMany(10_000);
        var workers = ConcurrentHashMap.<String>newKeySet();
        heard.first = _ -> workers.add(Thread.currentThread().getName());
        assertThat(wiring.sweep.sweep(at("2026-03-02T10:00"))).isEqualTo(20_000);
        assertThat(heard.all).hasSize(20_000).doesNotHaveDuplicates();
        assertThat(workers).hasSize(2);
    }

    @Test
    void aServerWhoseClockIsFarFromTheDatabasesWaits() throws Exception {
        var now = Clock.systemUTC().instant();
        clock.set(now);
        set("answer", real("PT0S"));
        clock.set(now.plus(Duration.ofDays(1)));
        try (var _ = wiring.ticking(clock)) {
            Thread.sleep(1_000);
            assertThat(heard.all).isEmpty();
            clock.set(Clock.systemUTC().instant());
            await().atMost(Duration.ofSeconds(30)).until(() -> heard.all.size() == 2);
        }
    }

    @Test
    void anotherCountysDeadlinesAreNotOurs() {
        set("answer", real("PT30M"));
        wiring.sql.sql("update deadlines.deadline set county = '140581'").update();
        sweep("2026-03-05T00:00");
        assertThat(heard.all).isEmpty();
    }

    private Wiring wiring(String url, String county) {
        return new Wiring(
                url, TestDatabase.user(), TestDatabase.password(), county, clock, List.of(heard));
    }

    private void set(String name, Limit limit) {
        wiring.deadlines.set(List.of(new NewDeadline(ZHANGS_REPORT, name, limit, clock.instant())));
    }

    private void setMany(int count) {
        wiring.deadlines.set(
                IntStream.range(0, count)
                        .mapToObj(i ->
                                new NewDeadline(
                                        new Subject("test-matter", new UUID(0, i)),
                                        "answer",
                                        real("PT30M"),
                                        clock.instant()))
                        .toList());
    }

    private void sweep(String now) {
        clock.set(at(now));
        wiring.sweep.sweep(at(now));
    }

    private Deadline only() {
        var all = wiring.deadlines.all(ZHANGS_REPORT);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private static PublishedCalendar newYear(int year) {
        var day = LocalDate.of(year, 1, 1);
        var name = new Label("元旦", "New Year");
        return new PublishedCalendar(
                year,
                "notice " + year,
                day,
                "source",
                List.of(new DaysOff(day, day, name)),
                List.of(),
                List.of());
    }

    private static void sleep() {
        try {
            Thread.sleep(Duration.ofMillis(5));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
