package org.yige.planner.rosters;

import java.util.LinkedHashMap;
import java.util.Map;
import org.yige.planner.files.InputTables;
import org.yige.planner.rosters.station.RosterStation;
import org.yige.planner.rosters.station.StationReader;

/** A little station written as its own CSV files, changed line by line for each test. */
final class SmallStation {

    private final Map<String, String> tables = new LinkedHashMap<>();

    SmallStation() {
        tables.put("station", "key,value\nname,西屯所\nstart,2026-11-02\ndays,7\n");
        tables.put("shifts", "id,name,start,hours,night\nD,白班,08:00,12,no\nN,夜班,20:00,12,yes\n");
        tables.put(
                "posts",
                "id,name,kind,seats,shifts,weekdays\nROOM,指挥室,fixed,leader; any,all,all\n");
        tables.put(
                "people",
                """
                id,name,kind,leader,licences,team,community,village
                chen,陈勇,police,yes,car,0,no,
                wang,王芳,police,yes,,0,no,
                li,李强,police,yes,moto,0,no,
                zhao,赵敏,police,yes,,0,no,
                sun,孙立,auxiliary,no,,0,no,
                zhou,周平,auxiliary,no,moto,0,no,
                wu,吴静,auxiliary,no,,0,no,
                zheng,郑浩,auxiliary,no,,0,no,
                """);
    }

    SmallStation with(String table, String line) {
        var heads =
                Map.of(
                        "leave",
                        "person,from,to,kind\n",
                        "wishes",
                        "id,person,date,shift,want,weight\n",
                        "before",
                        "person,nights,weekends,holidays,days,last_date,last_shift\n");
        tables.merge(
                table,
                heads.getOrDefault(table, "") + line + "\n",
                (text, _) -> text + line + "\n");
        return this;
    }

    SmallStation replace(String table, String was, String is) {
        tables.compute(table, (_, text) -> String.valueOf(text).replace(was, is));
        return this;
    }

    RosterStation station() {
        return StationReader.read(InputTables.csv(tables));
    }
}
