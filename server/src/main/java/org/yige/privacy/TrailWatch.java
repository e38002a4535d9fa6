package org.yige.privacy;

import jakarta.annotation.PostConstruct;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.yige.privacy.TrailLink.Anchor;
import org.yige.privacy.TrailLink.Verification;

/**
 * Checks the audit trail, writes its end down outside the database, and deletes what is older than
 * it need be.
 */
@Service
class TrailWatch implements Retained {

    static final String PURGED = "privacy.trail-purged";
    private static final int BATCH = 1000;

    private final TrailStore store;
    private final Trail trail;
    private final SealingKeys keys;
    private final Anchors anchors;
    private final AtomicLong writtenDown = new AtomicLong();

    TrailWatch(TrailStore store, Trail trail, SealingKeys keys, Anchors anchors) {
        this.store = store;
        this.trail = trail;
        this.keys = keys;
        this.anchors = anchors;
    }

    /** Walks the whole chain, as it stands at one moment. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    Verification verify() {
        var head = store.head();
        var walk = new TrailRules.Walk(keys.named(SealingKeys.TRAIL), head, anchors.all());
        List<TrailLink> rows;
        long after = 0;
        do {
            rows = store.inOrder(after, BATCH);
            rows.forEach(walk::read);
            after = rows.isEmpty() ? after : rows.getLast().entry().seq();
        } while (!rows.isEmpty());
        return new Verification(walk.rows(), head.seq(), walk.end());
    }

    /** A program of before did not seal the end: that it is done now is written, and done once. */
    @PostConstruct
    void sealTheEndOfBefore() {
        trail.sealOfBefore();
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
    @Override
    @Transactional
    public int deleteBefore(Instant cutoff, int most) {
        var last = store.lastBefore(cutoff, most);
        if (last.isEmpty()) {
            return 0;
        }
        var key = keys.named(SealingKeys.TRAIL);
        var head = store.headForUpdate(key);
        int gone = store.forgetUpTo(last.get(), head, key);
        trail.recordSystem(
                PURGED,
                "trail",
                "retention",
                Map.of(
                        "from",
                        head.begins(),
                        TrailRules.UP_TO,
                        last.get().entry().seq(),
                        "rows",
                        gone,
                        "before",
                        cutoff));
        return gone;
    }

    @Override
    public String what() {
        return PrivacyPractice.TRAIL;
    }
}
