package org.yige.agreements;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yige.privacy.Field;
import org.yige.privacy.Sealed;
import org.yige.shared.County;

/** The SQL of sealing values of this module again; an agreement goes by its dispute's number. */
@Repository
class SealedAgreementsStore {

    private final JdbcClient sql;
    private final String county;

    SealedAgreementsStore(JdbcClient sql, County county) {
        this.sql = sql;
        this.county = county.code();
    }

    /** Sealed values that are not under the present key, locked. */
    List<Map.Entry<UUID, Sealed>> stale(Field field, byte[] present, int most) {
        return sql.sql(
                        """
                        select %1$s, %2$s from agreements.%3$s
                         where county = :county and substring(%2$s from 1 for 3) <> :present
                         limit :most for update skip locked
                        """
                                .formatted(key(field), column(field), table(field)))
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
                        "update agreements.%s set %s = :sealed where county = :county and %s = :id"
                                .formatted(table(field), column(field), key(field)))
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

    private static String key(Field field) {
        return table(field).equals("agreement") ? "dispute" : "id";
    }
}
