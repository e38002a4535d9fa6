package org.yige.sessions;

import static org.yige.shared.SqlTimes.findInstant;
import static org.yige.shared.SqlTimes.instant;
import static org.yige.shared.SqlTimes.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yige.sessions.CalendarKey.CalendarOf;
import org.yige.shared.County;

/** All SQL about the secret addresses of calendars. */
@Repository
class CalendarKeyStore {

    private final JdbcClient sql;
    private final String county;

    CalendarKeyStore(JdbcClient sql, County county) {
        this.sql = sql;
        this.county = county.code();
    }

    void add(CalendarKey key, byte[] hash, UUID by) {
        sql.sql(
                        """
                        insert into sessions.calendar_key (county, id, about, kind, key_hash, made_by, made_at)
                        values (:county, :id, :about, :kind, :hash, :by, :at)
                        """)
                .param("county", county)
                .param("id", key.id())
                .param("about", key.about())
                .param("kind", key.kind().name())
                .param("hash", hash)
                .param("by", by)
                .param("at", utc(key.madeAt()))
                .update();
    }

    Optional<CalendarKey> find(byte[] hash) {
        return sql.sql(
                        """
                        select * from sessions.calendar_key
                         where county = :county and key_hash = :hash and ended_at is null
                        """)
                .param("county", county)
                .param("hash", hash)
                .query(CalendarKeyStore::key)
                .optional();
    }

    /** Those that are open. */
    List<CalendarKey> open() {
        return sql.sql(
                        """
                        select * from sessions.calendar_key where county = :county and ended_at is null
                         order by made_at desc limit 1000
                        """)
                .param("county", county)
                .query(CalendarKeyStore::key)
                .list();
    }

    /**
     * @return how many were open
     */
    int end(UUID about, Instant now) {
        return sql.sql(
                        """
                        update sessions.calendar_key set ended_at = :at
                         where county = :county and about = :about and ended_at is null
                        """)
                .param("at", utc(now))
                .param("county", county)
                .param("about", about)
                .update();
    }

    private static CalendarKey key(ResultSet row, int n) throws SQLException {
        return new CalendarKey(
                row.getObject("id", UUID.class),
                row.getObject("about", UUID.class),
                CalendarOf.valueOf(row.getString("kind")),
                instant(row, "made_at"),
                findInstant(row, "ended_at"));
    }
}
