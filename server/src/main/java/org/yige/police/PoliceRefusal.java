package org.yige.police;

import org.yige.shared.Refusal;

/** Why something about mediation by the police is refused. */
public enum PoliceRefusal implements Refusal {
    POLICE_FILE_UNKNOWN(RefusalKind.FORBIDDEN),
    NOT_FOR_AN_OFFICER_LIKE_YOU(RefusalKind.FORBIDDEN),
    POLICE_FILE_OPEN_ALREADY(RefusalKind.CONFLICT),
    NOT_A_BREACH_TO_MEDIATE(RefusalKind.NOT_ALLOWED),
    INCIDENT_NOT_AT_HAND(RefusalKind.CONFLICT),
    ACT_UNKNOWN(RefusalKind.MALFORMED),
    GROUND_UNKNOWN(RefusalKind.MALFORMED),
    POLICE_BAR_UNKNOWN(RefusalKind.MALFORMED),
    POLICE_MAY_NOT_MEDIATE(RefusalKind.NOT_ALLOWED),
    A_SIDE_DOES_NOT_WANT(RefusalKind.NOT_ALLOWED),
    ONLY_TWICE(RefusalKind.CONFLICT),
    SECOND_TOO_LATE(RefusalKind.NOT_ALLOWED),
    ONE_OFFICER_RECORDS_ALL(RefusalKind.NOT_ALLOWED),
    SESSION_WITHOUT_WORDS(RefusalKind.MALFORMED),
    OFFICERS_NOT_POSSIBLE(RefusalKind.MALFORMED),
    PROMISED_DAY_NOT_POSSIBLE(RefusalKind.MALFORMED),
    NOTHING_WAS_PROMISED(RefusalKind.CONFLICT),
    NO_LETTER_NOW(RefusalKind.CONFLICT),
    NOBODY_TO_WRITE_TO(RefusalKind.UNKNOWN),
    LETTER_NOT_YOURS(RefusalKind.FORBIDDEN),
    DECLINED_WITHOUT_WORDS(RefusalKind.MALFORMED),
    MADE_GOOD_FIRST(RefusalKind.NOT_ALLOWED);

    private final RefusalKind kind;

    PoliceRefusal(RefusalKind kind) {
        this.kind = kind;
    }

    @Override
    public RefusalKind kind() {
        return kind;
    }
}
