package org.yige.deadlines;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yige.shared.County;
import org.yige.shared.SqlTimes;

/** The row of {@code deadlines.clock}: what time it was, for all servers on one database. */
@Component
class ClockStore {

    private final JdbcClient sql;
    private final String county;

    ClockStore(JdbcClient sql, County county) {
        this.sql = sql;
        this.county = county.code();
    }

    /**
     * @param seen what time it was when a server last looked
     * @param held since when nothing is fired, if so
     */
    record LastTime(Instant seen, Optional<Instant> held) {}

    Optional<LastTime> find() {
        return sql.sql("select seen_at, held_since from deadlines.clock where county = :county")
                .param("county", county)
                .query((row, _) ->
                        new LastTime(
                                SqlTimes.instant(row, "seen_at"),
                                SqlTimes.findInstant(row, "held_since")))
                .optional();
    }

    /** It is now so late, unless another server has seen it later. */
    void see(Instant now) {
        sql.sql(
                        """
                        insert into deadlines.clock (county, seen_at) values (:county, :now)
                        on conflict (county) do update set seen_at = greatest(clock.seen_at, excluded.seen_at)
                        """)
                .param("county", county)
                .param("now", SqlTimes.utc(now))
                .update();
    }

    /** Nothing is fired from now on; what time it was before the jump is kept. */
    void hold(Instant now) {
        sql.sql(
                        """
                        insert into deadlines.clock (county, seen_at, held_since) values (:county, :now, :now)
                        on conflict (county) do update set held_since = coalesce(clock.held_since, excluded.held_since)
                        """)
                .param("county", county)
                .param("now", SqlTimes.utc(now))
                .update();
    }

    /** It is so late, says somebody. */
    void release(Instant now) {
        sql.sql(
                        """
                        update deadlines.clock set seen_at = :now, held_since = null where county = :county
                        """)
                .param("county", county)
                .param("now", SqlTimes.utc(now))
                .update();
    }
}
