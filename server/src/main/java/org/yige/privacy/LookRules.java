package org.yige.privacy;

import static org.yige.shared.Decision.no;
import static org.yige.shared.Decision.yes;

import java.time.Duration;
import java.util.Optional;
import org.yige.shared.Decision;

/** How often somebody may look at personal data, and what is no reason for it. */
final class LookRules {

    static final Duration HOUR = Duration.ofHours(1);
    static final Duration DAY = Duration.ofDays(1);
    static final Duration AGAIN = Duration.ofMinutes(10);

    /** Half a minute a call, all shift long, is more than anybody rings. */
    private static final int MOST_IN_AN_HOUR = 40;

    private static final int MOST_IN_A_DAY = 150;

    /** From here on it is written down by itself: half of what there is. */
    private static final int NEWS_IN_AN_HOUR = 20;

    private static final int NEWS_IN_A_DAY = 75;

    private LookRules() {}

    /** How often somebody looked already. */
    record Looks(int inAnHour, int inADay) {}

    /** One letter over and over, or signs alone, is no reason. */
    static Decision<String> purpose(String purpose) {
        long kinds = purpose.codePoints().filter(Character::isLetterOrDigit).distinct().count();
        return kinds > 1 ? yes(purpose) : no(PrivacyRefusal.NO_REASON);
    }

    /** Which limit is reached, if one is: so many, and no more. */
    static Optional<Integer> reached(Looks before) {
        if (before.inAnHour() >= MOST_IN_AN_HOUR) {
            return Optional.of(MOST_IN_AN_HOUR);
        }
        return before.inADay() >= MOST_IN_A_DAY ? Optional.of(MOST_IN_A_DAY) : Optional.empty();
    }

    /** Whether this look is the one to speak of. */
    static boolean isNews(Looks before) {
        return before.inAnHour() + 1 == NEWS_IN_AN_HOUR || before.inADay() + 1 == NEWS_IN_A_DAY;
    }
}
