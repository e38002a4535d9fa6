package org.yige.planner.rosters.station;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.yige.planner.files.Csv;

/** Writes a station as the CSV files {@link StationReader} reads. */
public final class StationWriter {

    private StationWriter() {}

    /** Writes one file per table into a folder. */
    public static void write(RosterStation station, Path folder) {
        try {
            Files.createDirectories(folder);
            for (var table : csv(station).entrySet()) {
                Files.writeString(folder.resolve(table.getKey() + ".csv"), table.getValue());
            }
        } catch (IOException full) {
            throw new UncheckedIOException("cannot write to " + folder, full);
        }
    }

    /** The tables as CSV texts by name. */
    public static Map<String, String> csv(RosterStation station) {
        var tables = new LinkedHashMap<String, String>();
        tables.put("station", head(station));
        tables.put("shifts", shifts(station));
        tables.put("posts", posts(station));
        tables.put("people", people(station));
        tables.put("leave", leave(station));
        tables.put("wishes", wishes(station));
        tables.put("before", before(station));
        return tables;
    }

    private static String head(RosterStation station) {
        var practice = station.practice();
        var rest = practice.rest();
        var goals = practice.goals();
        var weights = practice.weights();
        return Csv.line("key", "value")
                + Csv.line("name", station.name())
                + Csv.line("start", station.period().start())
                + Csv.line("days", station.period().days())
                + Csv.line("holidays", dates(station.period().holidays()))
                + Csv.line("make_up_days", dates(station.period().makeUpDays()))
                + Csv.line("between_duties_hours", rest.betweenDuties() / 60)
                + Csv.line("after_night_hours", rest.afterNight() / 60)
                + Csv.line("days_in_a_row", rest.daysInARow())
                + Csv.line("duty_hours", rest.dutyMinutes() / 60)
                + Csv.line("village_days", goals.villageDays())
                + Csv.line("community_share", goals.communityShare())
                + Csv.line("community_staff", goals.communityStaff())
                + Csv.line("day_hours", goals.dayMinutes() / 60)
                + Csv.line("rotation", String.join(" ", practice.rotation()))
                + Csv.line("teams", practice.teams())
                + Csv.line("weight_wish", weights.wish())
                + Csv.line("weight_fairness", weights.fairness())
                + Csv.line("weight_rotation", weights.rotation())
                + Csv.line("weight_village_day", weights.villageDay())
                + Csv.line("weight_share_hour", weights.shareHour())
                + Csv.line("weight_change", weights.change());
    }

    private static String shifts(RosterStation station) {
        var text = new StringBuilder(Csv.line("id", "name", "start", "hours", "night"));
        for (var shift : station.setup().shifts()) {
            var start =
                    String.format(
                            Locale.ROOT,
                            "%02d:%02d",
                            shift.startMinute() / 60,
                            shift.startMinute() % 60);
            text.append(
                    Csv.line(
                            shift.id(),
                            shift.name(),
                            start,
                            shift.minutes() / 60,
                            yes(shift.night())));
        }
        return text.toString();
    }

    private static String posts(RosterStation station) {
        var text = new StringBuilder(Csv.line("id", "name", "kind", "seats", "shifts", "weekdays"));
        for (var post : station.setup().posts()) {
            var seats =
                    post.seats().stream()
                            .map(StationWriter::seat)
                            .collect(Collectors.joining("; "));
            text.append(
                    Csv.line(
                            post.id(),
                            post.name(),
                            lower(post.kind()),
                            seats,
                            sorted(post.shifts()),
                            weekdays(post.weekdays())));
        }
        return text.toString();
    }

    private static String seat(Seat seat) {
        return lower(seat.who())
                + seat.licences().stream()
                        .sorted()
                        .map(licence -> "+" + licence)
                        .collect(Collectors.joining());
    }

    private static String people(RosterStation station) {
        var text =
                new StringBuilder(
                        Csv.line(
                                "id",
                                "name",
                                "kind",
                                "leader",
                                "licences",
                                "team",
                                "community",
                                "village"));
        for (var person : station.staffing().people()) {
            text.append(
                    Csv.line(
                            person.id(),
                            person.name(),
                            lower(person.kind()),
                            yes(person.mayLead()),
                            sorted(person.licences()),
                            person.place().team(),
                            yes(person.place().community()),
                            person.place().village()));
        }
        return text.toString();
    }

    private static String leave(RosterStation station) {
        var text = new StringBuilder(Csv.line("person", "from", "to", "kind"));
        station.staffing()
                .leaves()
                .forEach(leave ->
                        text.append(
                                Csv.line(leave.person(), leave.from(), leave.to(), leave.kind())));
        return text.toString();
    }

    private static String wishes(RosterStation station) {
        var text = new StringBuilder(Csv.line("id", "person", "date", "shift", "want", "weight"));
        for (var wish : station.staffing().wishes()) {
            text.append(
                    Csv.line(
                            wish.id(),
                            wish.person(),
                            wish.date(),
                            wish.shift(),
                            wish.wants() ? "on" : "off",
                            wish.weight()));
        }
        return text.toString();
    }

    private static String before(RosterStation station) {
        var text =
                new StringBuilder(
                        Csv.line(
                                "person",
                                "nights",
                                "weekends",
                                "holidays",
                                "days",
                                "last_date",
                                "last_shift"));
        for (var before : station.staffing().before()) {
            var date = before.last().map(last -> last.date().toString()).orElse("");
            var shift = before.last().map(RosterHistory.Last::shift).orElse("");
            text.append(
                    Csv.line(
                            before.person(),
                            before.nights(),
                            before.weekends(),
                            before.holidays(),
                            before.days(),
                            date,
                            shift));
        }
        return text.toString();
    }

    private static String dates(Set<LocalDate> dates) {
        return dates.stream().sorted().map(LocalDate::toString).collect(Collectors.joining(";"));
    }

    private static String weekdays(Set<DayOfWeek> days) {
        return days.size() == 7
                ? "all"
                : days.stream()
                        .sorted()
                        .map(day -> lower(day).substring(0, 3))
                        .collect(Collectors.joining(";"));
    }

    private static String sorted(Collection<String> texts) {
        return texts.stream().sorted().collect(Collectors.joining(";"));
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String yes(boolean yes) {
        return yes ? "yes" : "no";
    }
}
