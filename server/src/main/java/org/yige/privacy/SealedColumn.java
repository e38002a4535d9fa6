package org.yige.privacy;

import java.util.function.UnaryOperator;

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
}
