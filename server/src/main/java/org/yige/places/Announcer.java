package org.yige.places;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.yige.shared.County;
import org.yige.shared.Ids;

/**
 * Makes a change known: first to our own maps, then to everybody else; and hears of changes made by
 * other servers on the same database.
 */
@Component
class Announcer {

    private static final Logger LOG = LoggerFactory.getLogger(Announcer.class);

    private final Atlases atlases;
    private final MapVersionStore versions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    private final ReentrantLock looking = new ReentrantLock();
    private boolean complained;

    Announcer(
            Atlases atlases,
            MapVersionStore versions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.atlases = atlases;
        this.versions = versions;
        this.events = events;
        this.clock = clock;
    }

    void redrawn(LocalDate from) {
        versions.countChange();
        atlases.replaceAfterCommit(today());
        events.publishEvent(new PlacesEvent.Redrawn(from));
    }

    /**
     * Looks every second whether another server changed the map. At a fixed rate, which has threads
     * of its own: nothing else that is done by the clock can hold it up.
     */
    @Scheduled(initialDelay = 1000, fixedRate = 1000)
    void follow() {
        if (!looking.tryLock()) {
            return;
        }
        try {
            atlases.replaceIfOlder(today());
            complained = false;
        } catch (RuntimeException e) {
            if (!complained) {
                LOG.warn("the map cannot be looked at; trying on: {}", e.toString());
                complained = true;
            }
        } finally {
            looking.unlock();
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(County.ZONE));
    }

    UUID nextId() {
        return Ids.next(clock.instant());
    }
}
