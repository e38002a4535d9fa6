package org.yige.deadlines;

import java.time.Instant;
import java.util.UUID;

/**
 * A mark that was reached.
 *
 * @param deadline id of the deadline; with {@code mark} it names this firing for ever
 * @param limit which limit of the subject
 * @param dueAt when the mark was to be reached
 * @param at when it was noticed; later by the time a server was down, or by the length of a queue
 */
public record Firing(
        UUID deadline, Subject subject, String limit, Mark mark, Instant dueAt, Instant at) {}
