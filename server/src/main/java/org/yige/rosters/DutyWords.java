package org.yige.rosters;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yige.planner.rosters.RosterChecker.Breach;
import org.yige.planner.rosters.station.Seat.SeatRank;
import org.yige.rosters.DutySwap.SheetSeat;
import org.yige.shared.County;
import org.yige.shared.Label;
import org.yige.staff.Directory;
import org.yige.staff.PersonId;

/** A duty, a colleague, a broken rule in words, for whoever has no sheet before them. */
@Component
class DutyWords {

    private final StandStore stands;
    private final RostersPractice practice;
    private final Directory directory;

    DutyWords(StandStore stands, RostersPractice practice, Directory directory) {
        this.stands = stands;
        this.practice = practice;
        this.directory = directory;
    }

    /** A duty with the words it is read by. */
    record OwnDutyView(
            UUID sheet,
            LocalDate day,
            String shift,
            UUID stand,
            int seat,
            Label shiftLabel,
            String standName,
            Optional<SeatRank> rank,
            Instant begins,
            Instant ends) {}

    /** A rule that would be broken, whose day it is and on which day. */
    record BrokenRuleView(Label label, LocalDate day, Optional<String> name) {}

    OwnDutyView duty(SheetSeat duty) {
        var seat = duty.seat();
        var hours = practice.shift(seat.shift());
        var stand = stands.find(seat.stand());
        var begins = RostersRules.begins(seat, practice).orElseGet(() -> County.start(seat.day()));
        return new OwnDutyView(
                duty.sheet(),
                seat.day(),
                seat.shift(),
                seat.stand(),
                seat.seat(),
                hours.map(RostersPractice.ShiftHours::label)
                        .orElseGet(() -> new Label(seat.shift(), seat.shift())),
                stand.map(Stand::name).orElse("—"),
                stand.map(Stand::seats)
                        .filter(seats -> seat.seat() < seats.size())
                        .map(seats -> seats.get(seat.seat())),
                begins,
                RostersRules.ends(seat, practice).orElse(begins));
    }

    /** In clear: colleagues read each other's names on the wall. */
    String name(PersonId person) {
        return directory.namesAtWork(Set.of(person)).getOrDefault(person, "—");
    }

    List<BrokenRuleView> broken(List<Breach> breaches) {
        var people =
                breaches.stream()
                        .flatMap(breach -> person(breach).stream())
                        .collect(Collectors.toSet());
        var names = people.isEmpty() ? Map.<PersonId, String>of() : directory.namesAtWork(people);
        return breaches.stream()
                .map(breach ->
                        new BrokenRuleView(
                                new Label(breach.rule().words().zh(), breach.rule().words().en()),
                                breach.date(),
                                person(breach).map(names::get)))
                .distinct()
                .toList();
    }

    /** Whom it is about, or the stand, by its id; nobody where the planner names the station. */
    private static Optional<PersonId> person(Breach breach) {
        return Optional.of(breach.who())
                .filter(who -> who.length() == 36)
                .map(who -> new PersonId(UUID.fromString(who)));
    }
}
