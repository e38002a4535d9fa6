package org.yige.privacy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yige.shared.County;

/**
 * The SQL of sealing a column again whose owner has named it; a batch is one transaction. Whoever
 * presses at the moment goes first: what is locked is left for the next round, so that nobody waits
 * for anybody.
 */
@Repository
class SealedRowsStore {

    private final JdbcClient sql;
    private final String county;
    private final TransactionTemplate transaction;

    SealedRowsStore(JdbcClient sql, County county, PlatformTransactionManager transactions) {
        this.sql = sql;
        this.county = county.code();
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * @param table where the column stands, which may be elsewhere than when its values were first
     *     sealed: then the field keeps its old name
     * @param key the row's, beside the county
     */
    SealedColumn column(Field field, String table, String key) {
        var name = lastOf(field);
        var rows =
                """
                select %1$s, %2$s from %3$s
                 where county = :county and substring(%2$s from 1 for 3) <> :present
                 limit :most for update skip locked
                """
                        .formatted(key, name, table);
        var row =
                "update %3$s set %2$s = :sealed where county = :county and %1$s = :key"
                        .formatted(key, name, table);
        return new SealedColumn() {

            @Override
            public Field field() {
                return field;
            }

            @Override
            public int sealAgain(int most, byte[] present, UnaryOperator<Sealed> again) {
                var done =
                        transaction.execute(_ -> {
                            var stale = stale(field, rows, present, most);
                            stale.forEach(each ->
                                    write(row, each.getKey(), again.apply(each.getValue())));
                            return stale.size();
                        });
                return done == null ? 0 : done;
            }
        };
    }

    private List<Map.Entry<UUID, Sealed>> stale(
            Field field, String rows, byte[] present, int most) {
        return sql.sql(rows)
                .param("county", county)
                .param("present", present)
                .param("most", most)
                .query((row, n) ->
                        Map.entry(row.getObject(1, UUID.class), new Sealed(field, row.getBytes(2))))
                .list();
    }

    private void write(String row, UUID key, Sealed sealed) {
        sql.sql(row)
                .param("county", county)
                .param("key", key)
                .param("sealed", sealed.bytes())
                .update();
    }

    private static String lastOf(Field field) {
        return field.name().substring(field.name().lastIndexOf('.') + 1);
    }
}
