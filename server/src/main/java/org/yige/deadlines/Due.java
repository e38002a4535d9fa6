package org.yige.deadlines;

import java.util.List;

/**
 * Told when a mark is reached: the side a module above shows to this one, so that calls still go
 * down. One bean for each kind of subject.
 *
 * <p>{@link #fired} is called inside the transaction that claims the rows. What it writes to the
 * database commits together with the claim, so nothing is lost and nothing happens twice; it must
 * do nothing that a rollback cannot take back. A batch that throws is rolled back and tried again
 * in halves, until only the row at fault is left; that one is tried again later and never dropped.
 * In the transaction a lock is waited for only briefly: a request that holds the subject goes
 * first, the firing comes back.
 */
public interface Due {

    /** The {@link Subject#kind()} this listens to. */
    String kind();

    /**
     * Marks that were reached, the earliest first; of one deadline both may be there after an
     * outage, HALF in an earlier batch than PASSED. A PASSED deadline has ended: set the next one
     * here.
     */
    void fired(List<Firing> batch);
}
