package org.yige.notices;

import static org.yige.shared.SqlTimes.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yige.places.DivisionCode;
import org.yige.shared.County;
import org.yige.shared.SqlTimes;

/** All SQL about the keys of walls. */
@Repository
class WallKeyStore {

    private final JdbcClient sql;
    private final String county;

    WallKeyStore(JdbcClient sql, County county) {
        this.sql = sql;
        this.county = county.code();
    }

    void add(WallKey key, byte[] hash, UUID by) {
        sql.sql(
                        """
                        insert into notices.wall_key (county, id, name, area, key_hash, made_by, made_at)
                        values (:county, :id, :name, :area, :hash, :by, :at)
                        """)
                .param("county", county)
                .param("id", key.id())
                .param("name", key.name())
                .param("area", key.division().value())
                .param("hash", hash)
                .param("by", by)
                .param("at", utc(key.madeAt()))
                .update();
    }

    /** The key of this hash, unless it was taken back. */
    Optional<WallKey> find(byte[] hash) {
        return sql.sql(
                        """
                        select id, name, area, made_at, ended_at from notices.wall_key
                         where county = :county and key_hash = :hash and ended_at is null
                        """)
                .param("county", county)
                .param("hash", hash)
                .query(WallKeyStore::key)
                .optional();
    }

    /** Those of these that are keys of walls, taken back or not. */
    List<WallKey> some(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : sql.sql(
                                """
                                select id, name, area, made_at, ended_at from notices.wall_key
                                 where county = :county and id in (:ids)
                                """)
                        .param("county", county)
                        .param("ids", ids)
                        .query(WallKeyStore::key)
                        .list();
    }

    /** All of them, those that show first, the newest first. */
    List<WallKey> list() {
        return sql.sql(
                        """
                        select id, name, area, made_at, ended_at from notices.wall_key
                         where county = :county
                         order by ended_at is not null, made_at desc
                         limit 500
                        """)
                .param("county", county)
                .query(WallKeyStore::key)
                .list();
    }

    /**
     * @return whether it still showed
     */
    boolean end(UUID id, Instant now) {
        return sql.sql(
                                """
                                update notices.wall_key set ended_at = :at
                                 where county = :county and id = :id and ended_at is null
                                """)
                        .param("at", utc(now))
                        .param("county", county)
                        .param("id", id)
                        .update()
                == 1;
    }

    private static WallKey key(ResultSet row, int n) throws SQLException {
        return new WallKey(
                row.getObject("id", UUID.class),
                row.getString("name"),
                new DivisionCode(row.getString("area")),
                SqlTimes.instant(row, "made_at"),
                SqlTimes.findInstant(row, "ended_at"));
    }
}
