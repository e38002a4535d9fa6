package org.yige.units;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.yige.units.UnitNow.UnitStatus;

/**
 * What a module above has given to units, as it stands on the timelines: an offer, a way, a
 * stake-out. What the crew said of incidents themselves is known without it.
 */
public interface UnitWork {

    /** What a unit is at, and for which incident. */
    record UnitTask(UnitStatus status, UUID incident, Instant since) {}

    /** What these units are at now; units with nothing to do are left out. */
    Map<UUID, UnitTask> now(Collection<UUID> units, Instant when);
}
