package org.yige.units;

import org.yige.shared.Refusal;

/** Why something about units is refused. */
public enum UnitsRefusal implements Refusal {
    UNIT_UNKNOWN(RefusalKind.UNKNOWN),
    NOT_YOUR_UNITS(RefusalKind.FORBIDDEN),
    UNIT_WITHOUT_NAME(RefusalKind.MALFORMED),
    UNIT_TWICE(RefusalKind.CONFLICT),
    CREW_FROM_ONE_PLACE(RefusalKind.MALFORMED),
    CREW_NOT_OF_THE_STATION(RefusalKind.MALFORMED),
    CREW_HAS_A_UNIT(RefusalKind.CONFLICT),
    VEHICLE_UNKNOWN(RefusalKind.UNKNOWN),
    VEHICLE_DOES_NOT_SUIT(RefusalKind.MALFORMED),
    VEHICLE_HAS_A_UNIT(RefusalKind.CONFLICT),
    VEHICLE_WITHOUT_PLATE(RefusalKind.MALFORMED),
    VEHICLE_TWICE(RefusalKind.CONFLICT),
    FAULT_WITHOUT_WORDS(RefusalKind.MALFORMED),
    FAULT_UNKNOWN(RefusalKind.UNKNOWN),
    ITEM_NOT_IN_THE_BOX(RefusalKind.MALFORMED),
    COUNT_NOT_POSSIBLE(RefusalKind.MALFORMED),
    NOT_SO_MANY_THERE(RefusalKind.CONFLICT),
    BOX_NOT_COUNTED(RefusalKind.MALFORMED),
    NO_SUCH_WORK(RefusalKind.UNKNOWN);

    private final RefusalKind kind;

    UnitsRefusal(RefusalKind kind) {
        this.kind = kind;
    }

    @Override
    public RefusalKind kind() {
        return kind;
    }
}
