package org.yige.planner.rosters.search;

/**
 * A table of people by days in which every cell holds a code; code 0 is rest. Costs split into one
 * part per person's row and one part per day and code for how many people hold it. All costs are
 * whole points, never negative.
 */
public interface Grid {

    /** A price no sum of ordinary costs reaches: the plan breaks a hard rule. */
    long HARD = 10_000;

    /** Number of rows. */
    int people();

    /** Number of columns. */
    int days();

    /** Number of codes, rest included. */
    int codes();

    /**
     * Whether this person may hold this code on this day at all. Rest may always be held unless the
     * day is frozen.
     */
    boolean allowed(int person, int day, int code);

    /** What one person's row costs: its own broken rules, wishes, fairness. */
    long rowCost(int person, int[] row);

    /** What it costs that {@code count} people hold {@code code} on {@code day}; 0 for rest. */
    long coverCost(int day, int code, int count);
}
