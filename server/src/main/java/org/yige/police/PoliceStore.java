package org.yige.police;

import static org.yige.shared.SqlTimes.findInstant;
import static org.yige.shared.SqlTimes.instant;
import static org.yige.shared.SqlTimes.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yige.police.PoliceFile.CaseReason;
import org.yige.police.PoliceFile.PoliceStage;
import org.yige.police.PoliceFile.PoliceWord;
import org.yige.police.PoliceRules.NewTry;
import org.yige.privacy.Field;
import org.yige.privacy.Sealed;
import org.yige.shared.County;

/** All SQL about what the police mediate. */
@Repository
class PoliceStore {

    static final Field WORDS = new Field("police.session.words_sealed");

    private final JdbcClient sql;
    private final String county;

    PoliceStore(JdbcClient sql, County county) {
        this.sql = sql;
        this.county = county.code();
    }

    /** One time it was tried. */
    record HeldTry(
            int n,
            int officers,
            boolean inPlace,
            boolean recorded,
            boolean agreed,
            Sealed words,
            String title,
            Instant at) {}

    /** Who wrote it down. */
    record Writer(UUID person, String title) {}

    Optional<PoliceFile> find(UUID id) {
        return one("id", id, "");
    }

    Optional<PoliceFile> findForUpdate(UUID id) {
        return one("id", id, " for update");
    }

    Optional<PoliceFile> ofIncident(UUID incident) {
        return one("incident", incident, "");
    }

    Optional<PoliceFile> ofIncidentForUpdate(UUID incident) {
        return one("incident", incident, " for update");
    }

    private Optional<PoliceFile> one(String column, UUID value, String lock) {
        return sql.sql(
                        "select * from police.file where county = :county and %s = :value%s"
                                .formatted(column, lock))
                .param("county", county)
                .param("value", value)
                .query(PoliceStore::file)
                .optional();
    }

    void insert(PoliceFile file) {
        sql.sql(
                        """
                        insert into police.file (county, id, incident, post, post_title, act, ground, stage, opened_at)
                        values (:county, :id, :incident, :post, :title, :act, :ground, 'TRYING', :at)
                        """)
                .param("county", county)
                .param("id", file.id())
                .param("incident", file.incident())
                .param("post", file.post())
                .param("title", file.title())
                .param("act", file.act())
                .param("ground", file.ground())
                .param("at", utc(file.openedAt()))
                .update();
    }

    void save(PoliceFile file) {
        var stage = file.stage();
        var with =
                stage instanceof PoliceStage.WithPeople people
                        ? Optional.of(people)
                        : Optional.<PoliceStage.WithPeople>empty();
        var over =
                stage instanceof PoliceStage.CaseOn on
                        ? Optional.of(on)
                        : Optional.<PoliceStage.CaseOn>empty();
        sql.sql(
                        """
                        update police.file
                           set stage = :stage, second_by = coalesce(:second_by, second_by),
                               promised_by = coalesce(:promised_by, promised_by), to_post = coalesce(:to_post, to_post),
                               to_title = coalesce(:to_title, to_title), accepted = :accepted or accepted,
                               ended_at = :ended_at, case_due = :case_due, case_why = :case_why
                         where county = :county and id = :id
                        """)
                .param("county", county)
                .param("id", file.id())
                .param("stage", stage.named().name())
                .param(
                        "second_by",
                        stage instanceof PoliceStage.Trying(var by) ? utc(by) : null,
                        java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param(
                        "promised_by",
                        stage instanceof PoliceStage.Promised(var by) ? by : null,
                        java.sql.Types.DATE)
                .param(
                        "to_post",
                        with.map(PoliceStage.WithPeople::post).orElse(null),
                        java.sql.Types.OTHER)
                .param(
                        "to_title",
                        with.map(PoliceStage.WithPeople::title).orElse(null),
                        java.sql.Types.VARCHAR)
                .param("accepted", with.map(PoliceStage.WithPeople::accepted).orElse(false))
                .param(
                        "ended_at",
                        switch (stage) {
                            case PoliceStage.Spared(var at) -> utc(at);
                            case PoliceStage.CaseOn(_, var at, _) -> utc(at);
                            default -> null;
                        },
                        java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param(
                        "case_due",
                        over.map(on -> utc(on.due())).orElse(null),
                        java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param(
                        "case_why",
                        over.map(on -> on.why().name()).orElse(null),
                        java.sql.Types.VARCHAR)
                .update();
    }

    int tries(UUID file) {
        return sql.sql(
                        "select count(*) from police.session where county = :county and file = :file")
                .param("county", county)
                .param("file", file)
                .query(Integer.class)
                .single();
    }

    void write(UUID id, UUID file, int n, NewTry told, Sealed words, Writer by, Instant at) {
        sql.sql(
                        """
                        insert into police.session
                               (county, id, file, n, officers, in_place, recorded, agreed, words_sealed, title, by_person, at)
                        values (:county, :id, :file, :n, :officers, :in_place, :recorded, :agreed, :words, :title, :person,
                                :at)
                        """)
                .param("county", county)
                .param("id", id)
                .param("file", file)
                .param("n", n)
                .param("officers", told.officers())
                .param("in_place", told.inPlace())
                .param("recorded", told.recorded())
                .param("agreed", told.agreed())
                .param("words", words.bytes())
                .param("title", by.title())
                .param("person", by.person())
                .param("at", utc(at))
                .update();
    }

    List<HeldTry> sessions(UUID file) {
        return sql.sql(
                        "select * from police.session where county = :county and file = :file order by n")
                .param("county", county)
                .param("file", file)
                .query((row, n) ->
                        new HeldTry(
                                row.getInt("n"),
                                row.getInt("officers"),
                                row.getBoolean("in_place"),
                                row.getBoolean("recorded"),
                                row.getBoolean("agreed"),
                                new Sealed(WORDS, row.getBytes("words_sealed")),
                                row.getString("title"),
                                instant(row, "at")))
                .list();
    }

    /** Letters to these posts that were not answered, or whose matter lies with them. */
    List<PoliceFile> lettersTo(Collection<UUID> posts, int most) {
        return sql.sql(
                        """
                        select * from police.file
                         where county = :county and to_post = any(:posts) and stage = 'WITH_PEOPLE'
                         order by opened_at desc limit :most
                        """)
                .param("county", county)
                .param("posts", posts.toArray(UUID[]::new))
                .param("most", most)
                .query(PoliceStore::file)
                .list();
    }

    int deleteOverBefore(Instant cutoff, int most) {
        return sql.sql(
                        """
                        delete from police.file where county = :county and id in
                               (select id from police.file where county = :county and ended_at < :cutoff limit :most)
                        """)
                .param("county", county)
                .param("cutoff", utc(cutoff))
                .param("most", most)
                .update();
    }

    private static PoliceFile file(ResultSet row, int n) throws SQLException {
        return new PoliceFile(
                row.getObject("id", UUID.class),
                row.getObject("incident", UUID.class),
                row.getObject("post", UUID.class),
                row.getString("post_title"),
                row.getString("act"),
                row.getString("ground"),
                stage(row),
                instant(row, "opened_at"));
    }

    private static PoliceStage stage(ResultSet row) throws SQLException {
        return switch (PoliceWord.valueOf(row.getString("stage"))) {
            case TRYING -> new PoliceStage.Trying(findInstant(row, "second_by"));
            case PROMISED ->
                    new PoliceStage.Promised(row.getObject("promised_by", LocalDate.class));
            case WITH_PEOPLE ->
                    new PoliceStage.WithPeople(
                            row.getObject("to_post", UUID.class),
                            row.getString("to_title"),
                            row.getBoolean("accepted"));
            case SPARED -> new PoliceStage.Spared(instant(row, "ended_at"));
            case CASE_ON ->
                    new PoliceStage.CaseOn(
                            CaseReason.valueOf(row.getString("case_why")),
                            instant(row, "ended_at"),
                            instant(row, "case_due"));
        };
    }
}
