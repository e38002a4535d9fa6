package org.yige.planner.beats;

import java.util.OptionalDouble;

/**
 * Two units that touch.
 *
 * @param border how much border they share; any unit of length, the same for all links
 * @param minutes by road from middle to middle, if known
 * @param barrier what lies between: over a river or ridge no beat reaches
 */
public record Link(
        String one, String other, double border, OptionalDouble minutes, Barrier barrier) {

    /** What can lie between two units that touch on the map. */
    public enum Barrier {
        NONE,
        RIVER,
        RIDGE,
        /** Nothing, and a beat may reach across although a township line is here. */
        OPEN
    }

    /** A plain link: one border, no road time, nothing between. */
    public static Link between(String one, String other) {
        return new Link(one, other, 1, OptionalDouble.empty(), Barrier.NONE);
    }
}
