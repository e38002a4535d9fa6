package org.yige.positions;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Who may be told of here: units, while somebody is on duty on them. A bean of the module that
 * knows.
 */
public interface Tracked {

    /**
     * A unit that somebody is on.
     *
     * @param people who is on it
     * @param from when the first of them went on duty
     * @param until when the last of them goes off
     */
    record UnitOnAir(UUID unit, List<UUID> people, Instant from, Instant until) {

        public UnitOnAir {
            people = List.copyOf(people);
        }

        boolean isFor(Instant at) {
            return !at.isBefore(from) && at.isBefore(until);
        }
    }

    /** The unit as it is now, if somebody is on it; asked for every fix, answered from memory. */
    Optional<UnitOnAir> unit(UUID id);

    /** The unit somebody is on now. */
    Optional<UnitOnAir> unitWith(UUID person);

    /** What a unit is called, on duty or not; nothing if there is no such unit. */
    Optional<String> name(UUID unit);
}
