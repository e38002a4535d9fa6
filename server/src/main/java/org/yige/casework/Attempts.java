package org.yige.casework;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.yige.incidents.IncidentId;
import org.yige.privacy.Privacy;

/**
 * What was tried on each level, why it failed and what each side offered: sealed, and read by those
 * who go on with it, so that nobody begins from nothing.
 */
@Component
class Attempts {

    private final AttemptStore store;
    private final Privacy privacy;

    Attempts(AttemptStore store, Privacy privacy) {
        this.store = store;
        this.privacy = privacy;
    }

    /** In the words of who tried it. Never in a log: it tells of people. */
    record Attempt(String tried, String whyFailed, String offers) {

        @Override
        public String toString() {
            return "Attempt[…]";
        }
    }

    void keep(IncidentId incident, int level, Attempt attempt, Instant now) {
        store.add(
                incident,
                level,
                new AttemptStore.SealedAttempt(
                        privacy.seal(attempt.tried(), AttemptStore.TRIED),
                        privacy.seal(attempt.whyFailed(), AttemptStore.WHY_FAILED),
                        privacy.seal(attempt.offers(), AttemptStore.OFFERS)),
                now);
    }

    /** The lowest level first, as it went up. */
    List<FullView.MemoryView> of(IncidentId incident) {
        return store.of(incident).stream()
                .map(kept ->
                        new FullView.MemoryView(
                                kept.level(),
                                privacy.open(kept.sealed().tried()),
                                privacy.open(kept.sealed().whyFailed()),
                                privacy.open(kept.sealed().offers()),
                                kept.at()))
                .toList();
    }
}
