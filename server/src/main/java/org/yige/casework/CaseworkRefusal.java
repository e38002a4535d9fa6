package org.yige.casework;

import org.yige.shared.Refusal;

/** Why a step on an incident is not taken. */
public enum CaseworkRefusal implements Refusal {
    RETURNED_ALREADY(Kind.NOT_ALLOWED),
    TOO_LATE_TO_RETURN(Kind.NOT_ALLOWED),
    BETTER_OWNER_MISSING(Kind.NOT_ALLOWED),
    POST_UNKNOWN(Kind.NOT_ALLOWED),
    EXTENSION_ALREADY_ASKED(Kind.NOT_ALLOWED),
    EXTENSION_NOT_ASKED(Kind.CONFLICT),
    EXTENSION_TOO_LONG(Kind.NOT_ALLOWED),
    PAUSED_FOR_THAT_ALREADY(Kind.NOT_ALLOWED),
    OWN_EXTENSION(Kind.FORBIDDEN),
    OUTCOME_UNKNOWN(Kind.MALFORMED),
    OUTCOME_NEEDS_OFFICER(Kind.FORBIDDEN),
    OUTCOME_NOT_FOR_THIS_KIND(Kind.NOT_ALLOWED),
    NOBODY_TO_SEND_BACK_TO(Kind.NOT_ALLOWED),
    HAND_OVER_FIRST(Kind.NOT_ALLOWED),
    OUTCOME_WITHOUT_BASIS(Kind.NOT_ALLOWED),
    RECEIVER_UNKNOWN(Kind.MALFORMED),
    GRADE_UNKNOWN(Kind.MALFORMED),
    NOTHING_ABOVE(Kind.NOT_ALLOWED),
    SAME_INCIDENT(Kind.NOT_ALLOWED),
    OTHER_IS_MORE_URGENT(Kind.NOT_ALLOWED),
    ONLY_REPORT(Kind.NOT_ALLOWED),
    REPORT_UNKNOWN(Kind.UNKNOWN);

    private final Kind kind;

    CaseworkRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
