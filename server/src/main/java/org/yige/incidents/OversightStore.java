package org.yige.incidents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yige.incidents.Oversight.Timing;
import org.yige.shared.Area;
import org.yige.shared.County;
import org.yige.shared.Cursor;
import org.yige.shared.SqlTimes;

/** All SQL for those who see to the incidents of an area. */
@Repository
class OversightStore {

    private static final String FOUND =
            """
            select * from incidents.incident incident
             where incident.county = :county and joined_into is null
            """;

    private final JdbcClient sql;
    private final String county;

    OversightStore(JdbcClient sql, County county) {
        this.sql = sql;
        this.county = county.code();
    }

    /** An incident and how many of its limits passed. */
    record LimitsPassed(Incident incident, int passed) {}

    /** Open and late, sent back twice, stuck at the top or waiting for a yes: the oldest first. */
    List<LimitsPassed> attention(Area area, Optional<Cursor> from, int most) {
        var last = from.orElse(new Cursor(Instant.EPOCH, new UUID(0, 0)));
        return sql.sql(
                        FOUND
                                + """
                                   and state in ('WAITING', 'IN_HAND', 'ON_SCENE', 'HANDING_OVER')
                                   and (late or supervised or returned::int + reopened >= 2
                                        or extension = 'ASKED' or pause_asked is not null)
                                   and village like any(:area)
                                   and (opened_at, id) > (:openedAt, :id)
                                 order by opened_at, id
                                 limit :most
                                """)
                .param("county", county)
                .param("area", area.patterns())
                .param("openedAt", SqlTimes.utc(last.at()))
                .param("id", last.id())
                .param("most", most)
                .query(OversightStore::found)
                .list();
    }

    /** Open ones whose owner asked for more time or for the clock to stop: the oldest first. */
    List<Incident> asking(Area area, int most) {
        return sql.sql(
                        FOUND
                                + """
                                   and state in ('WAITING', 'IN_HAND', 'ON_SCENE', 'HANDING_OVER')
                                   and (extension = 'ASKED' or pause_asked is not null)
                                   and village like any(:area)
                                 order by opened_at, id
                                 limit :most
                                """)
                .param("county", county)
                .param("area", area.patterns())
                .param("most", most)
                .query(IncidentStore::incident)
                .list();
    }

    List<LimitsPassed> some(Collection<UUID> ids, Area area, List<UUID> posts) {
        return sql.sql(
                        FOUND
                                + " and id = any(:ids) and (village like any(:area) or owner = any(:posts))")
                .param("county", county)
                .param("ids", ids.toArray(UUID[]::new))
                .param("area", area.patterns())
                .param("posts", posts.toArray(UUID[]::new))
                .query(OversightStore::found)
                .list();
    }

    /** In the order they were opened. */
    List<Timing> timings(Area area, Instant from, Instant until, Instant cutOff, int most) {
        return sql.sql(
                        """
                        select incident.id, incident.kind, incident.opened_at,
                               lon, lat, scene, village, village_name, town_name, grid, beat,
                               incident.first_level as level,
                               case when answered_at <= :cutoff then answered_at end as answered,
                               case when arrived_at <= :cutoff then arrived_at end as arrived,
                               case when first_handled_at <= :cutoff then first_handled_at end as handled
                          from incidents.incident incident
                         where incident.county = :county and joined_into is null
                           and incident.village like any(:area)
                           and incident.opened_at >= :from and incident.opened_at < :until
                           and incident.opened_at <= :cutoff
                         order by incident.opened_at, incident.id
                         limit :most
                        """)
                .param("county", county)
                .param("area", area.patterns())
                .param("from", SqlTimes.utc(from))
                .param("until", SqlTimes.utc(until))
                .param("cutoff", SqlTimes.utc(cutOff))
                .param("most", most)
                .query(OversightStore::timing)
                .list();
    }

    private static LimitsPassed found(ResultSet row, int n) throws SQLException {
        return new LimitsPassed(IncidentStore.incident(row, n), row.getInt("passed"));
    }

    private static Timing timing(ResultSet row, int n) throws SQLException {
        return new Timing(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getInt("level"),
                IncidentStore.scene(row),
                SqlTimes.instant(row, "opened_at"),
                SqlTimes.findInstant(row, "answered"),
                SqlTimes.findInstant(row, "arrived"),
                SqlTimes.findInstant(row, "handled"));
    }
}
