package org.yige.units;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.yige.access.SignIn.SignedInClient;
import org.yige.places.StationCode;
import org.yige.rosters.OnDutyNow;
import org.yige.shared.Ids;
import org.yige.units.PatrolUnit.AtStand;
import org.yige.units.PatrolUnit.PatrolKind;

/** For tests of positions and of modules above: a unit of a station with people on it. */
@Component
@Lazy
public class UnitsOnDuty {

    private final UnitsStore store;
    private final UnitsOnAir air;
    private final OnDutyNow roster;
    private final Clock clock;

    UnitsOnDuty(UnitsStore store, UnitsOnAir air, OnDutyNow roster, Clock clock) {
        this.store = store;
        this.air = air;
        this.roster = roster;
        this.clock = clock;
    }

    /** A unit on foot that these people are on since yesterday. */
    public UUID unit(String station, String name, SignedInClient... people) {
        var stand = roster.stand(station, name);
        var id = Ids.next(clock.instant());
        store.save(
                new PatrolUnit(
                        id,
                        new StationCode(station),
                        name + " " + id.toString().substring(30),
                        PatrolKind.FOOT,
                        new AtStand(stand),
                        Optional.empty(),
                        Optional.empty()));
        roster.putOn(station, Map.of(stand, List.of(people)));
        air.read();
        return id;
    }

    /** Nobody is on any more. */
    public void clear() {
        roster.clear();
        air.read();
    }
}
