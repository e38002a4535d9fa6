package org.yige.units;

import static org.yige.once.Once.KEY;
import static org.yige.shared.Role.ADMINISTRATOR;
import static org.yige.shared.Role.COMMAND_ROOM;
import static org.yige.shared.Role.STATION_CHIEF;
import static org.yige.shared.Wire.missing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yige.once.RequestKey;
import org.yige.places.StationCode;
import org.yige.rosters.Rosters;
import org.yige.shared.Actor;
import org.yige.shared.For;
import org.yige.shared.ForAllButAuditors;
import org.yige.shared.Ids;
import org.yige.shared.Refused;
import org.yige.shared.Words;
import org.yige.staff.PersonId;
import org.yige.units.PatrolUnit.AtStand;
import org.yige.units.PatrolUnit.ByOne;
import org.yige.units.PatrolUnit.Crewed;
import org.yige.units.PatrolUnit.PatrolKind;
import org.yige.units.UnitView.PatrolUnitView;
import org.yige.units.UnitView.VehicleView;
import org.yige.units.Vehicle.VehicleKind;

/** Units and vehicles over HTTP. */
@RestController
@RequestMapping("/api/units")
class UnitsApi {

    private static final int MOST_NAME = 60;
    private static final int MOST_PLATE = 16;

    private final Units units;
    private final UnitKeeping keeping;
    private final Boxes boxes;
    private final Rosters rosters;
    private final Clock clock;

    UnitsApi(Units units, UnitKeeping keeping, Boxes boxes, Rosters rosters, Clock clock) {
        this.units = units;
        this.keeping = keeping;
        this.boxes = boxes;
        this.rosters = rosters;
        this.clock = clock;
    }

    record UnitsView(List<PatrolUnitView> units, Instant asOf) {}

    record UnitStationView(
            String code,
            String name,
            boolean mayKeep,
            List<PatrolUnitView> units,
            List<VehicleView> vehicles,
            Instant asOf) {}

    record UnitBody(
            Optional<String> name,
            Optional<PatrolKind> kind,
            Optional<UUID> stand,
            Optional<UUID> person,
            Optional<UUID> vehicle,
            Optional<LocalDate> closedOn) {

        PatrolUnit read(UUID id, StationCode station) {
            return new PatrolUnit(
                    id,
                    station,
                    Words.clean(name.orElse(""), "name", MOST_NAME),
                    kind.orElseThrow(() -> missing("kind")),
                    crewed(),
                    vehicle,
                    closedOn);
        }

        private Crewed crewed() {
            if (stand.isPresent() == person.isPresent()) {
                throw new Refused(UnitsRefusal.CREW_FROM_ONE_PLACE);
            }
            return stand.<Crewed>map(AtStand::new)
                    .orElseGet(() -> new ByOne(new PersonId(person.orElseThrow())));
        }
    }

    record VehicleBody(
            Optional<String> plate,
            Optional<VehicleKind> kind,
            Optional<LocalDate> inspectedUntil,
            Optional<LocalDate> closedOn) {

        Vehicle read(UUID id, StationCode station) {
            return new Vehicle(
                    id,
                    station,
                    Words.clean(plate.orElse(""), "plate", MOST_PLATE),
                    kind.orElseThrow(() -> missing("kind")),
                    inspectedUntil.orElseThrow(() -> missing("inspectedUntil")),
                    List.of(),
                    closedOn);
        }
    }

    record FaultBody(Optional<String> words, Optional<Boolean> forbids) {}

    /** The units of the stations somebody may look at, as they are now. */
    @GetMapping
    @ForAllButAuditors
    UnitsView units(Actor actor) {
        return new UnitsView(views(units.seenBy(actor)), clock.instant());
    }

    /** The units whoever asks is on now. */
    @GetMapping("/mine")
    @ForAllButAuditors
    UnitsView mine(Actor actor) {
        return new UnitsView(views(units.with(new PersonId(actor.person()))), clock.instant());
    }

    @GetMapping("/stations/{station}")
    @ForAllButAuditors
    UnitStationView station(Actor actor, @PathVariable StationCode station) {
        var found =
                rosters.seenBy(actor).stream()
                        .filter(one -> one.code().equals(station.value()))
                        .findFirst()
                        .orElseThrow(() -> new Refused(UnitsRefusal.NOT_YOUR_UNITS));
        var now = clock.instant();
        return new UnitStationView(
                station.value(),
                found.name(),
                rosters.keeps(actor, station),
                views(units.of(station)),
                keeping.vehicles(station).stream()
                        .map(vehicle -> VehicleView.of(vehicle, now))
                        .toList(),
                now);
    }

    @PostMapping("/stations/{station}/units")
    @For({STATION_CHIEF, COMMAND_ROOM, ADMINISTRATOR})
    @ResponseStatus(HttpStatus.CREATED)
    PatrolUnitView add(
            Actor actor,
            @RequestHeader(KEY) RequestKey key,
            @PathVariable StationCode station,
            @RequestBody UnitBody body) {
        return view(keeping.add(actor, key, body.read(Ids.next(clock.instant()), station)).id());
    }

    @PutMapping("/stations/{station}/units/{id}")
    @For({STATION_CHIEF, COMMAND_ROOM, ADMINISTRATOR})
    UnitStationView correct(
            Actor actor,
            @PathVariable StationCode station,
            @PathVariable UUID id,
            @RequestBody UnitBody body) {
        keeping.correct(actor, body.read(id, station));
        return station(actor, station);
    }

    @PostMapping("/stations/{station}/vehicles")
    @For({STATION_CHIEF, COMMAND_ROOM, ADMINISTRATOR})
    @ResponseStatus(HttpStatus.CREATED)
    VehicleView addVehicle(
            Actor actor,
            @RequestHeader(KEY) RequestKey key,
            @PathVariable StationCode station,
            @RequestBody VehicleBody body) {
        return VehicleView.of(
                keeping.add(actor, key, body.read(Ids.next(clock.instant()), station)),
                clock.instant());
    }

    @PutMapping("/stations/{station}/vehicles/{id}")
    @For({STATION_CHIEF, COMMAND_ROOM, ADMINISTRATOR})
    VehicleView correctVehicle(
            Actor actor,
            @PathVariable StationCode station,
            @PathVariable UUID id,
            @RequestBody VehicleBody body) {
        return VehicleView.of(keeping.correct(actor, body.read(id, station)), clock.instant());
    }

    @PostMapping("/vehicles/{id}/faults")
    @ForAllButAuditors
    @ResponseStatus(HttpStatus.CREATED)
    VehicleView fault(
            Actor actor,
            @RequestHeader(KEY) RequestKey key,
            @PathVariable UUID id,
            @RequestBody FaultBody body) {
        return VehicleView.of(
                keeping.fault(
                        actor,
                        key,
                        id,
                        Words.clean(body.words().orElse(""), "words", Words.MOST_SHORT),
                        body.forbids().orElse(false)),
                clock.instant());
    }

    @PostMapping("/vehicles/{id}/faults/{fault}/mending")
    @For({STATION_CHIEF, COMMAND_ROOM, ADMINISTRATOR})
    VehicleView mended(Actor actor, @PathVariable UUID id, @PathVariable UUID fault) {
        return VehicleView.of(keeping.mended(actor, id, fault), clock.instant());
    }

    private PatrolUnitView view(UUID id) {
        return views(units.find(id).stream().toList()).stream()
                .findFirst()
                .orElseThrow(() -> new Refused(UnitsRefusal.UNIT_UNKNOWN));
    }

    private List<PatrolUnitView> views(List<UnitNow> all) {
        Map<UUID, BoxLine.BoxCheck> checks = boxes.lastChecks();
        return all.stream()
                .map(unit ->
                        PatrolUnitView.of(unit, Optional.ofNullable(checks.get(unit.unit().id()))))
                .toList();
    }
}
