package org.yige.rosters;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yige.planner.rosters.station.Seat.SeatRank;
import org.yige.rosters.RostersPractice.ShiftHours;
import org.yige.rosters.Sheet.FieldDay;
import org.yige.shared.Label;
import org.yige.shared.Labels;
import org.yige.staff.PersonId;
import org.yige.tables.TableFormat;
import org.yige.tables.TableWriter;

/**
 * A sheet as a table for a spreadsheet or the wall: one row for everybody's every duty, then one
 * for every day on the beat. Where two bear one name, their posts stand beside it. {@link
 * SheetImport} reads it as it was.
 */
final class SheetTable {

    private static final List<Label> HEADINGS =
            List.of(
                    Labels.of("rosters.column.day"),
                    Labels.of("rosters.column.weekday"),
                    Labels.of("rosters.column.shift"),
                    Labels.of("rosters.column.from"),
                    Labels.of("rosters.column.stand"),
                    Labels.of("rosters.column.seat"),
                    Labels.of("rosters.column.rank"),
                    Labels.of("rosters.column.name"),
                    Labels.of("rosters.column.post"));

    private final List<Stand> stands;
    private final Map<PersonId, Colleague> people;
    private final RostersPractice practice;
    private final Locale locale;

    SheetTable(
            List<Stand> stands, List<Colleague> people, RostersPractice practice, Locale locale) {
        this.stands = stands;
        this.people = people.stream().collect(Collectors.toMap(Colleague::id, Function.identity()));
        this.practice = practice;
        this.locale = locale;
    }

    byte[] bytes(Sheet sheet, TableFormat format) {
        return TableWriter.bytes(
                format,
                HEADINGS.stream().map(this::say).toList(),
                Stream.concat(
                        sheet.turns().stream()
                                .sorted(
                                        Comparator.comparing(DutyTurn::day)
                                                .thenComparing(turn -> begins(turn.shift()))
                                                .thenComparing(turn -> nameOf(turn.stand()))
                                                .thenComparing(DutyTurn::seat))
                                .map(this::row),
                        sheet.fieldDays().stream()
                                .sorted(
                                        Comparator.comparing(FieldDay::day)
                                                .thenComparing(field -> nameOf(field.person())))
                                .map(this::row)));
    }

    private List<String> row(FieldDay field) {
        return List.of(
                field.day().toString(),
                weekday(field.day()),
                say(Labels.of("rosters.day-kind.field")),
                practice.fieldFrom().toString(),
                "",
                "",
                "",
                nameOf(field.person()),
                postOf(field.person()));
    }

    private List<String> row(DutyTurn turn) {
        var hours = practice.shift(turn.shift());
        return List.of(
                turn.day().toString(),
                weekday(turn.day()),
                hours.map(ShiftHours::label).map(this::say).orElse(turn.shift()),
                hours.map(each -> each.from().toString()).orElse(""),
                nameOf(turn.stand()),
                String.valueOf(turn.seat() + 1),
                rank(turn).map(SheetTable::label).map(this::say).orElse(""),
                nameOf(turn.person()),
                postOf(turn.person()));
    }

    private String weekday(LocalDate day) {
        return day.getDayOfWeek().getDisplayName(TextStyle.SHORT, locale);
    }

    private String nameOf(PersonId person) {
        return Optional.ofNullable(people.get(person)).map(Colleague::name).orElse("—");
    }

    private String postOf(PersonId person) {
        return Optional.ofNullable(people.get(person))
                .filter(one ->
                        people.values().stream()
                                .anyMatch(other ->
                                        !other.id().equals(person)
                                                && other.name().equals(one.name())))
                .map(SheetEntering::title)
                .orElse("");
    }

    private Optional<SeatRank> rank(DutyTurn turn) {
        return stand(turn.stand())
                .map(Stand::seats)
                .filter(seats -> turn.seat() < seats.size())
                .map(seats -> seats.get(turn.seat()));
    }

    private String begins(String shift) {
        return practice.shift(shift).map(each -> each.from().toString()).orElse("");
    }

    private String nameOf(UUID stand) {
        return stand(stand).map(Stand::name).orElse("");
    }

    private Optional<Stand> stand(UUID id) {
        return stands.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    private static Label label(SeatRank rank) {
        return switch (rank) {
            case LEADER -> Labels.of("rosters.seat-rank.leader");
            case POLICE -> Labels.of("rosters.seat-rank.police");
            case ANY -> Labels.of("rosters.seat-rank.any");
        };
    }

    private String say(Label label) {
        return label.in(locale);
    }
}
