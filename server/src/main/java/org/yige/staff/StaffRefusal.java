package org.yige.staff;

import org.yige.shared.Refusal;

/** Why staff says no. */
public enum StaffRefusal implements Refusal {
    NOT_A_NAME(Kind.MALFORMED),
    NOT_A_PHONE(Kind.MALFORMED),
    NOT_AN_ID_NUMBER(Kind.MALFORMED),
    NOT_A_DUTY(Kind.MALFORMED),
    NOT_A_LEVEL(Kind.MALFORMED),
    NOT_A_SCOPE(Kind.MALFORMED),
    ENDS_BEFORE_IT_BEGINS(Kind.NOT_ALLOWED),
    NOT_A_TITLE(Kind.MALFORMED),
    UNKNOWN_PERSON(Kind.UNKNOWN),
    UNKNOWN_POST(Kind.UNKNOWN),
    UNKNOWN_PLACE(Kind.NOT_ALLOWED),
    ON_RECORD_OTHERWISE(Kind.CONFLICT),
    ALREADY_KNOWN(Kind.CONFLICT),
    ALREADY_HELD(Kind.CONFLICT),
    ALREADY_ON_LEAVE(Kind.CONFLICT),
    NO_LONGER_WORKS_HERE(Kind.CONFLICT),
    OUTSIDE_YOUR_AREA(Kind.FORBIDDEN),
    NOT_IN_THE_COUNTY(Kind.NOT_ALLOWED);

    private final Kind kind;

    StaffRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
