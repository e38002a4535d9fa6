package org.yige.access;

import org.yige.shared.Refusal;

/** Why somebody may not come in, or not do that. */
public enum AccessRefusal implements Refusal {
    SIGN_IN_FIRST(Kind.UNAUTHENTICATED),
    /** Unknown login or wrong password: which of the two is not said. */
    WRONG_LOGIN_OR_PASSWORD(Kind.UNAUTHENTICATED),
    /** Too many wrong passwords; {@code minutes} until the next try. */
    CLOSED_FOR_NOW(Kind.TOO_MUCH),
    ACCOUNT_LOCKED(Kind.FORBIDDEN),
    ONE_TIME_PASSWORD_EXPIRED(Kind.FORBIDDEN),
    CHANGE_PASSWORD_FIRST(Kind.FORBIDDEN),
    NOT_FROM_OUR_PAGE(Kind.FORBIDDEN),
    NOT_YOUR_ROLE(Kind.FORBIDDEN),
    /** An endpoint of ours that says nothing about who may call it lets nobody in. */
    NO_SIGN_ON_THIS_DOOR(Kind.FORBIDDEN),
    TOO_MANY_REQUESTS(Kind.TOO_MUCH),
    PASSWORD_TOO_WEAK(Kind.NOT_ALLOWED),
    NOT_A_LOGIN(Kind.MALFORMED),
    LOGIN_TAKEN(Kind.CONFLICT),
    KEPT_APART(Kind.CONFLICT),
    NOT_YOURSELF(Kind.CONFLICT),
    UNKNOWN_ACCOUNT(Kind.UNKNOWN),
    TOO_MANY_GUESSES(Kind.TOO_MUCH);

    private final Kind kind;

    AccessRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
