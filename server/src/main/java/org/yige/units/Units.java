package org.yige.units;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yige.incidents.Entry;
import org.yige.incidents.Happening;
import org.yige.incidents.Incident;
import org.yige.incidents.Incidents;
import org.yige.incidents.State;
import org.yige.places.Place;
import org.yige.places.StationCode;
import org.yige.positions.Positions;
import org.yige.rosters.Rosters;
import org.yige.rosters.Rosters.OnShift;
import org.yige.shared.Actor;
import org.yige.shared.County;
import org.yige.shared.Refused;
import org.yige.shared.Role;
import org.yige.staff.Directory;
import org.yige.staff.PersonId;
import org.yige.staff.Staff;
import org.yige.units.UnitNow.BoxItem;
import org.yige.units.UnitNow.CrewMember;
import org.yige.units.UnitNow.UnitStatus;
import org.yige.units.UnitWork.UnitTask;

/** Who can be sent, as of this moment: crew, status, vehicle, box and what speaks against it. */
@Service
public class Units {

    /** What is kept of units. */
    @Component
    record Garage(UnitsStore units, VehicleStore vehicles, BoxStore boxes) {}

    private final Garage garage;
    private final UnitsPractice practice;
    private final Rosters rosters;
    private final Staff staff;
    private final Directory directory;
    private final Incidents incidents;
    private final Positions positions;
    private final ObjectProvider<UnitWork> work;
    private final Clock clock;

    Units(
            Garage garage,
            UnitsPractice practice,
            Rosters rosters,
            Staff staff,
            Directory directory,
            Incidents incidents,
            Positions positions,
            ObjectProvider<UnitWork> work,
            Clock clock) {
        this.garage = garage;
        this.practice = practice;
        this.rosters = rosters;
        this.staff = staff;
        this.directory = directory;
        this.incidents = incidents;
        this.positions = positions;
        this.work = work;
        this.clock = clock;
    }

    /** Every unit of the county that somebody is on. */
    @Transactional(readOnly = true)
    public List<UnitNow> onDuty() {
        return now(open()).stream().filter(unit -> !unit.crew().isEmpty()).toList();
    }

    /** Every unit of a station, whether anybody is on it or not. */
    @Transactional(readOnly = true)
    public List<UnitNow> of(StationCode station) {
        return now(open().stream().filter(unit -> unit.station().equals(station)).toList());
    }

    /** The units of the stations somebody may look at. */
    @Transactional(readOnly = true)
    public List<UnitNow> seenBy(Actor actor) {
        var seen = rosters.seenBy(actor).stream().map(Place::code).collect(Collectors.toSet());
        return now(open().stream().filter(unit -> seen.contains(unit.station().value())).toList());
    }

    /** The units somebody is on now. */
    @Transactional(readOnly = true)
    public List<UnitNow> with(PersonId person) {
        return onDuty().stream()
                .filter(unit ->
                        unit.crew().stream().anyMatch(member -> member.person().equals(person)))
                .toList();
    }

    /** One unit, if it is there today. */
    @Transactional(readOnly = true)
    public Optional<UnitNow> find(UUID id) {
        return garage.units()
                .find(id)
                .filter(unit -> UnitsRules.isThere(unit.closedOn(), County.today(clock)))
                .flatMap(unit ->
                        of(unit.station()).stream()
                                .filter(now -> now.unit().id().equals(id))
                                .findFirst());
    }

    /** Refuses whoever does not keep the units of a station. */
    void refuseWhoKeepsNot(Actor actor, StationCode station) {
        if (!rosters.keeps(actor, station)) {
            throw new Refused(UnitsRefusal.NOT_YOUR_UNITS);
        }
    }

    /** The unit, for whoever is on it now or keeps it. */
    UnitNow inHandsOf(Actor actor, UUID id) {
        var unit = find(id).orElseThrow(() -> new Refused(UnitsRefusal.UNIT_UNKNOWN));
        var on =
                unit.crew().stream()
                        .anyMatch(member -> member.person().value().equals(actor.person()));
        if (!on && !rosters.keeps(actor, unit.unit().station())) {
            throw new Refused(UnitsRefusal.NOT_YOUR_UNITS);
        }
        return unit;
    }

    private List<PatrolUnit> open() {
        return garage.units().open(County.today(clock));
    }

    /** What is known of all units that are asked for, read once. */
    private record Known(
            Instant now,
            Map<UUID, List<OnShift>> crews,
            Map<PersonId, List<String>> twice,
            Set<StationCode> kept,
            Map<PersonId, String> names,
            Map<PersonId, List<UnitTask>> said,
            List<Map<UUID, UnitTask>> given,
            Map<UUID, Vehicle> vehicles,
            Map<UUID, Map<String, Integer>> boxes) {

        List<OnShift> on(PatrolUnit unit) {
            return crews.getOrDefault(unit.id(), List.of());
        }

        /** What its people said in this duty, and what it was given. */
        List<UnitTask> tasks(PatrolUnit unit) {
            var theirs =
                    on(unit).stream()
                            .flatMap(one ->
                                    said.getOrDefault(one.person(), List.of()).stream()
                                            .filter(task ->
                                                    UnitsRules.isOfThisDuty(task.since(), one)));
            var its =
                    given.stream()
                            .flatMap(tasks -> Optional.ofNullable(tasks.get(unit.id())).stream());
            return Stream.concat(theirs, its).toList();
        }
    }

    private List<UnitNow> now(List<PatrolUnit> units) {
        if (units.isEmpty()) {
            return List.of();
        }
        var known = known(units);
        return units.stream().map(unit -> now(unit, known)).toList();
    }

    private Known known(List<PatrolUnit> units) {
        var now = clock.instant();
        var crews = new HashMap<UUID, List<OnShift>>();
        var twice = new HashMap<PersonId, List<String>>();
        var kept = new HashSet<StationCode>();
        units.stream()
                .collect(Collectors.groupingBy(PatrolUnit::station))
                .forEach((station, its) -> {
                    var on = rosters.on(station, now);
                    on.ifPresent(_ -> kept.add(station));
                    var of = UnitsRules.crews(its, on.orElse(List.of()));
                    crews.putAll(of);
                    twice.putAll(UnitsRules.twice(its, of));
                });
        var people =
                crews.values().stream()
                        .flatMap(List::stream)
                        .map(OnShift::person)
                        .collect(Collectors.toSet());
        return new Known(
                now,
                crews,
                twice,
                kept,
                people.isEmpty() ? Map.of() : directory.namesAtWork(people),
                said(crews),
                work.stream()
                        .map(each -> each.now(units.stream().map(PatrolUnit::id).toList(), now))
                        .toList(),
                garage.vehicles().open(County.day(now)).stream()
                        .collect(Collectors.toMap(Vehicle::id, vehicle -> vehicle)),
                garage.boxes().all());
    }

    private UnitNow now(PatrolUnit unit, Known known) {
        var today = County.day(known.now());
        var on = known.on(unit);
        var crew = on.stream().map(one -> member(one, known, today)).toList();
        var vehicle = unit.vehicle().flatMap(id -> Optional.ofNullable(known.vehicles().get(id)));
        var doing = UnitsRules.doing(known.tasks(unit));
        return new UnitNow(
                unit,
                crew,
                on.stream().map(OnShift::until).min(Comparator.naturalOrder()),
                doing.status(),
                doing.incidents(),
                vehicle,
                box(unit, known.boxes().getOrDefault(unit.id(), Map.of())).stream()
                        .filter(item -> item.there() < item.should())
                        .toList(),
                UnitsRules.findings(
                        unit,
                        known.kept().contains(unit.station()),
                        crew,
                        known.twice(),
                        vehicle,
                        positions.apart(unit.id()),
                        today),
                positions.last(unit.id()));
    }

    private CrewMember member(OnShift one, Known known, LocalDate today) {
        return new CrewMember(
                one.person(),
                known.names().getOrDefault(one.person(), "—"),
                staff.rolesOf(one.person(), today).contains(Role.OFFICER));
    }

    /** What a unit's box holds, item by item. */
    List<BoxItem> box(PatrolUnit unit, Map<String, Integer> there) {
        return practice.of(unit.kind()).stream()
                .map(item ->
                        new BoxItem(
                                item.code(),
                                item.label(),
                                item.should(),
                                there.getOrDefault(item.code(), 0)))
                .toList();
    }

    /** What those on duty said of going somewhere or being there, of what is in hand still. */
    private Map<PersonId, List<UnitTask>> said(Map<UUID, List<OnShift>> crews) {
        var since =
                crews.values().stream()
                        .flatMap(List::stream)
                        .map(OnShift::from)
                        .min(Comparator.naturalOrder());
        if (since.isEmpty()) {
            return Map.of();
        }
        var people =
                crews.values().stream()
                        .flatMap(List::stream)
                        .map(one -> one.person().value())
                        .distinct()
                        .toList();
        var lines = incidents.going(people, since.get());
        var about = incidents.some(lines.stream().map(Entry::incident).collect(Collectors.toSet()));
        return lines.stream()
                .filter(line -> isInForce(line, about.get(line.incident())))
                .flatMap(line ->
                        line.by().member().stream()
                                .map(member ->
                                        Map.entry(
                                                new PersonId(member.who()),
                                                task(line, about.get(line.incident())))))
                .collect(
                        Collectors.groupingBy(
                                Map.Entry::getKey,
                                Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** Said to a post that had it before: whoever has it now says it anew. */
    private static boolean isInForce(Entry line, @Nullable Incident incident) {
        return incident != null && !line.at().isBefore(incident.owner().since());
    }

    private static UnitTask task(Entry line, @Nullable Incident incident) {
        var there =
                line.what() instanceof Happening.Going going
                        && going.there()
                        && incident != null
                        && incident.state() instanceof State.OnScene;
        return new UnitTask(
                there ? UnitStatus.ON_SCENE : UnitStatus.ON_THE_WAY,
                line.incident().value(),
                line.at());
    }
}
