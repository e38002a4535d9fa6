package org.yige.units;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yige.shared.Label;
import org.yige.shared.Spot;
import org.yige.shared.Worded;
import org.yige.staff.PersonId;

/**
 * A unit at a moment: who is on it, what they are at, what is the matter, where it was last.
 *
 * @param until when the first of its crew goes off duty; nothing where nobody is on
 * @param incidents what its status is about, the latest first
 * @param findings what speaks against it, in words
 * @param lacking items of its box of which there is less than there should be
 */
public record UnitNow(
        PatrolUnit unit,
        List<CrewMember> crew,
        Optional<Instant> until,
        UnitStatus status,
        List<UUID> incidents,
        Optional<Vehicle> vehicle,
        List<BoxItem> lacking,
        List<UnitFinding> findings,
        Optional<LastPosition> last) {

    public UnitNow {
        crew = List.copyOf(crew);
        incidents = List.copyOf(incidents);
        lacking = List.copyOf(lacking);
        findings = List.copyOf(findings);
    }

    /**
     * Somebody on a unit.
     *
     * @param name in clear: who is on hangs on the station's wall
     * @param police an officer, who may decide
     */
    public record CrewMember(PersonId person, String name, boolean police) {}

    /** What a unit is at, as timelines say. */
    public enum UnitStatus implements Worded {
        FREE,
        OFFERED,
        BUSY,
        ON_THE_WAY,
        ON_SCENE
    }

    /** One kind of thing in the box. */
    public record BoxItem(String code, Label label, int should, int there) {}

    /** Where a unit was last, and when that was. */
    public record LastPosition(Spot spot, Instant at) {}

    /**
     * What speaks against a unit.
     *
     * @param keepsHome whether it cannot be sent for this
     */
    public record UnitFinding(FindingKind kind, Label words, boolean keepsHome) {}

    /** The kinds of what may speak against a unit. */
    public enum FindingKind {
        NO_SHEET,
        NOBODY_ON,
        AUXILIARIES_ONLY,
        PERSON_TWICE,
        NO_VEHICLE,
        INSPECTION_OVER,
        VEHICLE_FAULT
    }

    /** Whether it may be offered work: somebody is on, and nothing keeps it home. */
    public boolean mayBeSent() {
        return findings.stream().noneMatch(UnitFinding::keepsHome);
    }

    /** Whether anybody on it may decide: auxiliaries never do. */
    public boolean mayDecide() {
        return crew.stream().anyMatch(CrewMember::police);
    }
}
