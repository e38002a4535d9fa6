package org.yige.mediators;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.yige.privacy.Retained;
import org.yige.shared.County;

/** Members who left long enough ago are forgotten. */
@Component
class PastMembers implements Retained {

    private final MediatorsStore store;

    PastMembers(MediatorsStore store) {
        this.store = store;
    }

    @Override
    public String what() {
        return "mediator-who-left";
    }

    @Override
    public int deleteBefore(Instant cutoff, int most) {
        return store.deleteLeftBefore(County.day(cutoff), most);
    }
}
