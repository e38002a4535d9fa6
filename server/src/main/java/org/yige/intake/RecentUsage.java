package org.yige.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.yige.likeness.Usage;
import org.yige.likeness.Wording;

/** What people here usually write, learned from the newest reports and kept for an hour. */
@Component
public class RecentUsage {

    private static final int TEXTS = 2000;
    private static final Duration KEPT = Duration.ofHours(1);

    private final ReportStore store;
    private final Clock clock;
    private volatile Known known = new Known(Usage.UNKNOWN, Instant.EPOCH);

    RecentUsage(ReportStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    private record Known(Usage usage, Instant since) {}

    Usage now() {
        var now = clock.instant();
        var last = known;
        if (now.isBefore(last.since().plus(KEPT))) {
            return last.usage();
        }
        var texts = store.newestWords(TEXTS).stream().map(Wording::of).toList();
        var fresh = new Known(Usage.of(texts), now);
        known = fresh;
        return fresh.usage();
    }
}
