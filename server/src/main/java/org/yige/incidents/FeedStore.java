package org.yige.incidents;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yige.incidents.IntakeFeed.Change;
import org.yige.incidents.IntakeFeed.Mark;
import org.yige.shared.County;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** All SQL for reading what was told. */
@Repository
class FeedStore {

    private static final TypeReference<LinkedHashMap<String, Object>> PAYLOAD =
            new TypeReference<>() {};

    private final JdbcClient sql;
    private final JsonMapper json;
    private final String county;

    FeedStore(JdbcClient sql, JsonMapper json, County county) {
        this.sql = sql;
        this.json = json;
        this.county = county.code();
    }

    List<Change> after(Mark mark, int most) {
        return sql.sql(
                        """
                        select xid::text::bigint as xid, seq, incident, kind, at, village, payload
                          from incidents.outbox
                         where county = :county
                           and (xid, seq) > (:xid::text::xid8, :seq)
                           and xid < pg_snapshot_xmin(pg_current_snapshot())
                         order by outbox.xid, seq
                         limit :most
                        """)
                .param("county", county)
                .param("xid", Long.toString(mark.xid()))
                .param("seq", mark.seq())
                .param("most", most)
                .query((row, n) ->
                        new Change(
                                new Mark(row.getLong("xid"), row.getLong("seq")),
                                row.getObject("incident", UUID.class),
                                row.getString("kind"),
                                IncidentStore.instant(row, "at"),
                                row.getString("village"),
                                json.readValue(row.getString("payload"), PAYLOAD)))
                .list();
    }

    Mark latest() {
        return sql.sql(
                        """
                        select xid::text::bigint as xid, seq from incidents.outbox
                         where county = :county and xid < pg_snapshot_xmin(pg_current_snapshot())
                         order by outbox.xid desc, seq desc limit 1
                        """)
                .param("county", county)
                .query((row, n) -> new Mark(row.getLong("xid"), row.getLong("seq")))
                .optional()
                .orElse(new Mark(0, 0));
    }

    Mark forgotten() {
        return sql.sql("select xid, seq from incidents.feed_forgotten where county = :county")
                .param("county", county)
                .query((row, n) -> new Mark(row.getLong("xid"), row.getLong("seq")))
                .optional()
                .orElse(new Mark(0, 0));
    }

    void forget(Instant before) {
        sql.sql(
                        """
                        with gone as (
                            delete from incidents.outbox where county = :county and at < :before returning xid, seq),
                        newest as (
                            select gone.xid::text::bigint as xid, seq from gone order by gone.xid desc, seq desc limit 1)
                        insert into incidents.feed_forgotten (county, xid, seq)
                        select :county, xid, seq from newest
                        on conflict (county) do update set xid = excluded.xid, seq = excluded.seq
                        """)
                .param("county", county)
                .param("before", IncidentStore.utc(before))
                .update();
    }
}
