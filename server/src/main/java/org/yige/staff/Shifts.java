package org.yige.staff;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Asks those who know who is on. They stand above this module and may need it themselves, so they
 * are asked once everything is made; until then nobody keeps shifts.
 */
@Component
class Shifts implements SmartInitializingSingleton {

    private final ObjectProvider<OnDuty> known;
    private volatile List<OnDuty> asked = List.of();

    Shifts(ObjectProvider<OnDuty> known) {
        this.known = known;
    }

    @Override
    public void afterSingletonsInstantiated() {
        asked = known.orderedStream().toList();
    }

    /** The first answer there is. */
    Optional<List<PersonId>> at(PostId post, Instant when) {
        for (var one : asked) {
            var on = one.at(post, when);
            if (on.isPresent()) {
                return on;
            }
        }
        return Optional.empty();
    }

    /** The posts somebody stands in for at a moment. */
    List<PostId> standsInFor(PersonId person, Instant when) {
        return asked.stream().flatMap(one -> one.standsInFor(person, when).stream()).toList();
    }
}
