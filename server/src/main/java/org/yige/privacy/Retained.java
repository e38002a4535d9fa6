package org.yige.privacy;

import java.time.Instant;

/**
 * Something that is kept for a published time, offered by the module that keeps it. Every row of
 * {@code privacy.retention} has at least one, and every one has a row: else the server does not
 * start.
 */
public interface Retained {

    /** The row of {@code privacy.retention} it goes by. */
    String what();

    /**
     * Deletes some of what is older, within the caller's transaction.
     *
     * @param cutoff what was over before this moment goes
     * @param most how many at most
     * @return how many went; zero when none is left
     */
    int deleteBefore(Instant cutoff, int most);
}
