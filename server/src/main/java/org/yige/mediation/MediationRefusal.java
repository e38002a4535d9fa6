package org.yige.mediation;

import org.yige.shared.Refusal;

/** Why something about a dispute is refused. */
public enum MediationRefusal implements Refusal {
    DISPUTE_UNKNOWN(RefusalKind.FORBIDDEN),
    NOT_YOURS_TO_MEDIATE(RefusalKind.FORBIDDEN),
    ON_FILE_ALREADY(RefusalKind.CONFLICT),
    INCIDENT_NOT_IN_HAND(RefusalKind.CONFLICT),
    KIND_UNKNOWN(RefusalKind.MALFORMED),
    BAR_UNKNOWN(RefusalKind.MALFORMED),
    MAY_NOT_BE_MEDIATED(RefusalKind.NOT_ALLOWED),
    MATTER_MISSING(RefusalKind.MALFORMED),
    DAY_NOT_POSSIBLE(RefusalKind.MALFORMED),
    AMOUNT_NOT_POSSIBLE(RefusalKind.MALFORMED),
    PEOPLE_NOT_POSSIBLE(RefusalKind.MALFORMED),
    A_SIDE_IS_EMPTY(RefusalKind.MALFORMED),
    TOO_MANY_PARTIES(RefusalKind.MALFORMED),
    TOO_MANY_REPRESENTATIVES(RefusalKind.MALFORMED),
    NAME_MISSING(RefusalKind.MALFORMED),
    PHONE_NOT_READABLE(RefusalKind.MALFORMED),
    PARTY_ON_BOTH_SIDES(RefusalKind.MALFORMED),
    PARTY_TWICE(RefusalKind.MALFORMED),
    MINOR_WITHOUT_GUARDIAN(RefusalKind.MALFORMED),
    ACTS_FOR_NOBODY(RefusalKind.MALFORMED),
    PARTY_UNKNOWN(RefusalKind.MALFORMED),
    NOT_ALL_AGREED_TO_TALK(RefusalKind.CONFLICT),
    OVER_ALREADY(RefusalKind.CONFLICT),
    NOT_AGREED_YET(RefusalKind.CONFLICT),
    WORDS_MISSING(RefusalKind.MALFORMED),
    NOT_THE_OTHER_SIDE(RefusalKind.FORBIDDEN),
    CONCLUDE_ON_FILE_FIRST(RefusalKind.NOT_ALLOWED),
    CODE_OR_PHONE_WRONG(RefusalKind.UNKNOWN),
    NAME_NEEDED_TOO(RefusalKind.CONFLICT),
    SPAN_NOT_POSSIBLE(RefusalKind.MALFORMED),
    PRINTED_ALREADY(RefusalKind.CONFLICT),
    APPLICATION_PRINTED(RefusalKind.CONFLICT),
    DEAD_ALREADY(RefusalKind.CONFLICT),
    NOT_DEAD(RefusalKind.CONFLICT),
    HEIR_NOT_POSSIBLE(RefusalKind.MALFORMED),
    NO_VISIT_OPEN(RefusalKind.CONFLICT),
    CONCLUDED_BY_ANOTHER_ORGAN(RefusalKind.CONFLICT),
    SIGN_UNKNOWN(RefusalKind.MALFORMED),
    NOTHING_TO_DECIDE(RefusalKind.CONFLICT);

    private final RefusalKind kind;

    MediationRefusal(RefusalKind kind) {
        this.kind = kind;
    }

    @Override
    public RefusalKind kind() {
        return kind;
    }
}
