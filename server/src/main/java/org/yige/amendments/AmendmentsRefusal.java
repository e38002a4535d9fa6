package org.yige.amendments;

import org.yige.shared.Refusal;

/** Why a practice is not changed. */
public enum AmendmentsRefusal implements Refusal {
    NOT_USABLE(RefusalKind.NOT_ALLOWED),
    NOTHING_CHANGES(RefusalKind.NOT_ALLOWED),
    SAY_WHY(RefusalKind.MALFORMED),
    NOT_BEFORE_TODAY(RefusalKind.NOT_ALLOWED),
    ANOTHER_IS_ASKED(RefusalKind.CONFLICT),
    SECOND_PERSON(RefusalKind.FORBIDDEN),
    DECIDED_ALREADY(RefusalKind.CONFLICT),
    DAY_IS_PAST(RefusalKind.CONFLICT),
    CASES_DIFFER(RefusalKind.CONFLICT),
    UNKNOWN_EDITION(RefusalKind.UNKNOWN);

    private final RefusalKind kind;

    AmendmentsRefusal(RefusalKind kind) {
        this.kind = kind;
    }

    @Override
    public RefusalKind kind() {
        return kind;
    }
}
