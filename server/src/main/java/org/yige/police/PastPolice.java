package org.yige.police;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.yige.privacy.Retained;

/** Files that were over long enough ago go whole. */
@Component
class PastPolice implements Retained {

    private final PoliceStore store;

    PastPolice(PoliceStore store) {
        this.store = store;
    }

    @Override
    public String what() {
        return "police-mediation";
    }

    @Override
    public int deleteBefore(Instant cutoff, int most) {
        return store.deleteOverBefore(cutoff, most);
    }
}
