package org.yige.beats;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
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
import org.yige.shared.Refused;

/** Searches for plans, one after the other, away from whoever waits. */
@Component
class Searches implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Searches.class);
    private static final int WAITING_MOST = 8;

    private final BeatsStore store;
    private final Map<UUID, Search> running = new ConcurrentHashMap<>();
    private final ThreadPoolExecutor thread =
            new ThreadPoolExecutor(
                    1,
                    1,
                    1,
                    TimeUnit.MINUTES,
                    new ArrayBlockingQueue<>(WAITING_MOST),
                    Thread.ofPlatform().name("beats-search").daemon().factory());

    Searches(BeatsStore store) {
        this.store = store;
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

    static final Label BUSY =
            new Label("等待计算的方案太多，请稍后再划。", "Too many plans are waiting; please try again later.");

    private static final Label FAULT =
            new Label(
                    "计算中出了错，错误已记入日志；请重新划一次。",
                    "The search failed on our side and the fault was logged; please try again.");

    /** How far a search is; empty if none runs for this draft. */
    Optional<Standing> standing(UUID draft) {
        return Optional.ofNullable(running.get(draft))
                .map(search -> new Standing(search.soFar, search.stopped));
    }

    /** Where a search stands; nothing yet while others are before it. */
    record Standing(Optional<SoFar> soFar, boolean stopping) {}

    /** Ends a search with the best so far; of no effect if it has ended. */
    void stop(UUID draft) {
        Optional.ofNullable(running.get(draft)).ifPresent(search -> search.stopped = true);
    }

    @Override
    public void destroy() {
        running.values().forEach(search -> search.stopped = true);
        thread.shutdownNow();
    }
}
