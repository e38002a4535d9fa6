package org.yige.notices;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.yige.intake.Outbox;
import org.yige.intake.Outbox.Cursor;

/**
 * Looks once for everybody whether something new is settled, and wakes those who wait. Listeners then read for
 * themselves, each in their own area.
 */
@Component
class Ticker implements SmartLifecycle {

    private static final Duration LOOK_EVERY = Duration.ofMillis(400);

    private final Outbox outbox;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition something = lock.newCondition();
    private Cursor newest = Cursor.BEGINNING;
    private int listeners;
    private boolean running;

    Ticker(Outbox outbox) {
        this.outbox = outbox;
    }

    /** The newest thing settled, as far as anybody has looked. */
    Cursor newest() {
        lock.lock();
        try {
            return newest;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until something newer than {@code seen} is settled, the time is up, or the server stops. */
    void waitFor(Cursor seen, Duration most) throws InterruptedException {
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
                tell(outbox.newest());
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

    private void tell(Cursor now) {
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
