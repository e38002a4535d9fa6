package org.yige.positions;

import org.yige.shared.Refusal;

/** Why something about positions is refused. */
public enum PositionsRefusal implements Refusal {
    YOU_ARE_NOT_ON_DUTY(RefusalKind.CONFLICT),
    NO_FIXES(RefusalKind.MALFORMED),
    FIXES_TOO_MANY(RefusalKind.MALFORMED),
    TRACK_TOO_LONG(RefusalKind.MALFORMED),
    TRACKER_UNKNOWN(RefusalKind.UNKNOWN),
    TRACKER_NUMBER(RefusalKind.MALFORMED),
    TRACKER_TWICE(RefusalKind.CONFLICT),
    UNIT_NOT_THERE(RefusalKind.MALFORMED),
    NOT_WRITTEN(RefusalKind.UNAVAILABLE);

    private final RefusalKind kind;

    PositionsRefusal(RefusalKind kind) {
        this.kind = kind;
    }

    @Override
    public RefusalKind kind() {
        return kind;
    }
}
