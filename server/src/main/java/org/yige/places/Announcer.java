package org.yige.places;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yige.shared.County;
import org.yige.shared.Ids;

/** Makes a change known to our own maps. */
@Component
class Announcer {

    private final Atlases atlases;
    private final Clock clock;

    Announcer(Atlases atlases, Clock clock) {
        this.atlases = atlases;
        this.clock = clock;
    }

    void redrawn() {
        atlases.replaceAfterCommit(County.today(clock));
    }

    UUID nextId() {
        return Ids.next(clock.instant());
    }
}
