package org.yige.shared;

/** Refusals that belong to no one module: what is wrong with a request before any rule is asked. */
public enum SharedRefusal implements Refusal {
    NOT_A_SPOT(Kind.MALFORMED),
    NOT_READABLE(Kind.MALFORMED),
    MISSING(Kind.MALFORMED),
    TOO_LONG(Kind.MALFORMED),
    TOO_LARGE(Kind.MALFORMED),
    NO_SUCH_PAGE(Kind.UNKNOWN),
    METHOD_NOT_OFFERED(Kind.NOT_ALLOWED),
    MEDIA_NOT_OFFERED(Kind.NOT_ALLOWED),
    DATABASE_AWAY(Kind.UNAVAILABLE);

    private final Kind kind;

    SharedRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
