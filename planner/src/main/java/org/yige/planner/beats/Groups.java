package org.yige.planner.beats;

/** Things that belong together, joined pair by pair. */
final class Groups {

    private final int[] above;

    Groups(int count) {
        above = new int[count];
        for (int i = 0; i < count; i++) {
            above[i] = i;
        }
    }

    int of(int one) {
        while (above[one] != one) {
            above[one] = above[above[one]];
            one = above[one];
        }
        return one;
    }

    /**
     * Joins; the smaller index stays the name of the group, so the outcome does not depend on the
     * order of calls.
     */
    void join(int one, int other) {
        int a = of(one);
        int b = of(other);
        above[Math.max(a, b)] = Math.min(a, b);
    }

    /** A dense number 0, 1, 2 … for every group, in order of its smallest member. */
    int[] numbers() {
        int[] number = new int[above.length];
        int next = 0;
        for (int i = 0; i < above.length; i++) {
            number[i] = of(i) == i ? next++ : number[of(i)];
        }
        return number;
    }
}
