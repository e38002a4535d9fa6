package org.yige.staff;

/** What kind of place a post covers. */
public enum Scope {
    GRID(15),
    BEAT(15),
    VILLAGE(12),
    TOWN(9),
    STATION(12),
    COUNTY(6);

    private final int digits;

    Scope(int digits) {
        this.digits = digits;
    }

    int digits() {
        return digits;
    }
}
