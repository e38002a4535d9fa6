package org.yige.access;

import org.yige.shared.Refusal;

/** Why somebody may not come in, or not do that. */
public enum AccessRefusal implements Refusal {
    SIGN_IN_FIRST(RefusalKind.UNAUTHENTICATED),
    /** Unknown login or wrong password: which of the two is not said. */
    WRONG_LOGIN_OR_PASSWORD(RefusalKind.UNAUTHENTICATED),
    /** Too many wrong passwords; {@code minutes} until the next try. */
    CLOSED_FOR_NOW(RefusalKind.TOO_MUCH),
    /** The password is right; a code of the authenticator is asked for beside it. */
    CODE_NEEDED(RefusalKind.UNAUTHENTICATED),
    WRONG_CODE(RefusalKind.NOT_ALLOWED),
    WRONG_PASSWORD(RefusalKind.NOT_ALLOWED),
    HAS_SECOND_FACTOR(RefusalKind.CONFLICT),
    ENROL_FIRST(RefusalKind.FORBIDDEN),
    ACCOUNT_LOCKED(RefusalKind.FORBIDDEN),
    ONE_TIME_PASSWORD_EXPIRED(RefusalKind.FORBIDDEN),
    CHANGE_PASSWORD_FIRST(RefusalKind.FORBIDDEN),
    NOT_FROM_OUR_PAGE(RefusalKind.FORBIDDEN),
    NOT_YOUR_ROLE(RefusalKind.FORBIDDEN),
    /** An endpoint of ours that says nothing about who may call it lets nobody in. */
    NO_SIGN_ON_THIS_DOOR(RefusalKind.FORBIDDEN),
    TOO_MANY_REQUESTS(RefusalKind.TOO_MUCH),
    PASSWORD_TOO_WEAK(RefusalKind.NOT_ALLOWED),
    /** Long enough, but made of what everybody chooses. */
    PASSWORD_TOO_COMMON(RefusalKind.NOT_ALLOWED),
    NOT_A_LOGIN(RefusalKind.MALFORMED),
    LOGIN_TAKEN(RefusalKind.CONFLICT),
    KEPT_APART(RefusalKind.CONFLICT),
    NOT_YOURSELF(RefusalKind.CONFLICT),
    /** Who keeps the system does not choose, reset or shut out who watches over it. */
    FOR_AUDITORS(RefusalKind.FORBIDDEN),
    FOR_ADMINISTRATORS(RefusalKind.FORBIDDEN),
    UNKNOWN_ACCOUNT(RefusalKind.UNKNOWN),
    TOO_MANY_GUESSES(RefusalKind.TOO_MUCH);

    private final RefusalKind kind;

    AccessRefusal(RefusalKind kind) {
        this.kind = kind;
    }

    @Override
    public RefusalKind kind() {
        return kind;
    }
}
