package org.yige.rosters;

import org.yige.shared.Refusal;

/** Why something about rosters is refused. */
public enum RostersRefusal implements Refusal {
    NO_SUCH_STATION(RefusalKind.UNKNOWN),
    NOT_YOUR_STATION(RefusalKind.FORBIDDEN),
    STAND_UNKNOWN(RefusalKind.UNKNOWN),
    STAND_WITHOUT_NAME(RefusalKind.MALFORMED),
    STAND_TWICE(RefusalKind.CONFLICT),
    STAND_WITHOUT_SEATS(RefusalKind.MALFORMED),
    STAND_WITHOUT_POLICE(RefusalKind.NOT_ALLOWED),
    STAND_NEVER_OPEN(RefusalKind.MALFORMED),
    STANDS_FOR_NO_SUCH_DUTY(RefusalKind.MALFORMED),
    SHIFT_UNKNOWN(RefusalKind.MALFORMED),
    NO_STANDS(RefusalKind.CONFLICT),
    NOBODY_TO_ROSTER(RefusalKind.CONFLICT),
    SHEET_UNKNOWN(RefusalKind.UNKNOWN),
    DAYS_NOT_POSSIBLE(RefusalKind.MALFORMED),
    SEAT_NOT_THERE(RefusalKind.MALFORMED),
    NOT_OF_THE_STATION(RefusalKind.MALFORMED),
    SHEET_CHANGED(RefusalKind.CONFLICT),
    SHEET_NOT_A_DRAFT(RefusalKind.CONFLICT),
    SHEET_NOT_IN_FORCE(RefusalKind.CONFLICT),
    NOBODY_ON_IT(RefusalKind.CONFLICT),
    DAY_IS_OVER(RefusalKind.CONFLICT),
    REASON_NEEDED(RefusalKind.MALFORMED),
    ALREADY_BEGUN(RefusalKind.CONFLICT),
    DAY_NOT_ON_SHEET(RefusalKind.NOT_ALLOWED),
    SHIFT_NOT_KNOWN(RefusalKind.NOT_ALLOWED),
    CELL_NOT_A_SHIFT(RefusalKind.NOT_ALLOWED),
    STAND_NOT_KNOWN(RefusalKind.NOT_ALLOWED),
    STAND_NOT_SAID(RefusalKind.NOT_ALLOWED),
    STAND_SHUT_THEN(RefusalKind.NOT_ALLOWED),
    SEAT_BEYOND(RefusalKind.NOT_ALLOWED),
    SEAT_ENTERED_TWICE(RefusalKind.NOT_ALLOWED),
    NO_SEAT_LEFT(RefusalKind.NOT_ALLOWED),
    NAME_NOT_OF_STATION(RefusalKind.NOT_ALLOWED),
    NAME_SHARED(RefusalKind.NOT_ALLOWED),
    SWAP_UNKNOWN(RefusalKind.UNKNOWN),
    SWAP_NOT_YOURS(RefusalKind.FORBIDDEN),
    SWAP_WITH_YOURSELF(RefusalKind.MALFORMED),
    SWAP_ABOVE_RANK(RefusalKind.NOT_ALLOWED),
    SWAP_ASKED_ALREADY(RefusalKind.CONFLICT),
    SWAP_ENDED(RefusalKind.CONFLICT),
    SWAP_LAPSED(RefusalKind.CONFLICT),
    DUTY_WENT_ELSEWHERE(RefusalKind.CONFLICT),
    PLANNER_BUSY(RefusalKind.UNAVAILABLE);

    private final RefusalKind kind;

    RostersRefusal(RefusalKind kind) {
        this.kind = kind;
    }

    @Override
    public RefusalKind kind() {
        return kind;
    }
}
