package org.yige.deadlines;

import org.yige.shared.Refusal;

/** Why a rule about time says no. */
public enum DeadlinesRefusal implements Refusal {
    NOT_RUNNING(RefusalKind.CONFLICT),
    ALREADY_DUE(RefusalKind.CONFLICT),
    EXTENDED_ALREADY(RefusalKind.CONFLICT),
    EXTENSION_OF_NOTHING(RefusalKind.NOT_ALLOWED),
    PAUSED_ALREADY(RefusalKind.CONFLICT),
    NOT_PAUSED(RefusalKind.CONFLICT),
    UNKNOWN_PAUSE_REASON(RefusalKind.MALFORMED),
    CALENDAR_YEAR_OUT_OF_RANGE(RefusalKind.MALFORMED),
    CALENDAR_NOT_READABLE(RefusalKind.MALFORMED),
    CALENDAR_EMPTY(RefusalKind.NOT_ALLOWED),
    CALENDAR_KNOWN_ALREADY(RefusalKind.CONFLICT),
    NOTICE_MISSING(RefusalKind.MALFORMED),
    ENDS_BEFORE_IT_BEGINS(RefusalKind.NOT_ALLOWED),
    MADE_UP_ON_A_WORKING_DAY(RefusalKind.NOT_ALLOWED),
    DAY_NOT_OF_THAT_YEAR(RefusalKind.NOT_ALLOWED),
    DAY_TWICE(RefusalKind.NOT_ALLOWED);

    private final RefusalKind kind;

    DeadlinesRefusal(RefusalKind kind) {
        this.kind = kind;
    }

    @Override
    public RefusalKind kind() {
        return kind;
    }
}
