package org.yige.once;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.yige.privacy.Retained;

/** A sender that has had no answer for so long no longer sends again. */
@Component
class SpentKeys implements Retained {

    private final OnceStore store;

    SpentKeys(OnceStore store) {
        this.store = store;
    }

    @Override
    public String what() {
        return "request-key";
    }

    @Override
    public int deleteBefore(Instant cutoff, int most) {
        return store.deleteBefore(cutoff, most);
    }
}
