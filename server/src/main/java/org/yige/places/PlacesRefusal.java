package org.yige.places;

import org.yige.shared.Refusal;

/** Why places says no. */
public enum PlacesRefusal implements Refusal {
    WRONG_CODE(RefusalKind.MALFORMED),
    NOTHING_DRAWN(RefusalKind.CONFLICT),
    NO_SUCH_DIVISION(RefusalKind.UNKNOWN),
    NO_OUTLINE(RefusalKind.UNKNOWN),
    NOT_GEOJSON(RefusalKind.MALFORMED),
    HISTORY_IS_WRITTEN(RefusalKind.CONFLICT),
    ENDS_MOST_OF_A_COUNTY(RefusalKind.CONFLICT),
    TOO_MANY_ROWS(RefusalKind.NOT_ALLOWED),
    TOO_MANY_CORNERS(RefusalKind.NOT_ALLOWED),
    TOO_MANY_RINGS(RefusalKind.NOT_ALLOWED),
    CELL_MISSING(RefusalKind.NOT_ALLOWED),
    CELL_TOO_LONG(RefusalKind.NOT_ALLOWED),
    NOT_A_NUMBER(RefusalKind.NOT_ALLOWED),
    NOT_A_DATE(RefusalKind.NOT_ALLOWED),
    FOREIGN_COUNTY(RefusalKind.NOT_ALLOWED),
    UNKNOWN_VILLAGE(RefusalKind.NOT_ALLOWED),
    UNKNOWN_STATION(RefusalKind.NOT_ALLOWED),
    UNKNOWN_GRID(RefusalKind.NOT_ALLOWED),
    UNKNOWN_BEAT(RefusalKind.NOT_ALLOWED),
    TWICE_IN_FILE(RefusalKind.NOT_ALLOWED),
    CODE_USED_BEFORE(RefusalKind.NOT_ALLOWED),
    NOT_A_POLYGON(RefusalKind.NOT_ALLOWED),
    RING_NOT_CLOSED(RefusalKind.NOT_ALLOWED),
    CROSSES_ITSELF(RefusalKind.NOT_ALLOWED),
    OVERLAPS(RefusalKind.NOT_ALLOWED),
    LEAVES_A_GAP(RefusalKind.NOT_ALLOWED),
    OUTSIDE_ITS_VILLAGE(RefusalKind.NOT_ALLOWED),
    OUTSIDE_COUNTY(RefusalKind.NOT_ALLOWED),
    OUTSIDE_CHINA(RefusalKind.NOT_ALLOWED),
    OUTLINE_FIRST(RefusalKind.CONFLICT),
    COORDINATES_SWAPPED(RefusalKind.NOT_ALLOWED),
    NOT_COORDINATES(RefusalKind.NOT_ALLOWED),
    SHARES_DO_NOT_ADD_UP(RefusalKind.NOT_ALLOWED),
    GROUND_CHANGED(RefusalKind.CONFLICT),
    DRAWN_LATER(RefusalKind.CONFLICT);

    private static final int SHOWN = 40;

    private final RefusalKind kind;

    PlacesRefusal(RefusalKind kind) {
        this.kind = kind;
    }

    @Override
    public RefusalKind kind() {
        return kind;
    }

    /** A reader's own input, short enough and plain enough to print back. */
    static String shown(String input) {
        var plain = input.replaceAll("\\p{C}", "");
        return plain.length() <= SHOWN ? plain : plain.substring(0, SHOWN) + "…";
    }
}
