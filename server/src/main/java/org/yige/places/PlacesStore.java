package org.yige.places;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yige.shared.County;
import org.yige.shared.Label;
import org.yige.shared.Spot;

/** The tables of what is drawn: outline, villages, grids, stations, beats. */
@Repository
class PlacesStore {

    private final JdbcClient sql;
    private final JdbcTemplate batch;
    private final String county;

    PlacesStore(JdbcClient sql, JdbcTemplate batch, County county) {
        this.sql = sql;
        this.batch = batch;
        this.county = county.code();
    }

    /** Everything as it stood on a day. */
    Drawn on(LocalDate day) {
        return new Drawn(
                on(
                        day,
                        "select code, name from places.division",
                        (row, n) ->
                                new Drawn.Division(
                                        new DivisionCode(row.getString("code")),
                                        row.getString("name"))),
                on(
                        day,
                        "select code, shape, people from places.village",
                        (row, n) ->
                                new Drawn.DrawnVillage(
                                        new DivisionCode(row.getString("code")),
                                        shape(row),
                                        people(row))),
                on(
                        day,
                        "select code, name, shape, people from places.grid",
                        (row, n) ->
                                new Drawn.DrawnGrid(
                                        new GridCode(row.getString("code")),
                                        row.getString("name"),
                                        shape(row),
                                        people(row))),
                on(
                        day,
                        "select code, name, lon, lat, covers from places.station",
                        PlacesStore::station),
                on(
                        day,
                        "select code, name, shape from places.beat",
                        (row, n) ->
                                new Drawn.DrawnBeat(
                                        new BeatCode(row.getString("code")),
                                        row.getString("name"),
                                        row.getBytes("shape") == null
                                                ? Optional.empty()
                                                : Optional.of(shape(row)))),
                on(
                        day,
                        "select grid, beat, share from places.grid_beat",
                        (row, n) ->
                                new Drawn.DrawnShare(
                                        new GridCode(row.getString("grid")),
                                        new BeatCode(row.getString("beat")),
                                        row.getBigDecimal("share"))),
                on(
                                day,
                                "select shape, invented, note_zh, note_en from places.outline",
                                (row, n) ->
                                        new Drawn.Outline(
                                                shape(row),
                                                row.getBoolean("invented"),
                                                new Label(
                                                        row.getString("note_zh"),
                                                        row.getString("note_en"))))
                        .stream()
                        .findFirst());
    }

    /** The days on which anything begins or ends, in order. */
    List<LocalDate> turningDays() {
        return sql.sql(
                        """
                        with stretch as (
                            select valid_from, valid_to from places.division where county = :county
                            union all select valid_from, valid_to from places.outline where county = :county
                            union all select valid_from, valid_to from places.village where county = :county
                            union all select valid_from, valid_to from places.grid where county = :county
                            union all select valid_from, valid_to from places.station where county = :county
                            union all select valid_from, valid_to from places.beat where county = :county
                            union all select valid_from, valid_to from places.grid_beat where county = :county
                        )
                        select valid_from as day from stretch
                        union select valid_to from stretch where valid_to is not null
                        order by day
                        """)
                .param("county", county)
                .query(LocalDate.class)
                .list();
    }

    /** One change at a time: others wait until this transaction ends. */
    void lock() {
        sql.sql("select pg_advisory_xact_lock(hashtext('places.change'))")
                .query((row, n) -> 0)
                .single();
    }

    void addOutline(Drawn.Outline outline, LocalDate from) {
        sql.sql(
                        """
                        insert into places.outline (county, shape, invented, note_zh, note_en, valid_from)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        county,
                        bytes(outline.shape()),
                        outline.invented(),
                        outline.note().zh(),
                        outline.note().en(),
                        from)
                .update();
    }

    /**
     * The outline before holds until the day before; what was to begin on that day or later never
     * does.
     */
    void endOutline(LocalDate from) {
        for (var change :
                List.of(
                        "delete from places.outline where county = :county and valid_from >= :from",
                        """
                        update places.outline set valid_to = :from
                         where county = :county and (valid_to is null or valid_to > :from)
                        """)) {
            sql.sql(change).param("county", county).param("from", from).update();
        }
    }

    void addVillages(List<Drawn.DrawnVillage> villages, LocalDate from) {
        batch.batchUpdate(
                "insert into places.village (county, code, shape, people, valid_from) values (?, ?, ?, ?::int, ?)",
                villages.stream()
                        .map(v ->
                                new Object[] {
                                    county,
                                    v.code().value(),
                                    bytes(v.shape()),
                                    orNull(v.people()),
                                    from
                                })
                        .toList());
    }

    void addGrids(List<Drawn.DrawnGrid> grids, LocalDate from) {
        batch.batchUpdate(
                "insert into places.grid (county, code, name, shape, people, valid_from) values (?, ?, ?, ?, ?::int, ?)",
                grids.stream()
                        .map(g ->
                                new Object[] {
                                    county,
                                    g.code().value(),
                                    g.name(),
                                    bytes(g.shape()),
                                    orNull(g.people()),
                                    from
                                })
                        .toList());
    }

    void addStations(List<Drawn.DrawnStation> stations, LocalDate from) {
        batch.batchUpdate(
                "insert into places.station (county, code, name, lon, lat, covers, valid_from) values (?, ?, ?, ?, ?, ?::text[], ?)",
                stations.stream()
                        .map(s ->
                                new Object[] {
                                    county,
                                    s.code().value(),
                                    s.name(),
                                    s.spot().lon(),
                                    s.spot().lat(),
                                    "{" + String.join(",", s.covers()) + "}",
                                    from
                                })
                        .toList());
    }

    void addBeats(List<Drawn.DrawnBeat> beats, LocalDate from) {
        batch.batchUpdate(
                "insert into places.beat (county, code, name, shape, valid_from) values (?, ?, ?, ?::bytea, ?)",
                beats.stream()
                        .map(b ->
                                new Object[] {
                                    county,
                                    b.code().value(),
                                    b.name(),
                                    b.shape().map(PlacesStore::bytes).orElse(null),
                                    from
                                })
                        .toList());
    }

    void addShares(List<Drawn.DrawnShare> shares, LocalDate from) {
        batch.batchUpdate(
                "insert into places.grid_beat (county, grid, beat, share, valid_from) values (?, ?, ?, ?, ?)",
                shares.stream()
                        .map(s ->
                                new Object[] {
                                    county, s.grid().value(), s.beat().value(), s.share(), from
                                })
                        .toList());
    }

    /**
     * What was drawn under these codes holds until the day before; what was drawn from that day on
     * never did.
     */
    void end(String table, Set<String> codes, LocalDate from) {
        end("places." + table, "code", codes, from);
    }

    /** What is drawn under these codes on that day holds on; what was to follow it never will. */
    void goesOn(String table, Set<String> codes, LocalDate from) {
        var which = " where county = :county and code = any(:codes) ";
        for (var change :
                List.of(
                        "delete from places." + table + which + "and valid_from > :from",
                        "update places."
                                + table
                                + " set valid_to = null"
                                + which
                                + "and valid_to > :from")) {
            sql.sql(change)
                    .param("county", county)
                    .param("codes", codes.toArray(String[]::new))
                    .param("from", from)
                    .update();
        }
    }

    /**
     * What was to be drawn from this day on never is, and what it would have ended goes on.
     *
     * @param grids that answer to the beats of the station
     */
    void neverBegan(StationCode station, Set<String> grids, LocalDate from) {
        for (var change :
                List.of(
                        """
                        delete from places.grid_beat
                         where county = :county and grid = any(:grids) and valid_from = :from
                        """,
                        """
                        update places.grid_beat set valid_to = null
                         where county = :county and grid = any(:grids) and valid_to = :from
                        """,
                        """
                        delete from places.beat
                         where county = :county and left(code, 12) = :station and valid_from = :from
                        """,
                        """
                        update places.beat set valid_to = null
                         where county = :county and left(code, 12) = :station and valid_to = :from
                        """)) {
            sql.sql(change)
                    .param("county", county)
                    .param("station", station.value())
                    .param("grids", grids.toArray(String[]::new))
                    .param("from", from)
                    .update();
        }
    }

    void endShares(Set<String> grids, LocalDate from) {
        end("places.grid_beat", "grid", grids, from);
    }

    private void end(String table, String key, Set<String> codes, LocalDate from) {
        var which = " where county = :county and " + key + " = any(:codes) ";
        var list = codes.toArray(String[]::new);
        sql.sql("delete from " + table + which + "and valid_from >= :from")
                .param("county", county)
                .param("codes", list)
                .param("from", from)
                .update();
        sql.sql(
                        "update "
                                + table
                                + " set valid_to = :from"
                                + which
                                + "and (valid_to is null or valid_to > :from)")
                .param("county", county)
                .param("codes", list)
                .param("from", from)
                .update();
    }

    /**
     * The first day after this one on which any of these beats, or what answers for these grids,
     * changes.
     */
    Optional<LocalDate> beatsTurnAfter(Set<String> beats, Set<String> grids, LocalDate day) {
        return sql.sql(
                        """
                        with stretch as (
                            select valid_from, valid_to from places.beat
                             where county = :county and code = any(:beats)
                            union all
                            select valid_from, valid_to from places.grid_beat
                             where county = :county and grid = any(:grids)
                        ),
                        turn as (
                            select valid_from as day from stretch
                            union all select valid_to from stretch where valid_to is not null
                        )
                        select day from turn where day > :day order by day limit 1
                        """)
                .param("county", county)
                .param("beats", beats.toArray(String[]::new))
                .param("grids", grids.toArray(String[]::new))
                .param("day", day)
                .query(LocalDate.class)
                .optional();
    }

    int lastBeatNumber(StationCode station) {
        return sql.sql(
                        """
                        select coalesce(max(right(code, 3)::int), 0) from places.beat
                         where county = :county and left(code, 12) = :station
                        """)
                .param("county", county)
                .param("station", station.value())
                .query(Integer.class)
                .single();
    }

    /** In order of code and first day; valid_to is the first day that it no longer holds. */
    List<BeatHistory.Term> beatTerms(Collection<String> codes) {
        return sql.sql(
                        """
                        select code, name, valid_from, valid_to from places.beat
                         where county = :county and code = any(:codes)
                         order by code, valid_from
                        """)
                .param("county", county)
                .param("codes", codes.toArray(String[]::new))
                .query((row, n) ->
                        new BeatHistory.Term(
                                new BeatCode(row.getString("code")),
                                row.getString("name"),
                                row.getObject("valid_from", LocalDate.class),
                                Optional.ofNullable(row.getObject("valid_to", LocalDate.class))
                                        .map(day -> day.minusDays(1))))
                .list();
    }

    /** Codes of grids that ended by a day: they are never given out again. */
    Set<String> endedGrids(LocalDate day) {
        return Set.copyOf(
                sql.sql(
                                """
                                select code from places.grid where county = :county
                                group by code having bool_and(valid_to is not null and valid_to <= :day)
                                """)
                        .param("county", county)
                        .param("day", day)
                        .query(String.class)
                        .list());
    }

    private <T> List<T> on(LocalDate day, String select, RowMapper<T> row) {
        var order =
                select.contains("places.outline")
                        ? "valid_from"
                        : select.contains("grid_beat") ? "grid, beat" : "code";
        return sql.sql(
                        select
                                + " where county = :county and valid_from <= :day and (valid_to is null or valid_to > :day)"
                                + " order by "
                                + order)
                .param("county", county)
                .param("day", day)
                .query(row)
                .list();
    }

    private static Drawn.DrawnStation station(ResultSet row, int n) throws SQLException {
        return new Drawn.DrawnStation(
                new StationCode(row.getString("code")),
                row.getString("name"),
                new Spot(row.getDouble("lon"), row.getDouble("lat")),
                Arrays.asList((String[]) row.getArray("covers").getArray()));
    }

    private static OptionalInt people(ResultSet row) throws SQLException {
        int people = row.getInt("people");
        return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(people);
    }

    private static @Nullable Integer orNull(OptionalInt people) {
        return people.isPresent() ? people.getAsInt() : null;
    }

    private static Geometry shape(ResultSet row) throws SQLException {
        try {
            return new WKBReader().read(row.getBytes("shape"));
        } catch (ParseException e) {
            throw new SQLException("a stored shape is not WKB", e);
        }
    }

    private static byte[] bytes(Geometry shape) {
        return new WKBWriter().write(shape);
    }
}
