package org.yige.access;

import static org.yige.shared.SqlTimes.instant;
import static org.yige.shared.SqlTimes.utc;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yige.shared.County;

/** Wrong passwords by where they came from, and from where somebody signed in before. */
@Repository
class GuessStore {

    private final JdbcClient sql;
    private final County county;

    GuessStore(JdbcClient sql, County county) {
        this.sql = sql;
        this.county = county;
    }

    List<Tally> tallies(String login, List<String> places) {
        return all("""
        select place, failures, last_at from access.guess
         where county = :county and login = :login and place in (:places)
        """)
                .param("login", login)
                .param("places", places)
                .query((row, n) ->
                        new Tally(
                                row.getString("place"),
                                row.getInt("failures"),
                                instant(row, "last_at")))
                .list();
    }

    /** By login, what strangers were wrong about. */
    Map<String, Tally> talliesElsewhere() {
        return all(
                        """
                        select login, failures, last_at from access.guess
                         where county = :county and place = 'elsewhere'
                           and login in (select login from access.account where county = :county)
                        """)
                .query((row, n) ->
                        Map.entry(
                                row.getString("login"),
                                new Tally(
                                        Doorway.ELSEWHERE,
                                        row.getInt("failures"),
                                        instant(row, "last_at"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * One more wrong password from there; what is older than {@code forgotten} no longer counts.
     *
     * @return how many in a row now
     */
    int count(String login, String place, Instant now, Instant forgotten) {
        return all("""
        insert into access.guess (county, login, place, failures, last_at)
        values (:county, :login, :place, 1, :now)
        on conflict (county, login, place) do update
           set failures = case when guess.last_at < :forgotten then 1 else guess.failures + 1 end,
               last_at = greatest(guess.last_at, excluded.last_at)
        returning failures
        """)
                .param("login", login)
                .param("place", place)
                .param("now", utc(now))
                .param("forgotten", utc(forgotten))
                .query(Integer.class)
                .single();
    }

    void forget(String login, String place) {
        all("delete from access.guess where county = :county and login = :login and place = :place")
                .param("login", login)
                .param("place", place)
                .update();
    }

    void forget(String login) {
        all("delete from access.guess where county = :county and login = :login")
                .param("login", login)
                .update();
    }

    /** Which of the places somebody signed in from before. */
    Set<String> waysIn(String login, List<String> places) {
        return new HashSet<>(
                all("""
                select place from access.way_in
                 where county = :county and login = :login and place in (:places)
                """)
                        .param("login", login)
                        .param("places", places)
                        .query(String.class)
                        .list());
    }

    void addWayIn(String login, String place, Instant now) {
        all("""
        insert into access.way_in (county, login, place, used_at) values (:county, :login, :place, :now)
        on conflict (county, login, place) do update set used_at = excluded.used_at
        """)
                .param("login", login)
                .param("place", place)
                .param("now", utc(now))
                .update();
    }

    void forgetWaysIn(String login) {
        all("delete from access.way_in where county = :county and login = :login")
                .param("login", login)
                .update();
    }

    void forgetOld(Instant before) {
        all("delete from access.guess where county = :county and last_at < :before")
                .param("before", utc(before))
                .update();
    }

    int deleteWaysIn(Instant cutoff, int most) {
        return all("""
        delete from access.way_in
         where county = :county and (login, place) in (
               select login, place from access.way_in
                where county = :county and used_at < :cutoff limit :most)
        """)
                .param("cutoff", utc(cutoff))
                .param("most", most)
                .update();
    }

    private JdbcClient.StatementSpec all(String text) {
        return sql.sql(text).param("county", county.code());
    }
}
