package org.yige.deadlines;

/** The two moments of a limit at which somebody is told. Each comes once, HALF before PASSED. */
public enum Mark {
    /** Half of the time is gone: remind whoever has it (amber). */
    HALF,
    /** The time is gone: the next in line takes over (red). */
    PASSED
}
