package org.yige.rosters;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
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
    private final RostersPractice practice;
    private final Map<StationCode, List<Sheet>> byStation;
    private final Map<UUID, Stand> stands;

    DutyBook(long edition, RostersPractice practice, List<Sheet> inForce, List<Stand> stands) {
        this.edition = edition;
        this.practice = practice;
        this.byStation =
                inForce.stream()
                        .sorted(
                                Comparator.comparing(
                                        (Sheet sheet) -> sheet.head().publishedAt().orElseThrow()))
                        .collect(Collectors.groupingBy(sheet -> sheet.head().station()));
        this.stands = stands.stream().collect(Collectors.toMap(Stand::id, stand -> stand));
    }

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
     * Who of a station is on at a moment, those with a shift first; nothing where it keeps no
     * shifts then. Before the first shift of a first sheet begins, none are kept yet.
     */
    Optional<List<PersonOn>> at(StationCode station, Instant when) {
        var today = County.day(when);
        var here = ruling(station, today);
        if (here.isEmpty()) {
            return Optional.empty();
        }
        var all = new ArrayList<PersonOn>();
        ruling(station, today.minusDays(1)).stream()
                .flatMap(sheet -> beginningOn(sheet, today.minusDays(1)))
                .forEach(all::add);
        boolean begunBefore = ruling(station, today.minusDays(1)).isPresent();
        beginningOn(here.get(), today).forEach(all::add);
        if (!begunBefore && all.stream().noneMatch(one -> !when.isBefore(one.from()))) {
            return Optional.empty();
        }
        return Optional.of(all.stream().filter(one -> one.isFor(when)).toList());
    }

    private Optional<Sheet> ruling(StationCode station, LocalDate day) {
        return byStation.getOrDefault(station, List.of()).stream()
                .filter(sheet -> sheet.head().has(day))
                .reduce((earlier, later) -> later);
    }

    private Stream<PersonOn> beginningOn(Sheet sheet, LocalDate day) {
        return Stream.concat(
                sheet.turns().stream()
                        .filter(turn -> turn.day().equals(day))
                        .flatMap(turn ->
                                practice.shift(turn.shift()).stream()
                                        .map(hours -> on(turn, hours))),
                sheet.fieldDays().stream()
                        .filter(field -> field.day().equals(day))
                        .map(field -> {
                            var from =
                                    day.atTime(practice.fieldFrom())
                                            .atZone(County.ZONE)
                                            .toInstant();
                            return new PersonOn(
                                    field.person(),
                                    Optional.empty(),
                                    Optional.empty(),
                                    from,
                                    from.plus(practice.fieldLasts()));
                        }));
    }

    private PersonOn on(DutyTurn turn, RostersPractice.ShiftHours hours) {
        var from = RostersRules.begins(turn.day(), hours);
        return new PersonOn(
                turn.person(),
                Optional.of(turn),
                Optional.ofNullable(stands.get(turn.stand())),
                from,
                from.plus(hours.lasts()));
    }
}
