package org.yige.mediation;

import static org.yige.shared.SqlTimes.findInstant;
import static org.yige.shared.SqlTimes.utc;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yige.shared.County;

/** All SQL about follow-up visits. */
@Repository
class VisitStore {

    private final JdbcClient sql;
    private final String county;

    VisitStore(JdbcClient sql, County county) {
        this.sql = sql;
        this.county = county.code();
    }

    /** One visit that is due, or was made. */
    record Visit(int n, LocalDate due, Optional<Instant> madeAt) {}

    void plan(UUID dispute, List<LocalDate> days) {
        for (int i = 0; i < days.size(); i++) {
            sql.sql(
                            "insert into mediation.visit (county, dispute, n, due) values (:county, :dispute, :n, :due)")
                    .param("county", county)
                    .param("dispute", dispute)
                    .param("n", i + 1)
                    .param("due", days.get(i))
                    .update();
        }
    }

    List<Visit> of(UUID dispute) {
        return sql.sql(
                        "select n, due, made_at from mediation.visit where county = :county and dispute = :dispute order by n")
                .param("county", county)
                .param("dispute", dispute)
                .query((row, n) ->
                        new Visit(
                                row.getInt("n"),
                                row.getObject("due", LocalDate.class),
                                findInstant(row, "made_at")))
                .list();
    }

    void made(UUID dispute, int n, Instant at) {
        sql.sql(
                        "update mediation.visit set made_at = :at where county = :county and dispute = :dispute and n = :n")
                .param("county", county)
                .param("dispute", dispute)
                .param("n", n)
                .param("at", utc(at))
                .update();
    }

    /** The first that was not made yet, of each of these disputes. */
    Map<UUID, LocalDate> next(List<UUID> disputes) {
        return sql
                .sql(
                        """
                        select dispute, min(due) as next from mediation.visit
                         where county = :county and dispute = any(:disputes) and made_at is null group by dispute
                        """)
                .param("county", county)
                .param("disputes", disputes.toArray(UUID[]::new))
                .query((row, n) ->
                        Map.entry(
                                row.getObject("dispute", UUID.class),
                                row.getObject("next", LocalDate.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Disputes with a visit that is due by this day. */
    List<UUID> due(LocalDate day) {
        return sql.sql(
                        "select distinct dispute from mediation.visit where county = :county and made_at is null and due <= :day")
                .param("county", county)
                .param("day", day)
                .query(UUID.class)
                .list();
    }
}
