package org.yige.notices;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.yige.feed.Bookmark;
import org.yige.feed.Feed;
import org.yige.feed.ToldFact;
import org.yige.incidents.Board;
import org.yige.incidents.IncidentChanged;
import org.yige.incidents.Sight;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the feed once for all who listen here, and keeps the last of it: however many listen, what
 * happens is asked of the database once. Only who was away longer reads for themselves.
 */
@Component
class Ticker implements SmartLifecycle {

    private static final Duration LOOK_EVERY = Duration.ofMillis(400);

    /** How many facts are read at once. */
    private static final int AT_ONCE = 200;

    /** How many lines are kept for listeners who are a little behind. */
    private static final int KEPT = 2_000;

    private final Feed feed;
    private final Board board;
    private final JsonMapper json;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition something = lock.newCondition();
    private FeedStretch recent = FeedStretch.empty(Bookmark.BEGINNING);
    private int listeners;
    private boolean running;

    Ticker(Feed feed, Board board, JsonMapper json) {
        this.feed = feed;
        this.board = board;
        this.json = json;
    }

    /** What comes after a mark: from memory, or, for whoever was away longer, from the feed. */
    FeedStretch after(Bookmark mark) {
        var known = recent();
        return known.goesOnFrom(mark) ? known.after(mark, AT_ONCE) : read(mark);
    }

    /** What comes after a mark, from the feed. */
    FeedStretch read(Bookmark mark) {
        return stretch(mark, feed.after(mark, AT_ONCE));
    }

    /** Whether a mark can be gone on from; asked of the feed only where it is not remembered. */
    boolean goesOnFrom(Bookmark mark) {
        var known = recent();
        return known.lines().stream().anyMatch(line -> line.mark().equals(mark))
                || feed.goesOnFrom(mark);
    }

    /**
     * Waits until something behind {@code mark} is settled, the time is up, or the server stops.
     */
    void waitFor(Bookmark mark, Duration most) throws InterruptedException {
        lock.lock();
        try {
            var left = most.toNanos();
            while (running && recent.to().compareTo(mark) <= 0 && left > 0) {
                left = something.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Somebody listens from now on; nothing is read while nobody does. */
    void join() {
        lock.lock();
        try {
            listeners++;
            something.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void leave() {
        lock.lock();
        try {
            listeners--;
        } finally {
            lock.unlock();
        }
    }

    /** Whether streams should go on. */
    @Override
    public boolean isRunning() {
        lock.lock();
        try {
            return running;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void start() {
        lock.lock();
        running = true;
        lock.unlock();
        Thread.ofVirtual().name("notices-ticker").start(this::look);
    }

    /** Ends the streams first, so that the server need not wait for them. */
    @Override
    public void stop() {
        lock.lock();
        try {
            running = false;
            something.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }

    private void look() {
        while (waitForListeners()) {
            try {
                TimeUnit.NANOSECONDS.sleep(LOOK_EVERY.toNanos());
                readOn();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                // The database may be away for a moment; listeners keep their cursors.
                continue;
            }
        }
    }

    private void readOn() {
        var facts = List.<ToldFact>of();
        do {
            var at = recent().to();
            facts = feed.after(at, AT_ONCE);
            if (!facts.isEmpty()) {
                remember(recent().and(stretch(at, facts), KEPT));
            }
        } while (facts.size() == AT_ONCE);
    }

    private FeedStretch stretch(Bookmark from, List<ToldFact> facts) {
        var changes =
                facts.stream()
                        .filter(fact -> fact.topic().equals(IncidentChanged.TOPIC.name()))
                        .toList();
        var subjects = changes.stream().map(ToldFact::subject).distinct().toList();
        var now = subjects.isEmpty() ? Map.<UUID, Sight>of() : board.sights(subjects);
        return new FeedStretch(
                from,
                changes.stream()
                        .map(fact ->
                                new TickerLine(
                                        fact, Optional.ofNullable(now.get(fact.subject())), json))
                        .toList(),
                facts.isEmpty() ? from : facts.getLast().mark());
    }

    /** Whoever listened last is gone: what happened since then is not read for nobody. */
    private boolean waitForListeners() {
        lock.lock();
        try {
            if (listeners > 0) {
                return running;
            }
            while (running && listeners == 0) {
                something.awaitUninterruptibly();
            }
            if (!running) {
                return false;
            }
        } finally {
            lock.unlock();
        }
        try {
            remember(FeedStretch.empty(feed.latest()));
        } catch (RuntimeException e) {
            // The database may be away for a moment: then it is read on from where it was left.
        }
        return true;
    }

    private FeedStretch recent() {
        lock.lock();
        try {
            return recent;
        } finally {
            lock.unlock();
        }
    }

    private void remember(FeedStretch now) {
        lock.lock();
        try {
            recent = now;
            something.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
