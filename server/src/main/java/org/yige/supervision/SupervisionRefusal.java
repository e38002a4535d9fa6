package org.yige.supervision;

import org.yige.shared.Refusal;

/** Why a card, or a figure, is refused. */
public enum SupervisionRefusal implements Refusal {
    INCIDENT_NOT_IN_YOUR_AREA(Kind.FORBIDDEN),
    CARD_UNKNOWN(Kind.FORBIDDEN),
    CARD_STANDS_ALREADY(Kind.CONFLICT),
    INCIDENT_NOT_OPEN(Kind.CONFLICT),
    OWN_POST(Kind.FORBIDDEN),
    REASON_UNKNOWN(Kind.MALFORMED),
    WORDS_MISSING(Kind.MALFORMED),
    NOT_ASKED_OF_YOU(Kind.FORBIDDEN),
    NOT_FOR_YOU_TO_DECIDE(Kind.FORBIDDEN),
    REPLY_MISSING(Kind.CONFLICT),
    REPLIED_ALREADY(Kind.CONFLICT),
    CLOSED_ALREADY(Kind.CONFLICT),
    SPAN_NOT_USABLE(Kind.MALFORMED),
    TOO_MANY_CASES(Kind.NOT_ALLOWED),
    STRETCH_UNKNOWN(Kind.UNKNOWN);

    private final Kind kind;

    SupervisionRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
