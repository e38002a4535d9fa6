package org.yige.privacy;

import static org.yige.shared.SqlTimes.instant;
import static org.yige.shared.SqlTimes.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yige.privacy.Trail.TrailQuery;
import org.yige.privacy.TrailLink.TrailEntry;
import org.yige.privacy.TrailLink.TrailHead;
import org.yige.shared.County;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** All SQL of the audit trail. */
@Repository
class TrailStore {

    private static final TypeReference<TreeMap<String, String>> FACTS = new TypeReference<>() {};

    private final JdbcClient sql;
    private final JsonMapper json;
    private final County county;

    TrailStore(JdbcClient sql, JsonMapper json, County county) {
        this.sql = sql;
        this.json = json;
        this.county = county;
    }

    /** Reads the head and holds it: two transactions never write the same number. */
    TrailHead headForUpdate(byte[] key) {
        return sql.sql("select * from privacy.trail_head where county = :county for update")
                .param("county", county.code())
                .query(TrailStore::headRow)
                .optional()
                .orElseGet(() -> begin(key));
    }

    TrailHead head() {
        return sql.sql("select * from privacy.trail_head where county = :county")
                .param("county", county.code())
                .query(TrailStore::headRow)
                .optional()
                .orElseGet(() ->
                        new TrailHead(new UUID(0, 0), 0, new byte[0], 1, new byte[0], new byte[0]));
    }

    private TrailHead begin(byte[] key) {
        var chain = UUID.randomUUID();
        var link = TrailRules.beginningOf(chain);
        sql.sql(
                        """
                        insert into privacy.trail_head (county, chain, seq, link, begins, before, mac)
                        values (:county, :chain, 0, :link, 1, :link, :mac)
                        on conflict do nothing
                        """)
                .param("county", county.code())
                .param("chain", chain)
                .param("link", link)
                .param("mac", TrailRules.seal(key, chain, 0, link, 1, link))
                .update();
        return sql.sql("select * from privacy.trail_head where county = :county for update")
                .param("county", county.code())
                .query(TrailStore::headRow)
                .single();
    }

    /** Adds a row and moves the head, in one round trip. */
    void append(TrailLink row, byte[] mac) {
        var entry = row.entry();
        sql.sql(
                        """
                        with added as (
                            insert into privacy.trail
                                   (county, seq, at, actor, action, subject, purpose, facts, previous, link)
                            values (:county, :seq, :at, :actor::uuid, :action, :subject, :purpose, :facts::jsonb,
                                    :previous, :link)
                            returning county, seq, link)
                        update privacy.trail_head head
                           set seq = added.seq, link = added.link, mac = :mac
                          from added
                         where head.county = added.county
                        """)
                .param("county", county.code())
                .param("seq", entry.seq())
                .param("at", utc(entry.at()))
                .param("actor", entry.actor().map(UUID::toString).orElse(null))
                .param("action", entry.action())
                .param("subject", entry.subject())
                .param("purpose", entry.purpose())
                .param("facts", json.writeValueAsString(entry.facts()))
                .param("previous", row.previous())
                .param("link", row.link())
                .param("mac", mac)
                .update();
    }

    List<TrailLink> read(TrailQuery query, int most) {
        return sql.sql(
                        """
                        select * from privacy.trail
                         where county = :county and seq < :before
                           and (:actor::uuid is null or actor = :actor::uuid)
                           and (:action::text is null or action = :action)
                           and (:subject::text is null or subject = :subject)
                           and (:about::text[] is null or subject = any(:about)
                                or facts ->> 'incident' = any(:about))
                           and (:from::timestamptz is null or at >= :from)
                           and (:to::timestamptz is null or at < :to)
                         order by seq desc
                         limit :most
                        """)
                .param("county", county.code())
                .param("before", query.before())
                .param("actor", query.actor().map(UUID::toString).orElse(null))
                .param("action", query.action().orElse(null))
                .param("subject", query.subject().orElse(null))
                .param("about", query.about().map(all -> all.toArray(String[]::new)).orElse(null))
                .param("from", utc(query.from()))
                .param("to", utc(query.to()))
                .param("most", most)
                .query(this::linkRow)
                .list();
    }

    /** How often somebody looked at personal data since then. */
    int looks(UUID actor, Instant since) {
        return sql.sql(
                        """
                        select count(*) from privacy.trail
                         where county = :county and actor = :actor and at > :since and action like '%.reveal'
                        """)
                .param("county", county.code())
                .param("actor", actor)
                .param("since", utc(since))
                .query(Integer.class)
                .single();
    }

    List<TrailLink> inOrder(long after, int most) {
        return sql.sql(
                        """
                        select * from privacy.trail where county = :county and seq > :after order by seq limit :most
                        """)
                .param("county", county.code())
                .param("after", after)
                .param("most", most)
                .query(this::linkRow)
                .list();
    }

    /** The last of the {@code most} oldest rows older than {@code limit}: all up to it may go. */
    Optional<TrailLink> lastBefore(Instant limit, int most) {
        return sql.sql(
                        """
                        with oldest as (
                            select * from privacy.trail where county = :county and at < :limit order by seq limit :most)
                        select * from oldest order by seq desc limit 1
                        """)
                .param("county", county.code())
                .param("limit", utc(limit))
                .param("most", most)
                .query(this::linkRow)
                .optional();
    }

    int forgetUpTo(TrailLink last, TrailHead head, byte[] key) {
        int gone =
                sql.sql("delete from privacy.trail where county = :county and seq <= :seq")
                        .param("county", county.code())
                        .param("seq", last.entry().seq())
                        .update();
        sql.sql(
                        "update privacy.trail_head set begins = :begins, before = :before, mac = :mac where county = :county")
                .param("county", county.code())
                .param("begins", last.entry().seq() + 1)
                .param("before", last.link())
                .param(
                        "mac",
                        TrailRules.sealAfter(
                                key,
                                head,
                                head.seq(),
                                head.link(),
                                last.entry().seq() + 1,
                                last.link()))
                .update();
        return gone;
    }

    /** The head as it is found, where a program of before left it unsealed. */
    void seal(byte[] mac) {
        sql.sql("update privacy.trail_head set mac = :mac where county = :county")
                .param("county", county.code())
                .param("mac", mac)
                .update();
    }

    private static TrailHead headRow(ResultSet row, int n) throws SQLException {
        return new TrailHead(
                row.getObject("chain", UUID.class),
                row.getLong("seq"),
                row.getBytes("link"),
                row.getLong("begins"),
                row.getBytes("before"),
                Optional.ofNullable(row.getBytes("mac")).orElseGet(() -> new byte[0]));
    }

    private TrailLink linkRow(ResultSet row, int n) throws SQLException {
        var entry =
                new TrailEntry(
                        row.getLong("seq"),
                        instant(row, "at"),
                        Optional.ofNullable(row.getObject("actor", UUID.class)),
                        row.getString("action"),
                        row.getString("subject"),
                        row.getString("purpose"),
                        json.readValue(row.getString("facts"), FACTS));
        return new TrailLink(entry, row.getBytes("previous"), row.getBytes("link"));
    }
}
