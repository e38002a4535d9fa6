package org.yige.access;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.yige.shared.Refused;

/**
 * What stays open on this server, for how many each: a handful of screens, not thousands. And a
 * bell: once any session has ended here, all that stays open asks at once whether it was its own.
 */
@Component
class HeldSessions {

    /** Screens of one person: a wall, some windows, a phone, and those whose line just broke. */
    private static final int MOST_EACH = 16;

    private static final int COME_AGAIN_SECONDS = 15;

    private final Map<UUID, Integer> open = new ConcurrentHashMap<>();
    private final AtomicLong endings = new AtomicLong();

    /**
     * @throws Refused TOO_MANY_REQUESTS if as many are open as one person needs
     */
    void enter(UUID person) {
        open.merge(
                person,
                1,
                (there, more) -> {
                    if (there >= MOST_EACH) {
                        throw new Refused(
                                AccessRefusal.TOO_MANY_REQUESTS,
                                Map.of("retryAfter", COME_AGAIN_SECONDS));
                    }
                    return there + more;
                });
    }

    void leave(UUID person) {
        open.computeIfPresent(person, (_, there) -> there > 1 ? Integer.valueOf(there - 1) : null);
    }

    /** Sessions end as soon as this is committed. */
    void rung() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            endings.incrementAndGet();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        endings.incrementAndGet();
                    }
                });
    }

    long endings() {
        return endings.get();
    }
}
