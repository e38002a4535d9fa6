package org.yige.units;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yige.places.StationCode;
import org.yige.shared.Worded;
import org.yige.units.PatrolUnit.PatrolKind;

/**
 * A vehicle of a station's own.
 *
 * @param inspectedUntil last day on which its inspection holds
 * @param faults not mended yet, the oldest first
 * @param closedOn first day on which the station has it no more
 */
public record Vehicle(
        UUID id,
        StationCode station,
        String plate,
        VehicleKind kind,
        LocalDate inspectedUntil,
        List<VehicleFault> faults,
        Optional<LocalDate> closedOn) {

    public Vehicle {
        faults = List.copyOf(faults);
    }

    /** What it is. */
    public enum VehicleKind implements Worded {
        CAR,
        MOTORCYCLE;

        boolean suits(PatrolKind unit) {
            return name().equals(unit.name());
        }
    }

    /**
     * What is the matter with it.
     *
     * @param forbids nobody drives it before it is mended
     */
    public record VehicleFault(UUID id, String words, boolean forbids, Instant foundAt) {}
}
