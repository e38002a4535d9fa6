package org.yige.planner.rounds;

import java.util.Arrays;

/**
 * The earliest time a round past all stops can be back (Held and Karp 1962, with opening hours).
 */
final class Shortest {

    /** More stops than this are not put into one round. */
    static final int MOST_STOPS = 16;

    private Shortest() {}

    /**
     * The earliest return when leaving the base at a time; {@link Outing#NEVER} when hours make it
     * impossible.
     */
    static int back(Outing outing, int leaving) {
        var count = outing.stops().size();
        if (count == 0) {
            return leaving;
        }
        var done = new int[1 << count][count];
        for (var row : done) {
            Arrays.fill(row, Outing.NEVER);
        }
        for (int stop = 0; stop < count; stop++) {
            done[1 << stop][stop] = outing.doneAt(0, stop, leaving);
        }
        for (int seen = 1; seen < done.length; seen++) {
            for (int last = 0; last < count; last++) {
                if (done[seen][last] >= Outing.NEVER) {
                    continue;
                }
                for (int next = 0; next < count; next++) {
                    if ((seen & 1 << next) == 0) {
                        var both = seen | 1 << next;
                        done[both][next] =
                                Math.min(
                                        done[both][next],
                                        outing.doneAt(last + 1, next, done[seen][last]));
                    }
                }
            }
        }
        var earliest = Outing.NEVER;
        for (int last = 0; last < count; last++) {
            earliest =
                    Math.min(
                            earliest,
                            Math.min(
                                    Outing.NEVER,
                                    done[done.length - 1][last] + outing.travel()[last + 1][0]));
        }
        return earliest;
    }
}
