package org.yige.privacy;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A column of sealed values, offered by the module that owns it so that its values can be sealed
 * again under a new key. Declare one as a bean for every such column.
 */
public interface SealedColumn {

    /** The column. */
    Field field();

    /**
     * Seals some stale values again.
     *
     * @param most how many at most
     * @param present the first three bytes of every value under the present key: values that begin
     *     otherwise are stale
     * @param again the same value under the present key
     * @return how many were done; zero when none is left
     */
    int sealAgain(int most, byte[] present, UnaryOperator<Sealed> again);

    /** Some values that are not under the present key, each with the key of its row. */
    interface Stale<K> {

        List<Map.Entry<K, Sealed>> find(Field field, byte[] present, int most);
    }

    /** A column whose store finds what is stale and writes it anew, a batch in one transaction. */
    static <K> SealedColumn of(
            Field field,
            PlatformTransactionManager transactions,
            Stale<K> stale,
            BiConsumer<K, Sealed> write) {
        var transaction = new TransactionTemplate(transactions);
        return new SealedColumn() {

            @Override
            public Field field() {
                return field;
            }

            @Override
            public int sealAgain(int most, byte[] present, UnaryOperator<Sealed> again) {
                var done =
                        transaction.execute(_ -> {
                            var found = stale.find(field, present, most);
                            found.forEach(
                                    row -> write.accept(row.getKey(), again.apply(row.getValue())));
                            return found.size();
                        });
                return done == null ? 0 : done;
            }
        };
    }
}
