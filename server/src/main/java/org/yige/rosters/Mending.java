package org.yige.rosters;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.yige.planner.rosters.Changes;
import org.yige.rosters.DutyTurn.SeatOnDay;
import org.yige.rosters.Sheet.SheetState;
import org.yige.rosters.SheetChange.ChangeReason;
import org.yige.shared.Actor;
import org.yige.shared.County;
import org.yige.staff.PersonId;
import org.yige.staff.Staff;

/**
 * A sheet in force whose people are away: who is missing where, and the fewest seats that would
 * change hands. Nothing is changed here; each move is a person's to accept.
 */
@Service
class Mending {

    private final RostersStore store;
    private final Rosters rosters;
    private final StationBook stations;
    private final Proposing proposing;
    private final RostersPractice practice;
    private final Staff staff;
    private final Clock clock;

    Mending(
            RostersStore store,
            Rosters rosters,
            StationBook stations,
            Proposing proposing,
            RostersPractice practice,
            Staff staff,
            Clock clock) {
        this.store = store;
        this.rosters = rosters;
        this.stations = stations;
        this.proposing = proposing;
        this.practice = practice;
        this.staff = staff;
        this.clock = clock;
    }

    /**
     * What is the matter with a sheet.
     *
     * @param away duties not over yet whose person is away
     */
    record SheetGaps(Sheet sheet, List<DutyTurn> away, List<SeatMove> moves) {}

    /**
     * A seat that could change hands.
     *
     * @param back whether somebody who was to be away takes back what was theirs
     */
    record SeatMove(SeatOnDay seat, Optional<PersonId> was, Optional<PersonId> is, boolean back) {}

    SheetGaps gaps(Actor actor, UUID id) {
        var sheet = rosters.sheet(actor, id);
        stations.refuseWhoMayNotDraw(actor, sheet.head().station());
        if (sheet.head().state() != SheetState.IN_FORCE) {
            return new SheetGaps(sheet, List.of(), List.of());
        }
        var now = clock.instant();
        var away =
                sheet.turns().stream()
                        .filter(turn -> ends(turn.where()).isAfter(now))
                        .filter(turn -> staff.isAway(turn.person(), turn.day()))
                        .toList();
        var moves = new ArrayList<>(backs(sheet, now));
        moves.addAll(moves(sheet, away));
        return new SheetGaps(sheet, away, moves);
    }

    /** Duties of those who were to be away and are there after all. */
    private List<SeatMove> backs(Sheet sheet, Instant now) {
        Map<SeatOnDay, SheetChange> latest = new HashMap<>();
        store.changes(sheet.head().id())
                .forEach(change -> latest.putIfAbsent(change.seat(), change));
        return latest.values().stream()
                .filter(change -> change.reason() == ChangeReason.AWAY)
                .filter(change -> begins(change.seat()).isAfter(now))
                .flatMap(change ->
                        change.before().stream()
                                .filter(person -> !staff.isAway(person, change.seat().day()))
                                .filter(person ->
                                        sheet.turns().stream()
                                                .noneMatch(turn ->
                                                        turn.person().equals(person)
                                                                && turn.day()
                                                                        .equals(
                                                                                change.seat()
                                                                                        .day())))
                                .map(person ->
                                        new SeatMove(
                                                change.seat(),
                                                change.after(),
                                                Optional.of(person),
                                                true)))
                .toList();
    }

    private List<SeatMove> moves(Sheet sheet, List<DutyTurn> away) {
        if (away.isEmpty()) {
            return List.of();
        }
        var today = County.today(clock);
        return proposing.repaired(sheet, away, today).stream()
                .filter(change -> !change.was().isEmpty() && !change.date().isBefore(today))
                .map(Mending::move)
                .toList();
    }

    private static SeatMove move(Changes.Change change) {
        return new SeatMove(
                new SeatOnDay(
                        change.date(),
                        change.shift(),
                        UUID.fromString(change.post()),
                        change.seat()),
                person(change.was()),
                person(change.is()),
                false);
    }

    private static Optional<PersonId> person(String id) {
        return Optional.of(id)
                .filter(text -> !text.isEmpty())
                .map(text -> new PersonId(UUID.fromString(text)));
    }

    private Instant begins(SeatOnDay seat) {
        return RostersRules.begins(seat, practice).orElse(Instant.EPOCH);
    }

    private Instant ends(SeatOnDay seat) {
        return RostersRules.ends(seat, practice).orElse(Instant.EPOCH);
    }
}
