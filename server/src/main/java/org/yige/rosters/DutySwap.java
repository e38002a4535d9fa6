package org.yige.rosters;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.yige.places.StationCode;
import org.yige.rosters.DutyTurn.SeatOnDay;
import org.yige.shared.Worded;
import org.yige.staff.PersonId;

/**
 * Somebody asks a colleague to take a duty of theirs, or to exchange two.
 *
 * @param back the colleague's duty that the asker takes instead
 * @param state how far it has come, whether or not the duty has begun meanwhile
 */
record DutySwap(
        UUID id,
        StationCode station,
        PersonId asker,
        SheetSeat duty,
        PersonId colleague,
        Optional<SheetSeat> back,
        SwapState state,
        Instant askedAt) {

    /** A seat on a sheet. */
    record SheetSeat(UUID sheet, SeatOnDay seat) {}

    /** How far a swap has come. */
    enum SwapState implements Worded {
        /** The colleague has not answered. */
        ASKED,
        /** The colleague said yes; whoever draws the sheet has not. */
        AGREED,
        DONE,
        DECLINED,
        WITHDRAWN,
        NOT_ALLOWED,
        /** The duty went elsewhere before an answer came. */
        OVERTAKEN,
        /** The duty began before an answer came. Never kept: the clock says it. */
        LAPSED;

        boolean isOpen() {
            return this == ASKED || this == AGREED;
        }
    }
}
