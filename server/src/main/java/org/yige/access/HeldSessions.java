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

/**
 * What stays open on this server, for how many each: a handful of screens, not thousands. And a
 * bell: once any session has ended here, all that stays open asks at once whether it was its own.
 */
@Component
class HeldSessions {

    /** Screens of one person: a wall, some windows, a phone, and those whose line just broke. */
    private static final int MOST_EACH = 16;

    private final Map<UUID, Deque<Thread>> open = new HashMap<>();
    private final AtomicLong endings = new AtomicLong();

    /**
     * Where as many are open as one person needs, the oldest makes room by being interrupted: most
     * often it is a page that was left long ago and whose line has not been missed yet.
     */
    synchronized void enter(UUID person, Thread holder) {
        var theirs = open.computeIfAbsent(person, _ -> new ArrayDeque<>());
        theirs.addLast(holder);
        if (theirs.size() > MOST_EACH) {
            theirs.removeFirst().interrupt();
        }
    }

    synchronized void leave(UUID person, Thread holder) {
        open.computeIfPresent(
                person,
                (_, theirs) -> {
                    theirs.remove(holder);
                    return theirs.isEmpty() ? null : theirs;
                });
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
