package org.yige.planner.rosters.station;

/**
 * A time of duty within the day it begins on.
 *
 * @param id short code, as printed in the table
 * @param name what people call it
 * @param startMinute minutes after midnight, 0 to 1439
 * @param minutes length, 1 to 1440; may run past midnight
 * @param night whether it counts as a night duty and brings the rest after a night
 */
public record Shift(String id, String name, int startMinute, int minutes, boolean night) {

    /** Checks the clock. */
    public Shift {
        if (startMinute < 0 || startMinute > 1439 || minutes < 1 || minutes > 1440) {
            throw new IllegalArgumentException("shift " + id + " has no possible hours");
        }
    }
}
