package org.yige.amendments;

import static org.yige.shared.SqlTimes.findInstant;
import static org.yige.shared.SqlTimes.instant;
import static org.yige.shared.SqlTimes.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yige.amendments.PracticeEdition.EditionDecision;
import org.yige.practice.Amendment;
import org.yige.shared.Actor;
import org.yige.shared.County;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of editions. */
@Repository
class AmendmentsStore {

    private static final TypeReference<List<Amendment>> AMENDMENTS = new TypeReference<>() {};

    private final JdbcClient sql;
    private final JsonMapper json;
    private final County county;

    AmendmentsStore(JdbcClient sql, JsonMapper json, County county) {
        this.sql = sql;
        this.json = json;
        this.county = county;
    }

    /** None if another waits for its answer, also one that is proposed at this moment. */
    Optional<Long> add(
            Actor by, LocalDate from, String why, List<Amendment> amendments, Instant now) {
        return all("""
        insert into amendments.edition
               (county, number, holds_from, why, amendments, proposed_by, proposer, proposed_at)
        select :county, coalesce(max(number), 0) + 1, :from, :why, :amendments::jsonb, :by, :proposer, :now
          from amendments.edition where county = :county
        on conflict do nothing
        returning number
        """)
                .param("from", from)
                .param("why", why)
                .param("amendments", json.writeValueAsString(amendments))
                .param("by", by.person())
                .param("proposer", by.name())
                .param("now", utc(now))
                .query(Long.class)
                .optional();
    }

    List<PracticeEdition> list() {
        return all("select * from amendments.edition where county = :county order by number desc")
                .query(this::edition)
                .list();
    }

    Optional<PracticeEdition> find(long number) {
        return all("select * from amendments.edition where county = :county and number = :number")
                .param("number", number)
                .query(this::edition)
                .optional();
    }

    boolean decide(long number, Actor by, EditionDecision decision, Instant now) {
        return all("""
        update amendments.edition
           set decision = :decision, decided_by = :by, decider = :decider, decided_at = :now
         where county = :county and number = :number and decision = 'ASKED'
        """)
                        .param("number", number)
                        .param("decision", decision.name())
                        .param("by", by.person())
                        .param("decider", by.name())
                        .param("now", utc(now))
                        .update()
                == 1;
    }

    /**
     * What holds on a day: the newest that was agreed upon and has begun. What was agreed upon
     * before it for a later day never begins.
     */
    Optional<PracticeEdition> inForce(LocalDate day) {
        return all("""
        select * from amendments.edition
         where county = :county and decision = 'AGREED' and holds_from <= :day
         order by number desc limit 1
        """)
                .param("day", day)
                .query(this::edition)
                .optional();
    }

    private JdbcClient.StatementSpec all(String text) {
        return sql.sql(text).param("county", county.code());
    }

    private PracticeEdition edition(ResultSet row, int n) throws SQLException {
        return new PracticeEdition(
                row.getLong("number"),
                row.getObject("holds_from", LocalDate.class),
                row.getString("why"),
                json.readValue(row.getString("amendments"), AMENDMENTS),
                row.getObject("proposed_by", UUID.class),
                row.getString("proposer"),
                instant(row, "proposed_at"),
                EditionDecision.valueOf(row.getString("decision")),
                Optional.ofNullable(row.getString("decider")),
                findInstant(row, "decided_at"));
    }
}
