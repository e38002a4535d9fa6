package org.yige.positions;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yige.positions.PositionsStore.Stretched;
import org.yige.shared.Ids;

/**
 * Writes fixes behind: whatever came while the last commit was running is the next one, a row a
 * unit. Only after the commit is anybody told that a fix was taken, so nothing acknowledged is ever
 * lost. Whoever sends more than can be written waits; nobody else does.
 */
@Component
class TrackWriter implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(TrackWriter.class);

    /** As many fixes as may wait to be written. */
    private static final int MOST = 100_000;

    private static final Duration PAUSE = Duration.ofMillis(40);
    private static final Duration AGAIN = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final PositionsStore store;
    private final Positions positions;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition more = lock.newCondition();
    private final Condition room = lock.newCondition();
    private List<Batch> waiting = new ArrayList<>();
    private int count;
    private volatile boolean running;
    private volatile @Nullable Thread thread;

    TrackWriter(
            PositionsStore store,
            Positions positions,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.store = store;
        this.positions = positions;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    private record Batch(List<PositionFix> fixes, Runnable committed) {}

    /**
     * Hands fixes over; waits while too many are waiting.
     *
     * @param committed called once they are in the database, by the thread that writes: it does
     *     nothing that takes time
     */
    void write(List<PositionFix> fixes, Runnable committed) throws InterruptedException {
        if (fixes.isEmpty()) {
            committed.run();
            return;
        }
        lock.lockInterruptibly();
        try {
            while (count >= MOST) {
                room.await();
            }
            waiting.add(new Batch(fixes, committed));
            count += fixes.size();
            more.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Hands fixes over and waits for the commit: whether it came in the time a device waits. */
    boolean isWritten(List<PositionFix> fixes) {
        var written = new CountDownLatch(1);
        try {
            write(fixes, written::countDown);
            return written.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void run() {
        while (running) {
            try {
                var batches = next();
                while (!batches.isEmpty() && !commit(batches)) {
                    Thread.sleep(AGAIN);
                }
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                // Nobody ends the writing but stop().
                LOG.debug("the writing of positions was interrupted", e);
            }
        }
    }

    private List<Batch> next() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (waiting.isEmpty()) {
                more.await();
            }
            var batches = waiting;
            waiting = new ArrayList<>();
            count = 0;
            room.signalAll();
            return batches;
        } finally {
            lock.unlock();
        }
    }

    private boolean commit(List<Batch> batches) {
        try {
            var stretches = stretches(batches);
            var aboard =
                    Objects.requireNonNull(
                            transaction.execute(_ -> {
                                var written = positions.writeAboard();
                                store.add(stretches);
                                return written;
                            }));
            positions.aboardWritten(aboard);
        } catch (RuntimeException e) {
            LOG.warn("positions could not be written and wait: {}", e.toString());
            return !running;
        }
        batches.forEach(batch -> batch.committed().run());
        return true;
    }

    private List<Stretched> stretches(List<Batch> batches) {
        var byUnit = new HashMap<UUID, List<PositionFix>>();
        for (var batch : batches) {
            for (var fix : batch.fixes()) {
                byUnit.computeIfAbsent(fix.unit(), _ -> new ArrayList<>()).add(fix);
            }
        }
        Instant now = clock.instant();
        var stretches = new ArrayList<Stretched>(byUnit.size());
        byUnit.forEach((unit, fixes) -> {
            fixes.sort(Comparator.comparing(PositionFix::at));
            stretches.add(
                    new Stretched(
                            Ids.next(now),
                            unit,
                            fixes.getFirst().at(),
                            fixes.getLast().at(),
                            FixBytes.write(fixes)));
        });
        return stretches;
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofVirtual().name("positions-writer").start(this::run);
    }

    /** What waits is not acknowledged, and is sent again. */
    @Override
    public void stop() {
        running = false;
        var writing = thread;
        if (writing != null) {
            writing.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
