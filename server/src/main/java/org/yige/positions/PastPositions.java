package org.yige.positions;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.yige.privacy.Retained;

/** Where units were is forgotten when the time it is kept is over. */
@Component
class PastPositions implements Retained {

    private final PositionsStore store;

    PastPositions(PositionsStore store) {
        this.store = store;
    }

    @Override
    public String what() {
        return "track";
    }

    @Override
    public int deleteBefore(Instant cutoff, int most) {
        return store.deleteBefore(cutoff, most);
    }
}
