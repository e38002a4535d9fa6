package org.yige.alerts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yige.shared.County;
import org.yige.shared.SqlTimes;

/** All SQL for devices, and for what has to be told. */
@Repository
class AlertsStore {

    private final JdbcClient sql;
    private final String county;

    AlertsStore(JdbcClient sql, County county) {
        this.sql = sql;
        this.county = county.code();
    }

    /** A browser that wants to be told. */
    record PushDevice(UUID person, String endpoint, byte[] p256dh, byte[] auth) {}

    /** Something to tell: which incident, to the post that has it since then, which way. */
    record Message(UUID id, UUID incident, UUID post, Instant since, String way, int tries) {}

    /** Whoever said it last has it: a browser is one person's at a time. */
    void keep(UUID id, PushDevice device, Instant now) {
        sql.sql(
                        """
                        insert into alerts.device (county, id, person, endpoint, p256dh, auth, made_at)
                        values (:county, :id, :person, :endpoint, :p256dh, :auth, :now)
                        on conflict (county, endpoint) do update
                           set person = excluded.person, p256dh = excluded.p256dh, auth = excluded.auth,
                               made_at = excluded.made_at
                        """)
                .param("county", county)
                .param("id", id)
                .param("person", device.person())
                .param("endpoint", device.endpoint())
                .param("p256dh", device.p256dh())
                .param("auth", device.auth())
                .param("now", SqlTimes.utc(now))
                .update();
    }

    /** Who has more browsers than that keeps the latest. */
    void keepLatest(UUID person, int most) {
        sql.sql(
                        """
                        delete from alerts.device where county = :county and person = :person
                           and id not in (select id from alerts.device
                                           where county = :county and person = :person
                                           order by made_at desc, id desc limit :most)
                        """)
                .param("county", county)
                .param("person", person)
                .param("most", most)
                .update();
    }

    void forget(UUID person, String endpoint) {
        sql.sql(
                        """
                        delete from alerts.device
                         where county = :county and person = :person and endpoint = :endpoint
                        """)
                .param("county", county)
                .param("person", person)
                .param("endpoint", endpoint)
                .update();
    }

    void forgetAllOf(UUID person) {
        sql.sql("delete from alerts.device where county = :county and person = :person")
                .param("county", county)
                .param("person", person)
                .update();
    }

    List<PushDevice> devices(Collection<UUID> people) {
        return people.isEmpty()
                ? List.of()
                : sql.sql(
                                """
                                select person, endpoint, p256dh, auth from alerts.device
                                 where county = :county and person = any(:people)
                                 order by made_at desc
                                 limit 200
                                """)
                        .param("county", county)
                        .param("people", people.toArray(UUID[]::new))
                        .query((row, n) ->
                                new PushDevice(
                                        row.getObject("person", UUID.class),
                                        row.getString("endpoint"),
                                        row.getBytes("p256dh"),
                                        row.getBytes("auth")))
                        .list();
    }

    /** Writes down that it has to be told; nothing if it was for this turn of this post. */
    void toTell(UUID id, Message message, Instant now) {
        sql.sql(
                        """
                        insert into alerts.message (county, id, incident, post, since, way, next_at, made_at)
                        values (:county, :id, :incident, :post, :since, :way, :now, :now)
                        on conflict (county, incident, post, since, way) do nothing
                        """)
                .param("county", county)
                .param("id", id)
                .param("incident", message.incident())
                .param("post", message.post())
                .param("since", SqlTimes.utc(message.since()))
                .param("way", message.way())
                .param("now", SqlTimes.utc(now))
                .update();
    }

    /** Takes what is to be told now this way, for so long that nobody else takes it meanwhile. */
    List<Message> take(String way, Instant now, Instant until, int most) {
        return sql.sql(
                        """
                        update alerts.message message set next_at = :until, tries = tries + 1
                          from (select id from alerts.message
                                 where county = :county and way = :way and next_at <= :now
                                 order by next_at limit :most for update skip locked) due
                         where message.county = :county and message.id = due.id
                        returning message.*
                        """)
                .param("county", county)
                .param("now", SqlTimes.utc(now))
                .param("until", SqlTimes.utc(until))
                .param("way", way)
                .param("most", most)
                .query(AlertsStore::message)
                .list();
    }

    void again(UUID id, Instant at) {
        next(id, Optional.of(at));
    }

    void done(UUID id) {
        next(id, Optional.empty());
    }

    private void next(UUID id, Optional<Instant> at) {
        sql.sql("update alerts.message set next_at = :at where county = :county and id = :id")
                .param("county", county)
                .param("id", id)
                .param("at", SqlTimes.utc(at))
                .update();
    }

    /** What was told long ago is on the timelines. */
    void forgetBefore(Instant then) {
        sql.sql("delete from alerts.message where county = :county and made_at < :then")
                .param("county", county)
                .param("then", SqlTimes.utc(then))
                .update();
    }

    private static Message message(ResultSet row, int n) throws SQLException {
        return new Message(
                row.getObject("id", UUID.class),
                row.getObject("incident", UUID.class),
                row.getObject("post", UUID.class),
                SqlTimes.instant(row, "since"),
                row.getString("way"),
                row.getInt("tries"));
    }
}
