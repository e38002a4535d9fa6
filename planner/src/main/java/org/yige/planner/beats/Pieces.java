package org.yige.planner.beats;

import java.util.Arrays;

/** Whether beats are in one piece. Keeps scratch space, so every thread has its own. */
final class Pieces {

    private final Solution s;
    private final Ground g;
    private final int[] seen;
    private final int[] queue;
    private int stamp;

    Pieces(Solution state) {
        this.s = state;
        this.g = state.ground;
        this.seen = new int[g.atoms];
        this.queue = new int[g.atoms];
    }

    /**
     * Whether a whole beat stays whole without this atom: its neighbours there must still reach
     * each other.
     */
    boolean wholeWithout(int gone, int beat) {
        stamp++;
        seen[gone] = stamp;
        int around = 0;
        int first = -1;
        for (int e = g.from[gone]; e < g.from[gone + 1]; e++) {
            if (s.beat[g.to[e]] == beat) {
                first = g.to[e];
                around++;
            }
        }
        return around == 1 || around > 1 && reaches(gone, first, beat, around);
    }

    private boolean reaches(int gone, int first, int beat, int around) {
        seen[first] = stamp;
        queue[0] = first;
        int found = 1;
        for (int head = 0, tail = 1; head < tail; head++) {
            int atom = queue[head];
            for (int e = g.from[atom]; e < g.from[atom + 1]; e++) {
                int next = g.to[e];
                if (seen[next] != stamp && s.beat[next] == beat) {
                    seen[next] = stamp;
                    queue[tail++] = next;
                    if (touchesAtom(next, gone) && ++found == around) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private boolean touchesAtom(int atom, int other) {
        for (int e = g.from[atom]; e < g.from[atom + 1]; e++) {
            if (g.to[e] == other) {
                return true;
            }
        }
        return false;
    }

    /** Whether all of a beat is reached from its post, which never moves during a search. */
    boolean whole(int beat) {
        return walk(beat) == s.size[beat];
    }

    /** The atoms of a beat that is in one piece. */
    int[] members(int beat) {
        return Arrays.copyOf(queue, walk(beat));
    }

    private int walk(int beat) {
        stamp++;
        int first = s.post[beat];
        stamp++;
        seen[first] = stamp;
        queue[0] = first;
        int tail = 1;
        for (int head = 0; head < tail; head++) {
            int atom = queue[head];
            for (int e = g.from[atom]; e < g.from[atom + 1]; e++) {
                int next = g.to[e];
                if (seen[next] != stamp && s.beat[next] == beat) {
                    seen[next] = stamp;
                    queue[tail++] = next;
                }
            }
        }
        return tail;
    }
}
