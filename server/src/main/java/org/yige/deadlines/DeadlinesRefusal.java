package org.yige.deadlines;

import org.yige.shared.Refusal;

/** Why a rule about time says no. */
public enum DeadlinesRefusal implements Refusal {
    NOT_RUNNING(Kind.CONFLICT),
    ALREADY_DUE(Kind.CONFLICT),
    EXTENDED_ALREADY(Kind.CONFLICT),
    EXTENSION_OF_NOTHING(Kind.NOT_ALLOWED),
    PAUSED_ALREADY(Kind.CONFLICT),
    NOT_PAUSED(Kind.CONFLICT),
    UNKNOWN_PAUSE_REASON(Kind.MALFORMED);

    private final Kind kind;

    DeadlinesRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
