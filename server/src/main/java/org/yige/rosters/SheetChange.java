package org.yige.rosters;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.yige.rosters.DutyTurn.SeatOnDay;
import org.yige.shared.Worded;
import org.yige.staff.PersonId;

/**
 * One seat changed on a sheet in force.
 *
 * @param before who was on it; nobody where it stood empty
 * @param after who is on it; nobody where it stands empty
 */
record SheetChange(
        UUID id,
        SeatOnDay seat,
        Optional<PersonId> before,
        Optional<PersonId> after,
        ChangeReason reason,
        UUID who,
        Instant at) {

    /** Why a seat changes hands. Never a word about health: it is nobody's business here. */
    enum ChangeReason implements Worded {
        AWAY,
        /** Was to be away and is there after all. */
        BACK,
        SWAPPED,
        CALLED_ELSEWHERE,
        MISTAKE
    }
}
