package org.yige.staff;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.yige.privacy.Retained;

/**
 * Of somebody who left long enough ago their number stays, so that what they did stays done by one
 * and the same; name, phone and identity number go.
 */
@Component
class StaffWhoLeft implements Retained {

    static final String WHAT = "staff-who-left";

    private final PeopleStore people;
    private final StaffReader reader;

    StaffWhoLeft(PeopleStore people, StaffReader reader) {
        this.people = people;
        this.reader = reader;
    }

    @Override
    public String what() {
        return WHAT;
    }

    @Override
    public int deleteBefore(Instant cutoff, int most) {
        int done = people.forgetWhoLeft(cutoff, most);
        if (done > 0) {
            reader.changed();
        }
        return done;
    }
}
