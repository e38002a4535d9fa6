package org.yige.intake;

import org.yige.shared.Refusal;

/** Why a report is not taken. */
public enum IntakeRefusal implements Refusal {
    KIND_UNKNOWN(RefusalKind.MALFORMED),
    FACT_UNKNOWN(RefusalKind.MALFORMED),
    HAPPENS_IN_FUTURE(RefusalKind.NOT_ALLOWED),
    HAPPENED_TOO_LONG_AGO(RefusalKind.NOT_ALLOWED),
    PHONE_NOT_READABLE(RefusalKind.MALFORMED),
    SPOT_INCOMPLETE(RefusalKind.MALFORMED),
    TOO_BUSY(RefusalKind.TOO_MUCH),
    TOO_MANY_ROWS(RefusalKind.MALFORMED),
    BATCH_REFUSED(RefusalKind.NOT_ALLOWED),
    ROW_NOT_WRITTEN(RefusalKind.TOO_MUCH),
    CODE_WAS_TOLD(RefusalKind.CONFLICT),
    NO_PHONE_KEPT(RefusalKind.UNKNOWN);

    private final RefusalKind kind;

    IntakeRefusal(RefusalKind kind) {
        this.kind = kind;
    }

    @Override
    public RefusalKind kind() {
        return kind;
    }
}
