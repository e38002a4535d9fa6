package org.yige.units;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yige.once.Once;
import org.yige.once.RequestKey;
import org.yige.places.StationCode;
import org.yige.privacy.Trail;
import org.yige.rosters.Rosters;
import org.yige.rosters.Rosters.StandName;
import org.yige.shared.Actor;
import org.yige.shared.County;
import org.yige.shared.Ids;
import org.yige.shared.Refused;
import org.yige.staff.Staff;
import org.yige.units.PatrolUnit.AtStand;
import org.yige.units.PatrolUnit.ByOne;
import org.yige.units.Units.Garage;
import org.yige.units.Vehicle.VehicleFault;

/** What a station keeps of its units and vehicles: set up, said otherwise, closed. */
@Service
class UnitKeeping {

    private final Garage garage;
    private final Units units;
    private final Rosters rosters;
    private final Staff staff;
    private final Trail trail;
    private final Once once;
    private final Clock clock;

    UnitKeeping(
            Garage garage,
            Units units,
            Rosters rosters,
            Staff staff,
            Trail trail,
            Once once,
            Clock clock) {
        this.garage = garage;
        this.units = units;
        this.rosters = rosters;
        this.staff = staff;
        this.trail = trail;
        this.once = once;
        this.clock = clock;
    }

    List<Vehicle> vehicles(StationCode station) {
        return garage.vehicles().open(County.today(clock)).stream()
                .filter(vehicle -> vehicle.station().equals(station))
                .toList();
    }

    /** Sets a unit up. Sent again under the same key it is the same unit. */
    @Transactional
    PatrolUnit add(Actor actor, RequestKey key, PatrolUnit told) {
        units.refuseWhoKeepsNot(actor, told.station());
        if (!once.first(actor.person() + "/units.unit", key, clock.instant())) {
            return garage.units().open(County.today(clock)).stream()
                    .filter(unit -> unit.station().equals(told.station()))
                    .filter(unit -> unit.name().equals(told.name()))
                    .findFirst()
                    .orElseThrow(() -> new Refused(UnitsRefusal.UNIT_UNKNOWN));
        }
        return keep(actor, told);
    }

    /** Says otherwise what a unit is, or from which day it is there no more. */
    @Transactional
    PatrolUnit correct(Actor actor, PatrolUnit told) {
        var before =
                garage.units()
                        .findForUpdate(told.id())
                        .filter(unit -> unit.station().equals(told.station()))
                        .orElseThrow(() -> new Refused(UnitsRefusal.UNIT_UNKNOWN));
        units.refuseWhoKeepsNot(actor, before.station());
        return keep(actor, told);
    }

    private PatrolUnit keep(Actor actor, PatrolUnit told) {
        var vehicle = told.vehicle().flatMap(garage.vehicles()::find);
        var unit = UnitsRules.accept(told, vehicle).orRefuse();
        refuseCrewOfOthers(unit);
        if (unit.closedOn().isEmpty()) {
            garage.units()
                    .clash(unit)
                    .ifPresent(why -> {
                        throw new Refused(why);
                    });
        }
        garage.units().save(unit);
        trail.record(
                actor, "units.unit", unit.station().value(), "units", Map.of("name", unit.name()));
        return unit;
    }

    private void refuseCrewOfOthers(PatrolUnit unit) {
        var ours =
                switch (unit.crewed()) {
                    case AtStand(var stand) ->
                            rosters.stand(stand)
                                    .filter(StandName::there)
                                    .filter(one -> one.station().equals(unit.station()))
                                    .isPresent();
                    case ByOne(var person) ->
                            staff.postsOf(person, County.today(clock)).stream()
                                    .anyMatch(post ->
                                            post.station().equals(Optional.of(unit.station())));
                };
        if (!ours && unit.closedOn().isEmpty()) {
            throw new Refused(UnitsRefusal.CREW_NOT_OF_THE_STATION);
        }
    }

    @Transactional
    Vehicle add(Actor actor, RequestKey key, Vehicle told) {
        units.refuseWhoKeepsNot(actor, told.station());
        if (!once.first(actor.person() + "/units.vehicle", key, clock.instant())) {
            return vehicles(told.station()).stream()
                    .filter(vehicle -> vehicle.plate().equals(told.plate()))
                    .findFirst()
                    .orElseThrow(() -> new Refused(UnitsRefusal.VEHICLE_UNKNOWN));
        }
        return keep(actor, told);
    }

    @Transactional
    Vehicle correct(Actor actor, Vehicle told) {
        var before = findVehicle(told.id());
        if (!before.station().equals(told.station())) {
            throw new Refused(UnitsRefusal.VEHICLE_UNKNOWN);
        }
        units.refuseWhoKeepsNot(actor, before.station());
        return keep(actor, told);
    }

    private Vehicle keep(Actor actor, Vehicle told) {
        var vehicle = UnitsRules.accept(told).orRefuse();
        if (vehicle.closedOn().isEmpty() && garage.vehicles().isAnother(vehicle)) {
            throw new Refused(UnitsRefusal.VEHICLE_TWICE);
        }
        garage.vehicles().save(vehicle);
        trail.record(
                actor,
                "units.vehicle",
                vehicle.station().value(),
                "units",
                Map.of("name", vehicle.plate()));
        return findVehicle(vehicle.id());
    }

    /** Whoever rides it or keeps it says what is the matter with it. */
    @Transactional
    Vehicle fault(Actor actor, RequestKey key, UUID id, String words, boolean forbids) {
        var vehicle = findVehicle(id);
        refuseWhoHasNothingToDoWithIt(actor, vehicle);
        if (words.isEmpty()) {
            throw new Refused(UnitsRefusal.FAULT_WITHOUT_WORDS);
        }
        var now = clock.instant();
        if (once.first(actor.person() + "/units.fault/" + id, key, now)) {
            garage.vehicles()
                    .add(id, new VehicleFault(Ids.next(now), words, forbids, now), actor.person());
            trail.record(
                    actor,
                    "units.fault",
                    vehicle.station().value(),
                    "units",
                    Map.of("name", vehicle.plate()));
        }
        return findVehicle(id);
    }

    /** It is mended: whoever keeps it says so. */
    @Transactional
    Vehicle mended(Actor actor, UUID id, UUID fault) {
        var vehicle = findVehicle(id);
        units.refuseWhoKeepsNot(actor, vehicle.station());
        Instant now = clock.instant();
        if (!garage.vehicles().mend(id, fault, actor.person(), now)) {
            throw new Refused(UnitsRefusal.FAULT_UNKNOWN);
        }
        trail.record(
                actor,
                "units.mended",
                vehicle.station().value(),
                "units",
                Map.of("name", vehicle.plate()));
        return findVehicle(id);
    }

    private void refuseWhoHasNothingToDoWithIt(Actor actor, Vehicle vehicle) {
        var rides =
                units.of(vehicle.station()).stream()
                        .filter(unit -> unit.unit().vehicle().equals(Optional.of(vehicle.id())))
                        .flatMap(unit -> unit.crew().stream())
                        .anyMatch(member -> member.person().value().equals(actor.person()));
        if (!rides) {
            units.refuseWhoKeepsNot(actor, vehicle.station());
        }
    }

    private Vehicle findVehicle(UUID id) {
        return garage.vehicles()
                .find(id)
                .orElseThrow(() -> new Refused(UnitsRefusal.VEHICLE_UNKNOWN));
    }
}
