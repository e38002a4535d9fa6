package org.yige.mediation;

import static org.yige.shared.SqlTimes.instant;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yige.shared.Area;
import org.yige.shared.County;

/** The SQL of what is talked about on every level. */
@Repository
class LevelStore {

    private final JdbcClient sql;
    private final String county;

    LevelStore(JdbcClient sql, County county) {
        this.sql = sql;
        this.county = county.code();
    }

    /** How often something was written down, on how many levels, and when last. */
    record WrittenSoFar(UUID dispute, int records, int levels, Instant last) {}

    /** What is talked about in an area or lies with these posts, the oldest first. */
    List<Dispute> open(Area area, Collection<UUID> posts, int most) {
        return sql.sql(
                        """
                        select * from mediation.dispute
                         where county = :county and stage in ('ASKING', 'TALKING')
                           and (division like any(:area) or post = any(:posts))
                         order by registered_at, id limit :most
                        """)
                .param("county", county)
                .param("area", area.patterns())
                .param("posts", posts.toArray(UUID[]::new))
                .param("most", most)
                .query(DisputeStore::dispute)
                .list();
    }

    Map<UUID, WrittenSoFar> written(List<UUID> disputes) {
        return sql
                .sql(
                        """
                        select dispute, count(*) as records, count(distinct level) as levels, max(at) as last
                          from mediation.record
                         where county = :county and dispute = any(:disputes) group by dispute
                        """)
                .param("county", county)
                .param("disputes", disputes.toArray(UUID[]::new))
                .query((row, n) ->
                        new WrittenSoFar(
                                row.getObject("dispute", UUID.class),
                                row.getInt("records"),
                                row.getInt("levels"),
                                instant(row, "last")))
                .list()
                .stream()
                .collect(Collectors.toMap(WrittenSoFar::dispute, each -> each));
    }
}
