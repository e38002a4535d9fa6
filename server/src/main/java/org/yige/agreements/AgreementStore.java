package org.yige.agreements;

import static org.yige.shared.SqlTimes.instant;
import static org.yige.shared.SqlTimes.utc;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yige.agreements.Agreement.SigningWay;
import org.yige.agreements.Obligation.OwedStanding;
import org.yige.agreements.ObligationRules.BeforeDeath;
import org.yige.agreements.Performance.PartyVerdict;
import org.yige.privacy.Field;
import org.yige.privacy.Sealed;
import org.yige.shared.County;
import org.yige.shared.Ids;

/** All SQL about agreements and what is owed under them. */
@Repository
class AgreementStore {

    // The names stay those under which the first values were sealed: a seal binds them in.
    static final Field FACTS = new Field("mediation.agreement.facts_sealed");
    static final Field PROMISED = new Field("mediation.obligation.words_sealed");
    static final Field PERFORMED = new Field("mediation.performance.words_sealed");
    static final Field AUTOGRAPH = new Field("agreements.autograph.image_sealed");

    private final JdbcClient sql;
    private final String county;

    AgreementStore(JdbcClient sql, County county) {
        this.sql = sql;
        this.county = county.code();
    }

    void insert(Agreement agreement, List<Obligation> obligations) {
        sql.sql(
                        """
                        insert into agreements.agreement
                               (county, dispute, written, open_session, signed_on, confirm_until, facts_sealed, special,
                                by_person, title, level, at)
                        values (:county, :dispute, :written, :open, :signed, :confirm, :facts, :special, :by, :title,
                                :level, :at)
                        """)
                .param("county", county)
                .param("dispute", agreement.dispute())
                .param("written", agreement.written())
                .param("open", agreement.openSession())
                .param("signed", agreement.signedOn())
                .param("confirm", agreement.confirmUntil())
                .param("facts", agreement.facts().bytes())
                .param("special", agreement.special().toArray(String[]::new))
                .param("by", agreement.by())
                .param("title", agreement.title())
                .param("level", agreement.level())
                .param("at", utc(agreement.at()))
                .update();
        agreement
                .signatures()
                .forEach((party, way) ->
                        sql.sql(
                                        """
                                        insert into agreements.signature (county, dispute, party, way)
                                        values (:county, :dispute, :party, :way)
                                        """)
                                .param("county", county)
                                .param("dispute", agreement.dispute())
                                .param("party", party)
                                .param("way", way.name())
                                .update());
        obligations.forEach(this::insert);
    }

    private void insert(Obligation owed) {
        sql.sql(
                        """
                        insert into agreements.obligation
                               (county, id, dispute, n, debtor, creditor, what, words_sealed, amount, manner, from_day, due,
                                paid, standing, changed_at)
                        values (:county, :id, :dispute, :n, :debtor, :creditor, :what, :words, :amount, :manner, :from, :due,
                                :paid, :standing, :at)
                        """)
                .param("county", county)
                .param("id", owed.id())
                .param("dispute", owed.dispute())
                .param("n", owed.n())
                .param("debtor", owed.debtor())
                .param("creditor", owed.creditor())
                .param("what", owed.what().name())
                .param("words", owed.words().bytes())
                .param("amount", owed.amount().orElse(null))
                .param("manner", owed.manner())
                .param("from", owed.from().orElse(null))
                .param("due", owed.due())
                .param("paid", owed.paid())
                .param("standing", owed.standing().name())
                .param("at", utc(owed.changedAt()))
                .update();
    }

    Optional<Agreement> find(UUID dispute) {
        var signatures =
                sql
                        .sql(
                                "select party, way from agreements.signature where county = :county and dispute = :dispute")
                        .param("county", county)
                        .param("dispute", dispute)
                        .query((row, n) ->
                                Map.entry(
                                        row.getObject("party", UUID.class),
                                        SigningWay.valueOf(row.getString("way"))))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return sql.sql(
                        "select * from agreements.agreement where county = :county and dispute = :dispute")
                .param("county", county)
                .param("dispute", dispute)
                .query((row, n) ->
                        new Agreement(
                                row.getObject("dispute", UUID.class),
                                row.getBoolean("written"),
                                row.getBoolean("open_session"),
                                row.getObject("signed_on", LocalDate.class),
                                row.getObject("confirm_until", LocalDate.class),
                                new Sealed(FACTS, row.getBytes("facts_sealed")),
                                signatures,
                                List.of((String[]) row.getArray("special").getArray()),
                                row.getObject("by_person", UUID.class),
                                row.getString("title"),
                                row.getInt("level"),
                                instant(row, "at")))
                .optional();
    }

    /** How it stands before somebody's death changes it. */
    void remember(Obligation owed, UUID dead, Instant at) {
        sql.sql(
                        """
                        insert into agreements.before_death (county, obligation, dead, debtor, creditor, standing, at)
                        values (:county, :id, :dead, :debtor, :creditor, :standing, :at)
                            on conflict (county, obligation, dead) do nothing
                        """)
                .param("county", county)
                .param("id", owed.id())
                .param("dead", dead)
                .param("debtor", owed.debtor())
                .param("creditor", owed.creditor())
                .param("standing", owed.standing().name())
                .param("at", utc(at))
                .update();
    }

    Map<UUID, BeforeDeath> before(UUID dispute, UUID dead) {
        return sql
                .sql(
                        """
                        select before.obligation, before.debtor, before.creditor, before.standing
                          from agreements.before_death before
                          join agreements.obligation owed on owed.county = before.county and owed.id = before.obligation
                         where before.county = :county and owed.dispute = :dispute and before.dead = :dead
                        """)
                .param("county", county)
                .param("dispute", dispute)
                .param("dead", dead)
                .query((row, n) ->
                        Map.entry(
                                row.getObject("obligation", UUID.class),
                                new BeforeDeath(
                                        row.getObject("debtor", UUID.class),
                                        row.getObject("creditor", UUID.class),
                                        Obligation.OwedStanding.valueOf(
                                                row.getString("standing")))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void forgetBefore(UUID dispute, UUID dead) {
        sql.sql(
                        """
                        delete from agreements.before_death before using agreements.obligation owed
                         where before.county = :county and owed.county = before.county and owed.id = before.obligation
                           and owed.dispute = :dispute and before.dead = :dead
                        """)
                .param("county", county)
                .param("dispute", dispute)
                .param("dead", dead)
                .update();
    }

    List<Obligation> obligations(UUID dispute) {
        return sql.sql(
                        "select * from agreements.obligation where county = :county and dispute = :dispute order by n")
                .param("county", county)
                .param("dispute", dispute)
                .query(AgreementStore::obligation)
                .list();
    }

    Map<UUID, Agreements.Outlook> outlooks(List<UUID> disputes) {
        return sql
                .sql(
                        """
                        select dispute, min(due) filter (where standing in ('DUE', 'TOLD')) as next,
                               count(*) filter (where standing = 'BROKEN') as broken,
                               count(*) filter (where standing in ('DUE', 'TOLD', 'BROKEN')) as open
                          from agreements.obligation
                         where county = :county and dispute = any(:disputes)
                         group by dispute
                        """)
                .param("county", county)
                .param("disputes", disputes.toArray(UUID[]::new))
                .query((row, n) ->
                        Map.entry(
                                row.getObject("dispute", UUID.class),
                                new Agreements.Outlook(
                                        Optional.ofNullable(row.getObject("next", LocalDate.class)),
                                        row.getInt("broken"),
                                        row.getInt("open"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** A party signed on the screen; once more before all have signed, and the first is gone. */
    void sign(UUID dispute, UUID party, Sealed image, Instant at) {
        sql.sql(
                        """
                        insert into agreements.autograph (county, id, dispute, party, image_sealed, at)
                        values (:county, :id, :dispute, :party, :image, :at)
                        on conflict (county, dispute, party) do update set image_sealed = excluded.image_sealed, at = excluded.at
                        """)
                .param("county", county)
                .param("id", Ids.next(at))
                .param("dispute", dispute)
                .param("party", party)
                .param("image", image.bytes())
                .param("at", utc(at))
                .update();
    }

    Map<UUID, Sealed> autographs(UUID dispute) {
        return sql
                .sql(
                        "select party, image_sealed from agreements.autograph where county = :county and dispute = :dispute")
                .param("county", county)
                .param("dispute", dispute)
                .query((row, n) ->
                        Map.entry(
                                row.getObject("party", UUID.class),
                                new Sealed(AUTOGRAPH, row.getBytes("image_sealed"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Disputes in which something is broken. */
    List<UUID> broken() {
        return sql.sql(
                        "select distinct dispute from agreements.obligation where county = :county and standing = 'BROKEN'")
                .param("county", county)
                .query(UUID.class)
                .list();
    }

    void delete(List<UUID> disputes) {
        var ids = disputes.toArray(UUID[]::new);
        sql.sql("delete from agreements.news where county = :county and dispute = any(:ids)")
                .param("county", county)
                .param("ids", ids)
                .update();
        sql.sql("delete from agreements.autograph where county = :county and dispute = any(:ids)")
                .param("county", county)
                .param("ids", ids)
                .update();
        sql.sql("delete from agreements.agreement where county = :county and dispute = any(:ids)")
                .param("county", county)
                .param("ids", ids)
                .update();
    }

    void save(Obligation owed) {
        sql.sql(
                        """
                        update agreements.obligation
                           set debtor = :debtor, creditor = :creditor, paid = :paid, standing = :standing, changed_at = :at
                         where county = :county and id = :id
                        """)
                .param("county", county)
                .param("id", owed.id())
                .param("debtor", owed.debtor())
                .param("creditor", owed.creditor())
                .param("paid", owed.paid())
                .param("standing", owed.standing().name())
                .param("at", utc(owed.changedAt()))
                .update();
    }

    void insert(UUID dispute, Performance told) {
        sql.sql(
                        """
                        insert into agreements.performance
                               (county, id, dispute, obligation, party, on_day, amount, words_sealed, verdict, at)
                        values (:county, :id, :dispute, :obligation, :party, :on, :amount, :words, :verdict, :at)
                        """)
                .param("county", county)
                .param("id", told.id())
                .param("dispute", dispute)
                .param("obligation", told.obligation())
                .param("party", told.party().orElse(null))
                .param("on", told.on())
                .param("amount", told.amount().orElse(null))
                .param("words", told.words().bytes())
                .param("verdict", told.verdict().name())
                .param("at", utc(told.at()))
                .update();
    }

    void judge(Performance told, PartyVerdict verdict) {
        sql.sql(
                        "update agreements.performance set verdict = :verdict where county = :county and id = :id")
                .param("county", county)
                .param("id", told.id())
                .param("verdict", verdict.name())
                .update();
    }

    List<Performance> performances(UUID dispute) {
        return sql.sql(
                        "select * from agreements.performance where county = :county and dispute = :dispute order by at, id")
                .param("county", county)
                .param("dispute", dispute)
                .query((row, n) ->
                        new Performance(
                                row.getObject("id", UUID.class),
                                row.getObject("obligation", UUID.class),
                                Optional.ofNullable(row.getObject("party", UUID.class)),
                                row.getObject("on_day", LocalDate.class),
                                Optional.ofNullable(row.getBigDecimal("amount")),
                                new Sealed(PERFORMED, row.getBytes("words_sealed")),
                                PartyVerdict.valueOf(row.getString("verdict")),
                                instant(row, "at")))
                .list();
    }

    /**
     * What comes due within some days and was not reminded of: marked, and kept as news.
     *
     * @return how many; fewer than {@code most} when none is left
     */
    int remind(LocalDate today, int days, int most, Instant now) {
        return sql.sql(
                        """
                        with soon as (
                            update agreements.obligation obligation set reminded = true
                             where county = :county and id = any (array(
                                       select id from agreements.obligation
                                        where county = :county and standing = 'DUE' and not reminded
                                          and due <= :until and due >= :today
                                        order by due limit :most for update skip locked))
                            returning dispute, n)
                        insert into agreements.news (county, dispute, n, what, at)
                        select :county, dispute, n, 'DUE_SOON', :now from soon
                        """)
                .param("county", county)
                .param("today", today)
                .param("until", today.plusDays(days))
                .param("most", most)
                .param("now", utc(now))
                .update();
    }

    /** What should have been done by yesterday: broken from now on, and kept as news. */
    int breakOverdue(LocalDate today, int most, Instant now) {
        return sql.sql(
                        """
                        with late as (
                            update agreements.obligation obligation set standing = 'BROKEN', changed_at = :now
                             where county = :county and id = any (array(
                                       select id from agreements.obligation
                                        where county = :county and standing = 'DUE' and due < :today
                                        order by due limit :most for update skip locked))
                            returning dispute, n)
                        insert into agreements.news (county, dispute, n, what, at)
                        select :county, dispute, n, 'BROKEN', :now from late
                        """)
                .param("county", county)
                .param("today", today)
                .param("most", most)
                .param("now", utc(now))
                .update();
    }

    /** What a day brought to a promise. */
    record DayNews(long id, UUID dispute, int n, boolean broken) {}

    List<DayNews> news(int most) {
        return sql.sql(
                        "select * from agreements.news where county = :county order by id limit :most")
                .param("county", county)
                .param("most", most)
                .query((row, n) ->
                        new DayNews(
                                row.getLong("id"),
                                row.getObject("dispute", UUID.class),
                                row.getInt("n"),
                                row.getString("what").equals("BROKEN")))
                .list();
    }

    /** True for the one who tells it. */
    boolean told(DayNews news) {
        return sql.sql("delete from agreements.news where county = :county and id = :id")
                        .param("county", county)
                        .param("id", news.id())
                        .update()
                == 1;
    }

    private static Obligation obligation(ResultSet row, int n) throws SQLException {
        return new Obligation(
                row.getObject("id", UUID.class),
                row.getObject("dispute", UUID.class),
                row.getInt("n"),
                row.getObject("debtor", UUID.class),
                row.getObject("creditor", UUID.class),
                Promise.PromiseKind.valueOf(row.getString("what")),
                new Sealed(PROMISED, row.getBytes("words_sealed")),
                Optional.ofNullable(row.getBigDecimal("amount")),
                row.getString("manner"),
                Optional.ofNullable(row.getObject("from_day", LocalDate.class)),
                row.getObject("due", LocalDate.class),
                Optional.ofNullable(row.getBigDecimal("paid")).orElse(BigDecimal.ZERO),
                OwedStanding.valueOf(row.getString("standing")),
                instant(row, "changed_at"));
    }
}
