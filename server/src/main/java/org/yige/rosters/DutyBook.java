package org.yige.rosters;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yige.places.StationCode;
import org.yige.shared.County;
import org.yige.staff.PersonId;

/**
 * What is in force around now, in memory: who is on is asked for every post of every chain. Never
 * changed; of two sheets for one day the one published later holds.
 */
final class DutyBook {

    private final long edition;
    private final Map<StationCode, StationDuties> byStation;

    /**
     * @param inForce the sheets in force that have one of the days
     * @param days the days it answers for, a night over the last of them included
     */
    DutyBook(
            long edition,
            RostersPractice practice,
            List<Sheet> inForce,
            List<Stand> stands,
            List<LocalDate> days) {
        this.edition = edition;
        var standOf = stands.stream().collect(Collectors.toMap(Stand::id, stand -> stand));
        byStation =
                inForce.stream()
                        .sorted(
                                Comparator.comparing(
                                        (Sheet sheet) -> sheet.head().publishedAt().orElseThrow()))
                        .collect(
                                Collectors.groupingBy(
                                        sheet -> sheet.head().station(),
                                        Collectors.collectingAndThen(
                                                Collectors.toList(),
                                                sheets ->
                                                        duties(sheets, practice, standOf, days))));
    }

    /** The days a station keeps a sheet for, and who is on from when to when. */
    private record StationDuties(Set<LocalDate> days, List<PersonOn> people) {}

    /**
     * Somebody who is on.
     *
     * @param turn their duty; none on a day on the beat
     * @param stand where
     */
    record PersonOn(
            PersonId person,
            Optional<DutyTurn> turn,
            Optional<Stand> stand,
            Instant from,
            Instant until) {

        boolean isFor(Instant when) {
            return !when.isBefore(from) && when.isBefore(until);
        }

        Set<String> standsFor() {
            return stand.map(Stand::standsFor).orElse(Set.of());
        }
    }

    long edition() {
        return edition;
    }

    Set<StationCode> stations() {
        return byStation.keySet();
    }

    /**
     * Who of a station is on at a moment, whoever began first at the head; nothing where it keeps
     * no shifts then. Before the first shift of a first sheet begins, none are kept yet.
     */
    Optional<List<PersonOn>> at(StationCode station, Instant when) {
        var duties = byStation.get(station);
        var today = County.day(when);
        if (duties == null || !duties.days().contains(today)) {
            return Optional.empty();
        }
        if (!duties.days().contains(today.minusDays(1))
                && duties.people().stream().noneMatch(one -> !when.isBefore(one.from()))) {
            return Optional.empty();
        }
        return Optional.of(duties.people().stream().filter(one -> one.isFor(when)).toList());
    }

    private static StationDuties duties(
            List<Sheet> sheets,
            RostersPractice practice,
            Map<UUID, Stand> stands,
            List<LocalDate> days) {
        var kept = new HashSet<LocalDate>();
        var people = new ArrayList<PersonOn>();
        for (var day : days) {
            sheets.stream()
                    .filter(sheet -> sheet.head().has(day))
                    .reduce((earlier, later) -> later)
                    .ifPresent(sheet -> {
                        kept.add(day);
                        beginningOn(day, sheet, practice, stands).forEach(people::add);
                    });
        }
        return new StationDuties(kept, List.copyOf(people));
    }

    private static Stream<PersonOn> beginningOn(
            LocalDate day, Sheet sheet, RostersPractice practice, Map<UUID, Stand> stands) {
        var field = day.atTime(practice.fieldFrom()).atZone(County.ZONE).toInstant();
        return Stream.concat(
                sheet.turns().stream()
                        .filter(turn -> turn.day().equals(day))
                        .flatMap(turn ->
                                practice.shift(turn.shift()).stream()
                                        .map(hours -> on(turn, hours, stands))),
                sheet.fieldDays().stream()
                        .filter(one -> one.day().equals(day))
                        .map(one ->
                                new PersonOn(
                                        one.person(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        field,
                                        field.plus(practice.fieldLasts()))));
    }

    private static PersonOn on(
            DutyTurn turn, RostersPractice.ShiftHours hours, Map<UUID, Stand> stands) {
        var from = RostersRules.begins(turn.day(), hours);
        return new PersonOn(
                turn.person(),
                Optional.of(turn),
                Optional.ofNullable(stands.get(turn.stand())),
                from,
                from.plus(hours.lasts()));
    }
}
