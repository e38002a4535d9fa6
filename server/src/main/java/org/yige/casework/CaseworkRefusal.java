package org.yige.casework;

import org.yige.shared.Refusal;

/** Why a step on an incident is not taken. */
public enum CaseworkRefusal implements Refusal {
    RETURNED_ALREADY(RefusalKind.NOT_ALLOWED),
    TOO_LATE_TO_RETURN(RefusalKind.NOT_ALLOWED),
    BETTER_OWNER_MISSING(RefusalKind.NOT_ALLOWED),
    POST_UNKNOWN(RefusalKind.NOT_ALLOWED),
    EXTENSION_ALREADY_ASKED(RefusalKind.NOT_ALLOWED),
    EXTENSION_NOT_ASKED(RefusalKind.CONFLICT),
    EXTENSION_TOO_LONG(RefusalKind.NOT_ALLOWED),
    PAUSED_FOR_THAT_ALREADY(RefusalKind.NOT_ALLOWED),
    OWN_EXTENSION(RefusalKind.FORBIDDEN),
    PAUSE_ALREADY_ASKED(RefusalKind.NOT_ALLOWED),
    PAUSE_NOT_ASKED(RefusalKind.CONFLICT),
    OWN_PAUSE(RefusalKind.FORBIDDEN),
    OUTCOME_UNKNOWN(RefusalKind.MALFORMED),
    OUTCOME_NEEDS_OFFICER(RefusalKind.FORBIDDEN),
    POLICE_DECIDE(RefusalKind.FORBIDDEN),
    OUTCOME_NOT_FOR_THIS_KIND(RefusalKind.NOT_ALLOWED),
    NOBODY_TO_SEND_BACK_TO(RefusalKind.NOT_ALLOWED),
    HAND_OVER_FIRST(RefusalKind.NOT_ALLOWED),
    OUTCOME_WITHOUT_BASIS(RefusalKind.NOT_ALLOWED),
    RECEIVER_UNKNOWN(RefusalKind.MALFORMED),
    GRADE_UNKNOWN(RefusalKind.MALFORMED),
    NOTHING_ABOVE(RefusalKind.NOT_ALLOWED),
    SAME_INCIDENT(RefusalKind.NOT_ALLOWED),
    OTHER_IS_MORE_URGENT(RefusalKind.NOT_ALLOWED),
    TOO_LATE_TO_TAKE_BACK(RefusalKind.CONFLICT),
    OTHER_IS_FOR_THE_POLICE(RefusalKind.NOT_ALLOWED),
    ONLY_REPORT(RefusalKind.NOT_ALLOWED),
    REPORT_UNKNOWN(RefusalKind.UNKNOWN);

    private final RefusalKind kind;

    CaseworkRefusal(RefusalKind kind) {
        this.kind = kind;
    }

    @Override
    public RefusalKind kind() {
        return kind;
    }
}
