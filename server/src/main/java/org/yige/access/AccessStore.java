package org.yige.access;

import static org.yige.shared.SqlTimes.findInstant;
import static org.yige.shared.SqlTimes.instant;
import static org.yige.shared.SqlTimes.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yige.shared.County;
import org.yige.staff.PersonId;

/** All SQL of this module. */
@Repository
class AccessStore {

    private final JdbcClient sql;
    private final County county;
    private final HeldSessions held;

    AccessStore(JdbcClient sql, County county, HeldSessions held) {
        this.sql = sql;
        this.county = county;
        this.held = held;
    }

    /**
     * @return whether the login was free
     */
    boolean add(Account account, Instant now) {
        return all("""
        insert into access.account (county, login, person, hat, password, one_time_until, made_at)
        values (:county, :login, :person, :hat, :password, :oneTimeUntil, :now)
        on conflict do nothing
        """)
                        .param("login", account.login())
                        .param("person", account.person().value())
                        .param("hat", account.hat().name())
                        .param("password", account.password())
                        .param("oneTimeUntil", utc(account.oneTimeUntil()))
                        .param("now", utc(now))
                        .update()
                == 1;
    }

    /**
     * Gives somebody one of the two hats that are kept apart. @return whether they do not have the
     * other
     */
    boolean keepApart(PersonId person, Hat hat) {
        all("insert into access.apart (county, person, hat) values (:county, :person, :hat) on conflict do nothing")
                .param("person", person.value())
                .param("hat", hat.name())
                .update();
        return all("select hat = :hat from access.apart where county = :county and person = :person")
                .param("person", person.value())
                .param("hat", hat.name())
                .query(Boolean.class)
                .single();
    }

    Optional<Account> find(String login) {
        return all("select * from access.account where county = :county and login = :login")
                .param("login", login)
                .query(AccessStore::account)
                .optional();
    }

    List<Account> list() {
        return all("select * from access.account where county = :county order by login")
                .query(AccessStore::account)
                .list();
    }

    void welcome(String login, Instant now) {
        all("update access.account set signed_in_at = :now where county = :county and login = :login")
                .param("login", login)
                .param("now", utc(now))
                .update();
    }

    void savePassword(String login, String hash, Optional<Instant> oneTimeUntil) {
        all("""
        update access.account
           set password = :hash, one_time_until = :oneTimeUntil
         where county = :county and login = :login
        """)
                .param("login", login)
                .param("hash", hash)
                .param("oneTimeUntil", utc(oneTimeUntil))
                .update();
    }

    void setLocked(String login, boolean locked) {
        all("update access.account set locked = :locked where county = :county and login = :login")
                .param("login", login)
                .param("locked", locked)
                .update();
    }

    void addSession(byte[] token, String login, Device device, Instant now) {
        all("""
        insert into access.session (county, token, login, device, made_at, seen_at)
        values (:county, :token, :login, :device, :now, :now)
        """)
                .param("token", token)
                .param("login", login)
                .param("device", device.name())
                .param("now", utc(now))
                .update();
    }

    Optional<Session> findSession(byte[] token) {
        return all("""
        select account.*, session.device, session.made_at as session_made_at, session.seen_at
          from access.session session
          join access.account account on account.county = session.county and account.login = session.login
         where session.county = :county and session.token = :token
        """)
                .param("token", token)
                .query(AccessStore::session)
                .optional();
    }

    void see(byte[] token, Instant now) {
        all("update access.session set seen_at = :now where county = :county and token = :token")
                .param("token", token)
                .param("now", utc(now))
                .update();
    }

    void endSession(byte[] token) {
        all("delete from access.session where county = :county and token = :token")
                .param("token", token)
                .update();
        held.rung();
    }

    void endSessionsOf(String login) {
        all("delete from access.session where county = :county and login = :login")
                .param("login", login)
                .update();
        held.rung();
    }

    void endSessionsOf(PersonId person) {
        all("""
        delete from access.session where county = :county and login in
               (select login from access.account where county = :county and person = :person)
        """)
                .param("person", person.value())
                .update();
        held.rung();
    }

    void endSessionsMadeBefore(Instant limit) {
        all("delete from access.session where county = :county and made_at < :limit")
                .param("limit", utc(limit))
                .update();
    }

    /** Everybody who has an account or one of the hats kept apart. */
    List<UUID> holders() {
        return all("""
        select person from access.account where county = :county
         union select person from access.apart where county = :county
        """)
                .query(UUID.class)
                .list();
    }

    /** How many people it was. */
    int deleteAccountsOf(List<UUID> people) {
        for (var table : List.of("session", "guess", "way_in", "recovery_code")) {
            all("""
            delete from access.%s where county = :county and login in
                   (select login from access.account where county = :county and person = any(:people))
            """
                            .formatted(table))
                    .param("people", people.toArray(UUID[]::new))
                    .update();
        }
        for (var table : List.of("account", "apart")) {
            all("delete from access.%s where county = :county and person = any(:people)"
                            .formatted(table))
                    .param("people", people.toArray(UUID[]::new))
                    .update();
        }
        return people.size();
    }

    private JdbcClient.StatementSpec all(String text) {
        return sql.sql(text).param("county", county.code());
    }

    private static Account account(ResultSet row, int n) throws SQLException {
        return new Account(
                row.getString("login"),
                new PersonId(row.getObject("person", UUID.class)),
                Hat.valueOf(row.getString("hat")),
                row.getString("password"),
                findInstant(row, "one_time_until"),
                row.getBoolean("locked"),
                row.getObject("factor_since") != null);
    }

    private static Session session(ResultSet row, int n) throws SQLException {
        return new Session(
                account(row, n),
                Device.valueOf(row.getString("device")),
                instant(row, "session_made_at"),
                instant(row, "seen_at"));
    }
}
