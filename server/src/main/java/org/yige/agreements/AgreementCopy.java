package org.yige.agreements;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.yige.agreements.Agreement.SigningWay;

/**
 * A party's own copy of an agreement in writing: a paper of its own, with a code of its own.
 *
 * @param n of {@code outOf}; the last is the committee's, which is the agreement itself
 * @param handed once they have it, and signed for it
 */
public record AgreementCopy(
        int n, int outOf, UUID party, UUID paper, String number, Optional<HandedOver> handed) {

    /** The day they got it, and how they signed for it. */
    public record HandedOver(LocalDate on, SigningWay way) {}
}
