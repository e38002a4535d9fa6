package org.yige.sessions;

import static org.yige.shared.SqlTimes.findInstant;
import static org.yige.shared.SqlTimes.instant;
import static org.yige.shared.SqlTimes.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yige.privacy.Field;
import org.yige.privacy.Sealed;
import org.yige.sessions.MediationSession.SessionStage;
import org.yige.sessions.MediationSession.SessionStage.CalledOff;
import org.yige.sessions.MediationSession.SessionStage.ReadBack;
import org.yige.sessions.MediationSession.SessionStage.Signed;
import org.yige.sessions.MediationSession.SessionStage.Sitting;
import org.yige.sessions.MediationSession.SessionWord;
import org.yige.sessions.MediationSession.WhyEnded;
import org.yige.sessions.SessionVenue.VenueWord;
import org.yige.shared.County;

/** All SQL about sessions: when, where, how far. */
@Repository
class SessionsStore {

    static final Field PLACE = new Field("sessions.session.place_sealed");
    static final Field BRING = new Field("sessions.session.bring_sealed");
    static final Field REASON = new Field("sessions.session.reason_sealed");

    private final JdbcClient sql;
    private final String county;

    SessionsStore(JdbcClient sql, County county) {
        this.sql = sql;
        this.county = county.code();
    }

    /** The next number. Whoever has it is alone in booking until the commit. */
    int nextNumber() {
        return sql.sql(
                        """
                        insert into sessions.book (county, last) values (:county, 1)
                            on conflict (county) do update set last = book.last + 1
                        returning last
                        """)
                .param("county", county)
                .query(Integer.class)
                .single();
    }

    /** Alone in booking until the commit, without a number. */
    void lockBook() {
        sql.sql(
                        """
                        insert into sessions.book (county, last) values (:county, 0)
                            on conflict (county) do update set last = book.last
                        """)
                .param("county", county)
                .update();
    }

    Optional<MediationSession> find(UUID id) {
        return sql.sql("select * from sessions.session where county = :county and id = :id")
                .param("county", county)
                .param("id", id)
                .query(SessionsStore::session)
                .optional();
    }

    /** The numbers of those of these that are sessions. */
    Map<UUID, Integer> numbers(Collection<UUID> ids) {
        var numbers = new HashMap<UUID, Integer>();
        sql.sql("select id, number from sessions.session where county = :county and id = any(:ids)")
                .param("county", county)
                .param("ids", ids.toArray(UUID[]::new))
                .query(row -> {
                    numbers.put(row.getObject("id", UUID.class), row.getInt("number"));
                });
        return numbers;
    }

    Optional<MediationSession> findForUpdate(UUID id) {
        return sql.sql(
                        "select * from sessions.session where county = :county and id = :id for update")
                .param("county", county)
                .param("id", id)
                .query(SessionsStore::session)
                .optional();
    }

    /** Of a dispute, the latest first. */
    List<MediationSession> of(UUID dispute) {
        return sql.sql(
                        """
                        select * from sessions.session where county = :county and dispute = :dispute
                         order by begins desc, number desc
                        """)
                .param("county", county)
                .param("dispute", dispute)
                .query(SessionsStore::session)
                .list();
    }

    /** Those of a dispute that are to be or are held, each locked. */
    List<MediationSession> openForUpdate(UUID dispute) {
        return sql.sql(
                        """
                        select * from sessions.session
                         where county = :county and dispute = :dispute and stage in ('PLANNED', 'SITTING')
                         order by id for update
                        """)
                .param("county", county)
                .param("dispute", dispute)
                .query(SessionsStore::session)
                .list();
    }

    /** In a room, in the order of time; what was called off is not there. */
    List<MediationSession> in(UUID room, SessionTime span) {
        return sql.sql(
                        """
                        select * from sessions.session
                         where county = :county and room = :room and begins < :ends and ends > :begins
                           and stage <> 'CALLED_OFF'
                         order by begins
                        """)
                .param("county", county)
                .param("room", room)
                .param("begins", utc(span.begins()))
                .param("ends", utc(span.ends()))
                .query(SessionsStore::session)
                .list();
    }

    /** For a calendar: in a room or with a mediator, also what was called off. */
    List<MediationSession> since(UUID roomOrMediator, Instant from, int most) {
        return sql.sql(
                        """
                        select s.* from sessions.session s
                         where s.county = :county and s.ends > :from
                           and (s.room = :who
                                or exists (select 1 from sessions.attendee a
                                            where a.county = s.county and a.session = s.id and a.who = :who
                                              and a.kind = 'MEDIATOR'))
                         order by s.begins limit :most
                        """)
                .param("county", county)
                .param("who", roomOrMediator)
                .param("from", utc(from))
                .param("most", most)
                .query(SessionsStore::session)
                .list();
    }

    boolean isBooked(UUID room, Instant after) {
        return sql.sql(
                        """
                        select exists (select 1 from sessions.session
                                where county = :county and room = :room and ends > :after
                                  and stage in ('PLANNED', 'SITTING'))
                        """)
                .param("county", county)
                .param("room", room)
                .param("after", utc(after))
                .query(Boolean.class)
                .single();
    }

    void insert(MediationSession session) {
        sql.sql(
                        """
                        insert into sessions.session
                               (county, id, number, dispute, begins, ends, venue, room, place_sealed, bring_sealed, open,
                                sequence, stage, changed_at)
                        values (:county, :id, :number, :dispute, :begins, :ends, :venue, :room, :place, :bring, :open,
                                :sequence, 'PLANNED', :changed)
                        """)
                .param("county", county)
                .param("id", session.id())
                .param("number", session.number())
                .param("dispute", session.dispute())
                .param("begins", utc(session.time().begins()))
                .param("ends", utc(session.time().ends()))
                .param("venue", session.venue().named().name())
                .param("room", session.venue().inRoom().orElse(null))
                .param("place", session.venue().words().map(Sealed::bytes).orElse(null))
                .param("bring", session.bring().map(Sealed::bytes).orElse(null))
                .param("open", session.open())
                .param("sequence", session.sequence())
                .param("changed", utc(session.changedAt()))
                .update();
    }

    void save(MediationSession session) {
        var marks = Marks.of(session.stage());
        sql.sql(
                        """
                        update sessions.session
                           set begins = :begins, ends = :ends, venue = :venue, room = :room, place_sealed = :place,
                               bring_sealed = :bring, open = :open, sequence = :sequence, stage = :stage,
                               begun_at = :begun, ended_at = :ended, why_ended = :why, signed_at = :signed,
                               paper = :paper, reason_sealed = :reason, changed_at = :changed
                         where county = :county and id = :id
                        """)
                .param("county", county)
                .param("id", session.id())
                .param("begins", utc(session.time().begins()))
                .param("ends", utc(session.time().ends()))
                .param("venue", session.venue().named().name())
                .param("room", session.venue().inRoom().orElse(null))
                .param("place", session.venue().words().map(Sealed::bytes).orElse(null))
                .param("bring", session.bring().map(Sealed::bytes).orElse(null))
                .param("open", session.open())
                .param("sequence", session.sequence())
                .param("stage", session.stage().named().name())
                .param("begun", utc(marks.begun()))
                .param("ended", utc(marks.ended()))
                .param("why", marks.why().map(Enum::name).orElse(null))
                .param("signed", utc(marks.signed()))
                .param("paper", marks.paper().orElse(null))
                .param("reason", session.reason().map(Sealed::bytes).orElse(null))
                .param("changed", utc(session.changedAt()))
                .update();
    }

    /** What a stage knows, as columns. */
    private record Marks(
            Optional<Instant> begun,
            Optional<Instant> ended,
            Optional<WhyEnded> why,
            Optional<Instant> signed,
            Optional<UUID> paper) {

        private static final Marks NONE =
                new Marks(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());

        static Marks of(SessionStage stage) {
            return switch (stage) {
                case SessionStage.Planned _, CalledOff _ -> NONE;
                case Sitting(var since) -> begun(since, Optional.empty(), Optional.empty());
                case ReadBack(var begun, var ended, var why) ->
                        begun(begun, Optional.of(ended), Optional.of(why));
                case Signed(var begun, var ended, var why, var at, var paper) ->
                        new Marks(
                                Optional.of(begun),
                                Optional.of(ended),
                                Optional.of(why),
                                Optional.of(at),
                                Optional.of(paper));
            };
        }

        private static Marks begun(Instant at, Optional<Instant> ended, Optional<WhyEnded> why) {
            return new Marks(Optional.of(at), ended, why, Optional.empty(), Optional.empty());
        }
    }

    /** All of these disputes, with everybody and every line. */
    List<UUID> forget(Collection<UUID> disputes) {
        return sql.sql(
                        "delete from sessions.session where county = :county and dispute = any(:disputes) returning id")
                .param("county", county)
                .param("disputes", disputes.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    private static MediationSession session(ResultSet row, int n) throws SQLException {
        return new MediationSession(
                row.getObject("id", UUID.class),
                row.getInt("number"),
                row.getObject("dispute", UUID.class),
                new SessionTime(instant(row, "begins"), instant(row, "ends")),
                venue(row),
                sealed(row, "bring_sealed", BRING),
                sealed(row, "reason_sealed", REASON),
                row.getBoolean("open"),
                row.getInt("sequence"),
                stage(row),
                instant(row, "changed_at"));
    }

    private static SessionVenue venue(ResultSet row) throws SQLException {
        var place = sealed(row, "place_sealed", PLACE);
        return switch (VenueWord.valueOf(row.getString("venue"))) {
            case ROOM -> new SessionVenue.InRoom(row.getObject("room", UUID.class));
            case REMOTE -> new SessionVenue.FromAfar(place);
            case SCENE -> new SessionVenue.AtScene(place.orElseThrow());
        };
    }

    private static SessionStage stage(ResultSet row) throws SQLException {
        var begun = findInstant(row, "begun_at");
        return switch (SessionWord.valueOf(row.getString("stage"))) {
            case PLANNED -> new SessionStage.Planned();
            case SITTING -> new Sitting(begun.orElseThrow());
            case READ_BACK ->
                    new ReadBack(
                            begun.orElseThrow(),
                            instant(row, "ended_at"),
                            WhyEnded.valueOf(row.getString("why_ended")));
            case SIGNED ->
                    new Signed(
                            begun.orElseThrow(),
                            instant(row, "ended_at"),
                            WhyEnded.valueOf(row.getString("why_ended")),
                            instant(row, "signed_at"),
                            row.getObject("paper", UUID.class));
            case CALLED_OFF -> new CalledOff(instant(row, "changed_at"));
        };
    }

    static Optional<Sealed> sealed(ResultSet row, String column, Field field) throws SQLException {
        return Optional.ofNullable(row.getBytes(column)).map(bytes -> new Sealed(field, bytes));
    }
}
