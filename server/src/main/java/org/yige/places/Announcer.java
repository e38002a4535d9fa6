package org.yige.places;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.yige.shared.County;
import org.yige.shared.Ids;

/** Makes a change known: first to our own maps, then to everybody else. */
@Component
class Announcer {

    private final Atlases atlases;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Announcer(Atlases atlases, ApplicationEventPublisher events, Clock clock) {
        this.atlases = atlases;
        this.events = events;
        this.clock = clock;
    }

    void redrawn(LocalDate from) {
        atlases.replaceAfterCommit(LocalDate.now(clock.withZone(County.ZONE)));
        events.publishEvent(new PlacesEvent.Redrawn(from));
    }

    UUID nextId() {
        return Ids.next(clock.instant());
    }
}
