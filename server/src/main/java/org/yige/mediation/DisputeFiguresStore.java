package org.yige.mediation;

import static org.yige.shared.SqlTimes.utc;

import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yige.mediation.DisputeFigures.DisputeBreakdown;
import org.yige.mediation.DisputeFigures.PartOf;
import org.yige.shared.Area;
import org.yige.shared.County;

/** The SQL of counting disputes. */
@Repository
class DisputeFiguresStore {

    private final JdbcClient sql;
    private final String county;

    DisputeFiguresStore(JdbcClient sql, County county) {
        this.sql = sql;
        this.county = county.code();
    }

    /** How many of one row of the figures. */
    record Counted(
            String key,
            long registered,
            long inHand,
            long settled,
            long performed,
            long over,
            long relapsed) {}

    /** Of disputes registered in a span, as they stood at the cut-off. */
    record CountedSpan(Area area, Instant from, Instant until, Instant cutOff) {}

    /**
     * Each dispute with what is counted of it. Relapsed: of those settled, one side and the other
     * are at odds again on file within half a year.
     */
    private static final String COUNTED =
            """
            select dispute.id, dispute.registered_at, dispute.kind,
                   dispute.kind || coalesce('.' || dispute.closely, '') as cause, dispute.level::text as level, dispute.source,
                   coalesce(dispute.agreed_at <= :cut_off, false) as settled,
                   coalesce(dispute.agreed_at <= :cut_off and dispute.stage = 'PERFORMED'
                            and dispute.ended_at <= :cut_off, false) as performed,
                   coalesce(dispute.agreed_at is null and dispute.ended_at <= :cut_off, false) as over,
                   coalesce(dispute.agreed_at <= :cut_off, false) and exists (
                       select 1 from mediation.party mine
                         join mediation.party again on again.county = mine.county and again.phone_mark = mine.phone_mark
                         join mediation.dispute later on later.county = again.county and later.id = again.dispute
                         join mediation.party theirs on theirs.county = mine.county and theirs.dispute = mine.dispute
                                                    and theirs.side <> mine.side
                         join mediation.party same on same.county = theirs.county and same.phone_mark = theirs.phone_mark
                                                  and same.dispute = later.id
                        where mine.county = dispute.county and mine.dispute = dispute.id and mine.phone_mark is not null
                          and later.registered_at > dispute.agreed_at
                          and later.registered_at <= least(dispute.agreed_at + cast(:half as interval), :cut_off)) as relapsed
              from mediation.dispute dispute
             where dispute.county = :county and dispute.division like any(:area)
               and dispute.registered_at >= :from and dispute.registered_at < :until
               and dispute.registered_at <= :cut_off
            """;

    private static final Period HALF_A_YEAR = Period.ofMonths(6);

    List<Counted> count(CountedSpan of, DisputeBreakdown by) {
        return asked(
                        """
                        with counted as (%s)
                        select %s as key, count(*) as registered,
                               count(*) filter (where not settled and not over) as in_hand,
                               count(*) filter (where settled) as settled,
                               count(*) filter (where performed) as performed,
                               count(*) filter (where over) as over,
                               count(*) filter (where relapsed) as relapsed
                          from counted group by 1 order by 1
                        """
                                .formatted(COUNTED, column(by)),
                        of)
                .query((row, n) ->
                        new Counted(
                                row.getString("key"),
                                row.getLong("registered"),
                                row.getLong("in_hand"),
                                row.getLong("settled"),
                                row.getLong("performed"),
                                row.getLong("over"),
                                row.getLong("relapsed")))
                .list();
    }

    /** The disputes behind one number, the newest first. */
    List<UUID> behind(
            CountedSpan of,
            DisputeBreakdown by,
            Optional<String> key,
            PartOf number,
            int skip,
            int most) {
        return asked(
                        """
                        with counted as (%s)
                        select id from counted
                         where %s and (cast(:key as text) is null or %s = :key)
                         order by registered_at desc, id desc offset :skip limit :most
                        """
                                .formatted(COUNTED, condition(number), column(by)),
                        of)
                .param("key", key.orElse(null))
                .param("skip", skip)
                .param("most", most)
                .query(UUID.class)
                .list();
    }

    private JdbcClient.StatementSpec asked(String query, CountedSpan of) {
        return sql.sql(query)
                .param("county", county)
                .param("area", of.area().patterns())
                .param("from", utc(of.from()))
                .param("until", utc(of.until()))
                .param("cut_off", utc(of.cutOff()))
                .param("half", HALF_A_YEAR.toString());
    }

    private static String column(DisputeBreakdown by) {
        return switch (by) {
            case ALL -> "''";
            case LEVEL -> "level";
            case KIND -> "kind";
            case CAUSE -> "cause";
            case SOURCE -> "source";
        };
    }

    private static String condition(PartOf number) {
        return switch (number) {
            case REGISTERED -> "true";
            case IN_HAND -> "not settled and not over";
            case SETTLED -> "settled";
            case PERFORMED -> "performed";
            case CONCLUDED -> "(settled or over)";
            case RELAPSED -> "relapsed";
        };
    }
}
