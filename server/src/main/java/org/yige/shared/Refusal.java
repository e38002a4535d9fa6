package org.yige.shared;

/**
 * Why a rule said no. Each module has one enum of these; the constant's name is the public code.
 */
public interface Refusal {

    RefusalKind kind();

    String name();

    /** How a refusal travels over HTTP: 400, 401, 403, 404, 409, 422, 429, 503. */
    enum RefusalKind {
        MALFORMED,
        UNAUTHENTICATED,
        FORBIDDEN,
        UNKNOWN,
        CONFLICT,
        NOT_ALLOWED,
        TOO_MUCH,
        UNAVAILABLE
    }
}
