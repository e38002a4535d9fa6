package org.yige.once;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yige.shared.County;
import org.yige.shared.SqlTimes;

/** All SQL about what was already done under a sender's key. */
@Repository
class OnceStore {

    private final JdbcClient sql;
    private final String county;

    OnceStore(JdbcClient sql, County county) {
        this.sql = sql;
        this.county = county.code();
    }

    /**
     * Remembers that something is done under this key. False if it was done before, or is being
     * done by another.
     */
    boolean claim(String key, byte[] digest, Instant now) {
        return sql.sql(
                                """
                                insert into once.request (county, request_key, digest, at)
                                values (:county, :key, :digest, :at)
                                on conflict do nothing
                                """)
                        .param("county", county)
                        .param("key", key)
                        .param("digest", digest)
                        .param("at", SqlTimes.utc(now))
                        .update()
                == 1;
    }

    int deleteBefore(Instant cutoff, int most) {
        return sql.sql(
                        """
                        delete from once.request
                         where county = :county and request_key in (
                               select request_key from once.request
                                where county = :county and at < :cutoff limit :most)
                        """)
                .param("county", county)
                .param("cutoff", SqlTimes.utc(cutoff))
                .param("most", most)
                .update();
    }

    byte[] digestOf(String key) {
        return sql.sql(
                        "select digest from once.request where county = :county and request_key = :key")
                .param("county", county)
                .param("key", key)
                .query((row, n) -> row.getBytes(1))
                .single();
    }
}
