package org.yige.staff;

import org.yige.shared.Refusal;

/** Why staff says no. */
public enum StaffRefusal implements Refusal {
    NOT_A_NAME(RefusalKind.MALFORMED),
    NOT_A_PHONE(RefusalKind.MALFORMED),
    NOT_A_MAIL(RefusalKind.MALFORMED),
    NOT_AN_ID_NUMBER(RefusalKind.MALFORMED),
    NOT_A_DUTY(RefusalKind.MALFORMED),
    NOT_A_LEVEL(RefusalKind.MALFORMED),
    NOT_A_SCOPE(RefusalKind.MALFORMED),
    ENDS_BEFORE_IT_BEGINS(RefusalKind.NOT_ALLOWED),
    NOT_A_TITLE(RefusalKind.MALFORMED),
    UNKNOWN_LEAVE(RefusalKind.UNKNOWN),
    ONLY_SHORTER(RefusalKind.NOT_ALLOWED),
    STILL_OWES(RefusalKind.CONFLICT),
    ALWAYS_THERE(RefusalKind.CONFLICT),
    NOBODY_HOLDS_IT(RefusalKind.CONFLICT),
    UNKNOWN_PERSON(RefusalKind.UNKNOWN),
    UNKNOWN_POST(RefusalKind.UNKNOWN),
    UNKNOWN_PLACE(RefusalKind.NOT_ALLOWED),
    ON_RECORD_OTHERWISE(RefusalKind.CONFLICT),
    ALREADY_KNOWN(RefusalKind.CONFLICT),
    ALREADY_HELD(RefusalKind.CONFLICT),
    ALREADY_ON_LEAVE(RefusalKind.CONFLICT),
    NO_LONGER_WORKS_HERE(RefusalKind.CONFLICT),
    OUTSIDE_YOUR_AREA(RefusalKind.FORBIDDEN),
    NOT_IN_THE_COUNTY(RefusalKind.NOT_ALLOWED);

    private final RefusalKind kind;

    StaffRefusal(RefusalKind kind) {
        this.kind = kind;
    }

    @Override
    public RefusalKind kind() {
        return kind;
    }
}
