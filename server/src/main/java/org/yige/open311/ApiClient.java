package org.yige.open311;

import java.util.Optional;

/**
 * A system that may write: an app, a hotline, a neighbouring county.
 *
 * @param code short name; kept with every report it sent
 * @param perMinute how many requests with its key are taken a minute
 * @param receiver the body of the practice profile it speaks for, if matters are handed over to it
 */
record ApiClient(
        String code, String name, int perMinute, Optional<String> receiver, boolean locked) {

    /** Whether it is who sent a report. */
    boolean is(Optional<String> sender) {
        return sender.filter(code::equals).isPresent();
    }
}
