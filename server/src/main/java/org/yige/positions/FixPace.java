package org.yige.positions;

import java.time.Instant;

/** How many fixes one device may tell: so many a second, taken over a minute. */
final class FixPace {

    private static final long WINDOW = 60;

    private final long most;
    private long minute;
    private long count;

    FixPace(int mostASecond) {
        this.most = mostASecond * WINDOW;
    }

    boolean has(Instant now) {
        long current = now.getEpochSecond() / WINDOW;
        if (current != minute) {
            minute = current;
            count = 0;
        }
        return ++count <= most;
    }
}
