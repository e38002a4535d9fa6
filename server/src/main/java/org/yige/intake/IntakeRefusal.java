package org.yige.intake;

import org.yige.shared.Refusal;

/** Why a report is not taken. */
public enum IntakeRefusal implements Refusal {
    KIND_UNKNOWN(Kind.MALFORMED),
    FACT_UNKNOWN(Kind.MALFORMED),
    HAPPENS_IN_FUTURE(Kind.NOT_ALLOWED),
    HAPPENED_TOO_LONG_AGO(Kind.NOT_ALLOWED),
    PHONE_NOT_READABLE(Kind.MALFORMED),
    SPOT_INCOMPLETE(Kind.MALFORMED),
    TOO_BUSY(Kind.TOO_MUCH),
    TOO_MANY_ROWS(Kind.MALFORMED),
    BATCH_REFUSED(Kind.NOT_ALLOWED),
    ROW_NOT_WRITTEN(Kind.TOO_MUCH),
    NO_PHONE_KEPT(Kind.UNKNOWN);

    private final Kind kind;

    IntakeRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
