package org.yige.access;

/**
 * The session of somebody for whom something stays open, as a live screen does: it asks again and
 * again whether the session still lasts, and ends with it. Asking is no sign of life.
 */
public final class HeldSession {

    private final Access access;
    private final Token token;

    HeldSession(Access access, Token token) {
        this.access = access;
        this.token = token;
    }

    /** Whether nobody signed out, locked the account or left the desk for too long. */
    public boolean lasts() {
        return access.find(token).isPresent();
    }
}
