package org.yige.rosters;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yige.planner.rosters.RosterChecker.Breach;
import org.yige.planner.rosters.Rule;
import org.yige.planner.rosters.station.Seat.SeatRank;
import org.yige.rosters.Proposing.SheetFindings;
import org.yige.rosters.RostersApi.StationEntry;
import org.yige.rosters.Sheet.SheetHead;
import org.yige.rosters.Sheet.SheetState;
import org.yige.shared.Label;

/** A sheet as it is looked at: its seats, who could take them, what speaks against it. */
record SheetView(
        SheetEntry sheet,
        StationEntry station,
        List<ShiftView> shifts,
        List<StandView> stands,
        List<ColleagueView> people,
        List<TurnView> turns,
        List<FieldDayView> fieldDays,
        List<BreachView> breaches,
        Optional<Label> shortage,
        List<SeatChangeView> changes,
        Instant asOf) {

    record SheetEntry(
            UUID id,
            LocalDate first,
            LocalDate last,
            SheetState state,
            int version,
            Instant madeAt,
            Optional<Instant> publishedAt) {

        static SheetEntry of(SheetHead head) {
            return new SheetEntry(
                    head.id(),
                    head.first(),
                    head.last(),
                    head.state(),
                    head.version(),
                    head.madeAt(),
                    head.publishedAt());
        }
    }

    record ShiftView(String code, Label label, LocalTime from, int minutes, boolean night) {

        static ShiftView of(RostersPractice.ShiftHours hours) {
            return new ShiftView(
                    hours.code(),
                    hours.label(),
                    hours.from(),
                    Math.toIntExact(hours.lasts().toMinutes()),
                    hours.night());
        }
    }

    record StandView(
            UUID id,
            String name,
            boolean mobile,
            List<SeatRank> seats,
            List<String> shifts,
            List<DayOfWeek> weekdays,
            List<String> standsFor,
            Optional<LocalDate> closedOn) {

        static StandView of(Stand stand) {
            return new StandView(
                    stand.id(),
                    stand.name(),
                    stand.mobile(),
                    stand.seats(),
                    stand.shifts(),
                    stand.weekdays().stream().sorted().toList(),
                    stand.standsFor().stream().sorted().toList(),
                    stand.closedOn());
        }
    }

    record ColleagueView(
            UUID id, String name, boolean police, boolean leads, Optional<String> beat) {}

    record TurnView(LocalDate day, String shift, UUID stand, int seat, UUID person) {

        static TurnView of(DutyTurn turn) {
            return new TurnView(
                    turn.day(), turn.shift(), turn.stand(), turn.seat(), turn.person().value());
        }
    }

    record FieldDayView(LocalDate day, UUID person) {}

    /**
     * @param person whom it is about
     * @param stand which stand it is about, where it is about nobody
     */
    record BreachView(
            Rule rule, Label label, LocalDate day, Optional<UUID> person, Optional<UUID> stand) {}

    record SeatChangeView(
            LocalDate day,
            String shift,
            UUID stand,
            int seat,
            Optional<UUID> before,
            Optional<UUID> after,
            Label reason,
            Instant at) {}

    static SheetView of(
            Sheet sheet,
            StationEntry station,
            List<Stand> stands,
            List<Colleague> people,
            RostersPractice practice,
            SheetFindings findings,
            List<SheetChange> changes,
            Instant asOf) {
        Map<String, Colleague> known =
                people.stream()
                        .collect(
                                Collectors.toMap(
                                        one -> one.id().value().toString(), Function.identity()));
        return new SheetView(
                SheetEntry.of(sheet.head()),
                station,
                practice.shifts().stream().map(ShiftView::of).toList(),
                stands.stream().map(StandView::of).toList(),
                people.stream().map(SheetView::colleague).toList(),
                sheet.turns().stream().map(TurnView::of).toList(),
                sheet.fieldDays().stream()
                        .map(field -> new FieldDayView(field.day(), field.person().value()))
                        .toList(),
                findings.breaches().stream().map(breach -> breach(breach, known)).toList(),
                findings.shortage(),
                changes.stream().map(SheetView::change).toList(),
                asOf);
    }

    private static ColleagueView colleague(Colleague one) {
        return new ColleagueView(
                one.id().value(),
                one.name(),
                one.police(),
                one.leads(),
                one.beat().map(post -> post.title()));
    }

    private static BreachView breach(Breach breach, Map<String, Colleague> people) {
        var who = Optional.of(breach.who()).filter(SheetView::isId).map(UUID::fromString);
        boolean somebody = people.containsKey(breach.who());
        return new BreachView(
                breach.rule(),
                new Label(breach.rule().words().zh(), breach.rule().words().en()),
                breach.date(),
                who.filter(id -> somebody),
                who.filter(id -> !somebody));
    }

    private static boolean isId(String who) {
        return who.length() == 36;
    }

    private static SeatChangeView change(SheetChange change) {
        return new SeatChangeView(
                change.seat().day(),
                change.seat().shift(),
                change.seat().stand(),
                change.seat().seat(),
                change.before().map(person -> person.value()),
                change.after().map(person -> person.value()),
                change.reason().label(),
                change.at());
    }
}
