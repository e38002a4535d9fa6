package org.yige.incidents;

import java.util.Optional;
import org.yige.deadlines.Limit;

/**
 * How long a level has to finish what a module above has taken in hand, where that is not the time
 * of the incident's grade. A bean of the module that knows.
 */
public interface FinishTime {

    /** The time its present owner's level has; empty where the grade's holds. */
    Optional<Limit> finish(Incident incident);
}
