package org.yige.shared;

/** Refusals that belong to no one module: what is wrong with a request before any rule is asked. */
public enum SharedRefusal implements Refusal {
    NOT_A_SPOT(RefusalKind.MALFORMED),
    NOT_READABLE(RefusalKind.MALFORMED),
    MISSING(RefusalKind.MALFORMED),
    NAME_NOT_WRITABLE(RefusalKind.MALFORMED),
    NO_SUCH_TIME(RefusalKind.MALFORMED),
    TOO_LONG(RefusalKind.MALFORMED),
    TOO_LARGE(RefusalKind.MALFORMED),
    NO_SUCH_PAGE(RefusalKind.UNKNOWN),
    METHOD_NOT_OFFERED(RefusalKind.NOT_ALLOWED),
    MEDIA_NOT_OFFERED(RefusalKind.NOT_ALLOWED),
    DATABASE_AWAY(RefusalKind.UNAVAILABLE);

    private final RefusalKind kind;

    SharedRefusal(RefusalKind kind) {
        this.kind = kind;
    }

    @Override
    public RefusalKind kind() {
        return kind;
    }
}
