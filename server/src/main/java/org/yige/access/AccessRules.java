package org.yige.access;

import static org.yige.shared.Decision.no;
import static org.yige.shared.Decision.yes;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.yige.shared.Decision;

/** When somebody may sign in, how long it lasts, and what a password must be. */
final class AccessRules {

    static final int FREE_TRIES = 5;
    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final int MOST_DOUBLINGS = 6;
    static final int FREE_TRIES_ELSEWHERE = 20;
    private static final int MOST_DOUBLINGS_ELSEWHERE = 3;
    private static final Duration FAILURES_COUNT_FOR = Duration.ofDays(1);

    /**
     * How long a browser says where it signed in from; the server forgets it by its published row.
     */
    static final Duration WAY_IN_LASTS = Duration.ofDays(90);

    private static final int SHORTEST = 10;
    private static final int LONG_ENOUGH_ALONE = 16;
    private static final int LONGEST = 200;
    private static final int KINDS = 3;

    private AccessRules() {}

    /** Whether somebody with the right password may come in now. */
    static Decision<Account> mayEnter(Account account, Instant now) {
        if (account.locked()) {
            return no(AccessRefusal.ACCOUNT_LOCKED);
        }
        return account.oneTimeUntil().filter(until -> !now.isBefore(until)).isPresent()
                ? no(AccessRefusal.ONE_TIME_PASSWORD_EXPIRED)
                : yes(account);
    }

    /**
     * Until when a login may not be tried, by what was wrong in the places that count for the try;
     * empty if it may.
     */
    static Optional<Instant> closedUntil(List<Tally> tallies, Instant now) {
        return tallies.stream()
                .filter(tally -> !tally.lastAt().isBefore(forgottenBefore(now)))
                .map(tally ->
                        tally.lastAt()
                                .plus(
                                        tally.place().equals(Doorway.ELSEWHERE)
                                                ? closedElsewhereAfter(tally.failures())
                                                : closedAfter(tally.failures())))
                .filter(now::isBefore)
                .max(Comparator.naturalOrder());
    }

    /**
     * How long a login stays closed to one place: nothing for four wrong passwords, a minute for
     * five, doubling to an hour.
     */
    static Duration closedAfter(int failures) {
        return doubling(failures - FREE_TRIES, MOST_DOUBLINGS);
    }

    /**
     * How long a login stays closed to all places together where it never signed in: longer free,
     * for several may mistype; then doubling to eight minutes, which leaves whoever has a thousand
     * addresses some two hundred guesses a day.
     */
    static Duration closedElsewhereAfter(int failures) {
        return doubling(failures - FREE_TRIES_ELSEWHERE, MOST_DOUBLINGS_ELSEWHERE);
    }

    private static Duration doubling(int over, int most) {
        return over < 0 ? Duration.ZERO : FIRST_WAIT.multipliedBy(1L << Math.min(over, most));
    }

    static Instant forgottenBefore(Instant now) {
        return now.minus(FAILURES_COUNT_FOR);
    }

    static boolean lasts(Session session, Instant now) {
        return now.isBefore(session.seenAt().plus(session.device().idle()))
                && now.isBefore(session.madeAt().plus(session.device().longest()));
    }

    /**
     * Ten characters of three kinds, or sixteen of any; not the login, nor one character over and
     * over, nor what everybody chooses.
     */
    static Decision<String> password(String password, String login, CommonPasswords known) {
        long kinds =
                (password.chars().anyMatch(Character::isUpperCase) ? 1 : 0)
                        + (password.chars().anyMatch(Character::isLowerCase) ? 1 : 0)
                        + (password.chars().anyMatch(Character::isDigit) ? 1 : 0)
                        + (password.chars()
                                        .anyMatch(it -> !Character.isLetterOrDigit(it) || it > 127)
                                ? 1
                                : 0);
        int length = password.codePointCount(0, password.length());
        boolean strong = length >= LONG_ENOUGH_ALONE || (length >= SHORTEST && kinds >= KINDS);
        boolean fits =
                password.length() <= LONGEST
                        && password.chars().distinct().count() > SHORTEST / 2
                        && !password.toLowerCase(Locale.ROOT).contains(login);
        if (!strong || !fits) {
            return no(AccessRefusal.PASSWORD_TOO_WEAK);
        }
        return known.isOne(password, login) ? no(AccessRefusal.PASSWORD_TOO_COMMON) : yes(password);
    }

    static Decision<String> login(String written) {
        var login = written.strip().toLowerCase(Locale.ROOT);
        return login.matches("[a-z0-9][a-z0-9._-]{1,39}")
                ? yes(login)
                : no(AccessRefusal.NOT_A_LOGIN);
    }
}
