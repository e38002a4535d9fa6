package org.yige.rosters;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yige.once.Once;
import org.yige.once.RequestKey;
import org.yige.places.StationCode;
import org.yige.privacy.Trail;
import org.yige.shared.Actor;
import org.yige.shared.Refused;
import org.yige.staff.Staff;

/** Where stations stand duty: set up, said otherwise, closed. */
@Service
class Stands {

    private final StandStore store;
    private final RostersStore sheets;
    private final RostersPractice practice;
    private final StationBook stations;
    private final Staff staff;
    private final Trail trail;
    private final Once once;
    private final Clock clock;

    Stands(
            StandStore store,
            RostersStore sheets,
            RostersPractice practice,
            StationBook stations,
            Staff staff,
            Trail trail,
            Once once,
            Clock clock) {
        this.store = store;
        this.sheets = sheets;
        this.practice = practice;
        this.stations = stations;
        this.staff = staff;
        this.trail = trail;
        this.once = once;
        this.clock = clock;
    }

    List<Stand> of(Actor actor, StationCode station) {
        stations.open(actor, station);
        return store.of(station);
    }

    /** Sets a stand up. Sent again under the same key it is the same stand. */
    @Transactional
    Stand add(Actor actor, RequestKey key, Stand told) {
        stations.refuseWhoMayNotDraw(actor, told.station());
        var stand = accept(told);
        if (once.first(actor.person() + "/rosters.stand", key, clock.instant())) {
            keep(actor, stand);
            return stand;
        }
        return store.of(told.station()).stream()
                .filter(one -> one.name().equals(stand.name()))
                .findFirst()
                .orElse(stand);
    }

    /** Says otherwise how a stand is staffed, or from which day it is there no more. */
    @Transactional
    Stand correct(Actor actor, Stand told) {
        var before =
                store.find(told.id()).orElseThrow(() -> new Refused(RostersRefusal.STAND_UNKNOWN));
        if (!before.station().equals(told.station())) {
            throw new Refused(RostersRefusal.STAND_UNKNOWN);
        }
        stations.refuseWhoMayNotDraw(actor, before.station());
        var stand = accept(told);
        keep(actor, stand);
        return stand;
    }

    private Stand accept(Stand told) {
        return RostersRules.accept(told, practice, staff.practice()).orRefuse();
    }

    private void keep(Actor actor, Stand stand) {
        if (stand.closedOn().isEmpty() && store.isAnother(stand)) {
            throw new Refused(RostersRefusal.STAND_TWICE);
        }
        store.save(stand);
        sheets.countEdition();
        trail.record(
                actor,
                "rosters.stand",
                stand.station().value(),
                "rosters",
                Map.of("name", stand.name()));
    }
}
