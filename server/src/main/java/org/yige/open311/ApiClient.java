package org.yige.open311;

import java.util.Optional;

/**
 * A system that may write: an app, a hotline, a neighbouring county.
 *
 * @param code short name; the keys of its reports begin with it
 * @param perMinute how many requests with its key are taken a minute
 * @param receiver the body of the practice profile it speaks for, if matters are handed over to it
 */
record ApiClient(
        String code, String name, int perMinute, Optional<String> receiver, boolean locked) {

    /** Beginning of the key of every report it sent. */
    String keys() {
        return "open311/" + code + "/";
    }

    boolean sent(String key) {
        return key.startsWith(keys());
    }
}
