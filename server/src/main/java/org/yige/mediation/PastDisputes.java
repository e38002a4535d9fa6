package org.yige.mediation;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.yige.privacy.Retained;

/** Disputes that were over long enough ago go whole. What is still owed is never old. */
@Component
class PastDisputes implements Retained {

    private final DisputeStore store;
    private final Companions companions;

    PastDisputes(DisputeStore store, Companions companions) {
        this.store = store;
        this.companions = companions;
    }

    @Override
    public String what() {
        return "dispute";
    }

    @Override
    public int deleteBefore(Instant cutoff, int most) {
        var over = store.overBefore(cutoff, most);
        if (!over.isEmpty()) {
            companions.forget(over);
            store.delete(over);
        }
        return over.size();
    }
}
