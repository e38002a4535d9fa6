package org.yige.rosters;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.yige.places.StationCode;
import org.yige.planner.rosters.station.Seat.SeatRank;

/**
 * Where a station stands duty: a desk, a post on a square, a car that goes round.
 *
 * @param mobile whether it goes round (机动) or stays (定岗)
 * @param seats who may take each of its places, in their order
 * @param shifts codes of the shifts it is open in
 * @param weekdays the days on which it is open
 * @param standsFor duties whose posts it answers for while their holders are off, by their codes
 * @param closedOn first day on which it is there no more
 */
record Stand(
        UUID id,
        StationCode station,
        String name,
        boolean mobile,
        List<SeatRank> seats,
        List<String> shifts,
        Set<DayOfWeek> weekdays,
        Set<String> standsFor,
        Optional<LocalDate> closedOn) {

    Stand {
        seats = List.copyOf(seats);
        shifts = List.copyOf(shifts);
        weekdays = Set.copyOf(weekdays);
        standsFor = Set.copyOf(standsFor);
    }

    boolean isOpen(LocalDate day, String shift) {
        return shifts.contains(shift)
                && weekdays.contains(day.getDayOfWeek())
                && closedOn.filter(closed -> !day.isBefore(closed)).isEmpty();
    }
}
