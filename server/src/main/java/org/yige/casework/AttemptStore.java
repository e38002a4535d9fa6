package org.yige.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yige.incidents.IncidentId;
import org.yige.privacy.Field;
import org.yige.privacy.Sealed;
import org.yige.shared.County;
import org.yige.shared.Ids;
import org.yige.shared.SqlTimes;

/** All SQL about what was tried on each level. */
@Repository
class AttemptStore {

    static final Field TRIED = new Field("casework.attempt.tried_sealed");
    static final Field WHY_FAILED = new Field("casework.attempt.why_failed_sealed");
    static final Field OFFERS = new Field("casework.attempt.offers_sealed");

    private final JdbcClient sql;
    private final String county;

    AttemptStore(JdbcClient sql, County county) {
        this.sql = sql;
        this.county = county.code();
    }

    record SealedAttempt(Sealed tried, Sealed whyFailed, Sealed offers) {}

    /** An attempt as it is kept: on which level, when it was passed up. */
    record KeptAttempt(int level, SealedAttempt sealed, Instant at) {}

    /** What stood in the open before attempts were sealed. */
    record Plain(UUID id, String tried, String whyFailed, String offers) {}

    void add(IncidentId incident, int level, SealedAttempt attempt, Instant at) {
        sql.sql(
                        """
                        insert into casework.attempt
                               (county, id, incident, level, at, tried_sealed, why_failed_sealed, offers_sealed)
                        values (:county, :id, :incident, :level, :at, :tried, :why, :offers)
                        """)
                .param("county", county)
                .param("id", Ids.next(at))
                .param("incident", incident.value())
                .param("level", level)
                .param("at", SqlTimes.utc(at))
                .param("tried", attempt.tried().bytes())
                .param("why", attempt.whyFailed().bytes())
                .param("offers", attempt.offers().bytes())
                .update();
    }

    List<KeptAttempt> of(IncidentId incident) {
        return sql.sql(
                        """
                        select level, at, tried_sealed, why_failed_sealed, offers_sealed from casework.attempt
                         where county = :county and incident = :incident and tried_sealed is not null
                         order by at, id
                        """)
                .param("county", county)
                .param("incident", incident.value())
                .query(AttemptStore::kept)
                .list();
    }

    /** Some of what still stands in the open, locked. */
    List<Plain> plain(int most) {
        return sql.sql(
                        """
                        select id, plain ->> 'tried' as tried, plain ->> 'whyFailed' as why, plain ->> 'offers' as offers
                          from casework.attempt
                         where county = :county and plain is not null limit :most for update
                        """)
                .param("county", county)
                .param("most", most)
                .query((row, n) ->
                        new Plain(
                                row.getObject("id", UUID.class),
                                row.getString("tried"),
                                row.getString("why"),
                                row.getString("offers")))
                .list();
    }

    void seal(UUID id, SealedAttempt attempt) {
        sql.sql(
                        """
                        update casework.attempt
                           set tried_sealed = :tried, why_failed_sealed = :why, offers_sealed = :offers, plain = null
                         where county = :county and id = :id
                        """)
                .param("county", county)
                .param("id", id)
                .param("tried", attempt.tried().bytes())
                .param("why", attempt.whyFailed().bytes())
                .param("offers", attempt.offers().bytes())
                .update();
    }

    void delete(List<IncidentId> incidents) {
        sql.sql(
                        "delete from casework.attempt where county = :county and incident = any(:incidents)")
                .param("county", county)
                .param("incidents", incidents.stream().map(IncidentId::value).toArray(UUID[]::new))
                .update();
    }

    private static KeptAttempt kept(ResultSet row, int n) throws SQLException {
        return new KeptAttempt(
                row.getInt("level"),
                new SealedAttempt(
                        new Sealed(TRIED, row.getBytes("tried_sealed")),
                        new Sealed(WHY_FAILED, row.getBytes("why_failed_sealed")),
                        new Sealed(OFFERS, row.getBytes("offers_sealed"))),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
