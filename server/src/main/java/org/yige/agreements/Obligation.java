package org.yige.agreements;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.yige.privacy.Sealed;
import org.yige.shared.Worded;

/**
 * One thing that is owed under an agreement until it is done.
 *
 * @param n its place in the agreement, from 1
 * @param paid yuan of it that were acknowledged
 */
public record Obligation(
        UUID id,
        UUID dispute,
        int n,
        UUID debtor,
        UUID creditor,
        Promise.PromiseKind what,
        Sealed words,
        Optional<BigDecimal> amount,
        String manner,
        Optional<LocalDate> from,
        LocalDate due,
        BigDecimal paid,
        OwedStanding standing,
        Instant changedAt) {

    /** How it stands. */
    public enum OwedStanding implements Worded {
        /** To be done by its day. */
        DUE,
        /** One side says that it is done; the other has not said so yet. */
        TOLD,
        DONE,
        /** Its day is past. */
        BROKEN,
        /** Who it is owed to does without. */
        LET_GO,
        /** One of the two died, and nobody takes their place. */
        ENDED
    }

    public boolean isOver() {
        return switch (standing) {
            case DONE, LET_GO, ENDED -> true;
            case DUE, TOLD, BROKEN -> false;
        };
    }

    /** What is left of a sum. */
    public Optional<BigDecimal> left() {
        return amount.map(whole -> whole.subtract(paid).max(BigDecimal.ZERO));
    }
}
