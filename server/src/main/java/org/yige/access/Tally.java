package org.yige.access;

import java.time.Instant;

/**
 * Wrong passwords in a row for a login, from one place.
 *
 * @param place a network, a device, or {@link Doorway#ELSEWHERE}
 */
record Tally(String place, int failures, Instant lastAt) {}
