package org.yige.access;

import static org.yige.shared.Decision.no;
import static org.yige.shared.Decision.yes;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.yige.shared.Decision;

/** When somebody may sign in, how long it lasts, and what a password must be. */
final class AccessRules {

    static final int FREE_TRIES = 5;
    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final int MOST_DOUBLINGS = 6;
    private static final int SHORTEST = 10;
    private static final int LONG_ENOUGH_ALONE = 16;
    private static final int LONGEST = 200;
    private static final int KINDS = 3;

    private AccessRules() {}

    /** Whether a sign-in may be tried at all. */
    static Decision<Account> mayTry(Account account, Instant now) {
        if (account.locked()) {
            return no(AccessRefusal.ACCOUNT_LOCKED);
        }
        return account.closedUntil().filter(now::isBefore).isPresent()
                ? no(AccessRefusal.CLOSED_FOR_NOW)
                : yes(account);
    }

    /** Whether the password, which is right, may still be used. */
    static Decision<Account> mayEnter(Account account, Instant now) {
        return account.oneTimeUntil().filter(until -> !now.isBefore(until)).isPresent()
                ? no(AccessRefusal.ONE_TIME_PASSWORD_EXPIRED)
                : yes(account);
    }

    /**
     * How long an account stays closed: nothing for four wrong passwords, a minute for five,
     * doubling to an hour.
     */
    static Duration closedAfter(int failures) {
        if (failures < FREE_TRIES) {
            return Duration.ZERO;
        }
        return FIRST_WAIT.multipliedBy(1L << Math.min(failures - FREE_TRIES, MOST_DOUBLINGS));
    }

    static boolean lasts(Session session, Instant now) {
        return now.isBefore(session.seenAt().plus(session.device().idle()))
                && now.isBefore(session.madeAt().plus(session.device().longest()));
    }

    /**
     * Ten characters of three kinds, or sixteen of any; not the login, nor one character over and
     * over.
     */
    static Decision<String> password(String password, String login) {
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
        return strong && fits ? yes(password) : no(AccessRefusal.PASSWORD_TOO_WEAK);
    }

    static Decision<String> login(String written) {
        var login = written.strip().toLowerCase(Locale.ROOT);
        return login.matches("[a-z0-9][a-z0-9._-]{1,39}")
                ? yes(login)
                : no(AccessRefusal.NOT_A_LOGIN);
    }
}
