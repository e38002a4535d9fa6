package org.yige.planner.rosters.station;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.yige.planner.files.BadInput;
import org.yige.planner.files.Cells;
import org.yige.planner.files.InputTables;
import org.yige.planner.files.InputTables.Row;

/**
 * Builds a {@link RosterStation} from tables and refuses, with every fault at once, what cannot be
 * planned from.
 */
public final class StationReader {

    private static final LocalDate NO_DATE = LocalDate.EPOCH;
    private static final List<String> DAYS =
            List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

    private final InputTables tables;
    private final Cells cells = new Cells();

    private StationReader(InputTables tables) {
        this.tables = tables;
    }

    /** Reads a folder of CSV files or a JSON file; throws {@link BadInput} with all faults. */
    public static RosterStation read(Path path) {
        return read(InputTables.read(path));
    }

    /** Reads from tables; throws {@link BadInput} with all faults. */
    public static RosterStation read(InputTables tables) {
        return new StationReader(tables).station();
    }

    private RosterStation station() {
        for (var needed : List.of("station", "people", "shifts", "posts")) {
            if (tables.rows(needed).isEmpty()) {
                cells.fault(
                        "the table \"" + needed + "\" is missing or empty",
                        "缺少表“" + needed + "”或表为空");
            }
        }
        cells.refuseIfFaulty();
        var head = tables.rows("station").getFirst();
        var days = cells.number(head, "days", 31, 1, 92);
        var start = cells.date(head, "start", NO_DATE);
        var period =
                new Period(
                        start,
                        days,
                        cells.dates(head, "holidays", NO_DATE),
                        cells.dates(head, "make_up_days", NO_DATE));
        var practice = practice(head, days);
        var shifts = tables.rows("shifts").stream().map(this::shift).toList();
        var posts = tables.rows("posts").stream().map(row -> post(row, shifts)).toList();
        var people =
                tables.rows("people").stream().map(row -> person(row, practice.teams())).toList();
        cells.refuseIfFaulty();
        var staffing =
                new RosterStation.Staffing(
                        people,
                        tables.rows("leave").stream().flatMap(row -> leave(row).stream()).toList(),
                        tables.rows("wishes").stream().map(this::wish).toList(),
                        tables.rows("before").stream().map(this::before).toList());
        var station =
                new RosterStation(
                        head.text("name"),
                        period,
                        practice,
                        new RosterStation.StationSetup(shifts, posts),
                        staffing);
        StationRules.faults(station).forEach(words -> cells.fault(words.en(), words.zh()));
        cells.refuseIfFaulty();
        return station;
    }

    private Practice practice(Row row, int days) {
        var usual = Practice.usual(days);
        var rest =
                new Practice.Rest(
                        60
                                * cells.number(
                                        row,
                                        "between_duties_hours",
                                        usual.rest().betweenDuties() / 60,
                                        0,
                                        72),
                        60
                                * cells.number(
                                        row,
                                        "after_night_hours",
                                        usual.rest().afterNight() / 60,
                                        0,
                                        96),
                        cells.number(row, "days_in_a_row", usual.rest().daysInARow(), 1, 31),
                        60
                                * cells.number(
                                        row,
                                        "duty_hours",
                                        usual.rest().dutyMinutes() / 60,
                                        1,
                                        24 * 92));
        var goals =
                new Practice.Goals(
                        cells.number(row, "village_days", usual.goals().villageDays(), 0, 31),
                        cells.number(
                                row, "community_share", usual.goals().communityShare(), 0, 100),
                        cells.number(
                                row, "community_staff", usual.goals().communityStaff(), 0, 100),
                        60
                                * cells.number(
                                        row, "day_hours", usual.goals().dayMinutes() / 60, 1, 24));
        var weights =
                new Practice.RosterWeights(
                        cells.number(row, "weight_wish", usual.weights().wish(), 0, 1000),
                        cells.number(row, "weight_fairness", usual.weights().fairness(), 0, 1000),
                        cells.number(row, "weight_rotation", usual.weights().rotation(), 0, 1000),
                        cells.number(
                                row, "weight_village_day", usual.weights().villageDay(), 0, 1000),
                        cells.number(
                                row, "weight_share_hour", usual.weights().shareHour(), 0, 1000),
                        cells.number(row, "weight_change", usual.weights().change(), 0, 1000));
        var cycle =
                row.text("rotation").isEmpty()
                        ? List.<String>of()
                        : List.of(row.text("rotation").split("[\\s;；]+"));
        return new Practice(rest, goals, weights, cycle, cells.number(row, "teams", 0, 0, 4));
    }

    private Shift shift(Row row) {
        return new Shift(
                cells.text(row, "id"),
                row.text("name"),
                cells.clock(row, "start"),
                60 * cells.number(row, "hours", 8, 1, 24),
                cells.yes(row, "night"));
    }

    private RosterPost post(Row row, List<Shift> shifts) {
        var kind = oneOf(row, "kind", RosterPost.PostKind.class, RosterPost.PostKind.FIXED);
        var seats = new ArrayList<Seat>();
        for (var text : Cells.parts(cells.text(row, "seats"))) {
            seats.add(seat(row, text));
        }
        var open = new HashSet<String>();
        var named = row.text("shifts");
        if (named.isEmpty() || named.equals("all")) {
            shifts.forEach(shift -> open.add(shift.id()));
        } else {
            open.addAll(Cells.parts(named));
        }
        return new RosterPost(
                cells.text(row, "id"), row.text("name"), kind, seats, open, weekdays(row));
    }

    private Seat seat(Row row, String text) {
        var parts = text.split("\\+");
        var who =
                switch (parts[0].strip().toLowerCase(Locale.ROOT)) {
                    case "leader", "带班" -> Seat.SeatRank.LEADER;
                    case "police", "民警" -> Seat.SeatRank.POLICE;
                    case "any", "不限" -> Seat.SeatRank.ANY;
                    default -> {
                        cells.fault(
                                row.at()
                                        + ": a seat is \""
                                        + text
                                        + "\"; write leader, police or any, then +licence",
                                row.at() + "：席位“" + text + "”应写成 leader、police 或 any，再加 +驾照");
                        yield Seat.SeatRank.POLICE;
                    }
                };
        var licences = new HashSet<String>();
        for (int index = 1; index < parts.length; index++) {
            licences.add(parts[index].strip());
        }
        return new Seat(who, licences);
    }

    private Set<DayOfWeek> weekdays(Row row) {
        var text = row.text("weekdays").toLowerCase(Locale.ROOT);
        if (text.isEmpty() || text.equals("all")) {
            return EnumSet.allOf(DayOfWeek.class);
        }
        var days = EnumSet.noneOf(DayOfWeek.class);
        for (var part : Cells.parts(text)) {
            var index = DAYS.indexOf(part);
            if (index < 0) {
                cells.fault(
                        row.at() + ": weekday \"" + part + "\" should be one of " + DAYS,
                        row.at() + "：星期“" + part + "”应为 " + DAYS + " 之一");
            } else {
                days.add(DayOfWeek.of(index + 1));
            }
        }
        return days;
    }

    private RosterPerson person(Row row, int teams) {
        var place =
                new RosterPerson.PersonPlace(
                        cells.number(row, "team", 0, 0, Math.max(0, teams)),
                        cells.yes(row, "community"),
                        row.text("village"));
        return new RosterPerson(
                cells.text(row, "id"),
                row.text("name").isEmpty() ? row.text("id") : row.text("name"),
                oneOf(
                        row,
                        "kind",
                        RosterPerson.PersonKind.class,
                        RosterPerson.PersonKind.AUXILIARY),
                cells.yes(row, "leader"),
                Set.copyOf(new HashSet<>(Cells.parts(row.text("licences")))),
                place);
    }

    private Optional<RosterLeave> leave(Row row) {
        var from = cells.date(row, "from", NO_DATE);
        var to = cells.date(row, "to", NO_DATE);
        if (to.isBefore(from)) {
            cells.fault(
                    row.at() + ": the leave ends before it begins", row.at() + "：请假的结束日期早于开始日期");
            return Optional.empty();
        }
        return Optional.of(new RosterLeave(cells.text(row, "person"), from, to, row.text("kind")));
    }

    private RosterWish wish(Row row) {
        var wants =
                switch (row.text("want").toLowerCase(Locale.ROOT)) {
                    case "on", "上" -> true;
                    case "off", "休" -> false;
                    default -> {
                        cells.fault(
                                row.at() + ": \"want\" should be on or off",
                                row.at() + "：“want”应为 on（上）或 off（休）");
                        yield false;
                    }
                };
        var id = row.text("id").isEmpty() ? row.at() : row.text("id");
        return new RosterWish(
                id,
                cells.text(row, "person"),
                cells.date(row, "date", NO_DATE),
                row.text("shift"),
                wants,
                cells.number(row, "weight", 1, 1, 3));
    }

    private RosterHistory before(Row row) {
        var last =
                row.text("last_date").isEmpty()
                        ? Optional.<RosterHistory.Last>empty()
                        : Optional.of(
                                new RosterHistory.Last(
                                        cells.date(row, "last_date", NO_DATE),
                                        row.text("last_shift")));
        return new RosterHistory(
                cells.text(row, "person"),
                cells.number(row, "nights", 0, 0, 9999),
                cells.number(row, "weekends", 0, 0, 9999),
                cells.number(row, "holidays", 0, 0, 9999),
                cells.number(row, "days", 0, 0, 99999),
                last);
    }

    private <E extends Enum<E>> E oneOf(Row row, String column, Class<E> kinds, E fallback) {
        var text = row.text(column).toUpperCase(Locale.ROOT);
        for (var kind : kinds.getEnumConstants()) {
            if (kind.name().equals(text)) {
                return kind;
            }
        }
        var choices = List.of(kinds.getEnumConstants()).toString().toLowerCase(Locale.ROOT);
        cells.fault(
                row.at()
                        + ": \""
                        + column
                        + "\" is \""
                        + row.text(column)
                        + "\", not one of "
                        + choices,
                row.at() + "：“" + column + "”为“" + row.text(column) + "”，应为 " + choices + " 之一");
        return fallback;
    }
}
