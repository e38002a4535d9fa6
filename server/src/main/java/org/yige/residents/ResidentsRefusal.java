package org.yige.residents;

import org.yige.shared.Refusal;

/** Why the people concerned are told no. */
public enum ResidentsRefusal implements Refusal {
    CASE_UNKNOWN(RefusalKind.UNKNOWN),
    PHONE_DOES_NOT_MATCH(RefusalKind.FORBIDDEN),
    SCORE_NOT_ONE_TO_FIVE(RefusalKind.MALFORMED),
    REASON_DOES_NOT_FIT_SCORE(RefusalKind.MALFORMED),
    ENDED_ALREADY(RefusalKind.CONFLICT),
    NOT_IN_THEIR_PLACE(RefusalKind.FORBIDDEN),
    NOT_HANDLED_YET(RefusalKind.CONFLICT);

    private final RefusalKind kind;

    ResidentsRefusal(RefusalKind kind) {
        this.kind = kind;
    }

    @Override
    public RefusalKind kind() {
        return kind;
    }
}
