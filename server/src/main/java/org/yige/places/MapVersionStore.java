package org.yige.places;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yige.shared.County;

/** How often the map has changed: what servers on one database know of each other's changes by. */
@Repository
class MapVersionStore {

    private final JdbcClient sql;
    private final String county;

    MapVersionStore(JdbcClient sql, County county) {
        this.sql = sql;
        this.county = county.code();
    }

    long version() {
        return sql.sql("select coalesce(max(n), 0) from places.version where county = :county")
                .param("county", county)
                .query(Long.class)
                .single();
    }

    /** In the transaction that changes the map. */
    void countChange() {
        sql.sql(
                        """
                        insert into places.version (county, n) values (:county, 1)
                        on conflict (county) do update set n = places.version.n + 1
                        """)
                .param("county", county)
                .update();
    }
}
