package org.yige.supervision;

import org.yige.shared.Refusal;

/** Why a card, or a figure, is refused. */
public enum SupervisionRefusal implements Refusal {
    INCIDENT_NOT_IN_YOUR_AREA(RefusalKind.FORBIDDEN),
    CARD_UNKNOWN(RefusalKind.FORBIDDEN),
    CARD_STANDS_ALREADY(RefusalKind.CONFLICT),
    INCIDENT_NOT_OPEN(RefusalKind.CONFLICT),
    OWN_POST(RefusalKind.FORBIDDEN),
    REASON_UNKNOWN(RefusalKind.MALFORMED),
    REASON_NOT_SO(RefusalKind.CONFLICT),
    WORDS_MISSING(RefusalKind.MALFORMED),
    NOT_ASKED_OF_YOU(RefusalKind.FORBIDDEN),
    NOT_FOR_YOU_TO_DECIDE(RefusalKind.FORBIDDEN),
    REPLY_MISSING(RefusalKind.CONFLICT),
    REPLIED_ALREADY(RefusalKind.CONFLICT),
    CLOSED_ALREADY(RefusalKind.CONFLICT),
    SPAN_NOT_USABLE(RefusalKind.MALFORMED),
    TOO_MANY_CASES(RefusalKind.NOT_ALLOWED),
    STRETCH_UNKNOWN(RefusalKind.UNKNOWN);

    private final RefusalKind kind;

    SupervisionRefusal(RefusalKind kind) {
        this.kind = kind;
    }

    @Override
    public RefusalKind kind() {
        return kind;
    }
}
