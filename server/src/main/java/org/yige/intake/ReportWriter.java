package org.yige.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yige.incidents.Casebook;
import org.yige.incidents.Incidents;
import org.yige.incidents.Incidents.Opened;
import org.yige.intake.ReportStore.Known;
import org.yige.once.OnceRefusal;
import org.yige.pictures.Pictures;
import org.yige.shared.Refused;

/**
 * Writes reports to the database in groups: whatever queued up while the last group was being
 * committed is the next one. A lone report waits for nobody; under load one commit serves many. A
 * report is answered only after its commit, and a report that cannot be written does not take its
 * neighbours with it.
 */
@Component
class ReportWriter implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ReportWriter.class);

    /** As many as may wait; beyond that the sender is told to come back. */
    private static final int QUEUE = 4096;

    private static final int GROUP = 256;

    private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(QUEUE);
    private final ReportStore store;
    private final Incidents incidents;
    private final Casebook casebook;
    private final Pictures pictures;
    private final TransactionTemplate transaction;
    private volatile boolean running;
    private volatile @Nullable Thread thread;

    ReportWriter(
            ReportStore store,
            Incidents incidents,
            Casebook casebook,
            Pictures pictures,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.incidents = incidents;
        this.casebook = casebook;
        this.pictures = pictures;
        this.transaction = new TransactionTemplate(transactions);
    }

    private record Waiting(Opening opening, CompletableFuture<Triage> answer) {}

    /**
     * Hands a report over and waits until it is committed.
     *
     * @throws Refused TOO_BUSY if more are waiting than can be kept
     */
    Triage write(Opening opening) {
        var waiting = new Waiting(opening, new CompletableFuture<>());
        if (!running || !queue.offer(waiting)) {
            throw new Refused(IntakeRefusal.TOO_BUSY, Map.of("retryAfter", 2));
        }
        try {
            return waiting.answer().join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    /** Writes a batch at once, in the caller's thread; what fails fails alone. */
    List<Triage> writeAll(List<Opening> openings) {
        try {
            return commit(openings);
        } catch (RuntimeException e) {
            if (openings.size() == 1) {
                throw e;
            }
            var middle = openings.size() / 2;
            var all = new ArrayList<>(writeAll(openings.subList(0, middle)));
            all.addAll(writeAll(openings.subList(middle, openings.size())));
            return all;
        }
    }

    private void run() {
        var group = new ArrayList<Waiting>(GROUP);
        while (running || !queue.isEmpty()) {
            group.clear();
            try {
                var first = queue.poll(200, TimeUnit.MILLISECONDS);
                if (first != null) {
                    group.add(first);
                    queue.drainTo(group, GROUP - 1);
                    answer(group);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void answer(List<Waiting> group) {
        try {
            var answers = commit(group.stream().map(Waiting::opening).toList());
            for (int i = 0; i < group.size(); i++) {
                group.get(i).answer().complete(answers.get(i));
            }
        } catch (RuntimeException e) {
            if (group.size() == 1) {
                group.getFirst().answer().completeExceptionally(e);
                return;
            }
            LOG.warn(
                    "a group of {} reports is written one by one: {}",
                    group.size(),
                    e.getClass().getSimpleName());
            group.forEach(one -> answer(List.of(one)));
        } catch (Error e) {
            group.forEach(one -> one.answer().completeExceptionally(e));
            throw e;
        }
    }

    private List<Triage> commit(List<Opening> openings) {
        var first = new HashMap<String, Opening>();
        openings.forEach(opening -> first.putIfAbsent(opening.report().key(), opening));
        var distinct = List.copyOf(first.values());
        var outcome =
                transaction.execute(_ -> {
                    var fresh = store.open(distinct);
                    var opened =
                            distinct.stream()
                                    .filter(one -> fresh.contains(one.reportId()))
                                    .toList();
                    opened.forEach(one ->
                            pictures.use(
                                    one.report().what().photos(),
                                    ReportPictures.USE,
                                    one.reportId()));
                    incidents.open(
                            opened.stream()
                                    .map(one -> new Opened(one.incident(), one.entry()))
                                    .toList());
                    casebook.set(
                            opened.stream()
                                    .flatMap(one -> casebook.limits(one.incident()).stream())
                                    .toList());
                    var rest =
                            openings.stream()
                                    .filter(one -> !fresh.contains(one.reportId()))
                                    .map(one -> one.report().key())
                                    .distinct()
                                    .toList();
                    var known = rest.isEmpty() ? Map.<String, Known>of() : store.known(rest);
                    return openings.stream()
                            .map(one ->
                                    fresh.contains(one.reportId())
                                            ? opened(one)
                                            : known(one, known))
                            .toList();
                });
        return Objects.requireNonNull(outcome);
    }

    private static Triage opened(Opening opening) {
        return new Triage.Opened(opening.incident(), opening.incident().code(), opening.entry());
    }

    private static Triage known(Opening opening, Map<String, Known> known) {
        var before = known.get(opening.report().key());
        if (before == null) {
            // Sixty random bits met themselves: never seen, but then the sender simply tries again.
            return new Triage.NotTaken(
                    new Refused(IntakeRefusal.TOO_BUSY, Map.of("retryAfter", 1)));
        }
        return Arrays.equals(before.digest(), opening.digest())
                ? new Triage.AlreadyKnown(before.incident(), before.code())
                : new Triage.NotTaken(new Refused(OnceRefusal.KEY_USED_FOR_SOMETHING_ELSE));
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("report-writer").start(this::run);
    }

    /** What is queued is still written. */
    @Override
    public void stop() {
        running = false;
        var writing = thread;
        if (writing == null) {
            return;
        }
        try {
            writing.join(5000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        queue.forEach(left ->
                left.answer()
                        .completeExceptionally(
                                new Refused(IntakeRefusal.TOO_BUSY, Map.of("retryAfter", 5))));
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
