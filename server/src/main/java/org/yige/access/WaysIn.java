package org.yige.access;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.yige.privacy.Retained;

/** From where somebody signs in is kept as long as it protects them. */
@Component
class WaysIn implements Retained {

    private final GuessStore store;

    WaysIn(GuessStore store) {
        this.store = store;
    }

    @Override
    public String what() {
        return "way-in";
    }

    @Override
    public int deleteBefore(Instant cutoff, int most) {
        return store.deleteWaysIn(cutoff, most);
    }
}
