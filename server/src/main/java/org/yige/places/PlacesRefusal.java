package org.yige.places;

import org.yige.shared.Refusal;

/** Why places says no. */
public enum PlacesRefusal implements Refusal {
    WRONG_CODE(Kind.MALFORMED),
    NOTHING_DRAWN(Kind.CONFLICT),
    NO_SUCH_DIVISION(Kind.UNKNOWN),
    NO_OUTLINE(Kind.UNKNOWN),
    NOT_GEOJSON(Kind.MALFORMED),
    HISTORY_IS_WRITTEN(Kind.CONFLICT),
    TOO_MANY_ROWS(Kind.NOT_ALLOWED),
    TOO_MANY_CORNERS(Kind.NOT_ALLOWED),
    CELL_MISSING(Kind.NOT_ALLOWED),
    CELL_TOO_LONG(Kind.NOT_ALLOWED),
    NOT_A_NUMBER(Kind.NOT_ALLOWED),
    NOT_A_DATE(Kind.NOT_ALLOWED),
    FOREIGN_COUNTY(Kind.NOT_ALLOWED),
    UNKNOWN_VILLAGE(Kind.NOT_ALLOWED),
    UNKNOWN_STATION(Kind.NOT_ALLOWED),
    UNKNOWN_GRID(Kind.NOT_ALLOWED),
    UNKNOWN_BEAT(Kind.NOT_ALLOWED),
    TWICE_IN_FILE(Kind.NOT_ALLOWED),
    CODE_USED_BEFORE(Kind.NOT_ALLOWED),
    NOT_A_POLYGON(Kind.NOT_ALLOWED),
    RING_NOT_CLOSED(Kind.NOT_ALLOWED),
    CROSSES_ITSELF(Kind.NOT_ALLOWED),
    OVERLAPS(Kind.NOT_ALLOWED),
    LEAVES_A_GAP(Kind.NOT_ALLOWED),
    OUTSIDE_ITS_VILLAGE(Kind.NOT_ALLOWED),
    OUTSIDE_COUNTY(Kind.NOT_ALLOWED),
    COORDINATES_SWAPPED(Kind.NOT_ALLOWED),
    NOT_COORDINATES(Kind.NOT_ALLOWED),
    SHARES_DO_NOT_ADD_UP(Kind.NOT_ALLOWED),
    GROUND_CHANGED(Kind.CONFLICT),
    DRAWN_LATER(Kind.CONFLICT);

    private static final int SHOWN = 40;

    private final Kind kind;

    PlacesRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    /** A reader's own input, short enough and plain enough to print back. */
    static String shown(String input) {
        var plain = input.replaceAll("\\p{C}", "");
        return plain.length() <= SHOWN ? plain : plain.substring(0, SHOWN) + "…";
    }
}
