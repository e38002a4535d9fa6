package org.yige.open311;

import org.yige.shared.Refusal;

/** Why another system is told no. */
public enum Open311Refusal implements Refusal {
    API_KEY_MISSING(Kind.FORBIDDEN),
    API_KEY_UNKNOWN(Kind.FORBIDDEN),
    JURISDICTION_UNKNOWN(Kind.UNKNOWN),
    SERVICE_CODE_MISSING(Kind.MALFORMED),
    SERVICE_CODE_UNKNOWN(Kind.UNKNOWN),
    SERVICE_REQUEST_UNKNOWN(Kind.UNKNOWN),
    TOKEN_UNKNOWN(Kind.UNKNOWN),
    PLACE_MISSING(Kind.MALFORMED),
    PLACE_NOT_READABLE(Kind.MALFORMED),
    ADDRESS_UNKNOWN(Kind.MALFORMED),
    ATTRIBUTE_UNKNOWN(Kind.MALFORMED),
    ATTRIBUTE_MISSING(Kind.MALFORMED),
    VALUE_NOT_READABLE(Kind.MALFORMED),
    SPAN_TOO_LONG(Kind.MALFORMED),
    FORM_EXPECTED(Kind.MALFORMED),
    NOT_YOUR_REQUEST(Kind.FORBIDDEN),
    UPDATE_SAYS_SOMETHING_ELSE(Kind.CONFLICT),
    NOTHING_HERE(Kind.UNKNOWN),
    CLIENT_CODE_NOT_USABLE(Kind.MALFORMED),
    CLIENT_CODE_TAKEN(Kind.CONFLICT),
    CLIENT_UNKNOWN(Kind.UNKNOWN),
    RECEIVER_UNKNOWN(Kind.UNKNOWN);

    private final Kind kind;

    Open311Refusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
