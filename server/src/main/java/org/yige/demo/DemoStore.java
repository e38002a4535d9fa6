package org.yige.demo;

import static org.yige.shared.SqlTimes.utc;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yige.shared.County;

/** How far the demo was loaded, and which invented people it works with. */
@Repository
class DemoStore {

    private final JdbcClient sql;
    private final County county;

    DemoStore(JdbcClient sql, County county) {
        this.sql = sql;
        this.county = county;
    }

    enum Stage {
        BEGUN,
        DONE
    }

    Optional<Stage> stage() {
        return sql.sql("select done is not null from demo.county where county = :county")
                .param("county", county.code())
                .query(Boolean.class)
                .optional()
                .map(done -> done ? Stage.DONE : Stage.BEGUN);
    }

    void begin(Instant now) {
        sql.sql("insert into demo.county (county, begun) values (:county, :now)")
                .param("county", county.code())
                .param("now", utc(now))
                .update();
    }

    void finish(Instant now) {
        sql.sql("update demo.county set done = :now where county = :county")
                .param("county", county.code())
                .param("now", utc(now))
                .update();
    }

    void add(String login, UUID person, Instant now) {
        sql.sql(
                        "insert into demo.worker (county, login, person, made) values (:county, :login, :person, :made)")
                .param("county", county.code())
                .param("login", login)
                .param("person", person)
                .param("made", utc(now))
                .update();
    }

    /** The person behind a login of the demo's. */
    UUID person(String login) {
        return sql.sql("select person from demo.worker where county = :county and login = :login")
                .param("county", county.code())
                .param("login", login)
                .query(UUID.class)
                .single();
    }

    /** Everybody the demo invented, by login. */
    Map<String, UUID> people() {
        var people = new TreeMap<String, UUID>();
        sql.sql("select login, person from demo.worker where county = :county")
                .param("county", county.code())
                .query(row -> {
                    people.put(row.getString("login"), row.getObject("person", UUID.class));
                });
        return people;
    }
}
