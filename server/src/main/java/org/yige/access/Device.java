package org.yige.access;

import java.time.Duration;

/** Where somebody signs in, and how long that lasts. */
public enum Device {
    /** A desk in a room others enter: half an hour without a sign of life, a shift at most. */
    DESK(Duration.ofMinutes(30), Duration.ofHours(12)),
    /** A handset in a pocket: a shift, used or not. */
    PHONE(Duration.ofHours(12), Duration.ofHours(12));

    private final Duration idle;
    private final Duration longest;

    Device(Duration idle, Duration longest) {
        this.idle = idle;
        this.longest = longest;
    }

    Duration idle() {
        return idle;
    }

    Duration longest() {
        return longest;
    }
}
