package org.yige.mediation;

import org.yige.shared.Worded;

/**
 * As what a dispute is mediated. The kinds are kept apart: whenever it changes, every party is
 * asked anew. What the police mediate is a file of its own.
 */
public enum Mediated implements Worded {
    /** By a committee (人民调解法). */
    PEOPLE,
    /** By a court, or whom it asked. */
    JUDICIAL,
    /** By a department. */
    ADMINISTRATIVE,
    /** By several of them at one table. */
    JOINT;

    /** Whether it is concluded here; else the other organ says what came of it. */
    boolean concludedHere() {
        return this == PEOPLE || this == JOINT;
    }
}
