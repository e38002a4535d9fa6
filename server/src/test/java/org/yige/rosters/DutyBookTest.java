package org.yige.rosters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yige.places.StationCode;
import org.yige.planner.rosters.station.Seat.SeatRank;
import org.yige.rosters.DutyBook.PersonOn;
import org.yige.rosters.RostersPractice.ShiftHours;
import org.yige.rosters.Sheet.FieldDay;
import org.yige.rosters.Sheet.SheetHead;
import org.yige.rosters.Sheet.SheetState;
import org.yige.shared.County;
import org.yige.shared.Label;
import org.yige.staff.PersonId;

/** Who is on at a moment, by the sheets in force. */
class DutyBookTest {

    private static final StationCode STATION = new StationCode("610824510000");
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
    private static final RostersPractice PRACTICE =
            new RostersPractice(
                    List.of(shift("DAY", 8, false), shift("NIGHT", 20, true)),
                    LocalTime.of(8, 30),
                    Duration.ofHours(9),
                    List.of("OFFICER"),
                    Duration.ofHours(11),
                    Duration.ofDays(1),
                    6,
                    240,
                    false);
    private static final Stand DESK =
            new Stand(
                    UUID.randomUUID(),
                    STATION,
                    "值班室",
                    false,
                    List.of(SeatRank.LEADER),
                    List.of("DAY", "NIGHT"),
                    Set.of(DayOfWeek.values()),
                    Set.of("OFFICER"),
                    Optional.empty());
    private static final PersonId LIN = new PersonId(UUID.randomUUID());
    private static final PersonId ZHAO = new PersonId(UUID.randomUUID());

    private static ShiftHours shift(String code, int from, boolean night) {
        return new ShiftHours(
                code, new Label(code, code), LocalTime.of(from, 0), Duration.ofHours(12), night);
    }

    private static DutyTurn turn(LocalDate day, String shift, PersonId person) {
        return new DutyTurn(day, shift, DESK.id(), 0, person);
    }

    private static Sheet sheet(
            LocalDate first, LocalDate last, int publishedHour, DutyTurn... turns) {
        return new Sheet(
                new SheetHead(
                        UUID.randomUUID(),
                        STATION,
                        first,
                        last,
                        SheetState.IN_FORCE,
                        1,
                        Instant.EPOCH,
                        Optional.of(at(MONDAY.minusDays(9), publishedHour))),
                List.of(turns),
                List.of());
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(County.ZONE).toInstant();
    }

    private static DutyBook book(Sheet... sheets) {
        return new DutyBook(
                1,
                PRACTICE,
                List.of(sheets),
                List.of(DESK),
                MONDAY.minusDays(9).datesUntil(MONDAY.plusDays(9)).toList());
    }

    private static List<PersonId> on(DutyBook book, LocalDate day, int hour) {
        return book.at(STATION, at(day, hour)).orElseThrow().stream()
                .map(PersonOn::person)
                .toList();
    }

    @Test
    void aNightDutyGoesOnPastMidnightAndEndsAtItsEnd() {
        var book = book(sheet(MONDAY, MONDAY.plusDays(3), 9, turn(MONDAY, "NIGHT", LIN)));
        assertThat(on(book, MONDAY, 20)).containsExactly(LIN);
        assertThat(on(book, MONDAY.plusDays(1), 7)).containsExactly(LIN);
        assertThat(on(book, MONDAY.plusDays(1), 8)).isEmpty();
    }

    @Test
    void theNightBeforeTheLastDayOfTheOldSheetGoesOnIntoTheNewOne() {
        var book =
                book(
                        sheet(MONDAY.minusDays(7), MONDAY, 8, turn(MONDAY, "NIGHT", ZHAO)),
                        sheet(
                                MONDAY.plusDays(1),
                                MONDAY.plusDays(7),
                                9,
                                turn(MONDAY.plusDays(1), "DAY", LIN)));
        assertThat(on(book, MONDAY.plusDays(1), 3)).containsExactly(ZHAO);
        assertThat(on(book, MONDAY.plusDays(1), 9)).containsExactly(LIN);
    }

    @Test
    void ofTwoSheetsForOneDayTheOnePublishedLaterHolds() {
        var early = sheet(MONDAY, MONDAY.plusDays(6), 8, turn(MONDAY, "DAY", ZHAO));
        var late = sheet(MONDAY, MONDAY, 9, turn(MONDAY, "DAY", LIN));
        assertThat(on(book(late, early), MONDAY, 9)).containsExactly(LIN);
        assertThat(on(book(early, late), MONDAY, 9)).containsExactly(LIN);
    }

    @Test
    void noShiftsAreKeptWithoutASheetNorBeforeTheFirstShiftOfTheFirst() {
        var book = book(sheet(MONDAY, MONDAY, 9, turn(MONDAY, "DAY", LIN)));
        assertThat(book.at(STATION, at(MONDAY, 3))).isEmpty();
        assertThat(book.at(STATION, at(MONDAY, 9))).isPresent();
        assertThat(book.at(STATION, at(MONDAY.plusDays(1), 9))).isEmpty();
        assertThat(book.at(new StationCode("610824520000"), at(MONDAY, 9))).isEmpty();
    }

    @Test
    void onADayOnTheBeatSomebodyIsOnForItsHours() {
        var head = sheet(MONDAY, MONDAY, 9).head();
        var book = book(new Sheet(head, List.of(), List.of(new FieldDay(MONDAY, LIN))));
        assertThat(on(book, MONDAY, 10)).containsExactly(LIN);
        assertThat(on(book, MONDAY, 18)).isEmpty();
        assertThat(book.at(STATION, at(MONDAY, 10)).orElseThrow().getFirst().standsFor()).isEmpty();
    }
}
