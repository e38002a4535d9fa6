package org.yige.units;

import static org.yige.shared.SqlTimes.instant;
import static org.yige.shared.SqlTimes.utc;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yige.shared.County;
import org.yige.units.BoxLine.BoxCheck;
import org.yige.units.BoxLine.BoxReason;
import org.yige.units.BoxLine.CheckWay;

/** All SQL about boxes. */
@Repository
class BoxStore {

    private final JdbcClient sql;
    private final String county;

    BoxStore(JdbcClient sql, County county) {
        this.sql = sql;
        this.county = county.code();
    }

    /** What is in every box, by unit and item. */
    Map<UUID, Map<String, Integer>> all() {
        return sql
                .sql("select unit, item, there from units.box where county = :county")
                .param("county", county)
                .query((row, n) ->
                        Map.entry(
                                row.getObject("unit", UUID.class),
                                Map.entry(row.getString("item"), row.getInt("there"))))
                .list()
                .stream()
                .collect(
                        Collectors.groupingBy(
                                Map.Entry::getKey,
                                Collectors.mapping(
                                        Map.Entry::getValue,
                                        Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue))));
    }

    void put(UUID unit, String item, int there) {
        sql.sql(
                        """
                        insert into units.box (county, unit, item, there) values (:county, :unit, :item, :there)
                            on conflict (county, unit, item) do update set there = :there
                        """)
                .param("county", county)
                .param("unit", unit)
                .param("item", item)
                .param("there", there)
                .update();
    }

    void add(UUID unit, BoxLine line) {
        sql.sql(
                        """
                        insert into units.box_line (county, id, unit, item, why, change, incident, who, at)
                        values (:county, :id, :unit, :item, :why, :change, :incident, :who, :at)
                        """)
                .param("county", county)
                .param("id", line.id())
                .param("unit", unit)
                .param("item", line.item())
                .param("why", line.why().name())
                .param("change", line.change())
                .param("incident", line.incident().orElse(null))
                .param("who", line.who())
                .param("at", utc(line.at()))
                .update();
    }

    List<BoxLine> lines(UUID unit, int most) {
        return sql.sql(
                        """
                        select * from units.box_line where county = :county and unit = :unit
                         order by at desc, id desc limit :most
                        """)
                .param("county", county)
                .param("unit", unit)
                .param("most", most)
                .query((row, n) ->
                        new BoxLine(
                                row.getObject("id", UUID.class),
                                row.getString("item"),
                                BoxReason.valueOf(row.getString("why")),
                                row.getInt("change"),
                                Optional.ofNullable(row.getObject("incident", UUID.class)),
                                row.getObject("who", UUID.class),
                                instant(row, "at")))
                .list();
    }

    void add(UUID unit, UUID id, BoxCheck check) {
        sql.sql(
                        """
                        insert into units.box_check (county, id, unit, way, ticked, who, at)
                        values (:county, :id, :unit, :way, :ticked, :who, :at)
                        """)
                .param("county", county)
                .param("id", id)
                .param("unit", unit)
                .param("way", check.way().name())
                .param("ticked", check.ticked())
                .param("who", check.who())
                .param("at", utc(check.at()))
                .update();
    }

    /** The last check of every box. */
    Map<UUID, BoxCheck> lastChecks() {
        return sql
                .sql(
                        """
                        select distinct on (unit) * from units.box_check where county = :county
                         order by unit, at desc, id desc
                        """)
                .param("county", county)
                .query((row, n) ->
                        Map.entry(
                                row.getObject("unit", UUID.class),
                                new BoxCheck(
                                        CheckWay.valueOf(row.getString("way")),
                                        row.getBoolean("ticked"),
                                        row.getObject("who", UUID.class),
                                        instant(row, "at"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    int deleteBefore(Instant cutoff, int most) {
        int lines =
                sql.sql(
                                """
                                delete from units.box_line where county = :county and id in (
                                    select id from units.box_line where county = :county and at < :cutoff limit :most)
                                """)
                        .param("county", county)
                        .param("cutoff", utc(cutoff))
                        .param("most", most)
                        .update();
        return lines
                + sql.sql(
                                """
                                delete from units.box_check where county = :county and id in (
                                    select id from units.box_check where county = :county and at < :cutoff limit :most)
                                """)
                        .param("county", county)
                        .param("cutoff", utc(cutoff))
                        .param("most", most)
                        .update();
    }
}
