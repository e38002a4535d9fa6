package org.yige.mediators;

import org.yige.shared.Refusal;

/** Why something about mediators is refused. */
public enum MediatorsRefusal implements Refusal {
    COMMITTEE_UNKNOWN(RefusalKind.UNKNOWN),
    COMMITTEE_WITHOUT_NAME(RefusalKind.MALFORMED),
    COMMITTEE_TWICE(RefusalKind.CONFLICT),
    COMMITTEE_CLOSED(RefusalKind.CONFLICT),
    NOT_THIS_KIND_THERE(RefusalKind.MALFORMED),
    NO_SUCH_DIVISION(RefusalKind.MALFORMED),
    TERM_NOT_POSSIBLE(RefusalKind.MALFORMED),
    FILED_IN_THE_FUTURE(RefusalKind.MALFORMED),
    MEMBER_UNKNOWN(RefusalKind.UNKNOWN),
    MEMBER_WITHOUT_NAME(RefusalKind.MALFORMED),
    MEMBER_TWICE(RefusalKind.CONFLICT),
    MEMBER_DAY_NOT_POSSIBLE(RefusalKind.MALFORMED),
    LANGUAGE_UNKNOWN(RefusalKind.MALFORMED),
    MEMBER_KIND_UNKNOWN(RefusalKind.MALFORMED),
    MEMBER_PHONE_NOT_READABLE(RefusalKind.MALFORMED),
    NOT_YOURS_TO_SEAT(RefusalKind.FORBIDDEN),
    NEUTRALITY_NOT_SAID(RefusalKind.MALFORMED),
    NOT_NEUTRAL(RefusalKind.NOT_ALLOWED),
    ASKED_BEFORE(RefusalKind.CONFLICT),
    TOO_MANY_MEDIATORS(RefusalKind.CONFLICT),
    TOO_MANY_GUESTS(RefusalKind.CONFLICT),
    GUEST_IS_A_PARTY(RefusalKind.MALFORMED),
    NOT_A_PARTY_TO_ASK(RefusalKind.MALFORMED),
    TABLE_CLOSED(RefusalKind.CONFLICT),
    POST_UNKNOWN(RefusalKind.UNKNOWN),
    POST_NOT_ASKED(RefusalKind.FORBIDDEN);

    private final RefusalKind kind;

    MediatorsRefusal(RefusalKind kind) {
        this.kind = kind;
    }

    @Override
    public RefusalKind kind() {
        return kind;
    }
}
