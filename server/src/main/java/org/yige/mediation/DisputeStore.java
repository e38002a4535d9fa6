package org.yige.mediation;

import static org.yige.shared.SqlTimes.findInstant;
import static org.yige.shared.SqlTimes.instant;
import static org.yige.shared.SqlTimes.utc;

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
import org.yige.mediation.Dispute.About;
import org.yige.mediation.Dispute.DisputeStage;
import org.yige.mediation.Dispute.Keeper;
import org.yige.mediation.Dispute.Source;
import org.yige.mediation.Dispute.StageWord;
import org.yige.mediation.Dispute.WhyOver;
import org.yige.mediation.Party.Consent;
import org.yige.mediation.Party.PartyAnswer;
import org.yige.mediation.Party.PartyRole;
import org.yige.mediation.Party.PartySide;
import org.yige.mediation.Party.Personal;
import org.yige.mediation.Party.Way;
import org.yige.privacy.Field;
import org.yige.privacy.Sealed;
import org.yige.shared.Actor;
import org.yige.shared.Area;
import org.yige.shared.County;
import org.yige.shared.Cursor;

/** All SQL about disputes, their parties and records. */
@Repository
class DisputeStore {

    static final Field MATTER = new Field("mediation.dispute.matter_sealed");
    static final Field CODE = new Field("mediation.dispute.code_mark");
    static final Field NAME = new Field("mediation.party.name_sealed");
    static final Field PHONE = new Field("mediation.party.phone_sealed");
    static final Field PARTICULARS = new Field("mediation.party.particulars_sealed");
    static final Field RECORD = new Field("mediation.record.words_sealed");
    static final Field OFFERS = new Field("mediation.record.offers_sealed");

    private final JdbcClient sql;
    private final String county;

    DisputeStore(JdbcClient sql, County county) {
        this.sql = sql;
        this.county = county.code();
    }

    /** By what a party is found again. */
    record PartyMarks(byte[] name, Optional<byte[]> phone) {}

    /** A party and its marks. */
    record MarkedParty(Party party, PartyMarks marks) {}

    /**
     * Which disputes.
     *
     * @param stages none named: all
     * @param broken only those in which a promise is broken
     * @param visit only those with a follow-up visit that is due
     */
    record DisputeFilter(List<StageWord> stages, boolean mine, boolean broken, boolean visit) {}

    void insert(Dispute dispute, Sealed matter, byte[] codeMark, List<MarkedParty> parties) {
        var about = dispute.about();
        sql.sql(
                        """
                        insert into mediation.dispute
                               (county, id, incident, division, post, post_title, level, kind, closely, source, since, people,
                                amount, matter_sealed, code_mark, stage, registered_at)
                        values (:county, :id, :incident, :division, :post, :title, :level, :kind, :closely, :source, :since,
                                :people, :amount, :matter, :mark, 'ASKING', :at)
                        """)
                .param("county", county)
                .param("id", dispute.id())
                .param("incident", dispute.incident())
                .param("division", dispute.division())
                .param("post", dispute.keeper().post())
                .param("title", dispute.keeper().title())
                .param("level", dispute.keeper().level())
                .param("kind", about.kind())
                .param("closely", about.closely().orElse(null))
                .param("source", about.source().name())
                .param("since", about.since())
                .param("people", about.people())
                .param("amount", about.amount().orElse(null))
                .param("matter", matter.bytes())
                .param("mark", codeMark)
                .param("at", utc(dispute.registeredAt()))
                .update();
        for (int n = 0; n < parties.size(); n++) {
            insert(dispute.id(), n, parties.get(n));
        }
    }

    /** One more, after all others: the heir of another. */
    void join(UUID dispute, MarkedParty marked, UUID dead) {
        insert(dispute, parties(dispute).size(), marked);
        sql.sql("update mediation.party set joined_for = :dead where county = :county and id = :id")
                .param("county", county)
                .param("id", marked.party().id())
                .param("dead", dead)
                .update();
    }

    /** They did not die; whoever became a party as their heir is none. */
    void alive(UUID dispute, UUID party, Instant now) {
        sql.sql(
                        """
                        update mediation.party
                           set died_on = case when id = :id then null else died_on end,
                               left_at = case when joined_for = :id then :at else left_at end
                         where county = :county and dispute = :dispute and (id = :id or joined_for = :id)
                        """)
                .param("county", county)
                .param("dispute", dispute)
                .param("id", party)
                .param("at", utc(now))
                .update();
    }

    void died(UUID party, LocalDate on) {
        sql.sql("update mediation.party set died_on = :on where county = :county and id = :id")
                .param("county", county)
                .param("id", party)
                .param("on", on)
                .update();
    }

    private void insert(UUID dispute, int n, MarkedParty marked) {
        var party = marked.party();
        sql.sql(
                        """
                        insert into mediation.party
                               (county, id, dispute, n, side, role, name_sealed, name_mark, phone_sealed, phone_mark,
                                particulars_sealed, minor, acts_for, answer)
                        values (:county, :id, :dispute, :n, :side, :role, :name, :name_mark, :phone, :phone_mark,
                                :particulars, :minor, :acts_for, 'NOT_ASKED')
                        """)
                .param("county", county)
                .param("id", party.id())
                .param("dispute", dispute)
                .param("n", n)
                .param("side", party.side().name())
                .param("role", party.role().name())
                .param("name", party.personal().name().bytes())
                .param("name_mark", marked.marks().name())
                .param("phone", party.personal().phone().map(Sealed::bytes).orElse(null))
                .param("phone_mark", marked.marks().phone().orElse(null))
                .param(
                        "particulars",
                        party.personal().particulars().map(Sealed::bytes).orElse(null))
                .param("minor", party.minor())
                .param("acts_for", party.actsFor().orElse(null))
                .update();
    }

    void save(Dispute dispute) {
        var stage = dispute.stage();
        sql.sql(
                        """
                        update mediation.dispute
                           set post = :post, post_title = :title, level = :level, mediated_as = :as, stage = :stage,
                               why_over = :why,
                               agreed_at = coalesce(:agreed, agreed_at), ended_at = :ended
                         where county = :county and id = :id
                        """)
                .param("county", county)
                .param("id", dispute.id())
                .param("post", dispute.keeper().post())
                .param("title", dispute.keeper().title())
                .param("level", dispute.keeper().level())
                .param("as", dispute.as().name())
                .param("stage", stage.named().name())
                .param("why", stage instanceof DisputeStage.Over(var why, _) ? why.name() : null)
                .param("agreed", utc(agreedAt(stage)))
                .param("ended", utc(endedAt(stage)))
                .update();
    }

    private static Optional<Instant> agreedAt(DisputeStage stage) {
        return switch (stage) {
            case DisputeStage.Agreed(var at) -> Optional.of(at);
            case DisputeStage.Performed(var agreed, _) -> Optional.of(agreed);
            case DisputeStage.Consulting _, DisputeStage.Talking _, DisputeStage.Over _ ->
                    Optional.empty();
        };
    }

    private static Optional<Instant> endedAt(DisputeStage stage) {
        return switch (stage) {
            case DisputeStage.Performed(_, var at) -> Optional.of(at);
            case DisputeStage.Over(_, var at) -> Optional.of(at);
            case DisputeStage.Consulting _, DisputeStage.Talking _, DisputeStage.Agreed _ ->
                    Optional.empty();
        };
    }

    void save(Party party) {
        sql.sql(
                        """
                        update mediation.party set answer = :answer, way = :way, answered_at = :at
                         where county = :county and id = :id
                        """)
                .param("county", county)
                .param("id", party.id())
                .param("answer", party.consent().answer().name())
                .param("way", party.consent().way().map(Enum::name).orElse(null))
                .param("at", utc(party.consent().at()))
                .update();
    }

    /** What every party said counts no more: they are asked anew. */
    void askAnew(UUID dispute) {
        sql.sql(
                        """
                        update mediation.party set answer = 'NOT_ASKED', way = null, answered_at = null
                         where county = :county and dispute = :dispute
                        """)
                .param("county", county)
                .param("dispute", dispute)
                .update();
    }

    /** One dispute; who may see it is for the use case. */
    Optional<Dispute> find(UUID id) {
        return sql.sql("select * from mediation.dispute where county = :county and id = :id")
                .param("county", county)
                .param("id", id)
                .query(DisputeStore::dispute)
                .optional();
    }

    /** The same, locked, after its incident. */
    Optional<Dispute> findForUpdate(UUID id) {
        return sql.sql(
                        "select * from mediation.dispute where county = :county and id = :id for update")
                .param("county", county)
                .param("id", id)
                .query(DisputeStore::dispute)
                .optional();
    }

    Optional<Dispute> ofIncident(UUID incident) {
        return sql.sql(
                        "select * from mediation.dispute where county = :county and incident = :incident")
                .param("county", county)
                .param("incident", incident)
                .query(DisputeStore::dispute)
                .optional();
    }

    Optional<Dispute> coded(byte[] mark) {
        return sql.sql(
                        "select * from mediation.dispute where county = :county and code_mark = :mark")
                .param("county", county)
                .param("mark", mark)
                .query(DisputeStore::dispute)
                .optional();
    }

    /**
     * Disputes of an area or of posts held, the newest first.
     *
     * @param among only these; empty: whichever they are
     */
    List<Dispute> list(
            DisputeFilter wanted,
            Optional<List<UUID>> among,
            Actor who,
            Optional<Cursor> after,
            int most) {
        var last =
                after.orElse(new Cursor(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1, -1)));
        return sql.sql(
                        """
                        select * from mediation.dispute dispute
                         where county = :county
                           and (post = any(:posts) or not :mine and division like any(:area))
                           and (cardinality(:stages::text[]) = 0 or stage = any(:stages))
                           and (:among::uuid[] is null or id = any(:among))
                           and (registered_at, id) < (:at, :id)
                         order by registered_at desc, id desc
                         limit :most
                        """)
                .param("county", county)
                .param("posts", who.posts().toArray(UUID[]::new))
                .param("area", who.area().patterns())
                .param("mine", wanted.mine())
                .param("among", among.map(ids -> ids.toArray(UUID[]::new)).orElse(null))
                .param("stages", wanted.stages().stream().map(Enum::name).toArray(String[]::new))
                .param("at", utc(last.at()))
                .param("id", last.id())
                .param("most", most)
                .query(DisputeStore::dispute)
                .list();
    }

    Map<UUID, Dispute> some(List<UUID> ids, Area area) {
        return sql
                .sql(
                        """
                        select * from mediation.dispute
                         where county = :county and id = any(:ids) and division like any(:area)
                        """)
                .param("county", county)
                .param("ids", ids.toArray(UUID[]::new))
                .param("area", area.patterns())
                .query(DisputeStore::dispute)
                .list()
                .stream()
                .collect(Collectors.toMap(Dispute::id, dispute -> dispute));
    }

    /**
     * Others about the same matter: of its kind, in its village, the newest first. What a minor is
     * a party of is shown nowhere else.
     */
    List<Dispute> alike(Dispute dispute, Area area, int most) {
        return sql.sql(
                        """
                        select * from mediation.dispute dispute
                         where county = :county and division = :division and division like any(:area)
                           and kind = :kind and id <> :id
                           and not exists (select 1 from mediation.party party
                                            where party.county = dispute.county and party.dispute = dispute.id and party.minor)
                         order by registered_at desc, id desc limit :most
                        """)
                .param("county", county)
                .param("division", dispute.division())
                .param("area", area.patterns())
                .param("kind", dispute.about().kind())
                .param("id", dispute.id())
                .param("most", most)
                .query(DisputeStore::dispute)
                .list();
    }

    Sealed matter(UUID id) {
        return sql.sql(
                        "select matter_sealed from mediation.dispute where county = :county and id = :id")
                .param("county", county)
                .param("id", id)
                .query((row, n) -> new Sealed(MATTER, row.getBytes(1)))
                .single();
    }

    List<Party> parties(UUID dispute) {
        return sql.sql(
                        "select * from mediation.party where county = :county and dispute = :dispute order by n")
                .param("county", county)
                .param("dispute", dispute)
                .query(DisputeStore::party)
                .list();
    }

    /** Which parties of a dispute have this number, and perhaps this name. */
    List<UUID> known(UUID dispute, byte[] phoneMark, Optional<byte[]> nameMark) {
        return sql.sql(
                        """
                        select id from mediation.party
                         where county = :county and dispute = :dispute and phone_mark = :phone
                           and (:name::bytea is null or name_mark = :name) and not minor and died_on is null
                           and left_at is null
                         order by n
                        """)
                .param("county", county)
                .param("dispute", dispute)
                .param("phone", phoneMark)
                .param("name", nameMark.orElse(null))
                .query(UUID.class)
                .list();
    }

    /** What was written down. */
    record WrittenRecord(
            UUID id,
            RecordKind what,
            Instant at,
            String title,
            int level,
            Sealed words,
            Optional<Sealed> offers) {}

    void write(UUID dispute, UUID person, WrittenRecord written) {
        sql.sql(
                        """
                        insert into mediation.record
                               (county, id, dispute, at, what, by_person, title, level, words_sealed, offers_sealed)
                        values (:county, :id, :dispute, :at, :what, :person, :title, :level, :words, :offers)
                        """)
                .param("county", county)
                .param("id", written.id())
                .param("dispute", dispute)
                .param("at", utc(written.at()))
                .param("what", written.what().name())
                .param("person", person)
                .param("title", written.title())
                .param("level", written.level())
                .param("words", written.words().bytes())
                .param("offers", written.offers().map(Sealed::bytes).orElse(null))
                .update();
    }

    List<WrittenRecord> records(UUID dispute) {
        return sql.sql(
                        "select * from mediation.record where county = :county and dispute = :dispute order by at, id")
                .param("county", county)
                .param("dispute", dispute)
                .query((row, n) ->
                        new WrittenRecord(
                                row.getObject("id", UUID.class),
                                RecordKind.valueOf(row.getString("what")),
                                instant(row, "at"),
                                row.getString("title"),
                                row.getInt("level"),
                                new Sealed(RECORD, row.getBytes("words_sealed")),
                                Optional.ofNullable(row.getBytes("offers_sealed"))
                                        .map(bytes -> new Sealed(OFFERS, bytes))))
                .list();
    }

    /** Disputes that were over before then, the oldest first, locked. */
    List<UUID> overBefore(Instant cutoff, int most) {
        return sql.sql(
                        """
                        select id from mediation.dispute
                         where county = :county and ended_at < :cutoff
                         order by ended_at limit :most for update skip locked
                        """)
                .param("county", county)
                .param("cutoff", utc(cutoff))
                .param("most", most)
                .query(UUID.class)
                .list();
    }

    void delete(List<UUID> disputes) {
        sql.sql("delete from mediation.dispute where county = :county and id = any(:ids)")
                .param("county", county)
                .param("ids", disputes.toArray(UUID[]::new))
                .update();
    }

    static Dispute dispute(ResultSet row, int n) throws SQLException {
        return new Dispute(
                row.getObject("id", UUID.class),
                row.getObject("incident", UUID.class),
                row.getString("division"),
                new Keeper(
                        row.getObject("post", UUID.class),
                        row.getString("post_title"),
                        row.getInt("level")),
                new About(
                        row.getString("kind"),
                        Optional.ofNullable(row.getString("closely")),
                        Source.valueOf(row.getString("source")),
                        row.getObject("since", LocalDate.class),
                        row.getInt("people"),
                        Optional.ofNullable(row.getBigDecimal("amount"))),
                Mediated.valueOf(row.getString("mediated_as")),
                stage(row),
                instant(row, "registered_at"));
    }

    private static DisputeStage stage(ResultSet row) throws SQLException {
        return switch (StageWord.valueOf(row.getString("stage"))) {
            case ASKING -> new DisputeStage.Consulting();
            case TALKING -> new DisputeStage.Talking();
            case AGREED -> new DisputeStage.Agreed(instant(row, "agreed_at"));
            case PERFORMED ->
                    new DisputeStage.Performed(instant(row, "agreed_at"), instant(row, "ended_at"));
            case OVER ->
                    new DisputeStage.Over(
                            WhyOver.valueOf(row.getString("why_over")), instant(row, "ended_at"));
        };
    }

    private static Party party(ResultSet row, int n) throws SQLException {
        return new Party(
                row.getObject("id", UUID.class),
                PartySide.valueOf(row.getString("side")),
                PartyRole.valueOf(row.getString("role")),
                new Personal(
                        new Sealed(NAME, row.getBytes("name_sealed")),
                        Optional.ofNullable(row.getBytes("phone_sealed"))
                                .map(bytes -> new Sealed(PHONE, bytes)),
                        Optional.ofNullable(row.getBytes("particulars_sealed"))
                                .map(bytes -> new Sealed(PARTICULARS, bytes))),
                row.getBoolean("minor"),
                Optional.ofNullable(row.getObject("acts_for", UUID.class)),
                new Consent(
                        PartyAnswer.valueOf(row.getString("answer")),
                        Optional.ofNullable(row.getString("way")).map(Way::valueOf),
                        findInstant(row, "answered_at")),
                Optional.ofNullable(row.getObject("died_on", LocalDate.class)),
                row.getObject("left_at") != null);
    }
}
