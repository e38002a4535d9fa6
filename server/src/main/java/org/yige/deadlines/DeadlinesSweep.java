package org.yige.deadlines;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fires what is due: claims rows and tells their owner in one transaction. Any number of servers
 * may do so at once; the row decides which of them it is.
 */
@Component
public class DeadlinesSweep {

    private static final Logger LOG = LoggerFactory.getLogger(DeadlinesSweep.class);

    /** Smaller pays a commit more often; larger holds its subjects locked for longer. */
    private static final int BATCH = 2_000;

    /**
     * Less than PostgreSQL takes to look for a deadlock (1 s): the sweep gives way, never the
     * request.
     */
    private static final Duration LOCK_WAIT = Duration.ofMillis(200);

    private static final Duration AFTER_LOCK = Duration.ofSeconds(1);
    private static final int LONGEST_DOUBLING = 9;
    private static final ThreadFactory SECOND =
            Thread.ofPlatform().name("deadlines-second").daemon().factory();

    private final SweepStore store;
    private final DeadlinesStore deadlines;
    private final Calendars calendars;
    private final TransactionTemplate transaction;
    private final ObjectProvider<Due> owners;

    DeadlinesSweep(
            SweepStore store,
            DeadlinesStore deadlines,
            Calendars calendars,
            TransactionTemplate transaction,
            ObjectProvider<Due> owners) {
        this.store = store;
        this.deadlines = deadlines;
        this.calendars = calendars;
        this.transaction = transaction;
        this.owners = owners;
    }

    /**
     * Fires everything due by {@code now} and returns how many marks that were. The server does
     * this by itself several times a second; tests that hold the clock may call it.
     */
    public int sweep(Instant now) {
        var calendar = catchUp(now);
        int fired = 0;
        for (var owner : owners) {
            repeatedly(() -> resume(owner.kind(), calendar, now));
            // Reminders first, so that the limits of a subject that passed together come together.
            for (var mark : Mark.values()) {
                fired += fireAll(owner, mark, now);
            }
        }
        return fired;
    }

    /** A backlog has two workers: while one waits for the disk the other reads and writes. */
    private int fireAll(Due owner, Mark mark, Instant now) {
        int first = fireSome(owner, mark, now);
        if (first == 0) {
            return 0;
        }
        if (first < BATCH) {
            return first + fireUntilNone(owner, mark, now);
        }
        try (var second = Executors.newSingleThreadExecutor(SECOND)) {
            var beside =
                    CompletableFuture.supplyAsync(() -> fireUntilNone(owner, mark, now), second);
            return first + fireUntilNone(owner, mark, now) + beside.join();
        }
    }

    private int fireUntilNone(Due owner, Mark mark, Instant now) {
        int fired = 0;
        for (int some = BATCH; some > 0; ) {
            some = fireSome(owner, mark, now);
            fired += some;
        }
        return fired;
    }

    /** Takes in calendars that arrived, and counts again what was counted on older ones. */
    WorkingCalendar catchUp(Instant now) {
        var calendar = calendars.catchUp();
        repeatedly(() -> recount(calendar, now));
        return calendar;
    }

    /** A corrected calendar moves what was counted on an older one; both answers are kept. */
    private int recount(WorkingCalendar calendar, Instant now) {
        var rows = deadlines.countedBefore(calendar.serial(), BATCH);
        if (rows.isEmpty()) {
            return 0;
        }
        var recounted = rows.stream().map(row -> DeadlinesRules.recount(row, calendar)).toList();
        deadlines.insertRecounts(rows, recounted, calendar.serial(), now);
        deadlines.update(recounted);
        return rows.size();
    }

    /** A clock that has stood still as long as it may runs again from that moment. */
    private int resume(String kind, WorkingCalendar calendar, Instant now) {
        var rows =
                deadlines.pausedTooLong(kind, now, BATCH).stream()
                        .map(row -> DeadlinesRules.resume(row, now, calendar).orRefuse())
                        .toList();
        if (rows.isEmpty()) {
            return 0;
        }
        rows.forEach(row -> deadlines.endPause(row.id(), row.pauses().getLast()));
        deadlines.update(rows);
        return rows.size();
    }

    private void repeatedly(Supplier<Integer> some) {
        int done;
        do {
            done = Objects.requireNonNullElse(transaction.execute(_ -> some.get()), 0);
        } while (done > 0);
    }

    private int fireSome(Due owner, Mark mark, Instant now) {
        var batch = new Batch();
        try {
            transaction.executeWithoutResult(_ -> {
                store.waitForLocksAtMost(LOCK_WAIT);
                batch.claimed =
                        store.claim(owner.kind(), mark, now, calendars.current().serial(), BATCH);
                tell(owner, batch.claimed);
            });
            return batch.claimed.size();
        } catch (RuntimeException e) {
            return batch.claimed.isEmpty() ? rethrow(e) : fireHalves(owner, now, batch.claimed, e);
        }
    }

    /** One bad row must not hold the others: the batch is halved until it stands alone. */
    private int fireHalves(Due owner, Instant now, List<Firing> batch, RuntimeException why) {
        if (batch.size() == 1) {
            postpone(batch.getFirst(), now, why);
            return 0;
        }
        int middle = batch.size() / 2;
        return fireThese(owner, now, batch.subList(0, middle))
                + fireThese(owner, now, batch.subList(middle, batch.size()));
    }

    private int fireThese(Due owner, Instant now, List<Firing> batch) {
        var claimed = new Batch();
        try {
            transaction.executeWithoutResult(_ -> {
                store.waitForLocksAtMost(LOCK_WAIT);
                claimed.claimed =
                        store.claim(
                                owner.kind(),
                                batch.getFirst().mark(),
                                now,
                                calendars.current().serial(),
                                ids(batch));
                tell(owner, claimed.claimed);
            });
            return claimed.claimed.size();
        } catch (RuntimeException e) {
            return claimed.claimed.isEmpty()
                    ? rethrow(e)
                    : fireHalves(owner, now, claimed.claimed, e);
        }
    }

    private static void tell(Due owner, List<Firing> batch) {
        if (!batch.isEmpty()) {
            owner.fired(batch);
        }
    }

    private void postpone(Firing firing, Instant now, RuntimeException why) {
        var subject = firing.subject().id();
        transaction.executeWithoutResult(_ -> {
            if (why instanceof PessimisticLockingFailureException) {
                store.postpone(firing.deadline(), subject, now.plus(AFTER_LOCK), 0);
                return;
            }
            int attempts = store.attempts(firing.deadline(), subject);
            var wait = Duration.ofSeconds(1L << Math.min(attempts, LONGEST_DOUBLING));
            LOG.error(
                    "deadline {} ({} {}) could not be told, again in {}: {}",
                    firing.deadline(),
                    firing.limit(),
                    firing.mark(),
                    wait,
                    kindsOf(why));
            store.postpone(firing.deadline(), subject, now.plus(wait), 1);
        });
    }

    /**
     * What went wrong, and where, without the words: a database's words may quote a person's data.
     */
    private static String kindsOf(Throwable why) {
        var kinds =
                Stream.iterate(why, Objects::nonNull, Throwable::getCause)
                        .map(cause -> cause.getClass().getName())
                        .collect(Collectors.joining(" from "));
        var places =
                Arrays.stream(why.getStackTrace())
                        .filter(place -> place.getClassName().startsWith("org.yige."))
                        .limit(3)
                        .map(StackTraceElement::toString)
                        .collect(Collectors.joining(", "));
        return kinds + " at " + places;
    }

    private static Collection<UUID> ids(List<Firing> batch) {
        return batch.stream().map(Firing::deadline).toList();
    }

    private static int rethrow(RuntimeException e) {
        throw e;
    }

    /** What the transaction had claimed when it failed. */
    private static final class Batch {
        private List<Firing> claimed = List.of();
    }
}
