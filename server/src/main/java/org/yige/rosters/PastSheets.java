package org.yige.rosters;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.yige.privacy.Retained;
import org.yige.shared.County;

/** Sheets whose days are long over are forgotten, with who was on. */
@Component
class PastSheets implements Retained {

    private final RostersStore store;

    PastSheets(RostersStore store) {
        this.store = store;
    }

    @Override
    public String what() {
        return "roster";
    }

    @Override
    public int deleteBefore(Instant cutoff, int most) {
        return store.deleteSheetsBefore(County.day(cutoff), most);
    }
}
