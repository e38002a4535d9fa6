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
    UNKNOWN_PAUSE_REASON(Kind.MALFORMED),
    CALENDAR_YEAR_OUT_OF_RANGE(Kind.MALFORMED),
    CALENDAR_NOT_READABLE(Kind.MALFORMED),
    CALENDAR_EMPTY(Kind.NOT_ALLOWED),
    CALENDAR_KNOWN_ALREADY(Kind.CONFLICT),
    NOTICE_MISSING(Kind.MALFORMED),
    ENDS_BEFORE_IT_BEGINS(Kind.NOT_ALLOWED),
    MADE_UP_ON_A_WORKING_DAY(Kind.NOT_ALLOWED),
    DAY_NOT_OF_THAT_YEAR(Kind.NOT_ALLOWED),
    DAY_TWICE(Kind.NOT_ALLOWED);

    private final Kind kind;

    DeadlinesRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
