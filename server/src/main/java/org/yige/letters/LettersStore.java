package org.yige.letters;

import static org.yige.shared.SqlTimes.findInstant;
import static org.yige.shared.SqlTimes.instant;
import static org.yige.shared.SqlTimes.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yige.letters.Letter.LetterAbout;
import org.yige.letters.Letter.LetterReceipt;
import org.yige.letters.Letter.LetterStage;
import org.yige.letters.Letter.LetterStanding;
import org.yige.letters.Letter.LetterWay;
import org.yige.letters.Letter.Sender;
import org.yige.privacy.Field;
import org.yige.privacy.Sealed;
import org.yige.shared.County;

/** All SQL about letters. */
@Repository
class LettersStore {

    static final Field WORDS = new Field("letters.letter.words_sealed");

    private final JdbcClient sql;
    private final String county;

    LettersStore(JdbcClient sql, County county) {
        this.sql = sql;
        this.county = county.code();
    }

    void insert(Letter letter) {
        sql.sql(
                        """
                        insert into letters.letter
                               (county, id, kind, module, subject, incident, division, way, organ, to_post, number, paper,
                                sent_on, by_post, by_title, standing, answer_due, written_at)
                        values (:county, :id, :kind, :module, :subject, :incident, :division, :way, :organ, :to_post,
                                :number, :paper, :sent_on, :by_post, :by_title, 'WAITING', :due, :at)
                        """)
                .param("county", county)
                .param("id", letter.id())
                .param("kind", letter.kind())
                .param("module", letter.about().module())
                .param("subject", letter.about().subject())
                .param("incident", letter.about().incident())
                .param("division", letter.about().division())
                .param("way", letter.way().name())
                .param("organ", letter.organ())
                .param("to_post", letter.toPost().orElse(null), Types.OTHER)
                .param("number", letter.number())
                .param("paper", letter.paper().orElse(null), Types.OTHER)
                .param("sent_on", letter.sentOn())
                .param("by_post", letter.by().post())
                .param("by_title", letter.by().title())
                .param("due", utc(letter.answerDue()))
                .param("at", utc(letter.writtenAt()))
                .update();
    }

    /** How it stands now; what came in time is late no more. */
    void save(Letter letter) {
        var stage = letter.stage();
        sql.sql(
                        """
                        update letters.letter
                           set standing = :standing, answered_at = :answered, answer_number = :answer_number,
                               words_sealed = :words, term_until = :until, reported_at = :reported,
                               report_number = :report_number, agreed = :agreed, late = :late
                         where county = :county and id = :id
                        """)
                .param("county", county)
                .param("id", letter.id())
                .param("standing", stage.named().name())
                .param("answered", utc(stage.receipt().map(LetterReceipt::at)))
                .param(
                        "answer_number",
                        stage.receipt().map(LetterReceipt::number).orElse(null),
                        Types.VARCHAR)
                .param("words", words(stage).map(Sealed::bytes).orElse(null), Types.BINARY)
                .param("until", until(stage).orElse(null), Types.DATE)
                .param("reported", utc(report(stage).map(LetterReceipt::at)))
                .param(
                        "report_number",
                        report(stage).map(LetterReceipt::number).orElse(null),
                        Types.VARCHAR)
                .param("agreed", agreed(stage), Types.BOOLEAN)
                .param("late", letter.late())
                .update();
    }

    private static Optional<LetterReceipt> report(LetterStage stage) {
        return stage instanceof LetterStage.ReportedBack(_, _, var report, _, _)
                ? Optional.of(report)
                : Optional.empty();
    }

    private static Optional<LocalDate> until(LetterStage stage) {
        return switch (stage) {
            case LetterStage.TakenOn(_, var until) -> until;
            case LetterStage.ReportedBack(_, var until, _, _, _) -> until;
            case LetterStage.Unanswered _, LetterStage.NotTakenOn _ -> Optional.empty();
        };
    }

    private static Optional<Sealed> words(LetterStage stage) {
        return switch (stage) {
            case LetterStage.NotTakenOn(_, var why) -> Optional.of(why);
            case LetterStage.ReportedBack(_, _, _, _, var words) -> words;
            case LetterStage.Unanswered _, LetterStage.TakenOn _ -> Optional.empty();
        };
    }

    private static @Nullable Boolean agreed(LetterStage stage) {
        return stage instanceof LetterStage.ReportedBack(_, _, _, var agreed, _) ? agreed : null;
    }

    void late(UUID id) {
        sql.sql(
                        """
                        update letters.letter set late = true
                         where county = :county and id = :id and standing in ('WAITING', 'TAKEN_ON')
                        """)
                .param("county", county)
                .param("id", id)
                .update();
    }

    Optional<Letter> find(UUID id) {
        return one(id, "");
    }

    Optional<Letter> findForUpdate(UUID id) {
        return one(id, " for update");
    }

    private Optional<Letter> one(UUID id, String lock) {
        return sql.sql("select * from letters.letter where county = :county and id = :id" + lock)
                .param("county", county)
                .param("id", id)
                .query(LettersStore::letter)
                .optional();
    }

    /** In the order they were written. */
    List<Letter> about(String module, UUID subject) {
        return sql.sql(
                        """
                        select * from letters.letter
                         where county = :county and module = :module and subject = :subject order by written_at, id
                        """)
                .param("county", county)
                .param("module", module)
                .param("subject", subject)
                .query(LettersStore::letter)
                .list();
    }

    /** Letters of these posts whose time has passed, the one that waits longest first. */
    List<Letter> late(Collection<UUID> posts, int most) {
        return sql.sql(
                        """
                        select * from letters.letter
                         where county = :county and by_post = any(:posts) and late order by answer_due limit :most
                        """)
                .param("county", county)
                .param("posts", posts.toArray(UUID[]::new))
                .param("most", most)
                .query(LettersStore::letter)
                .list();
    }

    int deleteWrittenBefore(Instant cutoff, int most) {
        return sql.sql(
                        """
                        delete from letters.letter where county = :county and id in
                               (select id from letters.letter where county = :county and written_at < :cutoff limit :most)
                        """)
                .param("county", county)
                .param("cutoff", utc(cutoff))
                .param("most", most)
                .update();
    }

    private static Letter letter(ResultSet row, int n) throws SQLException {
        return new Letter(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                new LetterAbout(
                        row.getString("module"),
                        row.getObject("subject", UUID.class),
                        row.getObject("incident", UUID.class),
                        row.getString("division")),
                LetterWay.valueOf(row.getString("way")),
                row.getString("organ"),
                Optional.ofNullable(row.getObject("to_post", UUID.class)),
                row.getString("number"),
                Optional.ofNullable(row.getObject("paper", UUID.class)),
                row.getObject("sent_on", LocalDate.class),
                new Sender(row.getObject("by_post", UUID.class), row.getString("by_title")),
                stage(row),
                instant(row, "answer_due"),
                row.getBoolean("late"),
                instant(row, "written_at"));
    }

    private static LetterStage stage(ResultSet row) throws SQLException {
        var words =
                Optional.ofNullable(row.getBytes("words_sealed"))
                        .map(bytes -> new Sealed(WORDS, bytes));
        var until = Optional.ofNullable(row.getObject("term_until", LocalDate.class));
        return switch (LetterStanding.valueOf(row.getString("standing"))) {
            case WAITING -> new LetterStage.Unanswered();
            case TAKEN_ON -> new LetterStage.TakenOn(receipt(row, "answer"), until);
            case DECLINED ->
                    new LetterStage.NotTakenOn(receipt(row, "answer"), words.orElseThrow());
            case REPORTED ->
                    new LetterStage.ReportedBack(
                            receipt(row, "answer"),
                            until,
                            receipt(row, "report"),
                            row.getBoolean("agreed"),
                            words);
        };
    }

    private static LetterReceipt receipt(ResultSet row, String which) throws SQLException {
        return new LetterReceipt(
                findInstant(row, which.equals("answer") ? "answered_at" : "reported_at")
                        .orElseThrow(),
                Optional.ofNullable(row.getString(which + "_number")).orElse(""));
    }
}
