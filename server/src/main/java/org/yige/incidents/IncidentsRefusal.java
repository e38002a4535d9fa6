package org.yige.incidents;

import org.yige.shared.Refusal;

/** Why the hall says no, whoever asks. */
public enum IncidentsRefusal implements Refusal {
    WORDS_MISSING(Kind.MALFORMED),
    VILLAGE_UNKNOWN(Kind.NOT_ALLOWED),
    NOT_IN_YOUR_AREA(Kind.FORBIDDEN),
    NOT_YOURS_TO_DO(Kind.FORBIDDEN),
    NOT_IN_THIS_STATE(Kind.CONFLICT),
    REASON_UNKNOWN(Kind.MALFORMED),
    PURPOSE_MISSING(Kind.MALFORMED);

    private final Kind kind;

    IncidentsRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
