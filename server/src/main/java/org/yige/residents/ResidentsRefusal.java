package org.yige.residents;

import org.yige.shared.Refusal;

/** Why the people concerned are told no. */
public enum ResidentsRefusal implements Refusal {
    CASE_UNKNOWN(Kind.UNKNOWN),
    PHONE_DOES_NOT_MATCH(Kind.FORBIDDEN),
    SCORE_NOT_ONE_TO_FIVE(Kind.MALFORMED),
    NOT_HANDLED_YET(Kind.CONFLICT);

    private final Kind kind;

    ResidentsRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
