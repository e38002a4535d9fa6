package org.yige.agreements;

import org.yige.shared.Refusal;

/** Why something about an agreement is refused. */
public enum AgreementsRefusal implements Refusal {
    WORDS_MISSING(RefusalKind.MALFORMED),
    DAY_NOT_POSSIBLE(RefusalKind.MALFORMED),
    AMOUNT_NOT_POSSIBLE(RefusalKind.MALFORMED),
    PARTY_UNKNOWN(RefusalKind.MALFORMED),
    NOT_CLEAR(RefusalKind.NOT_ALLOWED),
    BEFORE_DISPUTE(RefusalKind.MALFORMED),
    IN_THE_FUTURE(RefusalKind.MALFORMED),
    NOTHING_PROMISED(RefusalKind.MALFORMED),
    SIGNATURES_MISSING(RefusalKind.NOT_ALLOWED),
    ORAL_ONLY_IF_DONE_AT_ONCE(RefusalKind.NOT_ALLOWED),
    OBLIGATION_UNKNOWN(RefusalKind.FORBIDDEN),
    DONE_ALREADY(RefusalKind.CONFLICT),
    SPECIAL_UNKNOWN(RefusalKind.MALFORMED),
    SIGNED_BY_HAND_ONLY(RefusalKind.NOT_ALLOWED),
    PICTURE_OF_SIGNATURE_MISSING(RefusalKind.NOT_ALLOWED),
    NOT_IN_WRITING(RefusalKind.CONFLICT),
    NOT_CONFIRMED_BY_A_COURT(RefusalKind.NOT_ALLOWED),
    TOO_LATE_TO_CONFIRM(RefusalKind.NOT_ALLOWED),
    NOTHING_TOLD(RefusalKind.CONFLICT),
    MORE_THAN_IS_OWED(RefusalKind.MALFORMED),
    NO_SUCH_COPY(RefusalKind.CONFLICT);

    private final RefusalKind kind;

    AgreementsRefusal(RefusalKind kind) {
        this.kind = kind;
    }

    @Override
    public RefusalKind kind() {
        return kind;
    }
}
