package org.yige.units;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
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
import org.yige.rosters.Rosters.OnShift;
import org.yige.shared.Decision;
import org.yige.shared.Label;
import org.yige.shared.Labels;
import org.yige.staff.PersonId;
import org.yige.units.PatrolUnit.AtStand;
import org.yige.units.PatrolUnit.ByOne;
import org.yige.units.UnitNow.CrewMember;
import org.yige.units.UnitNow.FindingKind;
import org.yige.units.UnitNow.UnitFinding;
import org.yige.units.UnitNow.UnitStatus;
import org.yige.units.UnitWork.UnitTask;

/** Decides who is on a unit, what it is at and what speaks against it. */
final class UnitsRules {

    private UnitsRules() {}

    /**
     * Who of those on at a station is on each of its units. Whoever stands at a stand with a unit
     * is there; a unit of their own rests meanwhile.
     */
    static Map<UUID, List<OnShift>> crews(List<PatrolUnit> units, List<OnShift> on) {
        var stands =
                units.stream()
                        .flatMap(unit ->
                                unit.crewed() instanceof AtStand(var stand)
                                        ? Stream.of(stand)
                                        : Stream.empty())
                        .collect(Collectors.toSet());
        var standing =
                on.stream()
                        .filter(one -> one.stand().filter(stands::contains).isPresent())
                        .map(OnShift::person)
                        .collect(Collectors.toSet());
        return units.stream()
                .collect(
                        Collectors.toMap(
                                PatrolUnit::id,
                                unit ->
                                        on.stream()
                                                .filter(one -> isOn(unit, one, standing))
                                                .collect(
                                                        Collectors.toMap(
                                                                OnShift::person,
                                                                one -> one,
                                                                UnitsRules::later))
                                                .values()
                                                .stream()
                                                .sorted(
                                                        Comparator.comparing(OnShift::from)
                                                                .thenComparing(one ->
                                                                        one.person().value()))
                                                .toList()));
    }

    private static boolean isOn(PatrolUnit unit, OnShift one, Set<PersonId> standing) {
        return switch (unit.crewed()) {
            case AtStand(var stand) -> one.stand().equals(Optional.of(stand));
            case ByOne(var person) ->
                    one.person().equals(person) && !standing.contains(one.person());
        };
    }

    private static OnShift later(OnShift one, OnShift other) {
        return one.until().isAfter(other.until()) ? one : other;
    }

    /** People who are on more than one unit, each with the units' names. */
    static Map<PersonId, List<String>> twice(
            List<PatrolUnit> units, Map<UUID, List<OnShift>> crews) {
        var unitsOf = new HashMap<PersonId, List<String>>();
        for (var unit : units) {
            for (var one : crews.getOrDefault(unit.id(), List.of())) {
                unitsOf.computeIfAbsent(one.person(), none -> new ArrayList<>()).add(unit.name());
            }
        }
        unitsOf.values().removeIf(names -> names.size() < 2);
        return unitsOf;
    }

    /** What speaks against a unit. */
    static List<UnitFinding> findings(
            PatrolUnit unit,
            boolean kept,
            List<CrewMember> crew,
            Map<PersonId, List<String>> twice,
            Optional<Vehicle> vehicle,
            LocalDate today) {
        var found = new ArrayList<UnitFinding>();
        if (!kept) {
            found.add(home(FindingKind.NO_SHEET, Labels.of("units.finding.no-sheet")));
        } else if (crew.isEmpty()) {
            found.add(home(FindingKind.NOBODY_ON, Labels.of("units.finding.nobody-on")));
        } else if (crew.stream().noneMatch(CrewMember::police)) {
            found.add(
                    new UnitFinding(
                            FindingKind.AUXILIARIES_ONLY,
                            Labels.of("units.finding.auxiliaries-only"),
                            false));
        }
        for (var member : crew) {
            if (twice.containsKey(member.person())) {
                found.add(
                        new UnitFinding(
                                FindingKind.PERSON_TWICE,
                                Labels.of(
                                        "units.finding.person-twice",
                                        Map.of(
                                                "name",
                                                member.name(),
                                                "units",
                                                Labels.list(
                                                        twice.get(member.person()).stream()
                                                                .map(Labels::same)
                                                                .toList()))),
                                false));
            }
        }
        if (unit.kind().drives()) {
            vehicle(vehicle, today).forEach(found::add);
        }
        return found;
    }

    private static List<UnitFinding> vehicle(Optional<Vehicle> its, LocalDate today) {
        if (its.filter(vehicle -> isThere(vehicle.closedOn(), today)).isEmpty()) {
            return List.of(home(FindingKind.NO_VEHICLE, Labels.of("units.finding.no-vehicle")));
        }
        return against(its.get(), today);
    }

    /** What keeps a vehicle off the road, or should be known of it. */
    static List<UnitFinding> against(Vehicle vehicle, LocalDate today) {
        var found = new ArrayList<UnitFinding>();
        if (vehicle.inspectedUntil().isBefore(today)) {
            found.add(
                    home(
                            FindingKind.INSPECTION_OVER,
                            Labels.of(
                                    "units.finding.inspection-over",
                                    Map.of(
                                            "plate",
                                            vehicle.plate(),
                                            "day",
                                            vehicle.inspectedUntil()))));
        }
        for (var fault : vehicle.faults()) {
            var facts = Map.of("plate", vehicle.plate(), "fault", fault.words());
            found.add(
                    new UnitFinding(
                            FindingKind.VEHICLE_FAULT,
                            fault.forbids()
                                    ? Labels.of("units.finding.vehicle-out", facts)
                                    : Labels.of("units.finding.vehicle-fault", facts),
                            fault.forbids()));
        }
        return found;
    }

    private static UnitFinding home(FindingKind kind, Label words) {
        return new UnitFinding(kind, words, true);
    }

    static boolean isThere(Optional<LocalDate> closedOn, LocalDate today) {
        return closedOn.filter(day -> !today.isBefore(day)).isEmpty();
    }

    /** What the crew is at, of all that is known: whoever is on a scene is there, whatever else. */
    record Doing(UnitStatus status, List<UUID> incidents) {}

    /**
     * @param tasks what the crew said themselves and what modules above gave the unit, the oldest
     *     first
     */
    static Doing doing(List<UnitTask> tasks) {
        var latest = new HashMap<UUID, UnitTask>();
        for (var task : tasks) {
            latest.merge(
                    task.incident(),
                    task,
                    (one, other) -> one.status().compareTo(other.status()) > 0 ? one : other);
        }
        return latest.values().stream()
                .map(UnitTask::status)
                .max(Comparator.naturalOrder())
                .map(status ->
                        new Doing(
                                status,
                                latest.values().stream()
                                        .filter(task -> task.status() == status)
                                        .sorted(Comparator.comparing(UnitTask::since).reversed())
                                        .map(UnitTask::incident)
                                        .toList()))
                .orElse(new Doing(UnitStatus.FREE, List.of()));
    }

    /** What somebody said counts for the unit from when they went on duty. */
    static boolean isOfThisDuty(Instant said, OnShift one) {
        return !said.isBefore(one.from());
    }

    static Decision<PatrolUnit> accept(PatrolUnit told, Optional<Vehicle> vehicle) {
        if (told.name().isEmpty()) {
            return Decision.no(UnitsRefusal.UNIT_WITHOUT_NAME);
        }
        if (told.vehicle().isPresent()
                && vehicle.filter(its -> its.station().equals(told.station())).isEmpty()) {
            return Decision.no(UnitsRefusal.VEHICLE_UNKNOWN);
        }
        return vehicle.filter(its -> !its.kind().suits(told.kind())).isPresent()
                ? Decision.no(UnitsRefusal.VEHICLE_DOES_NOT_SUIT)
                : Decision.yes(told);
    }

    static Decision<Vehicle> accept(Vehicle told) {
        return told.plate().isEmpty()
                ? Decision.no(UnitsRefusal.VEHICLE_WITHOUT_PLATE)
                : Decision.yes(told);
    }

    /** Everything the box should hold is counted, nothing else is. */
    static Decision<Map<String, Integer>> counted(
            Set<String> should, Map<String, Integer> counts, int most) {
        if (!new HashSet<>(should).equals(counts.keySet())) {
            return Decision.no(UnitsRefusal.BOX_NOT_COUNTED);
        }
        return counts.values().stream().allMatch(count -> count >= 0 && count <= most)
                ? Decision.yes(counts)
                : Decision.no(UnitsRefusal.COUNT_NOT_POSSIBLE);
    }
}
