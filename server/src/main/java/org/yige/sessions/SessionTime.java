package org.yige.sessions;

import java.time.Instant;

/** From when until when; the end itself is free again. */
record SessionTime(Instant begins, Instant ends) {

    boolean meets(SessionTime other) {
        return begins.isBefore(other.ends) && other.begins.isBefore(ends);
    }
}
