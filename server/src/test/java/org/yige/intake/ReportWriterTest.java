package org.yige.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.yige.YigeTest;
import org.yige.incidents.Casebook;
import org.yige.incidents.Incidents;
import org.yige.incidents.Whereabouts;
import org.yige.intake.NewReport.Channel;
import org.yige.intake.NewReport.Contact;
import org.yige.intake.NewReport.What;
import org.yige.pictures.Pictures;
import org.yige.shared.Condition;
import org.yige.shared.County;
import org.yige.shared.Refused;

/** Whatever happens while reports are written, the writing goes on or somebody hears of it. */
@YigeTest
class ReportWriterTest {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    @Autowired Intake intake;
    @Autowired Incidents incidents;
    @Autowired Casebook casebook;
    @Autowired Pictures pictures;
    @Autowired PlatformTransactionManager transactions;
    @Autowired JdbcTemplate jdbc;
    @Autowired JdbcClient sql;
    @Autowired County county;

    private final List<ReportWriter> started = new ArrayList<>();

    @AfterEach
    void theyEnd() {
        started.forEach(ReportWriter::stop);
    }

    /** The store, with something that happens before it writes. */
    private class Disturbed extends ReportStore {

        private final Runnable before;

        Disturbed(Runnable before) {
            super(jdbc, sql, county);
            this.before = before;
        }

        @Override
        Set<UUID> open(List<PreparedReport> openings) {
            before.run();
            return super.open(openings);
        }
    }

    private ReportWriter writer(Runnable before) {
        var writer =
                new ReportWriter(
                        new Disturbed(before),
                        incidents,
                        casebook,
                        pictures,
                        transactions,
                        PATIENCE);
        writer.start();
        started.add(writer);
        return writer;
    }

    @Test
    void anErrorIsAnsweredAndTheNextReportIsWritten() {
        var times = new AtomicInteger();
        var writer =
                writer(() -> {
                    if (times.getAndIncrement() == 0) {
                        throw new StackOverflowError("once");
                    }
                });
        var opening = opening();

        assertThatThrownBy(() -> writer.write(opening)).hasRootCauseMessage("once");
        assertThat(writer.write(opening)).isInstanceOf(Triage.Opened.class);
        assertThat(writer.now()).isEqualTo(Condition.WELL);
    }

    @Test
    void errorsThatDoNotEndAreSaidInHealth() {
        var broken = new AtomicInteger(5);
        var writer =
                writer(() -> {
                    if (broken.getAndDecrement() > 0) {
                        throw new NoClassDefFoundError("gone");
                    }
                });
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> writer.write(opening())).isInstanceOf(RuntimeException.class);
        }
        assertThat(writer.now()).isEqualTo(new Condition.Unwell("failing"));
        assertThat(writer.write(opening())).isInstanceOf(Triage.Opened.class);
        assertThat(writer.now()).isEqualTo(Condition.WELL);
    }

    @Test
    void whoWaitsTooLongIsToldToComeBackAndTheKeyIsGood() throws Exception {
        var release = new CountDownLatch(1);
        var writer =
                writer(() -> {
                    try {
                        release.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                });
        var first = opening();
        var second = opening();
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> waiting = new ArrayList<>();
            for (var opening : List.of(first, second)) {
                waiting.add(
                        senders.submit(() ->
                                assertThatThrownBy(() -> writer.write(opening))
                                        .isInstanceOfSatisfying(
                                                Refused.class,
                                                refused ->
                                                        assertThat(refused.why())
                                                                .isEqualTo(
                                                                        IntakeRefusal.TOO_BUSY))));
            }
            for (var one : waiting) {
                one.get();
            }
        }
        assertThat(writer.now()).isEqualTo(new Condition.Unwell("standing-still"));
        release.countDown();

        assertThat(writer.write(first))
                .isInstanceOfAny(Triage.Opened.class, Triage.AlreadyKnown.class);
        assertThat(writer.write(second))
                .isInstanceOfAny(Triage.Opened.class, Triage.AlreadyKnown.class);
        assertThat(kept(first)).isEqualTo(1);
        assertThat(kept(second)).isEqualTo(1);
        assertThat(writer.now()).isEqualTo(Condition.WELL);
    }

    private PreparedReport opening() {
        return intake.prepare(
                new NewReport(
                        ReportsOverHttp.request(),
                        Channel.RESIDENT,
                        new What("street.light", "灯不亮", List.of(), Optional.empty(), List.of()),
                        new Whereabouts(Optional.empty(), "村口", Optional.empty()),
                        Contact.NONE,
                        Optional.empty(),
                        Optional.empty()));
    }

    private int kept(PreparedReport opening) {
        return sql.sql("select count(*) from intake.report where request_key = :key")
                .param("key", opening.report().key())
                .query(Integer.class)
                .single();
    }
}
