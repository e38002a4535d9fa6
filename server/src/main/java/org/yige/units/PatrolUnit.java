package org.yige.units;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.yige.places.StationCode;
import org.yige.shared.Worded;
import org.yige.staff.PersonId;

/**
 * What can be sent somewhere. Its crew is who is on.
 *
 * @param crewed where its crew comes from
 * @param closedOn first day on which it is there no more
 */
public record PatrolUnit(
        UUID id,
        StationCode station,
        String name,
        PatrolKind kind,
        Crewed crewed,
        Optional<UUID> vehicle,
        Optional<LocalDate> closedOn) {

    /** How a unit gets somewhere. */
    public enum PatrolKind implements Worded {
        FOOT,
        MOTORCYCLE,
        CAR,
        POST;

        boolean drives() {
            return this == MOTORCYCLE || this == CAR;
        }
    }

    /** Where a unit's crew comes from. */
    public sealed interface Crewed {}

    /** Whoever stands at a stand of the roster. */
    public record AtStand(UUID stand) implements Crewed {}

    /** One person, whenever they are on and at no stand that has a unit. */
    public record ByOne(PersonId person) implements Crewed {}
}
