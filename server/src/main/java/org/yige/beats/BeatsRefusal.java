package org.yige.beats;

import org.yige.shared.Refusal;

/** Why beats says no. */
public enum BeatsRefusal implements Refusal {
    UNKNOWN_STATION(Kind.UNKNOWN),
    UNKNOWN_DRAFT(Kind.UNKNOWN),
    UNKNOWN_WISH(Kind.UNKNOWN),
    UNKNOWN_ALTERNATIVE(Kind.UNKNOWN),
    OUTSIDE_YOUR_AREA(Kind.FORBIDDEN),
    NOT_A_SETTING(Kind.MALFORMED),
    NOT_A_DAY(Kind.MALFORMED),
    NOTHING_TO_DIVIDE(Kind.NOT_ALLOWED),
    GRIDS_MISSING(Kind.NOT_ALLOWED),
    PEOPLE_UNKNOWN(Kind.NOT_ALLOWED),
    NOT_IN_THE_STATION(Kind.NOT_ALLOWED),
    NOT_A_BEAT_OF_THE_PLAN(Kind.NOT_ALLOWED),
    NAME_ONE_OF_ITS_GRIDS(Kind.NOT_ALLOWED),
    SAME_PLACE_TWICE(Kind.NOT_ALLOWED),
    NOT_NEIGHBOURS(Kind.NOT_ALLOWED),
    WISH_IMPOSSIBLE(Kind.NOT_ALLOWED),
    TOO_MANY_WISHES(Kind.NOT_ALLOWED),
    TOO_MANY_BEATS(Kind.NOT_ALLOWED),
    TOO_BUSY(Kind.TOO_MUCH),
    STILL_RUNNING(Kind.CONFLICT),
    NO_PLAN(Kind.CONFLICT),
    CHANGED_MEANWHILE(Kind.CONFLICT),
    STALE(Kind.CONFLICT),
    PUBLISHED_ALREADY(Kind.CONFLICT),
    DAY_IN_THE_PAST(Kind.NOT_ALLOWED),
    DAY_TOO_FAR(Kind.NOT_ALLOWED),
    BEGAN_TODAY(Kind.CONFLICT);

    private final Kind kind;

    BeatsRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
