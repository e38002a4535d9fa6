package org.yige.beats;

import org.yige.shared.Refusal;

/** Why beats says no. */
public enum BeatsRefusal implements Refusal {
    UNKNOWN_STATION(RefusalKind.UNKNOWN),
    UNKNOWN_DRAFT(RefusalKind.UNKNOWN),
    UNKNOWN_WISH(RefusalKind.UNKNOWN),
    UNKNOWN_ALTERNATIVE(RefusalKind.UNKNOWN),
    OUTSIDE_YOUR_AREA(RefusalKind.FORBIDDEN),
    NOT_A_SETTING(RefusalKind.MALFORMED),
    NOT_A_DAY(RefusalKind.MALFORMED),
    NOTHING_TO_DIVIDE(RefusalKind.NOT_ALLOWED),
    GRIDS_MISSING(RefusalKind.NOT_ALLOWED),
    PEOPLE_UNKNOWN(RefusalKind.NOT_ALLOWED),
    NOT_IN_THE_STATION(RefusalKind.NOT_ALLOWED),
    NOT_A_BEAT_OF_THE_PLAN(RefusalKind.NOT_ALLOWED),
    NAME_ONE_OF_ITS_GRIDS(RefusalKind.NOT_ALLOWED),
    SAME_PLACE_TWICE(RefusalKind.NOT_ALLOWED),
    NOT_NEIGHBOURS(RefusalKind.NOT_ALLOWED),
    WISH_IMPOSSIBLE(RefusalKind.NOT_ALLOWED),
    TOO_MANY_WISHES(RefusalKind.NOT_ALLOWED),
    TOO_MANY_BEATS(RefusalKind.NOT_ALLOWED),
    TOO_BUSY(RefusalKind.TOO_MUCH),
    STILL_RUNNING(RefusalKind.CONFLICT),
    NO_PLAN(RefusalKind.CONFLICT),
    CHANGED_MEANWHILE(RefusalKind.CONFLICT),
    STALE(RefusalKind.CONFLICT),
    PUBLISHED_ALREADY(RefusalKind.CONFLICT),
    NOT_PUBLISHED(RefusalKind.CONFLICT),
    IN_FORCE_ALREADY(RefusalKind.CONFLICT),
    DAY_IN_THE_PAST(RefusalKind.NOT_ALLOWED),
    DAY_TOO_FAR(RefusalKind.NOT_ALLOWED),
    BEGAN_TODAY(RefusalKind.CONFLICT);

    private final RefusalKind kind;

    BeatsRefusal(RefusalKind kind) {
        this.kind = kind;
    }

    @Override
    public RefusalKind kind() {
        return kind;
    }
}
