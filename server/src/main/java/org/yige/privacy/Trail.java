package org.yige.privacy;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yige.shared.Actor;
import org.yige.shared.Page;

/**
 * The audit trail: who did or saw what, when and why. Every row is linked to the one before by
 * HMAC-SM3 under a key the database does not hold, so that nobody with access to the tables alone
 * can alter, remove or insert a row unseen. Written in the caller's transaction: what is undone
 * leaves no row. Call it last in a use case, for the chain is written by one transaction at a time.
 */
@Service
public class Trail {

    private static final int PAGE = 100;
    private static final int LONGEST = 500;

    private final TrailStore store;
    private final SealingKeys keys;
    private final Clock clock;

    Trail(TrailStore store, SealingKeys keys, Clock clock) {
        this.store = store;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Writes what a person did or saw.
     *
     * @param action what, as {@code module.verb}
     * @param subject whose or what, by id: never personal data
     * @param purpose why, in the actor's words
     * @param facts what else matters; never personal data
     */
    @Transactional
    public void record(
            Actor actor, String action, String subject, String purpose, Map<String, ?> facts) {
        append(Optional.of(actor.person()), action, subject, purpose, facts);
    }

    /** Writes what the system did by itself, or what somebody did who is not signed in. */
    @Transactional
    public void recordSystem(String action, String subject, String purpose, Map<String, ?> facts) {
        append(Optional.empty(), action, subject, purpose, facts);
    }

    private void append(
            Optional<UUID> actor,
            String action,
            String subject,
            String purpose,
            Map<String, ?> facts) {
        var head = store.headForUpdate();
        var words =
                facts.entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey,
                                        fact -> clean(String.valueOf(fact.getValue())),
                                        (a, b) -> b,
                                        TreeMap::new));
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var entry =
                new TrailLink.TrailEntry(
                        head.seq() + 1,
                        at,
                        actor,
                        clean(action),
                        clean(subject),
                        clean(purpose),
                        words);
        store.append(TrailRules.link(keys.named(SealingKeys.TRAIL), head.link(), entry));
    }

    /** The trail, newest first. */
    @Transactional(readOnly = true)
    Page<TrailLink> read(TrailQuery query) {
        var links = store.read(query, PAGE);
        var next =
                links.size() < PAGE
                        ? Optional.<String>empty()
                        : Optional.of(Long.toString(links.getLast().entry().seq()));
        return new Page<>(links, next, clock.instant());
    }

    /** What to read: each part narrows. {@code before} is the number of a link. */
    record TrailQuery(
            Optional<UUID> actor, Optional<String> action, Optional<String> subject, long before) {}

    /** PostgreSQL keeps no NUL, and nobody needs an essay here. */
    private static String clean(String text) {
        var kept = text.replace("\0", "");
        return kept.length() <= LONGEST ? kept : kept.substring(0, LONGEST);
    }
}
