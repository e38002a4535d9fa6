package org.yige.open311;

import static org.yige.shared.SqlTimes.instant;
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
import org.yige.shared.County;

/** All SQL about progress that other systems told of. */
@Repository
class UpdateStore {

    private final JdbcClient sql;
    private final String county;

    UpdateStore(JdbcClient sql, County county) {
        this.sql = sql;
        this.county = county.code();
    }

    /**
     * What a sender said.
     *
     * @param number the sender's own
     * @param id ours
     */
    record Posted(
            String number, UUID id, UUID request, boolean closed, Instant at, String description) {}

    /** False if this number of this sender was there before. */
    boolean add(ApiClient from, Posted posted, Instant now) {
        return sql.sql(
                                """
                                insert into open311.posted_update
                                       (county, client, update_id, id, request, closed, at, description, received_at)
                                values (:county, :client, :number, :id, :request, :closed, :at, :description, :now)
                                on conflict do nothing
                                """)
                        .param("county", county)
                        .param("client", from.code())
                        .param("number", posted.number())
                        .param("id", posted.id())
                        .param("request", posted.request())
                        .param("closed", posted.closed())
                        .param("at", utc(posted.at()))
                        .param("description", posted.description())
                        .param("now", utc(now))
                        .update()
                == 1;
    }

    Optional<Posted> find(ApiClient from, String number) {
        return sql.sql(
                        "select * from open311.posted_update where county = :county and client = :client and update_id = :number")
                .param("county", county)
                .param("client", from.code())
                .param("number", number)
                .query(UpdateStore::posted)
                .optional();
    }

    List<Posted> list(ApiClient of, TimeSpan span, List<UUID> requests, int most) {
        return sql.sql(
                        """
                        select * from open311.posted_update
                         where county = :county and client = :client
                           and at >= coalesce(:from::timestamptz, '-infinity')
                           and at < coalesce(:until::timestamptz, 'infinity')
                           and (cardinality(:requests::uuid[]) = 0 or request = any(:requests::uuid[]))
                         order by at limit :most
                        """)
                .param("county", county)
                .param("client", of.code())
                .param("from", utc(span.from()))
                .param("until", utc(span.until()))
                .param("requests", requests.toArray(UUID[]::new))
                .param("most", most)
                .query(UpdateStore::posted)
                .list();
    }

    void delete(Collection<UUID> incidents) {
        sql.sql(
                        "delete from open311.posted_update where county = :county and request = any(:incidents)")
                .param("county", county)
                .param("incidents", incidents.toArray(UUID[]::new))
                .update();
    }

    private static Posted posted(ResultSet row, int n) throws SQLException {
        return new Posted(
                row.getString("update_id"),
                row.getObject("id", UUID.class),
                row.getObject("request", UUID.class),
                row.getBoolean("closed"),
                instant(row, "at"),
                row.getString("description"));
    }
}
