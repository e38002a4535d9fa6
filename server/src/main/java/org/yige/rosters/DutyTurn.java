package org.yige.rosters;

import java.time.LocalDate;
import java.util.UUID;
import org.yige.staff.PersonId;

/**
 * Somebody's duty: which seat of which stand, in which shift.
 *
 * @param day on which the shift begins
 * @param shift its code
 * @param seat counted from 0 in the stand's list
 */
record DutyTurn(LocalDate day, String shift, UUID stand, int seat, PersonId person) {

    /** The seat that is taken, whoever takes it. */
    SeatOnDay where() {
        return new SeatOnDay(day, shift, stand, seat);
    }

    /** The same duty, somebody else's. */
    DutyTurn by(PersonId other) {
        return new DutyTurn(day, shift, stand, seat, other);
    }

    /** A seat of a stand in a shift of a day. */
    record SeatOnDay(LocalDate day, String shift, UUID stand, int seat) {}
}
