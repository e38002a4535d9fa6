package org.yige.access;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where somebody stands who wants to come in.
 *
 * @param network what one subscriber has: see {@link RateLimit#addressOf}
 * @param device what the cookie of a device holds on which somebody signed in before
 */
record Doorway(String network, Optional<Token> device) {

    /** All places together where a login never signed in. */
    static final String ELSEWHERE = "elsewhere";

    String networkPlace() {
        return "network/" + network;
    }

    /** A device is another place for each who signs in on it. */
    Optional<String> devicePlace(String login) {
        return device.map(token -> "device/" + token.markOf(login));
    }

    Stream<String> places(String login) {
        return Stream.concat(devicePlace(login).stream(), Stream.of(networkPlace()));
    }
}
