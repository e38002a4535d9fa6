package org.yige.privacy;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.yige.privacy.TrailLink.Anchor;
import org.yige.privacy.TrailLink.Verification;
import org.yige.shared.County;

/**
 * Checks the audit trail, writes its end down outside the database, and deletes what is older than
 * it need be.
 */
@Service
class TrailWatch {

    static final String PURGED = "privacy.trail-purged";
    private static final Logger LOG = LoggerFactory.getLogger(TrailWatch.class);
    private static final int BATCH = 1000;

    private final TrailStore store;
    private final Trail trail;
    private final Keys keys;
    private final Anchors anchors;
    private final PrivacyPractice practice;
    private final Clock clock;
    private final AtomicLong writtenDown = new AtomicLong();

    TrailWatch(
            TrailStore store,
            Trail trail,
            Keys keys,
            Anchors anchors,
            PrivacyPractice practice,
            Clock clock) {
        this.store = store;
        this.trail = trail;
        this.keys = keys;
        this.anchors = anchors;
        this.practice = practice;
        this.clock = clock;
    }

    /** Walks the whole chain, as it stands at one moment. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    Verification verify() {
        var head = store.head();
        var walk = new TrailRules.Walk(keys.named(Keys.TRAIL), head, anchors.of(head.chain()));
        List<TrailLink> rows;
        long after = 0;
        do {
            rows = store.inOrder(after, BATCH);
            rows.forEach(walk::read);
            after = rows.isEmpty() ? after : rows.getLast().entry().seq();
        } while (!rows.isEmpty());
        return new Verification(walk.rows(), head.seq(), walk.end());
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
    void writeDownTheEnd() {
        var head = store.head();
        if (head.seq() > writtenDown.get()) {
            anchors.write(new Anchor(head.chain(), head.seq(), head.link()));
            writtenDown.set(head.seq());
        }
    }

    /** Deletes rows older than the profile keeps them, and says so in the trail itself. */
    @Scheduled(cron = "0 20 3 * * *", zone = "Asia/Shanghai")
    @Transactional
    void forgetTheOld() {
        var limit =
                clock.instant()
                        .atZone(County.ZONE)
                        .minus(practice.keptFor(PrivacyPractice.TRAIL))
                        .toInstant();
        store.lastBefore(limit)
                .ifPresent(last -> {
                    store.headForUpdate();
                    store.forgetUpTo(last);
                    trail.recordSystem(
                            PURGED, "trail", "retention", Map.of("upTo", last.entry().seq()));
                    LOG.info("audit trail: deleted what was older than {}", limit);
                });
    }
}
