package org.yige.incidents;

import static org.yige.shared.SqlTimes.utc;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yige.shared.County;

/** The SQL of incidents that were kept their time. */
@Repository
class IncidentRetentionStore {

    private final JdbcClient sql;
    private final String county;

    IncidentRetentionStore(JdbcClient sql, County county) {
        this.sql = sql;
        this.county = county.code();
    }

    /** Incidents to which nothing happened since, the oldest first, locked. */
    List<IncidentId> endedBefore(Instant cutoff, int most) {
        return ids(
                """
                select incident.id from incidents.incident incident
                 where incident.county = :county and incident.state = 'ENDED' and incident.joined_into is null
                   and incident.ended_at < :cutoff
                   and not exists (select 1 from incidents.entry entry
                                    where entry.county = incident.county and entry.incident = incident.id
                                      and entry.at >= :cutoff)
                 order by incident.ended_at limit :most for update of incident skip locked
                """,
                cutoff,
                most);
    }

    List<IncidentId> withPicturesEndedBefore(Instant cutoff, int most) {
        return ids(
                """
                select id from incidents.incident
                 where county = :county and state = 'ENDED' and joined_into is null and not pictures_gone
                   and ended_at < :cutoff
                 order by ended_at limit :most for update skip locked
                """,
                cutoff,
                most);
    }

    private List<IncidentId> ids(String query, Instant cutoff, int most) {
        return sql.sql(query)
                .param("county", county)
                .param("cutoff", utc(cutoff))
                .param("most", most)
                .query((row, n) -> new IncidentId(row.getObject(1, UUID.class)))
                .list();
    }

    /** These, and those that rest in them. */
    List<IncidentId> withJoined(List<IncidentId> incidents) {
        return sql.sql(
                        """
                        select id from incidents.incident
                         where county = :county and (id = any(:ids) or joined_into = any(:ids))
                        """)
                .param("county", county)
                .param("ids", array(incidents))
                .query((row, n) -> new IncidentId(row.getObject(1, UUID.class)))
                .list();
    }

    void picturesGone(List<IncidentId> incidents) {
        sql.sql(
                        "update incidents.incident set pictures_gone = true where county = :county and id = any(:ids)")
                .param("county", county)
                .param("ids", array(incidents))
                .update();
    }

    void keepFigures(List<IncidentId> incidents) {
        sql.sql(
                        """
                        insert into incidents.past
                               (county, kind, grade, happened_at, opened_at, answered_at, arrived_at, first_handled_at,
                                handled_at, ended_at, village, grid, beat, first_level, level, outcome, ending, returned,
                                late, passed, reopened, reports)
                        select county, kind, grade, happened_at, opened_at, answered_at, arrived_at, first_handled_at,
                               handled_at, ended_at, village, grid, beat, first_level, level, outcome, ending, returned,
                               late, passed, reopened, reports
                          from incidents.incident
                         where county = :county and id = any(:ids)
                        """)
                .param("county", county)
                .param("ids", array(incidents))
                .update();
    }

    void delete(List<IncidentId> incidents, Instant cutoff) {
        sql.sql(
                        """
                        insert into incidents.kept_since (county, since) values (:county, :since)
                        on conflict (county) do update set since = excluded.since
                        """)
                .param("county", county)
                .param("since", utc(cutoff))
                .update();
        sql.sql("delete from incidents.entry where county = :county and incident = any(:ids)")
                .param("county", county)
                .param("ids", array(incidents))
                .update();
        sql.sql("delete from incidents.incident where county = :county and id = any(:ids)")
                .param("county", county)
                .param("ids", array(incidents))
                .update();
    }

    private static UUID[] array(Collection<IncidentId> ids) {
        return ids.stream().map(IncidentId::value).toArray(UUID[]::new);
    }
}
