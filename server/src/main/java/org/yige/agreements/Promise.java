package org.yige.agreements;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.yige.shared.Worded;

/**
 * One thing somebody undertakes in an agreement, as it is written down: who does what for whom, how
 * much, by when and how.
 *
 * @param by place of the debtor in the list of parties
 * @param to place of who it is owed to
 * @param amount yuan, of money; of instalments all of them together
 * @param from first day, of what lasts
 * @param due last day on which it may be done, of instalments the first one's
 * @param manner one of the county's manners
 * @param instalments in how many parts it is paid; one for at once
 * @param every how far they lie apart
 */
public record Promise(
        Optional<Integer> by,
        Optional<Integer> to,
        PromiseKind what,
        String words,
        Optional<BigDecimal> amount,
        Optional<LocalDate> from,
        Optional<LocalDate> due,
        Optional<String> manner,
        int instalments,
        Every every) {

    /** In money, in kind, or in what somebody does or leaves alone. */
    public enum PromiseKind implements Worded {
        MONEY,
        IN_KIND,
        CONDUCT
    }

    /** How far instalments lie apart. */
    public enum Every implements Worded {
        WEEK,
        MONTH,
        YEAR
    }
}
