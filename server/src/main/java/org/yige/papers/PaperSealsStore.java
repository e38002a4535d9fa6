package org.yige.papers;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yige.privacy.Field;
import org.yige.privacy.Sealed;
import org.yige.shared.County;

/** Files of a megabyte are sealed again by the dozen, not by the hundred. */
@Repository
class PaperSealsStore {

    static final int AT_ONCE = 24;

    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final County county;

    PaperSealsStore(JdbcClient sql, PlatformTransactionManager transactions, County county) {
        this.sql = sql;
        this.transaction = new TransactionTemplate(transactions);
        this.county = county;
    }

    int sealAgain(Field field, int most, byte[] present, UnaryOperator<Sealed> again) {
        var done = transaction.execute(_ -> sealSome(field, most, present, again));
        return done == null ? 0 : done;
    }

    private int sealSome(Field field, int most, byte[] present, UnaryOperator<Sealed> again) {
        var named = field.name().split("\\.");
        var table = "papers." + named[1];
        var column = named[2];
        var stale =
                sql.sql(
                                "select ctid::text as row, %2$s as value from %1$s where county = :county and substring(%2$s, 1, 3) <> :present limit :most for update"
                                        .formatted(table, column))
                        .param("county", county.code())
                        .param("present", present)
                        .param("most", most)
                        .query((row, n) ->
                                Map.entry(
                                        row.getString("row"),
                                        new Sealed(field, row.getBytes("value"))))
                        .list();
        stale.forEach(value ->
                sql.sql(
                                "update %1$s set %2$s = :new where county = :county and ctid = cast(:row as tid)"
                                        .formatted(table, column))
                        .param("county", county.code())
                        .param("row", value.getKey())
                        .param("new", again.apply(value.getValue()).bytes())
                        .update());
        return stale.size();
    }
}
