package org.yige.rosters;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yige.places.StationCode;
import org.yige.staff.PersonId;

/**
 * A station's duties for some days.
 *
 * @param version counted up with every change
 * @param turns seats taken
 * @param fieldDays days planned for work outside on the beat, for people who have no shift then
 */
record Sheet(SheetHead head, List<DutyTurn> turns, List<FieldDay> fieldDays) {

    Sheet {
        turns = List.copyOf(turns);
        fieldDays = List.copyOf(fieldDays);
    }

    /** What is known of a sheet without its duties. */
    record SheetHead(
            UUID id,
            StationCode station,
            LocalDate first,
            LocalDate last,
            SheetState state,
            int version,
            Instant madeAt,
            Optional<Instant> publishedAt) {

        boolean has(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }
    }

    /** Whether anybody goes by it. */
    enum SheetState {
        DRAFT,
        IN_FORCE,
        TAKEN_BACK
    }

    /** A day on the beat. */
    record FieldDay(LocalDate day, PersonId person) {}
}
