package org.yige.places;

import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.yige.shared.County;
import org.yige.shared.Ids;

/**
 * Makes a change known to our own maps, and hears of changes made by other servers on the same
 * database.
 */
@Component
class Announcer {

    private static final Logger LOG = LoggerFactory.getLogger(Announcer.class);

    private final Atlases atlases;
    private final MapVersionStore versions;
    private final Clock clock;

    private final ReentrantLock looking = new ReentrantLock();
    private boolean complained;

    Announcer(Atlases atlases, MapVersionStore versions, Clock clock) {
        this.atlases = atlases;
        this.versions = versions;
        this.clock = clock;
    }

    void redrawn() {
        versions.countChange();
        atlases.replaceAfterCommit(County.today(clock));
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
            atlases.replaceIfOlder(County.today(clock));
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

    UUID nextId() {
        return Ids.next(clock.instant());
    }
}
