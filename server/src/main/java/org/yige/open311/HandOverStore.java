package org.yige.open311;

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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yige.shared.County;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** All SQL about other bodies and what is handed over to them. */
@Repository
class HandOverStore {

    private static final TypeReference<Map<String, String>> SERVICES = new TypeReference<>() {};

    private final JdbcClient sql;
    private final JsonMapper json;
    private final String county;

    HandOverStore(JdbcClient sql, JsonMapper json, County county) {
        this.sql = sql;
        this.json = json;
        this.county = county.code();
    }

    void save(ReceiverEndpoint receiver) {
        sql.sql(
                        """
                        insert into open311.receiver (county, code, endpoint, jurisdiction, services, otherwise)
                        values (:county, :code, :endpoint, :jurisdiction, :services::jsonb, :otherwise)
                        on conflict (county, code) do update
                        set endpoint = excluded.endpoint, jurisdiction = excluded.jurisdiction,
                            services = excluded.services, otherwise = excluded.otherwise
                        """)
                .param("county", county)
                .param("code", receiver.code())
                .param("endpoint", receiver.endpoint())
                .param("jurisdiction", receiver.jurisdiction().orElse(null))
                .param("services", json.writeValueAsString(receiver.services()))
                .param("otherwise", receiver.otherwise())
                .update();
    }

    List<ReceiverEndpoint> receivers() {
        return sql.sql("select * from open311.receiver where county = :county order by code")
                .param("county", county)
                .query((row, n) ->
                        new ReceiverEndpoint(
                                row.getString("code"),
                                row.getString("endpoint"),
                                Optional.ofNullable(row.getString("jurisdiction")),
                                json.readValue(row.getString("services"), SERVICES),
                                row.getString("otherwise")))
                .list();
    }

    void begin(UUID id, UUID incident, String receiver, Instant at) {
        sql.sql(
                        """
                        insert into open311.hand_over (county, id, incident, receiver, state, next_at, began_at)
                        values (:county, :id, :incident, :receiver, 'WAITING', :at, :at)
                        on conflict do nothing
                        """)
                .param("county", county)
                .param("id", id)
                .param("incident", incident)
                .param("receiver", receiver)
                .param("at", utc(at))
                .update();
    }

    /**
     * Takes what is due to be sent to bodies that listen somewhere, and sets when it is tried again
     * should this attempt be lost.
     */
    List<HandOver> claim(Instant now, int most) {
        return sql.sql(
                        """
                        with due as (
                            select id from open311.hand_over
                             where county = :county and state = 'WAITING' and next_at <= :now
                               and receiver in (select code from open311.receiver where county = :county)
                             order by next_at limit :most for update skip locked)
                        update open311.hand_over taken
                           set attempts = attempts + 1,
                               next_at = :now::timestamptz + make_interval(secs => least(3600, 30 * power(2, least(attempts, 10))))
                          from due
                         where taken.county = :county and taken.id = due.id
                        returning taken.*
                        """)
                .param("county", county)
                .param("now", utc(now))
                .param("most", most)
                .query(HandOverStore::handOver)
                .list();
    }

    List<HandOver> followed(String receiver) {
        return sql.sql(
                        """
                        select * from open311.hand_over
                         where county = :county and receiver = :receiver and state in ('SENT', 'ACCEPTED')
                         order by began_at
                        """)
                .param("county", county)
                .param("receiver", receiver)
                .query(HandOverStore::handOver)
                .list();
    }

    List<HandOver> of(UUID incident) {
        return sql.sql(
                        "select * from open311.hand_over where county = :county and incident = :incident order by began_at")
                .param("county", county)
                .param("incident", incident)
                .query(HandOverStore::handOver)
                .list();
    }

    void sent(HandOver handOver, String number) {
        sql.sql(
                        "update open311.hand_over set state = 'SENT', number = :number where county = :county and id = :id and state = 'WAITING'")
                .param("number", number)
                .param("county", county)
                .param("id", handOver.id())
                .update();
    }

    /** It is there, and has no number yet. */
    void promised(HandOver handOver, String token) {
        sql.sql("update open311.hand_over set token = :token where county = :county and id = :id")
                .param("token", token)
                .param("county", county)
                .param("id", handOver.id())
                .update();
    }

    /** Locked, so that its other side is heard word by word. */
    Optional<HandOver> findForUpdate(UUID id) {
        return sql.sql(
                        "select * from open311.hand_over where county = :county and id = :id for update")
                .param("county", county)
                .param("id", id)
                .query(HandOverStore::handOver)
                .optional();
    }

    /**
     * The latest time a matter was handed over to a body; by our number of it, or by the reference
     * the body was sent.
     */
    Optional<HandOver> latest(String receiver, UUID named) {
        return sql.sql(
                        """
                        select * from open311.hand_over
                         where county = :county and receiver = :receiver and (id = :named or incident = :named)
                         order by began_at desc limit 1
                        """)
                .param("county", county)
                .param("receiver", receiver)
                .param("named", named)
                .query(HandOverStore::handOver)
                .optional();
    }

    void takenUp(HandOver handOver, String number, boolean closed) {
        sql.sql(
                        "update open311.hand_over set state = :state, number = :number where county = :county and id = :id")
                .param(
                        "state",
                        (closed ? HandOver.HandOverState.CLOSED : HandOver.HandOverState.ACCEPTED)
                                .name())
                .param("number", number)
                .param("county", county)
                .param("id", handOver.id())
                .update();
    }

    void becomes(HandOver handOver, HandOver.HandOverState state) {
        sql.sql("update open311.hand_over set state = :state where county = :county and id = :id")
                .param("state", state.name())
                .param("county", county)
                .param("id", handOver.id())
                .update();
    }

    /** False if this update was taken in before. */
    boolean hear(HandOver handOver, String update) {
        return sql.sql(
                                """
                                insert into open311.heard (county, hand_over, update_id) values (:county, :id, :update)
                                on conflict do nothing
                                """)
                        .param("county", county)
                        .param("id", handOver.id())
                        .param("update", update)
                        .update()
                == 1;
    }

    void delete(Collection<UUID> incidents) {
        sql.sql(
                        """
                        with gone as (
                            delete from open311.hand_over
                             where county = :county and incident = any(:incidents) returning id)
                        delete from open311.heard where county = :county and hand_over in (select id from gone)
                        """)
                .param("county", county)
                .param("incidents", incidents.toArray(UUID[]::new))
                .update();
    }

    private static HandOver handOver(ResultSet row, int n) throws SQLException {
        return new HandOver(
                row.getObject("id", UUID.class),
                row.getObject("incident", UUID.class),
                row.getString("receiver"),
                HandOver.HandOverState.valueOf(row.getString("state")),
                instant(row, "began_at"),
                row.getInt("attempts"),
                Optional.ofNullable(row.getString("number")),
                Optional.ofNullable(row.getString("token")));
    }
}
