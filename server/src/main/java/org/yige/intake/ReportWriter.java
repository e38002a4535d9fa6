package org.yige.intake;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yige.incidents.Casebook;
import org.yige.incidents.Incidents;
import org.yige.incidents.Incidents.OpenedIncident;
import org.yige.intake.ReportStore.KnownReport;
import org.yige.once.OnceRefusal;
import org.yige.pictures.Pictures;
import org.yige.shared.Condition;
import org.yige.shared.Refused;
import org.yige.shared.Wellness;

/**
 * Writes reports to the database in groups: whatever queued up while the last group was being
 * committed is the next one. A lone report waits for nobody; under load one commit serves many. A
 * report is answered only after its commit, and a report that cannot be written does not take its
 * neighbours with it. Nothing ends the writing, nobody waits without end, and {@code /health} says
 * when nothing is being written.
 */
@Component
class ReportWriter implements SmartLifecycle, Wellness {

    private static final Logger LOG = LoggerFactory.getLogger(ReportWriter.class);

    /** As many as may wait; beyond that the sender is told to come back. */
    private static final int QUEUE = 4096;

    private static final int GROUP = 256;

    /** Longer than the database ever takes for a group; a sender that gave up sends again. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** So many in a row that could not be written are no chance any more. */
    private static final int FAILURES = 5;

    private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(QUEUE);
    private final ReportStore store;
    private final Incidents incidents;
    private final Casebook casebook;
    private final Pictures pictures;
    private final TransactionTemplate transaction;
    private final Duration patience;
    private final AtomicInteger failures = new AtomicInteger();
    private volatile boolean running;
    private volatile long lastDone = System.nanoTime();
    private volatile boolean writing;
    private volatile @Nullable Thread thread;

    @Autowired
    ReportWriter(
            ReportStore store,
            Incidents incidents,
            Casebook casebook,
            Pictures pictures,
            PlatformTransactionManager transactions) {
        this(store, incidents, casebook, pictures, transactions, PATIENCE);
    }

    ReportWriter(
            ReportStore store,
            Incidents incidents,
            Casebook casebook,
            Pictures pictures,
            PlatformTransactionManager transactions,
            Duration patience) {
        this.store = store;
        this.incidents = incidents;
        this.casebook = casebook;
        this.pictures = pictures;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setTimeout(Math.toIntExact(Math.max(1, patience.toSeconds())));
        this.patience = patience;
    }

    private record Waiting(PreparedReport opening, CompletableFuture<Triage> answer) {}

    /**
     * Hands a report over and waits until it is committed.
     *
     * @throws Refused TOO_BUSY if more are waiting than can be kept, or it took too long; the key
     *     is good for another try, whatever became of this one
     */
    Triage write(PreparedReport opening) {
        var waiting = new Waiting(opening, new CompletableFuture<>());
        if (!running || !queue.offer(waiting)) {
            throw new Refused(IntakeRefusal.TOO_BUSY, Map.of("retryAfter", 2));
        }
        try {
            return waiting.answer().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("a report could not be written", e.getCause());
        } catch (TimeoutException e) {
            queue.remove(waiting);
            throw new Refused(IntakeRefusal.TOO_BUSY, Map.of("retryAfter", 10));
        } catch (InterruptedException e) {
            queue.remove(waiting);
            Thread.currentThread().interrupt();
            throw new Refused(IntakeRefusal.TOO_BUSY, Map.of("retryAfter", 10));
        }
    }

    /** Writes a batch at once, in the caller's thread; what fails fails alone. */
    List<Triage> writeAll(List<PreparedReport> openings) {
        try {
            return commit(openings);
        } catch (CannotCreateTransactionException nobodyThere) {
            throw nobodyThere;
        } catch (RuntimeException e) {
            if (openings.size() == 1) {
                LOG.error("a report of a batch could not be written", e);
                return List.of(new Triage.NotTaken(new Refused(IntakeRefusal.ROW_NOT_WRITTEN)));
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
                    writing = true;
                    answer(group);
                }
            } catch (InterruptedException e) {
                // Nobody ends the writing but stop().
                LOG.warn("the writing of reports was interrupted and goes on");
            } catch (Throwable e) {
                failed(group, e);
            } finally {
                lastDone = System.nanoTime();
                writing = false;
            }
        }
    }

    private void failed(List<Waiting> group, Throwable why) {
        failures.incrementAndGet();
        group.forEach(one -> one.answer().completeExceptionally(why));
    }

    @Override
    public String name() {
        return "reports";
    }

    /** Well while what comes in is written; an empty queue is well. */
    @Override
    public Condition now() {
        var thread = this.thread;
        if (!running || thread == null || !thread.isAlive()) {
            return new Condition.Unwell("not-writing");
        }
        var silent = Duration.ofNanos(System.nanoTime() - lastDone);
        if ((writing || !queue.isEmpty()) && silent.compareTo(patience.dividedBy(2)) > 0) {
            return new Condition.Unwell("standing-still");
        }
        if (queue.remainingCapacity() < QUEUE / 2) {
            return new Condition.Unwell("falling-behind");
        }
        return failures.get() >= FAILURES ? new Condition.Unwell("failing") : Condition.WELL;
    }

    private void answer(List<Waiting> group) {
        try {
            var answers = commit(group.stream().map(Waiting::opening).toList());
            failures.set(0);
            for (int i = 0; i < group.size(); i++) {
                group.get(i).answer().complete(answers.get(i));
            }
        } catch (Throwable e) {
            if (group.size() == 1) {
                failed(group, e);
                return;
            }
            LOG.warn(
                    "a group of {} reports is written one by one: {}",
                    group.size(),
                    e.getClass().getSimpleName());
            group.forEach(one -> answer(List.of(one)));
        }
    }

    private List<Triage> commit(List<PreparedReport> openings) {
        var first = new LinkedHashMap<Named, PreparedReport>();
        openings.forEach(opening -> first.putIfAbsent(Named.of(opening), opening));
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
                                    .map(one -> new OpenedIncident(one.incident(), one.entry()))
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
                    var known = rest.isEmpty() ? Map.<Named, KnownReport>of() : known(rest);
                    return openings.stream()
                            .map(one ->
                                    fresh.contains(one.reportId())
                                            ? opened(one)
                                            : known(one, known))
                            .toList();
                });
        return Objects.requireNonNull(outcome);
    }

    /** Whether its sender sent something under this key before. */
    boolean knows(NewReport report) {
        return store.known(List.of(report.key())).stream()
                .anyMatch(known -> known.sender().equals(report.sender()));
    }

    /** A key is its sender's: two senders may choose the same. */
    private record Named(Optional<String> sender, String key) {

        static Named of(PreparedReport opening) {
            return new Named(opening.report().sender(), opening.report().key());
        }
    }

    private Map<Named, KnownReport> known(List<String> keys) {
        return store.known(keys).stream()
                .collect(
                        Collectors.toMap(
                                known -> new Named(known.sender(), known.key()), known -> known));
    }

    private static Triage opened(PreparedReport opening) {
        return new Triage.Opened(opening.incident(), opening.code(), opening.entry());
    }

    private static Triage known(PreparedReport opening, Map<Named, KnownReport> known) {
        var before = known.get(Named.of(opening));
        if (before == null) {
            // Sixty bits met themselves: never seen, but then the sender tries with another key.
            return new Triage.NotTaken(
                    new Refused(IntakeRefusal.TOO_BUSY, Map.of("retryAfter", 1)));
        }
        // Written before digests were of the bytes: any content is the same.
        return before.digest().length == 0 || Arrays.equals(before.digest(), opening.digest())
                ? new Triage.AlreadyKnown(
                        before.incident(),
                        Optional.of(opening.code())
                                .filter(_ -> Arrays.equals(before.codeMark(), opening.codeMark())))
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
        var last = thread;
        if (last == null) {
            return;
        }
        try {
            last.join(5000);
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
