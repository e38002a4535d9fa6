package org.yige.privacy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;

/**
 * One row of the trail.
 *
 * @param previous the link of the row before
 * @param link HMAC-SM3 over the previous link and this entry
 */
record TrailLink(TrailEntry entry, byte[] previous, byte[] link) {

    /** What the row says. {@code actor} is empty when the system itself did it. */
    record TrailEntry(
            long seq,
            Instant at,
            Optional<UUID> actor,
            String action,
            String subject,
            String purpose,
            SortedMap<String, String> facts) {}

    /**
     * Where the chain ends, and where it begins since old rows were deleted.
     *
     * @param chain names the chain; the first row is linked to it
     * @param begins number of the first row that is kept
     * @param before what that row is linked to
     * @param mac the seal of all of it; empty where a program of before wrote the head
     */
    record TrailHead(UUID chain, long seq, byte[] link, long begins, byte[] before, byte[] mac) {}

    /** What a verification found wrong, from one row number to another. */
    record Finding(Tampering what, long from, long to) {

        enum Tampering {
            ALTERED,
            REMOVED,
            INSERTED
        }
    }

    /** A head written down outside the database: the chain must still pass through it. */
    record Anchor(UUID chain, long seq, byte[] link) {}

    /**
     * The result of a verification: how many rows were read, where the chain ends, and everything
     * wrong with it.
     */
    record Verification(long rows, long head, List<Finding> findings) {}
}
