package org.yige.papers;

import org.yige.shared.Refusal;

/** Why a paper is not written, not shown, or not known. */
public enum PapersRefusal implements Refusal {
    TEMPLATE_UNKNOWN(RefusalKind.UNKNOWN),
    TEMPLATE_WRONG(RefusalKind.NOT_ALLOWED),
    FIELD_UNKNOWN(RefusalKind.MALFORMED),
    FIELD_MISSING(RefusalKind.MALFORMED),
    FIELD_NOT_USABLE(RefusalKind.MALFORMED),
    AMOUNT_NOT_EXACT(RefusalKind.MALFORMED),
    REASON_MISSING(RefusalKind.MALFORMED),
    FONTS_MISSING(RefusalKind.UNAVAILABLE),
    PAPER_UNKNOWN(RefusalKind.UNKNOWN),
    PAPER_WITHDRAWN(RefusalKind.CONFLICT),
    NOT_YOURS_TO_READ(RefusalKind.FORBIDDEN),
    CODE_UNKNOWN(RefusalKind.UNKNOWN),
    DOSSIER_UNKNOWN(RefusalKind.UNKNOWN),
    DOSSIER_CLOSED(RefusalKind.CONFLICT),
    DOSSIER_NOT_COMPLETE(RefusalKind.CONFLICT),
    ITEM_UNKNOWN(RefusalKind.UNKNOWN),
    ITEM_NOT_FOR_THIS(RefusalKind.NOT_ALLOWED),
    SCAN_NOT_USABLE(RefusalKind.NOT_ALLOWED),
    SCAN_TOO_LONG(RefusalKind.NOT_ALLOWED);

    private final RefusalKind kind;

    PapersRefusal(RefusalKind kind) {
        this.kind = kind;
    }

    @Override
    public RefusalKind kind() {
        return kind;
    }
}
