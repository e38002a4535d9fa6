package org.yige.beats;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.yige.beats.Draft.Why;
import org.yige.planner.beats.BeatsRefused;
import org.yige.planner.beats.Effort;
import org.yige.planner.beats.Progress.SoFar;
import org.yige.shared.Label;
import org.yige.shared.Labels;
import org.yige.shared.Refused;

/**
 * Searches for plans, one after the other, away from whoever waits. Every two seconds the table is
 * told how far each is, so that whoever asks another server hears it there, and may stop it from
 * there.
 */
@Component
class Searches implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Searches.class);
    private static final int WAITING_MOST = 8;
    private static final Duration BEAT = Duration.ofSeconds(2);

    private final BeatsStore store;
    private final SearchStore heard;
    private final Map<UUID, Search> running = new ConcurrentHashMap<>();
    private final ThreadPoolExecutor thread =
            new ThreadPoolExecutor(
                    1,
                    1,
                    1,
                    TimeUnit.MINUTES,
                    new ArrayBlockingQueue<>(WAITING_MOST),
                    Thread.ofPlatform().name("beats-search").daemon().factory());

    private final ScheduledExecutorService heart =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("beats-search-heart").daemon().factory());

    Searches(BeatsStore store, SearchStore heard) {
        this.store = store;
        this.heard = heard;
        heart.scheduleWithFixedDelay(
                this::beat, BEAT.toMillis(), BEAT.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Nothing may end the beating: a database that is away comes back. */
    private void beat() {
        running.forEach((draft, search) -> {
            try {
                if (heard.beat(draft, search.soFar)) {
                    search.stopped = true;
                }
            } catch (RuntimeException e) {
                LOG.warn("the search for beats {} could not be told of: {}", draft, e.toString());
            }
        });
    }

    private static final class Search {
        volatile boolean stopped;
        volatile Optional<SoFar> soFar = Optional.empty();
    }

    /**
     * Starts a search; the draft of this id becomes ready or refused when it ends.
     *
     * @throws Refused TOO_BUSY if too many wait
     */
    void start(UUID draft, Drawing drawing, Effort effort) {
        var search = new Search();
        running.put(draft, search);
        try {
            thread.execute(() -> run(draft, search, drawing, effort));
        } catch (RejectedExecutionException full) {
            running.remove(draft);
            throw new Refused(BeatsRefusal.TOO_BUSY);
        }
    }

    private void run(UUID draft, Search search, Drawing drawing, Effort effort) {
        try {
            store.ready(
                    draft,
                    drawing.propose(
                            effort,
                            soFar -> {
                                search.soFar = Optional.of(soFar);
                                return !search.stopped;
                            }));
        } catch (BeatsRefused refused) {
            store.refused(
                    draft, new Why(drawing.label(refused.words(), Map.of()), refused.units()));
        } catch (RuntimeException fault) {
            LOG.error("the search for beats {} failed", draft, fault);
            store.refused(draft, new Why(FAULT, java.util.List.of()));
        } finally {
            running.remove(draft);
        }
    }

    static final Label BUSY = Labels.of("beats.too-many-waiting");

    private static final Label FAULT = Labels.of("beats.search-failed");

    /** How far a search is, here or at another server; empty if none runs for this draft. */
    Optional<SearchStanding> standing(UUID draft) {
        return Optional.ofNullable(running.get(draft))
                .map(search -> new SearchStanding(search.soFar, search.stopped))
                .or(() -> heard.standing(draft));
    }

    /** Where a search stands; nothing yet while others are before it. */
    record SearchStanding(Optional<SoFar> soFar, boolean stopping) {}

    /** Ends a search with the best so far, wherever it runs; of no effect if it has ended. */
    void stop(UUID draft) {
        Optional.ofNullable(running.get(draft))
                .ifPresentOrElse(search -> search.stopped = true, () -> heard.askToStop(draft));
    }

    @Override
    public void destroy() {
        heart.shutdownNow();
        running.values().forEach(search -> search.stopped = true);
        thread.shutdownNow();
        try {
            heard.leave(Set.copyOf(running.keySet()));
        } catch (RuntimeException e) {
            // The database went first; silence tells the same.
            LOG.info("searches under way could not be signed off: {}", e.toString());
        }
    }
}
