package org.yige.mediation;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Something that happened in a dispute for which it may turn violent. It says what happened and
 * when, never who somebody is.
 *
 * @param number of people or calls; one where nothing is counted
 * @param knownAt since when it is on file
 */
record DangerFact(String sign, LocalDate on, int number, Instant knownAt) {

    /**
     * A fact that counts now.
     *
     * @param until the day from which it no longer does
     */
    record Counting(DangerFact fact, LocalDate until) {}
}
