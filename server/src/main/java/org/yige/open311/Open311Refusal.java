package org.yige.open311;

import org.yige.shared.Refusal;

/** Why another system is told no. */
public enum Open311Refusal implements Refusal {
    API_KEY_MISSING(RefusalKind.FORBIDDEN),
    API_KEY_UNKNOWN(RefusalKind.FORBIDDEN),
    JURISDICTION_UNKNOWN(RefusalKind.UNKNOWN),
    SERVICE_CODE_MISSING(RefusalKind.MALFORMED),
    SERVICE_CODE_UNKNOWN(RefusalKind.UNKNOWN),
    SERVICE_REQUEST_UNKNOWN(RefusalKind.UNKNOWN),
    TOKEN_UNKNOWN(RefusalKind.UNKNOWN),
    PLACE_MISSING(RefusalKind.MALFORMED),
    PLACE_NOT_READABLE(RefusalKind.MALFORMED),
    ADDRESS_UNKNOWN(RefusalKind.MALFORMED),
    ATTRIBUTE_MISSING(RefusalKind.MALFORMED),
    VALUE_NOT_READABLE(RefusalKind.MALFORMED),
    SPAN_TOO_LONG(RefusalKind.MALFORMED),
    FORM_EXPECTED(RefusalKind.MALFORMED),
    LETTERS_NOT_READABLE(RefusalKind.MALFORMED),
    PICTURES_OF_AN_UPDATE(RefusalKind.MALFORMED),
    NOT_YOUR_REQUEST(RefusalKind.FORBIDDEN),
    UPDATE_SAYS_SOMETHING_ELSE(RefusalKind.CONFLICT),
    NOTHING_HERE(RefusalKind.UNKNOWN),
    CLIENT_CODE_NOT_USABLE(RefusalKind.MALFORMED),
    CLIENT_CODE_TAKEN(RefusalKind.CONFLICT),
    CLIENT_UNKNOWN(RefusalKind.UNKNOWN),
    RECEIVER_UNKNOWN(RefusalKind.UNKNOWN);

    private final RefusalKind kind;

    Open311Refusal(RefusalKind kind) {
        this.kind = kind;
    }

    @Override
    public RefusalKind kind() {
        return kind;
    }
}
