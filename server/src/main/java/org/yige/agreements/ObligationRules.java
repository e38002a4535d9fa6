package org.yige.agreements;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.yige.agreements.Obligation.OwedStanding;
import org.yige.shared.Decision;

/** What becomes of something owed when somebody says that it was done. */
final class ObligationRules {

    private ObligationRules() {}

    /** Whether as much can be said to have been done. */
    static Decision<Obligation> told(Obligation owed, Optional<BigDecimal> amount) {
        if (owed.isOver() || owed.standing() == OwedStanding.TOLD) {
            return Decision.no(AgreementsRefusal.DONE_ALREADY);
        }
        if (owed.left().isPresent()) {
            var sum = amount.orElse(owed.left().get());
            if (!AgreementRules.isYuan(sum)) {
                return Decision.no(AgreementsRefusal.AMOUNT_NOT_POSSIBLE);
            }
            if (sum.compareTo(owed.left().get()) > 0) {
                return Decision.no(AgreementsRefusal.MORE_THAN_IS_OWED);
            }
        }
        return Decision.yes(owed);
    }

    /** As it stands once that much of it was acknowledged. */
    static Obligation kept(
            Obligation owed, Optional<BigDecimal> amount, LocalDate today, Instant now) {
        var paid =
                owed.paid()
                        .add(
                                owed.amount().isPresent()
                                        ? amount.orElse(BigDecimal.ZERO)
                                        : BigDecimal.ZERO);
        var whole = owed.amount().map(sum -> paid.compareTo(sum) >= 0).orElse(true);
        return with(owed, paid, whole ? OwedStanding.DONE : waiting(owed, today), now);
    }

    /** As it stands once the other side said that it was not so. */
    static Obligation contested(Obligation owed, LocalDate today, Instant now) {
        return with(owed, owed.paid(), waiting(owed, today), now);
    }

    static Obligation told(Obligation owed, Instant now) {
        return with(owed, owed.paid(), OwedStanding.TOLD, now);
    }

    static Obligation letGo(Obligation owed, Instant now) {
        return with(owed, owed.paid(), OwedStanding.LET_GO, now);
    }

    /**
     * As it stands once one of the two died: with whoever takes their place; ended where nobody
     * does, or where both ends fall together.
     */
    static Obligation after(Obligation owed, UUID dead, Optional<UUID> heir, Instant now) {
        var debtor = owed.debtor().equals(dead) ? heir.orElse(dead) : owed.debtor();
        var creditor = owed.creditor().equals(dead) ? heir.orElse(dead) : owed.creditor();
        var standing =
                heir.isEmpty() || debtor.equals(creditor) ? OwedStanding.ENDED : owed.standing();
        return new Obligation(
                owed.id(),
                owed.dispute(),
                owed.n(),
                debtor.equals(creditor) ? owed.debtor() : debtor,
                debtor.equals(creditor) ? owed.creditor() : creditor,
                owed.what(),
                owed.words(),
                owed.amount(),
                owed.manner(),
                owed.from(),
                owed.due(),
                owed.paid(),
                standing,
                now);
    }

    /** How it stood before somebody died. */
    record BeforeDeath(UUID debtor, UUID creditor, OwedStanding standing) {}

    /**
     * As it stands once the death turned out a mistake: theirs again, and due again if it had ended
     * with them. What was acknowledged meanwhile stays.
     */
    static Obligation again(
            Obligation owed, BeforeDeath then, UUID notDead, LocalDate today, Instant now) {
        var theirs =
                new Obligation(
                        owed.id(),
                        owed.dispute(),
                        owed.n(),
                        then.debtor().equals(notDead) ? notDead : owed.debtor(),
                        then.creditor().equals(notDead) ? notDead : owed.creditor(),
                        owed.what(),
                        owed.words(),
                        owed.amount(),
                        owed.manner(),
                        owed.from(),
                        owed.due(),
                        owed.paid(),
                        owed.standing() == OwedStanding.ENDED ? then.standing() : owed.standing(),
                        now);
        return theirs.standing() == OwedStanding.DUE
                ? with(theirs, theirs.paid(), waiting(theirs, today), now)
                : theirs;
    }

    /** What is late stays broken until it is whole; the day's work breaks what has become late. */
    private static OwedStanding waiting(Obligation owed, LocalDate today) {
        return owed.standing() == OwedStanding.BROKEN || owed.due().isBefore(today.minusDays(1))
                ? OwedStanding.BROKEN
                : OwedStanding.DUE;
    }

    private static Obligation with(
            Obligation owed, BigDecimal paid, OwedStanding standing, Instant now) {
        return new Obligation(
                owed.id(),
                owed.dispute(),
                owed.n(),
                owed.debtor(),
                owed.creditor(),
                owed.what(),
                owed.words(),
                owed.amount(),
                owed.manner(),
                owed.from(),
                owed.due(),
                paid,
                standing,
                now);
    }
}
