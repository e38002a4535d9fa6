package org.yige;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.yige.shared.Condition;
import org.yige.shared.Wellness;

/**
 * Asks every part how it is: all at once, each for three seconds at most, and not more than once a
 * second however often somebody wants to know. A part that hangs is not asked again before it has
 * answered.
 */
@Component
class Health {

    private static final Logger LOG = LoggerFactory.getLogger(Health.class);
    private static final Condition SILENT = new Condition.Unwell("no-answer");
    private static final Condition FAULT = new Condition.Unwell("fault");
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration GOOD_FOR = Duration.ofSeconds(1);

    private final List<Wellness> parts;
    private final Executor threads = task -> Thread.ofVirtual().name("health").start(task);
    private final Map<String, CompletableFuture<Condition>> asked = new ConcurrentHashMap<>();
    private Findings last = new Findings(System.nanoTime() - GOOD_FOR.toNanos(), Map.of());

    Health(List<Wellness> parts) {
        this.parts = parts;
    }

    /**
     * What was found.
     *
     * @param at nanoseconds of the machine's own count
     */
    record Findings(long at, Map<String, Condition> parts) {

        boolean isWell() {
            return parts.values().stream().allMatch(Condition.Well.class::isInstance);
        }
    }

    synchronized Findings now() {
        if (System.nanoTime() - last.at() >= GOOD_FOR.toNanos()) {
            last = ask();
        }
        return last;
    }

    private Findings ask() {
        var until = System.nanoTime() + PATIENCE.toNanos();
        parts.forEach(part ->
                asked.computeIfAbsent(
                        part.name(), _ -> CompletableFuture.supplyAsync(part::now, threads)));
        var found = new TreeMap<String, Condition>();
        for (var part : parts) {
            found.put(part.name(), answer(part.name(), until));
        }
        return new Findings(System.nanoTime(), found);
    }

    private Condition answer(String name, long until) {
        var its = asked.getOrDefault(name, CompletableFuture.completedFuture(SILENT));
        try {
            var said = its.get(Math.max(until - System.nanoTime(), 0), TimeUnit.NANOSECONDS);
            asked.remove(name);
            return said;
        } catch (TimeoutException e) {
            return SILENT;
        } catch (ExecutionException e) {
            asked.remove(name);
            LOG.warn("{} does not know how it is", name, e.getCause());
            return FAULT;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return SILENT;
        }
    }
}
