package org.yige.agreements;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.yige.privacy.Sealed;
import org.yige.shared.Worded;

/**
 * Somebody says that something owed was done, in whole or in part, and the other side says whether
 * that is so.
 *
 * @param party who says so; empty: staff, who saw it
 * @param amount yuan, of money
 */
public record Performance(
        UUID id,
        UUID obligation,
        Optional<UUID> party,
        LocalDate on,
        Optional<BigDecimal> amount,
        Sealed words,
        PartyVerdict verdict,
        Instant at) {

    /** What the other side says of it. */
    public enum PartyVerdict implements Worded {
        OPEN,
        CONFIRMED,
        CONTESTED
    }
}
