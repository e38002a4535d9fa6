package org.yige.planner.posts;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yige.planner.files.Cells;
import org.yige.planner.files.InputTables;
import org.yige.planner.files.InputTables.Row;
import org.yige.planner.posts.Placement.Applicant;
import org.yige.planner.posts.Placement.Asks;
import org.yige.planner.posts.Placement.Importance;
import org.yige.planner.posts.Placement.Opening;

/**
 * Reads the tables {@code openings}, {@code candidates} and, if there, {@code ways} and {@code
 * importance}.
 */
public final class PlacementReader {

    private final InputTables tables;
    private final Cells cells = new Cells();

    private PlacementReader(InputTables tables) {
        this.tables = tables;
    }

    /** A placement, or {@link org.yige.planner.files.BadInput} with every fault. */
    public static Placement read(InputTables tables) {
        return new PlacementReader(tables).placement();
    }

    private Placement placement() {
        for (var needed : List.of("openings", "candidates")) {
            if (tables.rows(needed).isEmpty()) {
                cells.fault(
                        "the table \"" + needed + "\" is missing or empty",
                        "缺少表“" + needed + "”或表为空");
            }
        }
        cells.refuseIfFaulty();
        var openings = tables.rows("openings").stream().map(this::opening).toList();
        var ids = new HashSet<String>();
        for (var opening : openings) {
            if (!ids.add(opening.id())) {
                cells.fault(
                        "opening \"" + opening.id() + "\" occurs twice",
                        "岗位“" + opening.id() + "”重复");
            }
        }
        var ways = ways(ids);
        var people =
                tables.rows("candidates").stream().map(row -> candidate(row, ids, ways)).toList();
        var seen = new HashSet<String>();
        for (var person : people) {
            if (!seen.add(person.id())) {
                cells.fault(
                        "candidate \"" + person.id() + "\" occurs twice",
                        "人员“" + person.id() + "”重复");
            }
        }
        var importance = importance();
        cells.refuseIfFaulty();
        return new Placement(openings, people, importance);
    }

    private Importance importance() {
        var usual = Importance.usual();
        if (tables.rows("importance").isEmpty()) {
            return usual;
        }
        var row = tables.rows("importance").getFirst();
        return new Importance(
                cells.number(row, "wish", usual.wish(), 0, 10_000),
                cells.number(row, "need", usual.need(), 0, 10_000),
                cells.number(row, "skill", usual.skill(), 0, 10_000),
                cells.number(row, "year", usual.year(), 0, 1_000),
                cells.number(row, "stay", usual.stay(), 0, 10_000));
    }

    private Opening opening(Row row) {
        return new Opening(
                cells.text(row, "id"),
                row.text("name").isEmpty() ? row.text("id") : row.text("name"),
                cells.number(row, "places", 1, 0, 500),
                set(row, "must"),
                set(row, "helps"),
                set(row, "terms"));
    }

    private Map<String, Map<String, Integer>> ways(Set<String> openings) {
        var ways = new HashMap<String, Map<String, Integer>>();
        for (var row : tables.rows("ways")) {
            var opening = cells.text(row, "opening");
            known(row, opening, openings);
            ways.computeIfAbsent(cells.text(row, "person"), _ -> new HashMap<>())
                    .put(opening, cells.number(row, "minutes", 0, 0, 1440));
        }
        return ways;
    }

    private Applicant candidate(
            Row row, Set<String> openings, Map<String, Map<String, Integer>> ways) {
        var id = cells.text(row, "id");
        var wishes = Cells.parts(row.text("wishes"));
        wishes.forEach(wish -> known(row, wish, openings));
        if (wishes.size() > 3 || new HashSet<>(wishes).size() < wishes.size()) {
            cells.fault(
                    row.at() + ": wishes are up to three different openings",
                    row.at() + "：志愿最多三个且不得重复");
        }
        var without = set(row, "without");
        var most = cells.number(row, "most_minutes", 0, 0, 1440);
        if ((!without.isEmpty() || most > 0) && !cells.yes(row, "stated_by_self")) {
            cells.fault(
                    row.at()
                            + ": a family need counts only when the person stated it (stated_by_self = yes)",
                    row.at() + "：家庭需要须由本人提出（stated_by_self = 是）才予考虑");
        }
        if (!row.text("today").isEmpty()) {
            known(row, row.text("today"), openings);
        }
        var asks = new Asks(wishes, without, most, ways.getOrDefault(id, Map.of()));
        return new Applicant(
                id,
                row.text("name").isEmpty() ? id : row.text("name"),
                set(row, "has"),
                years(row),
                asks,
                row.text("today"));
    }

    private Map<String, Integer> years(Row row) {
        var years = new HashMap<String, Integer>();
        for (var part : Cells.parts(row.text("years"))) {
            var pair = part.split("[:：]");
            if (pair.length == 2 && pair[1].strip().matches("\\d{1,2}")) {
                years.put(pair[0].strip(), Integer.parseInt(pair[1].strip()));
            } else {
                cells.fault(
                        row.at() + ": years are written skill:number, not \"" + part + "\"",
                        row.at() + "：经验应写成“技能:年数”，而非“" + part + "”");
            }
        }
        return years;
    }

    private void known(Row row, String opening, Set<String> openings) {
        if (!openings.contains(opening)) {
            cells.fault(
                    row.at() + ": there is no opening \"" + opening + "\"",
                    row.at() + "：没有岗位“" + opening + "”");
        }
    }

    private static Set<String> set(Row row, String column) {
        return Set.copyOf(new HashSet<>(Cells.parts(row.text(column))));
    }
}
