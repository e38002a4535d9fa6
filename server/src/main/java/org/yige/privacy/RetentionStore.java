package org.yige.privacy;

import static org.yige.shared.SqlTimes.instant;
import static org.yige.shared.SqlTimes.utc;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yige.shared.County;

/** What the last nights deleted. */
@Repository
class RetentionStore {

    private final JdbcClient sql;
    private final String county;

    RetentionStore(JdbcClient sql, County county) {
        this.sql = sql;
        this.county = county.code();
    }

    /** When it was last looked for what is to go, and how many went. */
    record RetentionRun(Instant at, int deleted) {}

    void ran(String what, RetentionRun run) {
        sql.sql(
                        """
                        insert into privacy.retention_run (county, what, at, deleted)
                        values (:county, :what, :at, :deleted)
                        on conflict (county, what) do update set at = excluded.at, deleted = excluded.deleted
                        """)
                .param("county", county)
                .param("what", what)
                .param("at", utc(run.at()))
                .param("deleted", run.deleted())
                .update();
    }

    Map<String, RetentionRun> lastRuns() {
        var runs = new HashMap<String, RetentionRun>();
        sql.sql("select what, at, deleted from privacy.retention_run where county = :county")
                .param("county", county)
                .query(row -> {
                    runs.put(
                            row.getString("what"),
                            new RetentionRun(instant(row, "at"), row.getInt("deleted")));
                });
        return runs;
    }
}
