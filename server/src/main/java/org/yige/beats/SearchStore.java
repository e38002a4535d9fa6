package org.yige.beats;

import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yige.beats.Searches.SearchStanding;
import org.yige.planner.beats.Progress.SoFar;
import org.yige.shared.County;
import tools.jackson.databind.json.JsonMapper;

/**
 * What servers on one database know of each other's searches. Pass-What-Varies: the time here is
 * the database's own, the one clock they share.
 */
@Repository
class SearchStore {

    /** Ten beats missed: nobody searches any more. */
    static final Duration SILENT = Duration.ofSeconds(20);

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient sql;
    private final String county;

    SearchStore(JdbcClient sql, County county) {
        this.sql = sql;
        this.county = county.code();
    }

    /**
     * A sign of life of a search of ours.
     *
     * @return whether somebody asked for it to stop
     */
    boolean beat(UUID draft, Optional<SoFar> soFar) {
        return sql.sql(
                        """
                        update beats.draft set heard_at = now(), so_far = :so_far::jsonb
                         where county = :county and id = :id and state = 'RUNNING'
                        returning stop_asked
                        """)
                .param("county", county)
                .param("id", draft)
                .param("so_far", soFar.map(JSON::writeValueAsString).orElse(null))
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** Where a search stands, wherever it runs; empty if none was heard of lately. */
    Optional<SearchStanding> standing(UUID draft) {
        return sql.sql(
                        """
                        select so_far, stop_asked from beats.draft
                         where county = :county and id = :id and state = 'RUNNING'
                           and heard_at > now() - make_interval(secs => :silent)
                        """)
                .param("county", county)
                .param("id", draft)
                .param("silent", SILENT.toSeconds())
                .query((row, n) ->
                        new SearchStanding(
                                Optional.ofNullable(row.getString("so_far"))
                                        .map(json -> JSON.readValue(json, SoFar.class)),
                                row.getBoolean("stop_asked")))
                .optional();
    }

    /** Asks the server that searches, whichever it is, to end with the best so far. */
    void askToStop(UUID draft) {
        sql.sql(
                        """
                        update beats.draft set stop_asked = true
                         where county = :county and id = :id and state = 'RUNNING'
                        """)
                .param("county", county)
                .param("id", draft)
                .update();
    }

    /** This server goes; its searches end in the middle. */
    void leave(Collection<UUID> drafts) {
        if (!drafts.isEmpty()) {
            sql.sql(
                            """
                            update beats.draft set heard_at = null
                             where county = :county and id in (:ids) and state = 'RUNNING'
                            """)
                    .param("county", county)
                    .param("ids", drafts)
                    .update();
        }
    }
}
