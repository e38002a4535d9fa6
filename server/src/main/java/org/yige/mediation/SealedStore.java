package org.yige.mediation;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yige.privacy.Field;
import org.yige.privacy.Sealed;
import org.yige.shared.County;

/** The SQL of sealing values of this module again. */
@Repository
class SealedStore {

    private final JdbcClient sql;
    private final String county;

    SealedStore(JdbcClient sql, County county) {
        this.sql = sql;
        this.county = county.code();
    }

    /** Sealed values that are not under the present key, locked. */
    List<Map.Entry<UUID, Sealed>> stale(Field field, byte[] present, int most) {
        return sql.sql(
                        """
                        select id, %1$s from mediation.%2$s
                         where county = :county and substring(%1$s from 1 for 3) <> :present
                         limit :most for update skip locked
                        """
                                .formatted(column(field), table(field)))
                .param("county", county)
                .param("present", present)
                .param("most", most)
                .query((row, n) ->
                        Map.entry(row.getObject(1, UUID.class), new Sealed(field, row.getBytes(2))))
                .list();
    }

    void sealAgain(UUID id, Sealed sealed) {
        var field = sealed.field();
        sql.sql(
                        "update mediation.%s set %s = :sealed where county = :county and id = :id"
                                .formatted(table(field), column(field)))
                .param("county", county)
                .param("id", id)
                .param("sealed", sealed.bytes())
                .update();
    }

    private static String table(Field field) {
        return field.name().split("\\.")[1];
    }

    private static String column(Field field) {
        return field.name().split("\\.")[2];
    }
}
