package org.yige.units;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yige.shared.County;
import org.yige.shared.Label;
import org.yige.units.BoxLine.BoxCheck;
import org.yige.units.BoxLine.CheckWay;
import org.yige.units.PatrolUnit.AtStand;
import org.yige.units.PatrolUnit.ByOne;
import org.yige.units.PatrolUnit.PatrolKind;
import org.yige.units.UnitNow.BoxItem;
import org.yige.units.UnitNow.FindingKind;
import org.yige.units.UnitNow.LastPosition;
import org.yige.units.UnitNow.UnitFinding;
import org.yige.units.UnitNow.UnitStatus;
import org.yige.units.Vehicle.VehicleKind;

/** What travels of units and vehicles. */
final class UnitView {

    private UnitView() {}

    record CrewView(UUID person, String name, boolean police) {}

    record FindingView(FindingKind kind, Label words, boolean keepsHome) {

        static FindingView of(UnitFinding finding) {
            return new FindingView(finding.kind(), finding.words(), finding.keepsHome());
        }
    }

    record FaultView(UUID id, String words, boolean forbids, Instant foundAt) {}

    record VehicleView(
            UUID id,
            String plate,
            VehicleKind kind,
            Label kindLabel,
            LocalDate inspectedUntil,
            List<FaultView> faults,
            List<FindingView> findings,
            Optional<LocalDate> closedOn) {

        static VehicleView of(Vehicle vehicle, Instant now) {
            return new VehicleView(
                    vehicle.id(),
                    vehicle.plate(),
                    vehicle.kind(),
                    vehicle.kind().label(),
                    vehicle.inspectedUntil(),
                    vehicle.faults().stream()
                            .map(fault ->
                                    new FaultView(
                                            fault.id(),
                                            fault.words(),
                                            fault.forbids(),
                                            fault.foundAt()))
                            .toList(),
                    UnitsRules.against(vehicle, County.day(now)).stream()
                            .map(FindingView::of)
                            .toList(),
                    vehicle.closedOn());
        }
    }

    record BoxItemView(String code, Label label, int should, int there) {

        static BoxItemView of(BoxItem item) {
            return new BoxItemView(item.code(), item.label(), item.should(), item.there());
        }
    }

    record BoxCheckView(CheckWay way, boolean ticked, Instant at) {

        static BoxCheckView of(BoxCheck check) {
            return new BoxCheckView(check.way(), check.ticked(), check.at());
        }
    }

    record LastPositionView(double lon, double lat, Instant at) {

        static LastPositionView of(LastPosition last) {
            return new LastPositionView(last.spot().lon(), last.spot().lat(), last.at());
        }
    }

    record PatrolUnitView(
            UUID id,
            String station,
            String name,
            PatrolKind kind,
            Label kindLabel,
            Optional<UUID> stand,
            Optional<UUID> person,
            Optional<UUID> vehicle,
            Optional<String> plate,
            List<CrewView> crew,
            Optional<Instant> until,
            UnitStatus status,
            Label statusLabel,
            List<UUID> incidents,
            boolean mayBeSent,
            boolean mayDecide,
            List<FindingView> findings,
            List<BoxItemView> lacking,
            Optional<BoxCheckView> boxCheck,
            Optional<LastPositionView> last) {

        static PatrolUnitView of(UnitNow now, Optional<BoxCheck> check) {
            var unit = now.unit();
            return new PatrolUnitView(
                    unit.id(),
                    unit.station().value(),
                    unit.name(),
                    unit.kind(),
                    unit.kind().label(),
                    unit.crewed() instanceof AtStand(var stand)
                            ? Optional.of(stand)
                            : Optional.empty(),
                    unit.crewed() instanceof ByOne(var person)
                            ? Optional.of(person.value())
                            : Optional.empty(),
                    unit.vehicle(),
                    now.vehicle().map(Vehicle::plate),
                    now.crew().stream()
                            .map(member ->
                                    new CrewView(
                                            member.person().value(),
                                            member.name(),
                                            member.police()))
                            .toList(),
                    now.until(),
                    now.status(),
                    now.status().label(),
                    now.incidents(),
                    now.mayBeSent(),
                    now.mayDecide(),
                    now.findings().stream().map(FindingView::of).toList(),
                    now.lacking().stream().map(BoxItemView::of).toList(),
                    check.map(BoxCheckView::of),
                    now.last().map(LastPositionView::of));
        }
    }
}
