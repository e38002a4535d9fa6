package org.yige.privacy;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.yige.privacy.TrailLink.Anchor;
import org.yige.shared.Actor;
import org.yige.shared.Refused;

/**
 * The audit trail: who did or saw what, when and why. Every row is linked to the one before by
 * HMAC-SM3 under a key the database does not hold, so that nobody with access to the tables alone
 * can alter, remove or insert a row unseen. Written in the caller's transaction: what is undone
 * leaves no row. Call it last in a use case, for the chain is written by one transaction at a time.
 */
@Service
public class Trail {

    private static final int LONGEST = 500;

    /** Whoever looks at personal data must find it written down elsewhere already. */
    private static final String LOOK = ".reveal";

    /** That the end of a chain of before was sealed; once. */
    static final String SEALED = "privacy.trail-sealed";

    /** That somebody looks at more personal data than most days ask for. */
    static final String MANY_LOOKS = "privacy.many-looks";

    private final TrailStore store;
    private final SealingKeys keys;
    private final Anchors anchors;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Trail(
            TrailStore store,
            SealingKeys keys,
            Anchors anchors,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.keys = keys;
        this.anchors = anchors;
        this.events = events;
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

    /**
     * Writes that somebody looks at somebody's personal data, before they are shown them: for a
     * reason in words, and no more often than work asks for. Who comes near that is written down by
     * itself, once an hour, and told to whoever listens.
     *
     * @throws Refused if the reason is none, or too many were looked at
     */
    @Transactional
    public void look(
            Actor actor, String action, String subject, String purpose, Map<String, ?> facts) {
        LookRules.purpose(purpose).orRefuse();
        // One after the other: two hundred at once are counted like two hundred in a row.
        store.headForUpdate(keys.named(SealingKeys.TRAIL));
        var now = clock.instant();
        var before =
                new LookRules.Looks(
                        store.looks(actor.person(), now.minus(LookRules.HOUR)),
                        store.looks(actor.person(), now.minus(LookRules.DAY)));
        LookRules.reached(before)
                .ifPresent(most -> {
                    throw new Refused(
                            PrivacyRefusal.TOO_MANY_LOOKS,
                            Map.of("most", most, "retryAfter", LookRules.AGAIN.toSeconds()));
                });
        record(actor, action, subject, purpose, facts);
        if (LookRules.isNews(before)) {
            recordSystem(
                    MANY_LOOKS,
                    actor.person().toString(),
                    "watch",
                    Map.of("inAnHour", before.inAnHour() + 1, "inADay", before.inADay() + 1));
            events.publishEvent(new ManyLooks(actor.person(), before.inAnHour() + 1));
        }
    }

    /** Writes what the system did by itself, or what somebody did who is not signed in. */
    @Transactional
    public void recordSystem(String action, String subject, String purpose, Map<String, ?> facts) {
        append(Optional.empty(), action, subject, purpose, facts);
    }

    /** The end of a trail that a program of before wrote, as it is found. */
    @Transactional
    void sealOfBefore() {
        if (store.head().seq() == 0) {
            return;
        }
        var key = keys.named(SealingKeys.TRAIL);
        var head = store.headForUpdate(key);
        if (head.mac().length == 0) {
            store.seal(TrailRules.sealOf(key, head));
            append(Optional.empty(), SEALED, "trail", "update", Map.of());
        }
    }

    private void append(
            Optional<UUID> actor,
            String action,
            String subject,
            String purpose,
            Map<String, ?> facts) {
        var key = keys.named(SealingKeys.TRAIL);
        var head = store.headForUpdate(key);
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
        var row = TrailRules.link(key, head.link(), entry);
        var mac =
                TrailRules.sealAfter(
                        key, head, entry.seq(), row.link(), head.begins(), head.before());
        store.append(row, mac);
        if (action.endsWith(LOOK) && TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(
                    new TransactionSynchronization() {
                        @Override
                        public void afterCommit() {
                            anchors.write(new Anchor(head.chain(), entry.seq(), row.link()));
                        }
                    });
        }
    }

    /**
     * What to read: each part narrows. {@code before} is the number of a link.
     *
     * @param about what a row is about, or names among its facts
     */
    record TrailQuery(
            Optional<UUID> actor,
            Optional<String> action,
            Optional<String> subject,
            Optional<List<String>> about,
            Optional<Instant> from,
            Optional<Instant> to,
            long before) {}

    /** PostgreSQL keeps no NUL, and nobody needs an essay here. */
    private static String clean(String text) {
        var kept = text.replace("\0", "");
        return kept.length() <= LONGEST ? kept : kept.substring(0, LONGEST);
    }
}
