package org.yige.positions;

import static org.yige.shared.SqlTimes.findInstant;
import static org.yige.shared.SqlTimes.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yige.positions.Tracker.TrackerProtocol;
import org.yige.shared.County;

/** All SQL about trackers. */
@Repository
class TrackerStore {

    private final JdbcClient sql;
    private final String county;

    TrackerStore(JdbcClient sql, County county) {
        this.sql = sql;
        this.county = county.code();
    }

    /** A tracker with what is kept of its key. */
    record KeyedTracker(Tracker tracker, byte[] hash) {}

    List<Tracker> all() {
        return sql.sql("select * from positions.tracker where county = :county order by number")
                .param("county", county)
                .query((row, n) -> tracker(row))
                .list();
    }

    Optional<Tracker> find(UUID id) {
        return sql.sql("select * from positions.tracker where county = :county and id = :id")
                .param("county", county)
                .param("id", id)
                .query((row, n) -> tracker(row))
                .optional();
    }

    Optional<KeyedTracker> numbered(String number) {
        return sql.sql(
                        "select * from positions.tracker where county = :county and number = :number")
                .param("county", county)
                .param("number", number)
                .query((row, n) -> new KeyedTracker(tracker(row), row.getBytes("key_hash")))
                .optional();
    }

    /** False where the number is another's already. */
    boolean add(Tracker tracker, byte[] hash, UUID by, Instant now) {
        return sql.sql(
                                """
                                insert into positions.tracker
                                       (county, id, number, unit, protocol, key_hash, open_until, locked, made_by, made_at)
                                values (:county, :id, :number, :unit, :protocol, :hash, :open, false, :by, :at)
                                on conflict do nothing
                                """)
                        .param("county", county)
                        .param("id", tracker.id())
                        .param("number", tracker.number())
                        .param("unit", tracker.unit())
                        .param("protocol", tracker.protocol().name())
                        .param("hash", hash)
                        .param("open", utc(tracker.openUntil()))
                        .param("by", by)
                        .param("at", utc(now))
                        .update()
                == 1;
    }

    void save(Tracker tracker) {
        sql.sql(
                        """
                        update positions.tracker set unit = :unit, open_until = :open, locked = :locked
                         where county = :county and id = :id
                        """)
                .param("county", county)
                .param("id", tracker.id())
                .param("unit", tracker.unit())
                .param("open", utc(tracker.openUntil()))
                .param("locked", tracker.locked())
                .update();
    }

    void saveKey(UUID id, byte[] hash) {
        sql.sql(
                        """
                        update positions.tracker set key_hash = :hash where county = :county and id = :id
                        """)
                .param("county", county)
                .param("id", id)
                .param("hash", hash)
                .update();
    }

    /** It registered by itself, the one time it might; false where that time is over. */
    boolean register(UUID id, byte[] hash, Instant now) {
        return sql.sql(
                                """
                                update positions.tracker set key_hash = :hash, open_until = null
                                 where county = :county and id = :id and not locked and open_until > :now
                                """)
                        .param("county", county)
                        .param("id", id)
                        .param("hash", hash)
                        .param("now", utc(now))
                        .update()
                == 1;
    }

    private static Tracker tracker(ResultSet row) throws SQLException {
        return new Tracker(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getObject("unit", UUID.class),
                TrackerProtocol.valueOf(row.getString("protocol")),
                findInstant(row, "open_until"),
                row.getBoolean("locked"));
    }
}
