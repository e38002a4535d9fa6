package org.yige.planner.beats;

/**
 * Hears how a search goes and may end it; called from the searching thread, often enough to draw a
 * bar.
 */
@FunctionalInterface
public interface Progress {

    /** Nobody watches. */
    Progress NONE = soFar -> true;

    /** One more look; return false to stop with the best so far. */
    boolean goOn(SoFar soFar);

    /** Where the search stands: share of the steps done, and the best plan's measures and cost. */
    record SoFar(double done, Measures best, double cost) {}
}
