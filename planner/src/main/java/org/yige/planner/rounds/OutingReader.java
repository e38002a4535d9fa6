package org.yige.planner.rounds;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yige.planner.files.Cells;
import org.yige.planner.files.InputTables;
import org.yige.planner.files.InputTables.Row;
import org.yige.planner.rounds.Outing.OutingTime;
import org.yige.planner.rounds.Outing.Stop;
import org.yige.planner.rounds.Outing.VisitingHours;

/**
 * Reads the tables {@code round}, {@code stops}, {@code times} and, if there, {@code happenings}.
 */
public final class OutingReader {

    private static final Set<String> PLACE_AND_HOUR = Set.of("stop", "hour", "count");
    private static final int MOST_STOPS = 60;

    private final InputTables tables;
    private final Cells cells = new Cells();

    private OutingReader(InputTables tables) {
        this.tables = tables;
    }

    /** An outing, or {@link org.yige.planner.files.BadInput} with every fault. */
    public static Outing read(InputTables tables) {
        return new OutingReader(tables).outing();
    }

    private Outing outing() {
        for (var needed : List.of("round", "stops", "times")) {
            if (tables.rows(needed).isEmpty()) {
                cells.fault(
                        "the table \"" + needed + "\" is missing or empty",
                        "缺少表“" + needed + "”或表为空");
            }
        }
        if (tables.rows("stops").size() > MOST_STOPS) {
            cells.fault("more than " + MOST_STOPS + " stops", "站点超过 " + MOST_STOPS + " 个");
        }
        cells.refuseIfFaulty();
        var head = tables.rows("round").getFirst();
        var start = cells.clock(head, "start");
        var clock =
                new OutingTime(
                        cells.date(head, "date", LocalDate.EPOCH),
                        start,
                        start + 60 * cells.number(head, "hours", 8, 1, 24),
                        cells.number(head, "slack_percent", 20, 0, 200));
        var stops = tables.rows("stops").stream().map(row -> stop(row, start)).toList();
        var index = index(stops);
        var travel = travel(stops, index);
        var heat = heat(stops.size(), index);
        cells.refuseIfFaulty();
        return new Outing(clock, stops, travel, heat);
    }

    private Stop stop(Row row, int start) {
        var kind = row.text("kind");
        if (!kind.equals("checkpoint") && !kind.equals("visit")) {
            cells.fault(
                    row.at() + ": \"kind\" should be checkpoint or visit",
                    row.at() + "：“kind”应为 checkpoint（必到点）或 visit（走访）");
        }
        var from = row.text("from").isEmpty() ? 0 : cells.clock(row, "from");
        var to = row.text("to").isEmpty() ? 2 * 1440 : cells.clock(row, "to");
        if (to < from) {
            to += 1440; // hours past midnight
        }
        if (to < start && !row.text("to").isEmpty()) {
            from += 1440;
            to += 1440;
        }
        var due = row.text("due").isEmpty() ? LocalDate.MAX : cells.date(row, "due", LocalDate.MAX);
        return new Stop(
                cells.text(row, "id"),
                row.text("name").isEmpty() ? row.text("id") : row.text("name"),
                kind.equals("checkpoint"),
                cells.number(row, "minutes", 5, 0, 480),
                new VisitingHours(from, to),
                due);
    }

    private Map<String, Integer> index(List<Stop> stops) {
        var index = new HashMap<String, Integer>();
        index.put("base", 0);
        for (int stop = 0; stop < stops.size(); stop++) {
            if (index.put(stops.get(stop).id(), stop + 1) != null) {
                cells.fault(
                        "stop \"" + stops.get(stop).id() + "\" occurs twice",
                        "站点“" + stops.get(stop).id() + "”重复");
            }
        }
        return index;
    }

    private int[][] travel(List<Stop> stops, Map<String, Integer> index) {
        var travel = new int[stops.size() + 1][stops.size() + 1];
        for (var row : travel) {
            Arrays.fill(row, -1);
        }
        for (var row : tables.rows("times")) {
            var from = place(row, "from", index);
            var to = place(row, "to", index);
            if (from >= 0 && to >= 0) {
                travel[from][to] = cells.number(row, "minutes", 0, 0, 600);
            }
        }
        var missing = new ArrayList<String>();
        for (int from = 0; from < travel.length; from++) {
            travel[from][from] = 0;
            for (int to = 0; to < travel.length; to++) {
                if (travel[from][to] < 0) {
                    travel[from][to] = Math.max(0, travel[to][from]);
                    if (travel[to][from] < 0) {
                        missing.add(name(stops, from) + "–" + name(stops, to));
                    }
                }
            }
        }
        if (!missing.isEmpty()) {
            var some = missing.stream().limit(5).toList();
            cells.fault(
                    "the table \"times\" lacks the way between " + some, "表“times”缺少以下路程：" + some);
        }
        return travel;
    }

    private int[][] heat(int stops, Map<String, Integer> index) {
        var heat = new int[stops][24];
        for (var row : tables.rows("happenings")) {
            if (!PLACE_AND_HOUR.containsAll(row.cells().keySet())) {
                cells.fault(
                        row.at() + ": happenings hold stop, hour and count, nothing about people",
                        row.at() + "：警情分布只含地点、小时和次数，不含任何人员信息");
                return heat;
            }
            var stop = place(row, "stop", index);
            var hour = cells.number(row, "hour", 0, 0, 23);
            if (stop > 0) {
                heat[stop - 1][hour] += cells.number(row, "count", 1, 0, 1_000_000);
            }
        }
        return heat;
    }

    private int place(Row row, String column, Map<String, Integer> index) {
        var place = index.getOrDefault(row.text(column), -1);
        if (place < 0) {
            cells.fault(
                    row.at() + ": there is no stop \"" + row.text(column) + "\"",
                    row.at() + "：没有站点“" + row.text(column) + "”");
        }
        return place;
    }

    private static String name(List<Stop> stops, int place) {
        return place == 0 ? "base" : stops.get(place - 1).id();
    }
}
