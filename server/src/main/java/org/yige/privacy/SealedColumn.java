package org.yige.privacy;

import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * A column of sealed values, offered by the module that owns it so that its values can be sealed again under a new key.
 * Declare one as a bean for every such column.
 */
public interface SealedColumn {

    /** The column. */
    Field field();

    /**
     * Seals some stale values again, in one transaction.
     *
     * @param most how many at most
     * @param stale tells a value that is not under the present key
     * @param again the same value under the present key
     * @return how many were done; zero when none is left
     */
    int sealAgain(int most, Predicate<Sealed> stale, UnaryOperator<Sealed> again);
}
