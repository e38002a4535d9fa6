package org.yige.sessions;

import org.yige.shared.Refusal;

/** Why something about sessions is refused. */
public enum SessionsRefusal implements Refusal {
    ROOM_UNKNOWN(RefusalKind.UNKNOWN),
    ROOM_WITHOUT_NAME(RefusalKind.MALFORMED),
    ROOM_WITHOUT_ADDRESS(RefusalKind.MALFORMED),
    ROOM_CAPACITY_NOT_POSSIBLE(RefusalKind.MALFORMED),
    ROOM_NOWHERE(RefusalKind.MALFORMED),
    ROOM_TWICE(RefusalKind.CONFLICT),
    ROOM_CLOSED(RefusalKind.CONFLICT),
    ROOM_STILL_BOOKED(RefusalKind.CONFLICT),
    ROOM_TOO_SMALL(RefusalKind.CONFLICT),
    ROOM_TAKEN(RefusalKind.CONFLICT),
    MEDIATOR_BUSY(RefusalKind.CONFLICT),
    PARTY_BUSY(RefusalKind.CONFLICT),
    SESSION_UNKNOWN(RefusalKind.FORBIDDEN),
    NOT_YOURS_TO_HOLD(RefusalKind.FORBIDDEN),
    DISPUTE_IS_OVER(RefusalKind.CONFLICT),
    NOT_ALL_WANT_IT(RefusalKind.CONFLICT),
    TIME_NOT_POSSIBLE(RefusalKind.MALFORMED),
    LINK_NOT_USABLE(RefusalKind.MALFORMED),
    PLACE_WITHOUT_WORDS(RefusalKind.MALFORMED),
    REASON_WITHOUT_WORDS(RefusalKind.MALFORMED),
    NOT_PLANNED_ANY_MORE(RefusalKind.CONFLICT),
    NOT_SITTING(RefusalKind.CONFLICT),
    NOT_READ_BACK_NOW(RefusalKind.CONFLICT),
    RECORD_SIGNED_ALREADY(RefusalKind.CONFLICT),
    ATTENDEE_UNKNOWN(RefusalKind.MALFORMED),
    NOBODY_PRESENT(RefusalKind.MALFORMED),
    RIGHTS_NOT_TOLD(RefusalKind.MALFORMED),
    LINE_WITHOUT_WORDS(RefusalKind.MALFORMED),
    LINE_SAYS_SOMETHING_ELSE(RefusalKind.CONFLICT),
    LINE_UNKNOWN(RefusalKind.MALFORMED),
    TOO_MANY_LINES(RefusalKind.CONFLICT),
    NOBODYS_WORD_TO_GIVE(RefusalKind.MALFORMED),
    NOT_HEARD_BY_ALL(RefusalKind.CONFLICT),
    NOT_SIGNED_BY_ALL(RefusalKind.CONFLICT),
    SIGNATURE_NOT_DRAWN(RefusalKind.MALFORMED),
    CALENDAR_OF_NOBODY(RefusalKind.UNKNOWN),
    CALENDAR_UNKNOWN(RefusalKind.UNKNOWN);

    private final RefusalKind kind;

    SessionsRefusal(RefusalKind kind) {
        this.kind = kind;
    }

    @Override
    public RefusalKind kind() {
        return kind;
    }
}
