package org.yige.deadlines;

import java.time.Instant;

/**
 * A due time that moved because a calendar was corrected.
 *
 * @param at when it was counted again
 * @param from when it had been due before
 * @param to when it was due from then on
 */
public record Moved(Instant at, Instant from, Instant to) {}
