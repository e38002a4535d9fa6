package org.yige.notices;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.yige.incidents.IntakeFeed;
import org.yige.incidents.IntakeFeed.Mark;

/**
 * Looks once for everybody whether something new is settled, and wakes those who wait. Listeners
 * then read for themselves, each in their own area.
 */
@Component
class Ticker implements SmartLifecycle {

    private static final Duration LOOK_EVERY = Duration.ofMillis(400);

    private static final Mark BEGINNING = new Mark(0, 0);

    private final IntakeFeed feed;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition something = lock.newCondition();
    private Mark newest = BEGINNING;
    private int listeners;
    private boolean running;

    Ticker(IntakeFeed feed) {
        this.feed = feed;
    }

    /** The newest thing settled, as far as anybody has looked. */
    Mark newest() {
        lock.lock();
        try {
            return newest;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until something newer than {@code seen} is settled, the time is up, or the server
     * stops.
     */
    void waitFor(Mark seen, Duration most) throws InterruptedException {
        lock.lock();
        try {
            var left = most.toNanos();
            while (running && newest.compareTo(seen) <= 0 && left > 0) {
                left = something.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Somebody listens from now on; nobody is looked for while nobody does. */
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
                tell(feed.latest());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                // The database may be away for a moment; listeners keep their cursors.
                continue;
            }
        }
    }

    private boolean waitForListeners() {
        lock.lock();
        try {
            while (running && listeners == 0) {
                something.awaitUninterruptibly();
            }
            return running;
        } finally {
            lock.unlock();
        }
    }

    private void tell(Mark now) {
        lock.lock();
        try {
            if (now.compareTo(newest) > 0) {
                newest = now;
                something.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }
}
