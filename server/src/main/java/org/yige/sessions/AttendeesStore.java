package org.yige.sessions;

import static org.yige.shared.SqlTimes.findInstant;
import static org.yige.shared.SqlTimes.instant;
import static org.yige.shared.SqlTimes.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yige.agreements.Agreement.SigningWay;
import org.yige.privacy.Field;
import org.yige.privacy.Sealed;
import org.yige.sessions.Attendee.AttendeeKind;
import org.yige.sessions.Attendee.Coming;
import org.yige.sessions.Attendee.SignedHow;
import org.yige.shared.County;
import org.yige.shared.Label;

/** All SQL about who comes to a session, and where somebody was to come and does not. */
@Repository
class AttendeesStore {

    static final Field NAME = new Field("sessions.attendee.name_sealed");
    static final Field EXCUSE = new Field("sessions.attendee.excuse_sealed");
    static final Field MARK = new Field("sessions.attendee.who_mark");

    private final JdbcClient sql;
    private final String county;

    AttendeesStore(JdbcClient sql, County county) {
        this.sql = sql;
        this.county = county.code();
    }

    List<Attendee> of(UUID session) {
        return sql.sql(
                        """
                        select * from sessions.attendee where county = :county and session = :session order by n
                        """)
                .param("county", county)
                .param("session", session)
                .query(AttendeesStore::attendee)
                .list();
    }

    void add(UUID session, List<Attendee> all) {
        for (int i = 0; i < all.size(); i++) {
            insert(session, all.get(i), i);
        }
    }

    void insert(UUID session, Attendee one, int n) {
        sql.sql(
                        """
                        insert into sessions.attendee
                               (county, id, session, kind, who, who_mark, name_sealed, role_zh, role_en, speaks, present, n)
                        values (:county, :id, :session, :kind, :who, :mark, :name, :zh, :en, :speaks, false, :n)
                            on conflict (county, session, kind, who) do nothing
                        """)
                .param("county", county)
                .param("id", one.id())
                .param("session", session)
                .param("kind", one.as().name())
                .param("who", one.who())
                .param("mark", one.mark().orElse(null))
                .param("name", one.name().bytes())
                .param("zh", one.role().zh())
                .param("en", one.role().en())
                .param("speaks", one.speaks())
                .param("n", n)
                .update();
    }

    void save(Attendee one) {
        sql.sql(
                        """
                        update sessions.attendee
                           set excused_at = :excused, excuse_sealed = :excuse, present = :present, rights_at = :rights,
                               signed_at = :signed, signed_way = :way
                         where county = :county and id = :id
                        """)
                .param("county", county)
                .param("id", one.id())
                .param("excused", utc(one.coming().excusedAt()))
                .param("excuse", one.coming().excuse().map(Sealed::bytes).orElse(null))
                .param("present", one.coming().present())
                .param("rights", utc(one.coming().rightsAt()))
                .param("signed", utc(one.signed().map(SignedHow::at)))
                .param("way", one.signed().flatMap(SignedHow::way).map(Enum::name).orElse(null))
                .update();
    }

    void remove(UUID session) {
        sql.sql("delete from sessions.attendee where county = :county and session = :session")
                .param("county", county)
                .param("session", session)
                .update();
    }

    /** Somebody who is to be elsewhere at that time. */
    record Engaged(UUID who, Optional<byte[]> mark, SessionTime time) {}

    /** Who of these is to sit in another session at that time. */
    List<Engaged> engaged(Collection<UUID> who, List<byte[]> marks, SessionTime time, UUID but) {
        return sql.sql(
                        """
                        select a.who, a.who_mark, s.begins, s.ends
                          from sessions.attendee a
                          join sessions.session s on s.county = a.county and s.id = a.session
                         where a.county = :county and s.id <> :but
                           and s.stage in ('PLANNED', 'SITTING') and s.begins < :ends and s.ends > :begins
                           and a.kind in ('PARTY', 'MEDIATOR')
                           and (a.who = any(:who) or a.who_mark = any(:marks))
                         order by s.begins limit 20
                        """)
                .param("county", county)
                .param("but", but)
                .param("begins", utc(time.begins()))
                .param("ends", utc(time.ends()))
                .param("who", who.toArray(UUID[]::new))
                .param("marks", marks.toArray(byte[][]::new))
                .query((row, n) ->
                        new Engaged(
                                row.getObject("who", UUID.class),
                                Optional.ofNullable(row.getBytes("who_mark")),
                                new SessionTime(instant(row, "begins"), instant(row, "ends"))))
                .list();
    }

    /** A session that is no longer in a room or with a mediator. */
    record Departure(UUID session, int number, int sequence, SessionTime time, Instant at) {}

    void left(MediationSession was, UUID roomOrMediator, int sequence, Instant now) {
        sql.sql(
                        """
                        insert into sessions.departure (county, session, who, sequence, begins, ends, at)
                        values (:county, :session, :who, :sequence, :begins, :ends, :at)
                            on conflict (county, session, who) do update
                           set sequence = :sequence, begins = :begins, ends = :ends, at = :at
                        """)
                .param("county", county)
                .param("session", was.id())
                .param("who", roomOrMediator)
                .param("sequence", sequence)
                .param("begins", utc(was.time().begins()))
                .param("ends", utc(was.time().ends()))
                .param("at", utc(now))
                .update();
    }

    void cameBack(UUID session, UUID roomOrMediator) {
        sql.sql(
                        "delete from sessions.departure where county = :county and session = :session and who = :who")
                .param("county", county)
                .param("session", session)
                .param("who", roomOrMediator)
                .update();
    }

    List<Departure> departures(UUID roomOrMediator, Instant from) {
        return sql.sql(
                        """
                        select d.*, s.number from sessions.departure d
                          join sessions.session s on s.county = d.county and s.id = d.session
                         where d.county = :county and d.who = :who and d.at > :from order by d.at
                        """)
                .param("county", county)
                .param("who", roomOrMediator)
                .param("from", utc(from))
                .query((row, n) ->
                        new Departure(
                                row.getObject("session", UUID.class),
                                row.getInt("number"),
                                row.getInt("sequence"),
                                new SessionTime(instant(row, "begins"), instant(row, "ends")),
                                instant(row, "at")))
                .list();
    }

    private static Attendee attendee(ResultSet row, int n) throws SQLException {
        return new Attendee(
                row.getObject("id", UUID.class),
                AttendeeKind.valueOf(row.getString("kind")),
                row.getObject("who", UUID.class),
                Optional.ofNullable(row.getBytes("who_mark")),
                new Sealed(NAME, row.getBytes("name_sealed")),
                new Label(row.getString("role_zh"), row.getString("role_en")),
                row.getBoolean("speaks"),
                new Coming(
                        findInstant(row, "excused_at"),
                        SessionsStore.sealed(row, "excuse_sealed", EXCUSE),
                        row.getBoolean("present"),
                        findInstant(row, "rights_at")),
                signed(row));
    }

    private static Optional<SignedHow> signed(ResultSet row) throws SQLException {
        var way = Optional.ofNullable(row.getString("signed_way")).map(SigningWay::valueOf);
        return findInstant(row, "signed_at").map(at -> new SignedHow(way, at));
    }
}
