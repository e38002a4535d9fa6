package org.yige.access;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.yige.privacy.Retained;
import org.yige.staff.People;

/** The accounts of people who left long enough ago: login, password, and where they signed in. */
@Component
class AccountsLeftBehind implements Retained {

    private final AccessStore store;
    private final People people;

    AccountsLeftBehind(AccessStore store, People people) {
        this.store = store;
        this.people = people;
    }

    @Override
    public String what() {
        return "staff-who-left";
    }

    @Override
    public int deleteBefore(Instant cutoff, int most) {
        var gone = people.leftBefore(cutoff, store.holders());
        return store.deleteAccountsOf(gone.subList(0, Math.min(gone.size(), most)));
    }
}
