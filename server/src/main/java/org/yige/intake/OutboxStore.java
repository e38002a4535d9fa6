package org.yige.intake;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yige.intake.Outbox.Cursor;
import org.yige.intake.Outbox.Told;
import org.yige.shared.Area;
import org.yige.shared.County;

/**
 * Reads the outbox below the oldest transaction still running. Numbers are given out before commit, so a row with a
 * smaller number may become visible after one with a larger; below that line nothing can still appear.
 */
@Repository
class OutboxStore {

    private final JdbcClient sql;
    private final County county;

    OutboxStore(JdbcClient sql, County county) {
        this.sql = sql;
        this.county = county;
    }

    List<Told> after(Cursor cursor, Area area, int most) {
        return sql.sql("""
                        select xid::text::bigint as xid, seq, incident, kind, at, village
                          from intake.outbox
                         where county = :county
                           and (xid, seq) > (:xid::text::xid8, :seq)
                           and xid < pg_snapshot_xmin(pg_current_snapshot())
                           and village like any (:area)
                         order by xid, seq
                         limit :most
                        """)
                .param("county", county.code())
                .param("xid", Long.toString(cursor.xid()))
                .param("seq", cursor.seq())
                .param("area", area.patterns())
                .param("most", most)
                .query((row, n) -> new Told(
                        new Cursor(row.getLong("xid"), row.getLong("seq")),
                        row.getObject("incident", UUID.class),
                        row.getString("kind"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("village")))
                .list();
    }

    Cursor head() {
        return new Cursor(
                sql.sql("select pg_snapshot_xmin(pg_current_snapshot())::text::bigint")
                        .query(Long.class)
                        .single(),
                0);
    }

    Optional<Cursor> newest() {
        return sql.sql("""
                        select xid::text::bigint as xid, seq from intake.outbox
                         where county = :county and xid < pg_snapshot_xmin(pg_current_snapshot())
                         order by xid desc, seq desc
                         limit 1
                        """)
                .param("county", county.code())
                .query((row, n) -> new Cursor(row.getLong("xid"), row.getLong("seq")))
                .optional();
    }

    Optional<Cursor> oldest() {
        return sql.sql("""
                        select xid::text::bigint as xid, seq from intake.outbox
                         where county = :county
                         order by xid, seq
                         limit 1
                        """)
                .param("county", county.code())
                .query((row, n) -> new Cursor(row.getLong("xid"), row.getLong("seq")))
                .optional();
    }

    /** Keeps the newest of the old rows. */
    void forgetBefore(Instant when) {
        sql.sql("""
                        with old as (
                            select xid, seq from intake.outbox
                             where county = :county and at < :when and xid < pg_snapshot_xmin(pg_current_snapshot())
                             order by xid desc, seq desc
                             offset 1)
                        delete from intake.outbox o
                         using old
                         where o.county = :county and o.xid = old.xid and o.seq = old.seq
                        """)
                .param("county", county.code())
                .param("when", when.atOffset(ZoneOffset.UTC))
                .update();
    }
}
