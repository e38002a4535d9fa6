package org.yige.access;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.yige.access.HeldSession.Held;

/**
 * What stays open on this server, for how many each: a handful of screens, not thousands. And a
 * bell: once any session has ended here, all that stays open asks at once whether it was its own.
 */
@Component
class HeldSessions {

    /**
     * Screens of one person or one key: a wall, some windows, a phone, and those whose line just
     * broke.
     */
    private static final int MOST_EACH = 16;

    private final Map<UUID, Deque<Thread>> open = new HashMap<>();
    private final AtomicLong endings = new AtomicLong();

    /**
     * Where as many are open as one person needs, the oldest makes room by being interrupted: most
     * often it is a page that was left long ago and whose line has not been missed yet.
     */
    private synchronized void enter(UUID whose, Thread holder) {
        var theirs = open.computeIfAbsent(whose, _ -> new ArrayDeque<>());
        theirs.addLast(holder);
        if (theirs.size() > MOST_EACH) {
            theirs.removeFirst().interrupt();
        }
    }

    private synchronized void leave(UUID whose, Thread holder) {
        open.computeIfPresent(
                whose,
                (_, theirs) -> {
                    theirs.remove(holder);
                    return theirs.isEmpty() ? null : theirs;
                });
    }

    /** Opens something of a person's, or of a key's, for the present thread. */
    Held hold(UUID whose) {
        var holder = Thread.currentThread();
        enter(whose, holder);
        return () -> leave(whose, holder);
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
