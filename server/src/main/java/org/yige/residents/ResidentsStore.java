package org.yige.residents;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yige.intake.Report;
import org.yige.shared.County;
import org.yige.shared.SqlTimes;

/** All SQL about how the people concerned rate the handling. */
@Repository
class ResidentsStore {

    private final JdbcClient sql;
    private final String county;

    ResidentsStore(JdbcClient sql, County county) {
        this.sql = sql;
        this.county = county.code();
    }

    void rate(Report report, int score, List<String> reasons, String words, Instant at) {
        sql.sql(
                        """
                        insert into residents.rating (county, report, incident, score, reasons, words, at)
                        values (:county, :report, :incident, :score, :reasons, :words, :at)
                        on conflict (county, report)
                        do update set score = excluded.score, reasons = excluded.reasons, words = excluded.words, at = excluded.at
                        """)
                .param("county", county)
                .param("report", report.id())
                .param("incident", report.incident().value())
                .param("score", score)
                .param("reasons", reasons.toArray(String[]::new))
                .param("words", words)
                .param("at", SqlTimes.utc(at))
                .update();
    }

    void delete(Collection<UUID> incidents) {
        sql.sql(
                        "delete from residents.rating where county = :county and incident = any(:incidents)")
                .param("county", county)
                .param("incidents", incidents.toArray(UUID[]::new))
                .update();
    }

    /** A rating as it was given last. */
    record Rating(int score, List<String> reasons, Instant at) {}

    Optional<Rating> rating(UUID report) {
        return sql.sql(
                        "select score, reasons, at from residents.rating where county = :county and report = :report")
                .param("county", county)
                .param("report", report)
                .query((row, n) ->
                        new Rating(
                                row.getInt("score"),
                                List.of((String[]) row.getArray("reasons").getArray()),
                                row.getObject("at", OffsetDateTime.class).toInstant()))
                .optional();
    }
}
