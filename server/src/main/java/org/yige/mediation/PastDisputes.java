package org.yige.mediation;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.yige.agreements.Agreements;
import org.yige.privacy.Retained;

/** Disputes that were over long enough ago go whole. What is still owed is never old. */
@Component
class PastDisputes implements Retained {

    private final DisputeStore store;
    private final Agreements agreements;
    private final Companions companions;
    private final Meetings meetings;

    PastDisputes(
            DisputeStore store, Agreements agreements, Companions companions, Meetings meetings) {
        this.store = store;
        this.agreements = agreements;
        this.companions = companions;
        this.meetings = meetings;
    }

    @Override
    public String what() {
        return "dispute";
    }

    @Override
    public int deleteBefore(Instant cutoff, int most) {
        var over = store.overBefore(cutoff, most);
        if (!over.isEmpty()) {
            agreements.forget(over);
            companions.forget(over);
            meetings.forget(over);
            store.delete(over);
        }
        return over.size();
    }
}
