package org.yige.positions;

import static org.yige.shared.SqlTimes.instant;
import static org.yige.shared.SqlTimes.utc;

import java.sql.PreparedStatement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yige.shared.County;
import org.yige.shared.Rows;

/** All SQL about where units were. */
@Repository
class PositionsStore {

    private final JdbcClient sql;
    private final JdbcTemplate jdbc;
    private final String county;

    PositionsStore(JdbcClient sql, JdbcTemplate jdbc, County county) {
        this.sql = sql;
        this.jdbc = jdbc;
        this.county = county.code();
    }

    /** Fixes of one unit, written together. */
    record Stretched(UUID id, UUID unit, Instant first, Instant last, byte[] fixes) {}

    /** Somebody on a unit, from when to when. */
    record Aboard(UUID unit, UUID person, Instant since, Instant until) {}

    void add(List<Stretched> stretches) {
        var rows =
                new Rows<>(stretches)
                        .column("id", "uuid", Stretched::id)
                        .column("unit", "uuid", Stretched::unit)
                        .column("first_at", "timestamptz", Stretched::first)
                        .column("last_at", "timestamptz", Stretched::last)
                        .column("fixes", "bytea", Stretched::fixes);
        jdbc.execute(
                """
                insert into positions.stretch (county, id, unit, first_at, last_at, fixes)
                select ?, id, unit, first_at, last_at, fixes from %s
                """
                        .formatted(rows.source()),
                (PreparedStatementCallback<Integer>) prepared -> fill(rows, prepared));
    }

    private int fill(Rows<Stretched> rows, PreparedStatement prepared)
            throws java.sql.SQLException {
        prepared.setString(1, county);
        rows.fill(prepared, 2);
        return prepared.executeUpdate();
    }

    void aboard(Aboard aboard) {
        sql.sql(
                        """
                        insert into positions.aboard (county, unit, person, since, until)
                        values (:county, :unit, :person, :since, :until)
                            on conflict (county, unit, person, since) do update set until = :until
                        """)
                .param("county", county)
                .param("unit", aboard.unit())
                .param("person", aboard.person())
                .param("since", utc(aboard.since()))
                .param("until", utc(aboard.until()))
                .update();
    }

    /** The units somebody was on between two moments. */
    List<Aboard> aboard(UUID person, Instant from, Instant until) {
        return sql.sql(
                        """
                        select * from positions.aboard
                         where county = :county and person = :person and since < :until and until > :from
                         order by since
                        """)
                .param("county", county)
                .param("person", person)
                .param("from", utc(from))
                .param("until", utc(until))
                .query((row, n) ->
                        new Aboard(
                                row.getObject("unit", UUID.class),
                                row.getObject("person", UUID.class),
                                instant(row, "since"),
                                instant(row, "until")))
                .list();
    }

    /** Everything told of a unit between two moments, as it is kept. */
    List<byte[]> fixes(UUID unit, Instant from, Instant until) {
        return sql.sql(
                        """
                        select fixes from positions.stretch
                         where county = :county and unit = :unit and last_at >= :from and first_at < :until
                         order by last_at
                        """)
                .param("county", county)
                .param("unit", unit)
                .param("from", utc(from))
                .param("until", utc(until))
                .query((row, n) -> row.getBytes("fixes"))
                .list();
    }

    /** The newest of every unit since a moment. */
    Map<UUID, byte[]> newest(Instant since) {
        return sql
                .sql(
                        """
                        select distinct on (unit) unit, fixes from positions.stretch
                         where county = :county and last_at >= :since
                         order by unit, last_at desc
                        """)
                .param("county", county)
                .param("since", utc(since))
                .query((row, n) ->
                        Map.entry(row.getObject("unit", UUID.class), row.getBytes("fixes")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    int deleteBefore(Instant cutoff, int most) {
        int stretches =
                sql.sql(
                                """
                                delete from positions.stretch where county = :county and id in (
                                    select id from positions.stretch
                                     where county = :county and last_at < :cutoff order by last_at limit :most)
                                """)
                        .param("county", county)
                        .param("cutoff", utc(cutoff))
                        .param("most", most)
                        .update();
        return stretches
                + sql.sql(
                                """
                                delete from positions.aboard where ctid in (
                                    select ctid from positions.aboard
                                     where county = :county and until < :cutoff order by until limit :most)
                                """)
                        .param("county", county)
                        .param("cutoff", utc(cutoff))
                        .param("most", most)
                        .update();
    }
}
