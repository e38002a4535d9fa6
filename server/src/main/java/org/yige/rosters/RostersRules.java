package org.yige.rosters;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Optional;
import org.yige.planner.rosters.station.Seat.SeatRank;
import org.yige.rosters.DutyTurn.SeatOnDay;
import org.yige.rosters.RostersPractice.ShiftHours;
import org.yige.rosters.Sheet.SheetHead;
import org.yige.rosters.Sheet.SheetState;
import org.yige.shared.County;
import org.yige.shared.Decision;
import org.yige.staff.StaffPractice;

/** What is decided about stands and sheets. */
final class RostersRules {

    static final int MOST_DAYS = 92;
    private static final int MOST_SEATS = 20;
    private static final int FARTHEST_DAYS = 400;

    private RostersRules() {}

    /** When a shift begins that is named by its day. */
    static Instant begins(LocalDate day, ShiftHours hours) {
        return day.atTime(hours.from()).atZone(County.ZONE).toInstant();
    }

    /** When a seat's shift begins; unknown once the practice has that shift no more. */
    static Optional<Instant> begins(SeatOnDay seat, RostersPractice practice) {
        return practice.shift(seat.shift()).map(hours -> begins(seat.day(), hours));
    }

    /** When it ends. */
    static Optional<Instant> ends(SeatOnDay seat, RostersPractice practice) {
        return practice.shift(seat.shift())
                .map(hours -> begins(seat.day(), hours).plus(hours.lasts()));
    }

    /**
     * A stand as it may be kept: named, with seats, open at times there are, never without police.
     */
    static Decision<Stand> accept(Stand stand, RostersPractice practice, StaffPractice staff) {
        if (stand.name().isEmpty()) {
            return Decision.no(RostersRefusal.STAND_WITHOUT_NAME);
        }
        if (stand.seats().isEmpty() || stand.seats().size() > MOST_SEATS) {
            return Decision.no(RostersRefusal.STAND_WITHOUT_SEATS);
        }
        if (stand.seats().stream().allMatch(rank -> rank == SeatRank.ANY)) {
            return Decision.no(RostersRefusal.STAND_WITHOUT_POLICE);
        }
        if (stand.shifts().isEmpty() || stand.weekdays().isEmpty()) {
            return Decision.no(RostersRefusal.STAND_NEVER_OPEN);
        }
        if (new HashSet<>(stand.shifts()).size() != stand.shifts().size()
                || !stand.shifts().stream().allMatch(code -> practice.shift(code).isPresent())) {
            return Decision.no(RostersRefusal.SHIFT_UNKNOWN);
        }
        if (!stand.standsFor().stream().allMatch(code -> staff.findDuty(code).isPresent())) {
            return Decision.no(RostersRefusal.STANDS_FOR_NO_SUCH_DUTY);
        }
        return Decision.yes(stand);
    }

    /** Days a sheet may be for: from today on, a season at most, not years ahead. */
    static Decision<LocalDate> days(LocalDate first, LocalDate last, LocalDate today) {
        long days = ChronoUnit.DAYS.between(first, last) + 1;
        return days < 1
                        || days > MOST_DAYS
                        || first.isBefore(today)
                        || first.isAfter(today.plusDays(FARTHEST_DAYS))
                ? Decision.no(RostersRefusal.DAYS_NOT_POSSIBLE)
                : Decision.yes(first);
    }

    /** Whether there is such a seat on a sheet's days. */
    static Decision<SeatOnDay> seat(SeatOnDay seat, SheetHead sheet, Stand stand) {
        return sheet.has(seat.day())
                        && stand.station().equals(sheet.station())
                        && stand.isOpen(seat.day(), seat.shift())
                        && seat.seat() >= 0
                        && seat.seat() < stand.seats().size()
                ? Decision.yes(seat)
                : Decision.no(RostersRefusal.SEAT_NOT_THERE);
    }

    /** A sheet that holds from a day on, if somebody is on it and its days are not over. */
    static Decision<Sheet> publish(Sheet sheet, LocalDate today) {
        if (sheet.head().state() != SheetState.DRAFT) {
            return Decision.no(RostersRefusal.SHEET_NOT_A_DRAFT);
        }
        if (sheet.turns().isEmpty()) {
            return Decision.no(RostersRefusal.NOBODY_ON_IT);
        }
        return sheet.head().first().isBefore(today)
                ? Decision.no(RostersRefusal.ALREADY_BEGUN)
                : Decision.yes(sheet);
    }

    /** A publication is taken back before its first day only. */
    static Decision<SheetHead> takeBack(SheetHead sheet, LocalDate today) {
        if (sheet.state() != SheetState.IN_FORCE) {
            return Decision.no(RostersRefusal.SHEET_NOT_IN_FORCE);
        }
        return sheet.first().isAfter(today)
                ? Decision.yes(sheet)
                : Decision.no(RostersRefusal.ALREADY_BEGUN);
    }

    /**
     * Whether two may swap: neither alone, nobody onto a seat above their rank, nothing that has
     * begun.
     *
     * @param back rank of the seat the asker would take instead
     * @param begins when the earlier of the duties begins
     */
    static Decision<Instant> swap(
            Colleague asker,
            Colleague other,
            SeatRank duty,
            Optional<SeatRank> back,
            Instant begins,
            Instant now) {
        if (asker.id().equals(other.id())) {
            return Decision.no(RostersRefusal.SWAP_WITH_YOURSELF);
        }
        if (!other.suits(duty) || back.filter(rank -> !asker.suits(rank)).isPresent()) {
            return Decision.no(RostersRefusal.SWAP_ABOVE_RANK);
        }
        return now.isBefore(begins)
                ? Decision.yes(begins)
                : Decision.no(RostersRefusal.SWAP_LAPSED);
    }
}
