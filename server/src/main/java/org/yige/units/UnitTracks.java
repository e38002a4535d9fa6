package org.yige.units;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yige.positions.PositionFix;
import org.yige.positions.Positions;
import org.yige.rosters.Rosters;
import org.yige.shared.Actor;
import org.yige.shared.Refused;
import org.yige.shared.Role;

/**
 * Who may see where a unit was: its station's head and room, and the county's; never without a
 * purpose.
 */
@Service
class UnitTracks {

    private final UnitsStore store;
    private final Positions positions;
    private final Rosters rosters;

    UnitTracks(UnitsStore store, Positions positions, Rosters rosters) {
        this.store = store;
        this.positions = positions;
        this.rosters = rosters;
    }

    @Transactional
    List<PositionFix> track(Actor actor, UUID id, Instant from, Instant until, String purpose) {
        var unit = store.find(id).orElseThrow(() -> new Refused(UnitsRefusal.UNIT_UNKNOWN));
        var county = actor.is(Role.COUNTY_LEADER) && actor.area().isWholeCounty();
        if (!county && !rosters.keeps(actor, unit.station())) {
            throw new Refused(UnitsRefusal.NOT_YOUR_UNITS);
        }
        return positions.track(actor, id, from, until, purpose.strip());
    }
}
