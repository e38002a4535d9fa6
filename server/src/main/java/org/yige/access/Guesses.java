package org.yige.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.yige.shared.Refused;

/**
 * Counts wrong passwords where they come from, whether there is such a login or not. A place that
 * was wrong too often waits; so do, together, all places where a login never signed in. Where
 * somebody signed in before they are not touched by what strangers do elsewhere.
 */
@Component
class Guesses {

    /** One network trying its luck at many logins. */
    static final Pace WRONG_FROM_A_NETWORK = new Pace(30, Duration.ofMinutes(5));

    private final GuessStore store;
    private final RateLimit limits;
    private final Clock clock;

    Guesses(GuessStore store, RateLimit limits, Clock clock) {
        this.store = store;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * @throws Refused CLOSED_FOR_NOW or TOO_MANY_REQUESTS, with {@code retryAfter} in seconds,
     *     while this login may not be tried from there
     */
    void refuseIfClosed(String login, Doorway from) {
        var now = clock.instant();
        var places = countedAt(login, from);
        if (places.contains(from.networkPlace())) {
            limits.refuseIfSpent(ofNetwork(from), WRONG_FROM_A_NETWORK);
        }
        AccessRules.closedUntil(store.tallies(login, places), now)
                .ifPresent(until -> refuse(Duration.between(now, until)));
    }

    private static void refuse(Duration wait) {
        long seconds = wait.toSeconds() + 1;
        throw new Refused(
                AccessRefusal.CLOSED_FOR_NOW,
                Map.of("retryAfter", seconds, "minutes", seconds / 60 + 1));
    }

    /** Counts a wrong password. @return how many in a row it is from there */
    int wrong(String login, Doorway from) {
        var now = clock.instant();
        limits.count(ofNetwork(from), WRONG_FROM_A_NETWORK);
        return countedAt(login, from).stream()
                .mapToInt(one -> store.count(login, one, now, AccessRules.forgottenBefore(now)))
                .max()
                .orElseThrow();
    }

    /** The right password: this place is one of theirs from now on, and begins anew. */
    void right(String login, Doorway from) {
        var now = clock.instant();
        from.places(login)
                .forEach(place -> {
                    store.forget(login, place);
                    store.addWayIn(login, place, now);
                });
    }

    /** An administrator lets somebody in again, wherever they are. */
    void forget(String login) {
        store.forget(login);
    }

    /** A password from an administrator: nobody has come in with it from anywhere yet. */
    void beginAnew(String login) {
        store.forget(login);
        store.forgetWaysIn(login);
    }

    /** Logins that are closed to places where they never signed in, and until when. */
    Map<String, Instant> closedElsewhere() {
        var now = clock.instant();
        return store.talliesElsewhere().entrySet().stream()
                .flatMap(one ->
                        AccessRules.closedUntil(List.of(one.getValue()), now).stream()
                                .map(until -> Map.entry(one.getKey(), until)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1H")
    void forgetTheOld() {
        store.forgetOld(AccessRules.forgottenBefore(clock.instant()));
    }

    private static String ofNetwork(Doorway from) {
        return "access.wrong/" + from.network();
    }

    /**
     * Where a try is counted: at the device, if somebody signed in on it before, wherever it is
     * carried; else in its network, and unless that is known too, together with all strange places.
     */
    private List<String> countedAt(String login, Doorway from) {
        var known = store.waysIn(login, from.places(login).toList());
        var network = from.networkPlace();
        return from.devicePlace(login)
                .filter(known::contains)
                .map(List::of)
                .orElseGet(() ->
                        known.contains(network)
                                ? List.of(network)
                                : List.of(network, Doorway.ELSEWHERE));
    }
}
