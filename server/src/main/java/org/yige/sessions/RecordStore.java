package org.yige.sessions;

import static org.yige.shared.SqlTimes.instant;
import static org.yige.shared.SqlTimes.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yige.privacy.Field;
import org.yige.privacy.Sealed;
import org.yige.sessions.RecordLine.Hand;
import org.yige.sessions.RecordLine.LineKind;
import org.yige.shared.County;

/** All SQL about the lines of records. Whoever writes holds the session locked. */
@Repository
class RecordStore {

    static final Field WORDS = new Field("sessions.line.words_sealed");

    private final JdbcClient sql;
    private final String county;

    RecordStore(JdbcClient sql, County county) {
        this.sql = sql;
        this.county = county.code();
    }

    /** As they came in. */
    List<RecordLine> lines(UUID session) {
        return sql.sql(
                        "select * from sessions.line where county = :county and session = :session order by n")
                .param("county", county)
                .param("session", session)
                .query(RecordStore::line)
                .list();
    }

    /**
     * @return whether it is new; a line of that id is there otherwise, whosever it is
     */
    boolean insert(UUID session, RecordLine line) {
        return sql.sql(
                                """
                                insert into sessions.line
                                       (county, id, session, n, device, by_person, by_title, said_at, came_at, kind, speaker,
                                        words_sealed, late)
                                values (:county, :id, :session, :n, :device, :person, :title, :said, :came, :kind, :speaker,
                                        :words, :late)
                                    on conflict (county, id) do nothing
                                """)
                        .param("county", county)
                        .param("id", line.id())
                        .param("session", session)
                        .param("n", line.n())
                        .param("device", line.hand().device())
                        .param("person", line.hand().person())
                        .param("title", line.hand().title())
                        .param("said", utc(line.saidAt()))
                        .param("came", utc(line.cameAt()))
                        .param("kind", line.what().name())
                        .param("speaker", line.speaker().orElse(null))
                        .param("words", line.words().bytes())
                        .param("late", line.late())
                        .update()
                == 1;
    }

    /** Where each stands, in this order. */
    void place(List<UUID> ordered) {
        for (int i = 0; i < ordered.size(); i++) {
            sql.sql("update sessions.line set place = :place where county = :county and id = :id")
                    .param("county", county)
                    .param("id", ordered.get(i))
                    .param("place", i)
                    .update();
        }
    }

    void twin(UUID line, Optional<UUID> of) {
        sql.sql("update sessions.line set twin_of = :of where county = :county and id = :id")
                .param("county", county)
                .param("id", line)
                .param("of", of.orElse(null))
                .update();
    }

    private static RecordLine line(ResultSet row, int n) throws SQLException {
        return new RecordLine(
                row.getObject("id", UUID.class),
                row.getInt("n"),
                new Hand(
                        row.getObject("device", UUID.class),
                        row.getObject("by_person", UUID.class),
                        row.getString("by_title")),
                instant(row, "said_at"),
                instant(row, "came_at"),
                LineKind.valueOf(row.getString("kind")),
                Optional.ofNullable(row.getObject("speaker", UUID.class)),
                new Sealed(WORDS, row.getBytes("words_sealed")),
                Optional.ofNullable(row.getObject("place", Integer.class)),
                Optional.ofNullable(row.getObject("twin_of", UUID.class)),
                row.getBoolean("late"));
    }
}
