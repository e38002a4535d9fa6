package org.yige.feed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yige.shared.County;
import org.yige.shared.Rows;
import org.yige.shared.SqlTimes;
import tools.jackson.databind.json.JsonMapper;

/** All SQL about what was told and who has read how far. */
@Repository
class FeedStore {

    private final JdbcTemplate jdbc;
    private final JdbcClient sql;
    private final JsonMapper json;
    private final String county;

    FeedStore(JdbcTemplate jdbc, JdbcClient sql, JsonMapper json, County county) {
        this.jdbc = jdbc;
        this.sql = sql;
        this.json = json;
        this.county = county.code();
    }

    void tell(List<Fact> facts) {
        var rows =
                new Rows<>(facts)
                        .column("topic", "text", fact -> fact.topic().name())
                        .column("subject", "uuid", Fact::subject)
                        .column("village", "text", Fact::village)
                        .column("posts", "text", fact -> Rows.listInWords(fact.posts()))
                        .column("at", "timestamptz", Fact::at)
                        .column("payload", "text", fact -> json.writeValueAsString(fact.payload()));
        jdbc.execute(
                """
                insert into feed.fact (county, epoch, topic, subject, village, posts, at, payload)
                select ?, (select coalesce(max(epoch), 1) from feed.epoch where county = ?), topic, subject, village,
                       posts::uuid[], at, payload::jsonb
                  from %s
                """
                        .formatted(rows.source()),
                (PreparedStatementCallback<Integer>)
                        prepared -> {
                            prepared.setString(1, county);
                            prepared.setString(2, county);
                            rows.fill(prepared, 3);
                            return prepared.executeUpdate();
                        });
    }

    /** What an earlier epoch told is settled, whatever number its transactions had. */
    List<ToldFact> after(Bookmark mark, int most) {
        return sql.sql(
                        """
                        select epoch, xid::text::bigint as xid, seq, topic, subject, village, posts, at, payload
                          from feed.fact
                         where county = :county
                           and (epoch, xid, seq) > (:epoch, :xid::text::xid8, :seq)
                           and (xid < pg_snapshot_xmin(pg_current_snapshot())
                                or epoch < (select max(epoch) from feed.epoch where county = :county))
                         order by fact.epoch, fact.xid, seq
                         limit :most
                        """)
                .param("county", county)
                .param("epoch", mark.epoch())
                .param("xid", Long.toString(mark.xid()))
                .param("seq", mark.seq())
                .param("most", most)
                .query(FeedStore::told)
                .list();
    }

    Bookmark newest() {
        return sql.sql(
                        """
                        select epoch, xid::text::bigint as xid, seq from feed.fact
                         where county = :county
                           and (xid < pg_snapshot_xmin(pg_current_snapshot())
                                or epoch < (select max(epoch) from feed.epoch where county = :county))
                         order by fact.epoch desc, fact.xid desc, seq desc limit 1
                        """)
                .param("county", county)
                .query(FeedStore::bookmark)
                .optional()
                .orElse(Bookmark.BEGINNING);
    }

    boolean isKept(Bookmark mark) {
        return sql.sql(
                        """
                        select exists (select from feed.fact
                                        where county = :county and epoch = :epoch and xid = :xid::text::xid8
                                          and seq = :seq)
                        """)
                .param("county", county)
                .param("epoch", mark.epoch())
                .param("xid", Long.toString(mark.xid()))
                .param("seq", mark.seq())
                .query(Boolean.class)
                .single();
    }

    Bookmark forgotten() {
        return sql.sql(
                        """
                        select epoch, xid, seq from feed.forgotten
                         where county = :county order by epoch desc limit 1
                        """)
                .param("county", county)
                .query(FeedStore::bookmark)
                .optional()
                .orElse(Bookmark.BEGINNING);
    }

    void forget(Instant before) {
        sql.sql(
                        """
                        with gone as (
                            delete from feed.fact where county = :county and at < :before returning epoch, xid, seq),
                        newest as (
                            select distinct on (epoch) epoch, xid, seq from gone order by epoch, xid desc, seq desc)
                        insert into feed.forgotten (county, epoch, xid, seq)
                        select :county, epoch, xid::text::bigint, seq from newest
                        on conflict (county, epoch) do update set xid = excluded.xid, seq = excluded.seq
                         where (forgotten.xid, forgotten.seq) < (excluded.xid, excluded.seq)
                        """)
                .param("county", county)
                .param("before", SqlTimes.utc(before))
                .update();
    }

    /** Locked, so that one server reads at a time. */
    Bookmark cursorForUpdate(String reader) {
        sql.sql(
                        """
                        insert into feed.cursor (county, reader, epoch, xid, seq) values (:county, :reader, 0, 0, 0)
                        on conflict do nothing
                        """)
                .param("county", county)
                .param("reader", reader)
                .update();
        return sql.sql(
                        """
                        select epoch, xid, seq from feed.cursor
                         where county = :county and reader = :reader for update
                        """)
                .param("county", county)
                .param("reader", reader)
                .query(FeedStore::bookmark)
                .single();
    }

    void saveCursor(String reader, Bookmark mark) {
        sql.sql(
                        """
                        update feed.cursor set epoch = :epoch, xid = :xid, seq = :seq
                         where county = :county and reader = :reader
                        """)
                .param("epoch", mark.epoch())
                .param("xid", mark.xid())
                .param("seq", mark.seq())
                .param("county", county)
                .param("reader", reader)
                .update();
    }

    /** The name of the cluster that counts our transactions; empty where it may not be asked. */
    String cluster() {
        var mayAsk =
                sql.sql(
                                """
                                select to_regprocedure('pg_control_system()') is not null
                                       and has_function_privilege('pg_control_system()', 'execute')
                                """)
                        .query(Boolean.class)
                        .single();
        return mayAsk
                ? sql.sql("select system_identifier::text from pg_control_system()")
                        .query(String.class)
                        .single()
                : "";
    }

    /**
     * A new epoch, if the cluster is another than last time; or if, where it has no name, something
     * was told or read in a transaction that is still to come.
     */
    void begin(String cluster, Instant now) {
        sql.sql(
                        """
                        with known as (
                            select epoch, cluster from feed.epoch where county = :county order by epoch desc limit 1),
                        numbers as (
                            (select xid::text::bigint as xid from feed.fact
                              where county = :county and epoch = (select epoch from known)
                              order by fact.xid desc limit 1)
                            union all
                            select xid from feed.cursor where county = :county and epoch = (select epoch from known)
                            union all
                            select xid from feed.forgotten where county = :county and epoch = (select epoch from known))
                        insert into feed.epoch (county, epoch, cluster, began_at)
                        select :county, coalesce((select epoch from known), 0) + 1, :cluster, :now
                         where not exists (select from known where cluster = :cluster)
                            or exists (select from numbers
                                        where xid >= pg_snapshot_xmax(pg_current_snapshot())::text::bigint)
                        on conflict do nothing
                        """)
                .param("county", county)
                .param("cluster", cluster)
                .param("now", SqlTimes.utc(now))
                .update();
    }

    private static ToldFact told(ResultSet row, int n) throws SQLException {
        return new ToldFact(
                bookmark(row, n),
                row.getString("topic"),
                row.getObject("subject", UUID.class),
                row.getString("village"),
                List.of((UUID[]) row.getArray("posts").getArray()),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("payload"));
    }

    private static Bookmark bookmark(ResultSet row, int n) throws SQLException {
        return new Bookmark(row.getInt("epoch"), row.getLong("xid"), row.getLong("seq"));
    }
}
