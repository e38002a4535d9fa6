package org.yige.deadlines;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Sweeps several times a second while the server runs, on a thread of its own that nothing else can
 * hold up.
 */
@Component
class DeadlinesTick implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DeadlinesTick.class);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Duration CLOCKS_MAY_DIFFER = Duration.ofMinutes(1);
    private static final int QUIET_TICKS = 600;

    private final DeadlinesSweep sweep;
    private final SweepStore store;
    private final Clock clock;
    private volatile ScheduledExecutorService thread = stopped();
    private int ticksSinceComplaint = QUIET_TICKS;

    DeadlinesTick(DeadlinesSweep sweep, SweepStore store, Clock clock) {
        this.sweep = sweep;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public void start() {
        thread =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().name("deadlines").daemon().factory());
        thread.scheduleWithFixedDelay(this::tick, 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(10, TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return !thread.isShutdown();
    }

    /** Nothing may end the ticking: a database that is away comes back. */
    private void tick() {
        ticksSinceComplaint++;
        try {
            var now = clock.instant();
            var apart = Duration.between(store.databaseTime(), now).abs();
            if (apart.compareTo(CLOCKS_MAY_DIFFER) > 0) {
                complain(
                        "this server's clock and the database's are {} apart: nothing is fired until they agree",
                        apart);
                return;
            }
            sweep.sweep(now);
        } catch (RuntimeException e) {
            complain("deadlines could not be looked at; trying on: {}", e.toString());
        }
    }

    private void complain(String words, Object what) {
        if (ticksSinceComplaint >= QUIET_TICKS) {
            ticksSinceComplaint = 0;
            LOG.error(words, what);
        }
    }

    private static ScheduledExecutorService stopped() {
        var none = Executors.newSingleThreadScheduledExecutor();
        none.shutdown();
        return none;
    }
}
