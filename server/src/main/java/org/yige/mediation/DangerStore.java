package org.yige.mediation;

import static org.yige.shared.SqlTimes.instant;
import static org.yige.shared.SqlTimes.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yige.mediation.DangerRules.DangerFact;
import org.yige.privacy.Field;
import org.yige.privacy.Sealed;
import org.yige.shared.County;

/** All SQL about disputes that may turn violent. */
@Repository
class DangerStore {

    static final Field FACT = new Field("mediation.danger_fact.words_sealed");
    static final Field DECIDED = new Field("mediation.danger_decision.words_sealed");

    private final JdbcClient sql;
    private final String county;

    DangerStore(JdbcClient sql, County county) {
        this.sql = sql;
        this.county = county.code();
    }

    /**
     * @param person who told it; empty: counted by the program
     */
    record FactOnFile(
            UUID id,
            UUID dispute,
            DangerFact fact,
            Optional<Sealed> words,
            String title,
            Optional<UUID> person) {}

    record DangerDecision(
            UUID dispute, boolean precautions, Sealed words, String title, Instant at) {}

    /** Who was told. */
    record ToldPost(UUID post, String title) {}

    void insert(FactOnFile told) {
        sql.sql(
                        """
                        insert into mediation.danger_fact
                               (county, id, dispute, sign, on_day, number, words_sealed, title, by_person, at)
                        values (:county, :id, :dispute, :sign, :on, :number, :words, :title, :person, :at)
                        """)
                .param("county", county)
                .param("id", told.id())
                .param("dispute", told.dispute())
                .param("sign", told.fact().sign())
                .param("on", told.fact().on())
                .param("number", told.fact().number())
                .param("words", told.words().map(Sealed::bytes).orElse(null))
                .param("title", told.title())
                .param("person", told.person().orElse(null), java.sql.Types.OTHER)
                .param("at", utc(told.fact().knownAt()))
                .update();
    }

    /** In the order they came on file. */
    Map<UUID, List<FactOnFile>> facts(Collection<UUID> disputes) {
        return sql
                .sql(
                        """
                        select * from mediation.danger_fact
                         where county = :county and dispute = any(:disputes) order by at, id
                        """)
                .param("county", county)
                .param("disputes", disputes.toArray(UUID[]::new))
                .query(DangerStore::fact)
                .list()
                .stream()
                .collect(Collectors.groupingBy(FactOnFile::dispute));
    }

    void decide(UUID id, DangerDecision decided, UUID person) {
        sql.sql(
                        """
                        insert into mediation.danger_decision
                               (county, id, dispute, precautions, words_sealed, title, by_person, at)
                        values (:county, :id, :dispute, :precautions, :words, :title, :person, :at)
                        """)
                .param("county", county)
                .param("id", id)
                .param("dispute", decided.dispute())
                .param("precautions", decided.precautions())
                .param("words", decided.words().bytes())
                .param("title", decided.title())
                .param("person", person)
                .param("at", utc(decided.at()))
                .update();
    }

    /** The last of each. */
    Map<UUID, DangerDecision> decisions(Collection<UUID> disputes) {
        return sql
                .sql(
                        """
                        select distinct on (dispute) * from mediation.danger_decision
                         where county = :county and dispute = any(:disputes) order by dispute, at desc
                        """)
                .param("county", county)
                .param("disputes", disputes.toArray(UUID[]::new))
                .query((row, n) ->
                        new DangerDecision(
                                row.getObject("dispute", UUID.class),
                                row.getBoolean("precautions"),
                                new Sealed(DECIDED, row.getBytes("words_sealed")),
                                row.getString("title"),
                                instant(row, "at")))
                .list()
                .stream()
                .collect(Collectors.toMap(DangerDecision::dispute, each -> each));
    }

    void told(UUID dispute, ToldPost who, Instant at) {
        sql.sql(
                        """
                        insert into mediation.danger_told (county, dispute, post, title, at)
                        values (:county, :dispute, :post, :title, :at)
                            on conflict (county, dispute, post) do update set at = :at
                        """)
                .param("county", county)
                .param("dispute", dispute)
                .param("post", who.post())
                .param("title", who.title())
                .param("at", utc(at))
                .update();
    }

    List<ToldPost> told(UUID dispute) {
        return sql.sql(
                        """
                        select post, title from mediation.danger_told
                         where county = :county and dispute = :dispute order by at, title
                        """)
                .param("county", county)
                .param("dispute", dispute)
                .query((row, n) ->
                        new ToldPost(row.getObject("post", UUID.class), row.getString("title")))
                .list();
    }

    /** Disputes about which one of these posts was told since a moment, the newest first. */
    List<UUID> toldTo(Collection<UUID> posts, Instant since, int most) {
        return sql.sql(
                        """
                        select dispute from mediation.danger_told
                         where county = :county and post = any(:posts) and at >= :since
                         group by dispute order by max(at) desc limit :most
                        """)
                .param("county", county)
                .param("posts", posts.toArray(UUID[]::new))
                .param("since", utc(since))
                .param("most", most)
                .query(UUID.class)
                .list();
    }

    private static FactOnFile fact(ResultSet row, int n) throws SQLException {
        return new FactOnFile(
                row.getObject("id", UUID.class),
                row.getObject("dispute", UUID.class),
                new DangerFact(
                        row.getString("sign"),
                        row.getObject("on_day", LocalDate.class),
                        row.getInt("number"),
                        instant(row, "at")),
                Optional.ofNullable(row.getBytes("words_sealed"))
                        .map(bytes -> new Sealed(FACT, bytes)),
                row.getString("title"),
                Optional.ofNullable(row.getObject("by_person", UUID.class)));
    }
}
