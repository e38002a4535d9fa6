package org.yige.mediators;

import static org.yige.shared.SqlTimes.instant;
import static org.yige.shared.SqlTimes.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yige.mediators.Companion.CompanionStanding;
import org.yige.mediators.Guest.GuestCapacity;
import org.yige.mediators.Guest.GuestStanding;
import org.yige.mediators.MediatorChoice.ChoiceStanding;
import org.yige.mediators.Tie.TieKind;
import org.yige.mediators.Voice.SaidHow;
import org.yige.privacy.Field;
import org.yige.privacy.Sealed;
import org.yige.shared.County;

/** All SQL about who sits at the table of one dispute. */
@Repository
class TableStore {

    static final Field GUEST = new Field("mediators.guest.name_sealed");
    static final Field TIE = new Field("mediators.tie.words_sealed");
    private static final List<String> TABLES =
            List.of("choice", "tie", "guest", "voice", "companion");

    private final JdbcClient sql;
    private final String county;

    TableStore(JdbcClient sql, County county) {
        this.sql = sql;
        this.county = county.code();
    }

    /** Who did it, and when. */
    record Deed(UUID person, Instant at) {}

    List<MediatorChoice> choices(UUID dispute) {
        return of("choice", dispute, TableStore::choice);
    }

    List<Tie> ties(UUID dispute) {
        return of("tie", dispute, TableStore::tie);
    }

    List<Guest> guests(UUID dispute) {
        return of("guest", dispute, TableStore::guest);
    }

    List<Voice> voices(UUID dispute) {
        return of("voice", dispute, TableStore::voice);
    }

    List<Companion> companions(UUID dispute) {
        return sql.sql(
                        """
                        select * from mediators.companion where county = :county and dispute = :dispute
                         order by level, title
                        """)
                .param("county", county)
                .param("dispute", dispute)
                .query(TableStore::companion)
                .list();
    }

    private <T> List<T> of(String table, UUID dispute, RowMapper<T> read) {
        return sql.sql(
                        "select * from mediators.%s where county = :county and dispute = :dispute order by at"
                                .formatted(table))
                .param("county", county)
                .param("dispute", dispute)
                .query(read)
                .list();
    }

    /** How many disputes each has in hand. */
    Map<UUID, Integer> busy() {
        return sql
                .sql(
                        """
                        select member, count(*) as files from mediators.choice
                         where county = :county and standing in ('ASKED', 'CHOSEN') group by member
                        """)
                .param("county", county)
                .query((row, n) ->
                        Map.entry(row.getObject("member", UUID.class), row.getInt("files")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void insert(MediatorChoice choice, Deed deed) {
        sql.sql(
                        """
                        insert into mediators.choice (county, id, dispute, member, standing, wished, by_person, at)
                        values (:county, :id, :dispute, :member, :standing, :wished, :person, :at)
                        """)
                .param("county", county)
                .param("id", choice.id())
                .param("dispute", choice.dispute())
                .param("member", choice.member())
                .param("standing", choice.standing().name())
                .param("wished", choice.wished())
                .param("person", deed.person())
                .param("at", utc(deed.at()))
                .update();
    }

    void save(MediatorChoice choice) {
        sql.sql(
                        """
                        update mediators.choice set standing = :standing, wished = :wished
                         where county = :county and id = :id
                        """)
                .param("county", county)
                .param("id", choice.id())
                .param("standing", choice.standing().name())
                .param("wished", choice.wished())
                .update();
    }

    void save(UUID id, Tie tie, Deed deed) {
        sql.sql(
                        """
                        insert into mediators.tie (county, id, dispute, member, what, words_sealed, by_person, at)
                        values (:county, :id, :dispute, :member, :what, :words, :person, :at)
                            on conflict (county, dispute, member) do update
                           set what = :what, words_sealed = :words, by_person = :person, at = :at
                        """)
                .param("county", county)
                .param("id", id)
                .param("dispute", tie.dispute())
                .param("member", tie.member())
                .param("what", tie.what().name())
                .param("words", tie.words().map(Sealed::bytes).orElse(null))
                .param("person", deed.person())
                .param("at", utc(deed.at()))
                .update();
    }

    void insert(Guest guest, Deed deed) {
        sql.sql(
                        """
                        insert into mediators.guest (county, id, dispute, capacity, name_sealed, standing, by_person, at)
                        values (:county, :id, :dispute, :capacity, :name, :standing, :person, :at)
                        """)
                .param("county", county)
                .param("id", guest.id())
                .param("dispute", guest.dispute())
                .param("capacity", guest.capacity().name())
                .param("name", guest.name().bytes())
                .param("standing", guest.standing().name())
                .param("person", deed.person())
                .param("at", utc(deed.at()))
                .update();
    }

    void save(Guest guest) {
        sql.sql(
                        "update mediators.guest set standing = :standing where county = :county and id = :id")
                .param("county", county)
                .param("id", guest.id())
                .param("standing", guest.standing().name())
                .update();
    }

    void save(UUID dispute, Voice voice, Instant at) {
        sql.sql(
                        """
                        insert into mediators.voice (county, dispute, about, party, yes, way, at)
                        values (:county, :dispute, :about, :party, :yes, :way, :at)
                            on conflict (county, about, party) do update set yes = :yes, way = :way, at = :at
                        """)
                .param("county", county)
                .param("dispute", dispute)
                .param("about", voice.about())
                .param("party", voice.party())
                .param("yes", voice.yes())
                .param("way", voice.way().name())
                .param("at", utc(at))
                .update();
    }

    void save(Companion companion, Instant now) {
        sql.sql(
                        """
                        insert into mediators.companion
                               (county, dispute, post, title, level, standing, asked_by, asked_at, changed_at)
                        values (:county, :dispute, :post, :title, :level, :standing, :asked_by, :asked_at, :now)
                            on conflict (county, dispute, post) do update set standing = :standing, changed_at = :now
                        """)
                .param("county", county)
                .param("dispute", companion.dispute())
                .param("post", companion.post())
                .param("title", companion.title())
                .param("level", companion.level())
                .param("standing", companion.standing().name())
                .param("asked_by", companion.askedBy())
                .param("asked_at", utc(companion.askedAt()))
                .param("now", utc(now))
                .update();
    }

    /** Where these posts are asked along and have not said no, the latest first. */
    List<Companion> askedOf(Collection<UUID> posts, int most) {
        return sql.sql(
                        """
                        select * from mediators.companion
                         where county = :county and post = any(:posts) and standing <> 'NOT_COMING'
                         order by asked_at desc limit :most
                        """)
                .param("county", county)
                .param("posts", posts.toArray(UUID[]::new))
                .param("most", most)
                .query(TableStore::companion)
                .list();
    }

    boolean comesAlong(UUID dispute, Collection<UUID> posts) {
        return sql.sql(
                        """
                        select exists (select 1 from mediators.companion
                                where county = :county and dispute = :dispute and post = any(:posts)
                                  and standing <> 'NOT_COMING')
                        """)
                .param("county", county)
                .param("dispute", dispute)
                .param("posts", posts.toArray(UUID[]::new))
                .query(Boolean.class)
                .single();
    }

    void forget(Collection<UUID> disputes) {
        for (var table : TABLES) {
            sql.sql(
                            "delete from mediators.%s where county = :county and dispute = any(:disputes)"
                                    .formatted(table))
                    .param("county", county)
                    .param("disputes", disputes.toArray(UUID[]::new))
                    .update();
        }
    }

    private static MediatorChoice choice(ResultSet row, int n) throws SQLException {
        return new MediatorChoice(
                row.getObject("id", UUID.class),
                row.getObject("dispute", UUID.class),
                row.getObject("member", UUID.class),
                ChoiceStanding.valueOf(row.getString("standing")),
                row.getBoolean("wished"));
    }

    private static Tie tie(ResultSet row, int n) throws SQLException {
        return new Tie(
                row.getObject("dispute", UUID.class),
                row.getObject("member", UUID.class),
                TieKind.valueOf(row.getString("what")),
                Optional.ofNullable(row.getBytes("words_sealed"))
                        .map(bytes -> new Sealed(TIE, bytes)));
    }

    private static Guest guest(ResultSet row, int n) throws SQLException {
        return new Guest(
                row.getObject("id", UUID.class),
                row.getObject("dispute", UUID.class),
                GuestCapacity.valueOf(row.getString("capacity")),
                new Sealed(GUEST, row.getBytes("name_sealed")),
                GuestStanding.valueOf(row.getString("standing")));
    }

    private static Voice voice(ResultSet row, int n) throws SQLException {
        return new Voice(
                row.getObject("about", UUID.class),
                row.getObject("party", UUID.class),
                row.getBoolean("yes"),
                SaidHow.valueOf(row.getString("way")));
    }

    private static Companion companion(ResultSet row, int n) throws SQLException {
        return new Companion(
                row.getObject("dispute", UUID.class),
                row.getObject("post", UUID.class),
                row.getString("title"),
                row.getInt("level"),
                CompanionStanding.valueOf(row.getString("standing")),
                row.getString("asked_by"),
                instant(row, "asked_at"));
    }
}
