package org.yige.privacy;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yige.privacy.PrivacyPractice.Retention;
import org.yige.privacy.RetentionStore.RetentionRun;
import org.yige.shared.County;
import org.yige.shared.TrustedClock;

/**
 * Carries out what is published of how long things are kept: every night, in small transactions, so
 * that what is cut short goes on the next night.
 */
@Service
class Retentions {

    static final String CARRIED_OUT = "privacy.retention-carried-out";
    private static final Logger LOG = LoggerFactory.getLogger(Retentions.class);
    private static final int CHUNK = 1000;

    private final List<Retained> kept;
    private final PrivacyPractice practice;
    private final RetentionStore store;
    private final Trail trail;
    private final TransactionTemplate transaction;
    private final TrustedClock trusted;
    private final Clock clock;

    Retentions(
            List<Retained> kept,
            PrivacyPractice practice,
            RetentionStore store,
            Trail trail,
            PlatformTransactionManager transactions,
            TrustedClock trusted,
            Clock clock) {
        refuseEmptyPromises(
                practice.retention().stream().map(Retention::what).collect(Collectors.toSet()),
                kept.stream().map(Retained::what).collect(Collectors.toSet()));
        this.kept = List.copyOf(kept);
        this.practice = practice;
        this.store = store;
        this.trail = trail;
        this.transaction = new TransactionTemplate(transactions);
        this.trusted = trusted;
        this.clock = clock;
    }

    /** What is published is deleted, and what is deleted is published. */
    static void refuseEmptyPromises(Set<String> published, Set<String> deleted) {
        var nobody = new TreeSet<>(published);
        nobody.removeAll(deleted);
        var unsaid = new TreeSet<>(deleted);
        unsaid.removeAll(published);
        if (!nobody.isEmpty() || !unsaid.isEmpty()) {
            throw new IllegalStateException(
                    "privacy.retention: nothing deletes %s; no row says how long %s is kept"
                            .formatted(nobody, unsaid));
        }
    }

    /** Last night's work for one row of what is published. */
    Map<String, RetentionRun> lastRuns() {
        return store.lastRuns();
    }

    @Scheduled(cron = "0 40 3 * * *", zone = "Asia/Shanghai")
    void carryOut() {
        if (!trusted.isTrusted()) {
            LOG.error("nothing is deleted until somebody says that the clock is right");
            return;
        }
        var counts = new TreeMap<String, Integer>();
        for (var row : practice.retention()) {
            counts.put(row.what(), carryOut(row));
        }
        transaction.executeWithoutResult(
                _ -> trail.recordSystem(CARRIED_OUT, "retention", "retention", counts));
        LOG.info("deleted what had been kept its time: {}", counts);
    }

    /** One fault keeps the rest from nothing: it is tried again the next night. */
    private int carryOut(Retention row) {
        var cutoff = clock.instant().atZone(County.ZONE).minus(row.keep()).toInstant();
        int all = 0;
        try {
            for (var each : kept) {
                if (each.what().equals(row.what())) {
                    int done = -1;
                    while (done != 0) {
                        done =
                                Optional.ofNullable(
                                                transaction.execute(
                                                        _ -> each.deleteBefore(cutoff, CHUNK)))
                                        .orElse(0);
                        all += done;
                    }
                }
            }
        } catch (RuntimeException e) {
            LOG.error("{} that was kept its time could not all be deleted", row.what(), e);
        }
        int deleted = all;
        transaction.executeWithoutResult(
                _ -> store.ran(row.what(), new RetentionRun(clock.instant(), deleted)));
        return all;
    }
}
