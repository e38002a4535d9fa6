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
import org.yige.shared.Condition;
import org.yige.shared.Wellness;

/**
 * Sweeps several times a second while the server runs, on a thread of its own that nothing else can
 * hold up.
 */
@Component
class DeadlinesTick implements SmartLifecycle, Wellness {

    private static final Logger LOG = LoggerFactory.getLogger(DeadlinesTick.class);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final int QUIET_TICKS = 600;
    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(1);

    /** A million passed limits are worked off in less. */
    private static final Duration LONGEST_SWEEP = Duration.ofMinutes(10);

    private final DeadlinesSweep sweep;
    private final SweepStore store;
    private final ClockWatch watch;
    private final Clock clock;
    private volatile ScheduledExecutorService thread = stopped();
    private int ticksSinceComplaint = QUIET_TICKS;
    private volatile long lastMoved = System.nanoTime();
    private volatile boolean sweeping;
    private volatile Condition lastFound = Condition.WELL;

    DeadlinesTick(DeadlinesSweep sweep, SweepStore store, ClockWatch watch, Clock clock) {
        this.sweep = sweep;
        this.store = store;
        this.watch = watch;
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

    @Override
    public String name() {
        return "deadlines";
    }

    @Override
    public Condition now() {
        var silent = Duration.ofNanos(System.nanoTime() - lastMoved);
        var longest = sweeping ? LONGEST_SWEEP : LONGEST_SILENCE;
        return thread.isShutdown() || silent.compareTo(longest) > 0
                ? new Condition.Unwell("not-ticking")
                : lastFound;
    }

    private void tick() {
        lastMoved = System.nanoTime();
        sweeping = true;
        lastFound = look();
        sweeping = false;
        lastMoved = System.nanoTime();
    }

    /**
     * Nothing may end the ticking: a database that is away comes back, and what was out of memory
     * may have some again.
     */
    private Condition look() {
        ticksSinceComplaint++;
        try {
            var now = clock.instant();
            var apart = Duration.between(store.databaseTime(), now).abs();
            if (apart.compareTo(ClockRules.MAY_DIFFER) > 0) {
                watch.lookAnew();
                complain(
                        "this server's clock and the database's are {} apart: nothing is fired until they agree",
                        apart);
                return new Condition.Unwell("clocks-apart");
            }
            if (!watch.look(now, System.nanoTime())) {
                complain(
                        "the clock jumped and now says {}: nothing is fired until an administrator says that it is right",
                        now);
                return new Condition.Unwell("clock-jumped");
            }
            sweep.sweep(now);
            return Condition.WELL;
        } catch (Throwable e) {
            complain("deadlines could not be looked at; trying on: {}", e.toString());
            return new Condition.Unwell("failing");
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
