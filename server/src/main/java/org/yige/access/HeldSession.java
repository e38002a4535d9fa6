package org.yige.access;

import java.time.Duration;
import java.util.Optional;
import org.yige.shared.Actor;

/**
 * The session of somebody for whom something stays open, as a live screen does: it asks again and
 * again who that is by now and whether the session still lasts, and ends with it. Asking is no sign
 * of life.
 */
public final class HeldSession {

    /** How soon an end on another server, or another post, is noticed; one here is at once. */
    private static final Duration ASK_EVERY = Duration.ofSeconds(10);

    private final Access access;
    private final HeldSessions all;
    private final Token token;
    private Optional<Actor> who;
    private long endings;
    private long askedAt = System.nanoTime();

    HeldSession(Access access, HeldSessions all, SignedIn who) {
        this.access = access;
        this.all = all;
        this.token = who.token();
        this.endings = all.endings();
        this.who = Optional.of(who.actor());
    }

    /** Something of somebody's that stays open until it is closed. */
    public interface Held extends AutoCloseable {

        @Override
        void close();
    }

    /**
     * Opens it, for the present thread. If more is open than one person needs, the oldest ends: its
     * thread is interrupted.
     */
    public Held hold() {
        return all.hold(who.orElseThrow().person());
    }

    /** Who it is, as they may act now; nobody once the session is over. */
    public Optional<Actor> who() {
        long rung = all.endings();
        if (rung != endings || System.nanoTime() - askedAt >= ASK_EVERY.toNanos()) {
            endings = rung;
            askedAt = System.nanoTime();
            who =
                    access.find(token)
                            .map(Session::account)
                            .map(account -> access.actor(account.person(), account.hat()));
        }
        return who;
    }
}
