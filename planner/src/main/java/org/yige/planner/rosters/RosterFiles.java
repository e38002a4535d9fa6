package org.yige.planner.rosters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yige.planner.Bilingual;
import org.yige.planner.files.Cells;
import org.yige.planner.files.Csv;
import org.yige.planner.files.InputTables;
import org.yige.planner.files.InputTables.Row;
import org.yige.planner.rosters.station.RosterPerson;
import org.yige.planner.rosters.station.RosterStation;
import org.yige.planner.rosters.station.StationRules;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a proposal as files and reads a roster back. The columns are described in the module's
 * README.
 */
public final class RosterFiles {

    private static final String COMMUNITY = "community";

    private RosterFiles() {}

    /**
     * Writes {@code roster.csv}, {@code roster.json}, {@code fairness.csv}, {@code unmet.csv} and
     * {@code roster.html}.
     */
    public static void write(Proposal proposal, Path folder) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("roster.csv"), csv(proposal));
            Files.writeString(folder.resolve("roster.json"), json(proposal));
            Files.writeString(folder.resolve("fairness.csv"), fairness(proposal));
            Files.writeString(folder.resolve("unmet.csv"), unmet(proposal));
            Files.writeString(folder.resolve("roster.html"), RosterPage.draw(proposal));
        } catch (IOException full) {
            throw new java.io.UncheckedIOException("cannot write to " + folder, full);
        }
    }

    /**
     * The plan as CSV, one line per duty or community day, each duty with its reasons in both
     * languages.
     */
    public static String csv(Proposal proposal) {
        var station = proposal.station();
        var explanations = new Explanations(station, proposal.roster());
        var text = new StringBuilder("\uFEFF");
        text.append(Csv.line("date", "shift", "post", "seat", "person", "name", "why", "why_zh"));
        for (var duty : proposal.roster().duties()) {
            var why = explanations.duty(duty);
            text.append(
                    Csv.line(
                            duty.date(),
                            duty.shift(),
                            duty.post(),
                            duty.seat() + 1,
                            duty.person(),
                            name(station, duty.person()),
                            why.en(),
                            why.zh()));
        }
        for (var day : proposal.roster().communityDays()) {
            text.append(
                    Csv.line(
                            day.date(),
                            "",
                            COMMUNITY,
                            "",
                            day.person(),
                            name(station, day.person()),
                            "",
                            ""));
        }
        for (var seat : proposal.open()) {
            text.append(
                    Csv.line(
                            station.period().date(seat.day()),
                            seat.shift(),
                            seat.post(),
                            seat.seat() + 1,
                            "",
                            "",
                            "nobody can lawfully take it",
                            "无人可依规担任"));
        }
        return text.toString();
    }

    /** The plan as JSON, with goals, fairness, unmet wishes and the proven bound. */
    public static String json(Proposal proposal) {
        var station = proposal.station();
        var root = new LinkedHashMap<String, Object>();
        root.put("station", station.name());
        root.put("start", station.period().start().toString());
        root.put("days", station.period().days());
        root.put("published", false);
        root.put("points", proposal.cost());
        root.put("no_roster_below", proposal.bound());
        root.put("duties", duties(proposal));
        root.put(
                "community_days",
                proposal.roster().communityDays().stream()
                        .map(day -> Map.of("date", day.date().toString(), "person", day.person()))
                        .toList());
        root.put(
                "open_seats",
                proposal.open().stream()
                        .map(seat ->
                                Map.of(
                                        "date",
                                        station.period().date(seat.day()).toString(),
                                        "shift",
                                        seat.shift(),
                                        "post",
                                        seat.post(),
                                        "seat",
                                        seat.seat() + 1))
                        .toList());
        root.put(
                "shortage",
                proposal.complete()
                        ? List.of()
                        : Shortage.find(station)
                                .map(RosterFiles::proof)
                                .map(List::of)
                                .orElse(List.of()));
        root.put("goals", GoalReport.of(proposal).stream().map(RosterFiles::goal).toList());
        root.put(
                "unmet_wishes",
                new Explanations(station, proposal.roster())
                        .unmet().stream()
                                .map(unmet ->
                                        Map.of(
                                                "wish",
                                                unmet.wish().id(),
                                                "person",
                                                unmet.wish().person(),
                                                "why",
                                                unmet.words().en(),
                                                "why_zh",
                                                unmet.words().zh()))
                                .toList());
        root.put(
                "contradictions",
                StationRules.contradictions(station).stream().map(RosterFiles::words).toList());
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }

    /** Reads a roster, CSV or JSON, that belongs to this station. */
    public static Roster read(RosterStation station, Path path) {
        var csv = path.toString().endsWith(".csv");
        try {
            var tables =
                    csv
                            ? InputTables.csv(Map.of("duties", Files.readString(path)))
                            : InputTables.read(path);
            return roster(station, tables);
        } catch (IOException unreadable) {
            throw new org.yige.planner.files.BadInput(
                    List.of(
                            new Bilingual(
                                    "无法读取 " + path.getFileName(),
                                    "cannot read " + path.getFileName())));
        }
    }

    private static Roster roster(RosterStation station, InputTables tables) {
        var cells = new Cells();
        var duties = new ArrayList<Roster.ShiftAssignment>();
        var outside = new ArrayList<Roster.CommunityDay>();
        for (var row : tables.rows("duties")) {
            if (row.text("person").isEmpty()) {
                continue;
            }
            var date = date(station, cells, row);
            if (row.text("post").equals(COMMUNITY)) {
                outside.add(new Roster.CommunityDay(date, row.text("person")));
            } else {
                duties.add(
                        new Roster.ShiftAssignment(
                                date,
                                cells.text(row, "shift"),
                                cells.text(row, "post"),
                                cells.number(row, "seat", 1, 1, 99) - 1,
                                row.text("person")));
            }
        }
        for (var row : tables.rows("community_days")) {
            outside.add(new Roster.CommunityDay(date(station, cells, row), row.text("person")));
        }
        duties.forEach(duty -> known(station, duty, cells));
        outside.forEach(day -> knownPerson(station, day.person(), cells));
        cells.refuseIfFaulty();
        return new Roster(duties, outside);
    }

    private static LocalDate date(RosterStation station, Cells cells, Row row) {
        var date = cells.date(row, "date", station.period().start());
        if (!station.period().contains(date)) {
            cells.fault(
                    row.at() + ": " + date + " is outside the period",
                    row.at() + "：" + date + " 不在本期内");
        }
        return date;
    }

    private static void known(RosterStation station, Roster.ShiftAssignment duty, Cells cells) {
        knownPerson(station, duty.person(), cells);
        var post = station.findPost(duty.post());
        if (post.isEmpty()
                || duty.seat() >= post.get().seats().size()
                || !post.get().shifts().contains(duty.shift())) {
            cells.fault(
                    "the roster names seat "
                            + (duty.seat() + 1)
                            + " of post "
                            + duty.post()
                            + " in shift "
                            + duty.shift()
                            + ", which the station does not have",
                    "排班表中的席位 "
                            + duty.post()
                            + "/"
                            + duty.shift()
                            + "/"
                            + (duty.seat() + 1)
                            + " 不存在");
        }
    }

    private static void knownPerson(RosterStation station, String person, Cells cells) {
        if (station.findPerson(person).isEmpty()) {
            cells.fault(
                    "the roster names \"" + person + "\", whom the station does not have",
                    "排班表中的人员“" + person + "”不存在");
        }
    }

    private static List<Map<String, Object>> duties(Proposal proposal) {
        var explanations = new Explanations(proposal.station(), proposal.roster());
        var duties = new ArrayList<Map<String, Object>>();
        for (var duty : proposal.roster().duties()) {
            var why = explanations.duty(duty);
            var cells = new LinkedHashMap<String, Object>();
            cells.put("date", duty.date().toString());
            cells.put("shift", duty.shift());
            cells.put("post", duty.post());
            cells.put("seat", duty.seat() + 1);
            cells.put("person", duty.person());
            cells.put("why", why.en());
            cells.put("why_zh", why.zh());
            duties.add(cells);
        }
        return duties;
    }

    private static String fairness(Proposal proposal) {
        var text =
                new StringBuilder("\uFEFF")
                        .append(Csv.line("person", "name", "burden", "duties", "over_even_share"));
        new Fairness(proposal.station())
                .shares(proposal.roster()).stream()
                        .sorted(
                                Comparator.comparingDouble(
                                        (Fairness.Share share) -> -share.overEven()))
                        .forEach(share ->
                                text.append(
                                        Csv.line(
                                                share.person(),
                                                name(proposal.station(), share.person()),
                                                share.burden()
                                                        .name()
                                                        .toLowerCase(java.util.Locale.ROOT),
                                                share.now(),
                                                Explanations.signed(share.overEven()))));
        return text.toString();
    }

    private static String unmet(Proposal proposal) {
        var text =
                new StringBuilder("\uFEFF")
                        .append(Csv.line("wish", "person", "name", "why", "why_zh"));
        for (var unmet : new Explanations(proposal.station(), proposal.roster()).unmet()) {
            text.append(
                    Csv.line(
                            unmet.wish().id(),
                            unmet.wish().person(),
                            name(proposal.station(), unmet.wish().person()),
                            unmet.words().en(),
                            unmet.words().zh()));
        }
        return text.toString();
    }

    private static Map<String, Object> proof(Shortage.ShortageProof proof) {
        return Map.of(
                "count",
                words(proof.words()),
                "one_of_these_must_give",
                proof.rules().stream().map(rule -> words(rule.words())).toList());
    }

    private static Map<String, Object> goal(GoalReport.Line line) {
        return Map.of(
                "goal",
                words(line.goal()),
                "wanted",
                line.wanted(),
                "planned",
                line.planned(),
                "met",
                line.met());
    }

    private static Map<String, String> words(Bilingual words) {
        return Map.of("en", words.en(), "zh", words.zh());
    }

    private static String name(RosterStation station, String person) {
        return station.findPerson(person).map(RosterPerson::name).orElse(person);
    }
}
