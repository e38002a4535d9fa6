package org.yige.privacy;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yige.shared.County;

/** What the database knows of the keys: their names and fingerprints. */
@Repository
class PrivacyStore {

    private final JdbcClient sql;
    private final County county;

    PrivacyStore(JdbcClient sql, County county) {
        this.sql = sql;
        this.county = county;
    }

    Map<String, byte[]> fingerprints() {
        var found = new HashMap<String, byte[]>();
        sql.sql("select name, fingerprint from privacy.key where county = :county")
                .param("county", county.code())
                .query(row -> {
                    found.put(row.getString("name"), row.getBytes("fingerprint"));
                });
        return found;
    }

    void addFingerprint(String name, byte[] fingerprint) {
        sql.sql(
                        """
                        insert into privacy.key (county, name, fingerprint)
                        values (:county, :name, :fingerprint)
                        on conflict do nothing
                        """)
                .param("county", county.code())
                .param("name", name)
                .param("fingerprint", fingerprint)
                .update();
    }
}
