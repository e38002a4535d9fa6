package org.yige.incidents;

import org.yige.shared.Refusal;

/** Why the hall says no, whoever asks. */
public enum IncidentsRefusal implements Refusal {
    WORDS_MISSING(RefusalKind.MALFORMED),
    VILLAGE_UNKNOWN(RefusalKind.NOT_ALLOWED),
    NOT_IN_YOUR_AREA(RefusalKind.FORBIDDEN),
    NOT_YOURS_TO_DO(RefusalKind.FORBIDDEN),
    NOT_IN_THIS_STATE(RefusalKind.CONFLICT),
    REASON_UNKNOWN(RefusalKind.MALFORMED),
    PURPOSE_MISSING(RefusalKind.MALFORMED);

    private final RefusalKind kind;

    IncidentsRefusal(RefusalKind kind) {
        this.kind = kind;
    }

    @Override
    public RefusalKind kind() {
        return kind;
    }
}
