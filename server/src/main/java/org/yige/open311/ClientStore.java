package org.yige.open311;

import static org.yige.shared.SqlTimes.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yige.shared.County;

/** All SQL about the systems that may write. */
@Repository
class ClientStore {

    private final JdbcClient sql;
    private final String county;

    ClientStore(JdbcClient sql, County county) {
        this.sql = sql;
        this.county = county.code();
    }

    Optional<ApiClient> findByKey(byte[] hash) {
        return sql.sql("select * from open311.client where county = :county and key_hash = :hash")
                .param("county", county)
                .param("hash", hash)
                .query(ClientStore::client)
                .optional();
    }

    Optional<ApiClient> find(String code) {
        return sql.sql("select * from open311.client where county = :county and code = :code")
                .param("county", county)
                .param("code", code)
                .query(ClientStore::client)
                .optional();
    }

    List<ApiClient> list() {
        return sql.sql("select * from open311.client where county = :county order by code")
                .param("county", county)
                .query(ClientStore::client)
                .list();
    }

    boolean add(ApiClient client, byte[] hash, Instant now) {
        return sql.sql(
                                """
                                insert into open311.client (county, code, name, key_hash, per_minute, receiver, locked, made_at)
                                values (:county, :code, :name, :hash, :per_minute, :receiver, false, :at)
                                on conflict do nothing
                                """)
                        .param("county", county)
                        .param("code", client.code())
                        .param("name", client.name())
                        .param("hash", hash)
                        .param("per_minute", client.perMinute())
                        .param("receiver", client.receiver().orElse(null))
                        .param("at", utc(now))
                        .update()
                == 1;
    }

    void saveKey(String code, byte[] hash) {
        sql.sql(
                        "update open311.client set key_hash = :hash where county = :county and code = :code")
                .param("hash", hash)
                .param("county", county)
                .param("code", code)
                .update();
    }

    void lock(String code, boolean locked) {
        sql.sql(
                        "update open311.client set locked = :locked where county = :county and code = :code")
                .param("locked", locked)
                .param("county", county)
                .param("code", code)
                .update();
    }

    private static ApiClient client(ResultSet row, int n) throws SQLException {
        return new ApiClient(
                row.getString("code"),
                row.getString("name"),
                row.getInt("per_minute"),
                Optional.ofNullable(row.getString("receiver")),
                row.getBoolean("locked"));
    }
}
