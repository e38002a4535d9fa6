package org.yige.access;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yige.privacy.Trail;
import org.yige.shared.Actor;
import org.yige.shared.Area;
import org.yige.shared.County;
import org.yige.shared.Refused;
import org.yige.staff.PersonId;
import org.yige.staff.Post;
import org.yige.staff.Staff;

/**
 * Who is asking: signs people in and out, and says what each may do today. {@link Accounts} keeps
 * their accounts.
 */
@Service
public class Access {

    /** Seeing somebody again is written down once a minute, not with every request. */
    private static final Duration SEEN_AGAIN_AFTER = Duration.ofMinutes(1);

    /** What was typed is not written down: it may be a password in the wrong field. */
    private static final String NO_SUCH_LOGIN = "-";

    /** Who acts where nobody does: the program by itself. */
    static final UUID SYSTEM = new UUID(0, 0);

    private final AccessStore store;
    private final Passwords passwords;
    private final Guesses guesses;
    private final Staff staff;
    private final Trail trail;
    private final AccessPractice practice;
    private final Clock clock;

    Access(
            AccessStore store,
            Passwords passwords,
            Guesses guesses,
            Staff staff,
            Trail trail,
            AccessPractice practice,
            Clock clock) {
        this.store = store;
        this.passwords = passwords;
        this.guesses = guesses;
        this.staff = staff;
        this.trail = trail;
        this.practice = practice;
        this.clock = clock;
    }

    /** The server itself, for what nobody asked for: it may do nothing over HTTP. */
    public Actor asSystem() {
        return new Actor(SYSTEM, "*", Set.of(), Area.WHOLE_COUNTY, List.of());
    }

    /** Somebody as they may act right now. */
    public Actor asToday(PersonId person) {
        return actor(person, Hat.STAFF);
    }

    /**
     * Whose login and password these are. Wrong ones are counted where they come from.
     *
     * @throws Refused unless they may come in
     */
    Account check(String login, String password, Doorway from) {
        return check(login, store.find(login), password, from);
    }

    /**
     * Signs somebody in whose password was right, and their code if they have a second factor: this
     * place is one of theirs.
     */
    Token enter(Account account, Device device, Doorway from) {
        guesses.right(account.login(), from);
        return open(account, device);
    }

    /** Whether a code is right: a wrong one counts as a wrong password does. */
    void checkCode(Account account, BooleanSupplier right, Doorway from) {
        var login = account.login();
        guesses.refuseIfClosed(login, from);
        var wrong =
                passwords.inTurn(() -> {
                    guesses.refuseIfClosed(login, from);
                    return right.getAsBoolean() ? 0 : guesses.wrong(login, from);
                });
        if (wrong > 0) {
            trail.recordSystem("access.code-wrong", login, "sign-in", Map.of("inARow", wrong));
            throw new Refused(AccessRefusal.WRONG_CODE);
        }
    }

    /**
     * Whether whoever is signed in knows the password: who does not is not signed out for it.
     *
     * @throws Refused WRONG_PASSWORD
     */
    void checkOwn(Session session, String password, Doorway from) {
        var login = session.account().login();
        var account = store.find(login).orElseThrow(() -> new Refused(AccessRefusal.SIGN_IN_FIRST));
        try {
            check(login, Optional.of(account), password, from);
        } catch (Refused refused) {
            throw refused.why() == AccessRefusal.WRONG_LOGIN_OR_PASSWORD
                    ? new Refused(AccessRefusal.WRONG_PASSWORD)
                    : refused;
        }
    }

    /** Whether somebody needs a second factor before anything else. */
    boolean mustEnrol(Session session, Actor actor) {
        return !session.account().secondFactor() && practice.asksSecondFactorOf(actor.roles());
    }

    Actor actorOf(Session session) {
        return actor(session.account().person(), session.account().hat());
    }

    /**
     * An unknown login, a wrong password and somebody who no longer works here are alike to whoever
     * tries: in words, in time, and in what is counted.
     *
     * @throws Refused unless the login may be tried now from there and the password is its own
     */
    Account check(String login, Optional<Account> account, String password, Doorway from) {
        guesses.refuseIfClosed(login, from);
        var wrong =
                passwords.inTurn(() -> {
                    // Again: others may have been wrong while this one waited.
                    guesses.refuseIfClosed(login, from);
                    boolean right =
                            passwords.matches(password, account.map(Account::password))
                                    && account.map(Account::person)
                                            .filter(staff::isHere)
                                            .isPresent();
                    return right ? 0 : guesses.wrong(login, from);
                });
        if (wrong > 0) {
            trail.recordSystem(
                    "access.sign-in-failed",
                    account.map(Account::login).orElse(NO_SUCH_LOGIN),
                    "sign-in",
                    Map.of("inARow", wrong));
            throw new Refused(AccessRefusal.WRONG_LOGIN_OR_PASSWORD);
        }
        return AccessRules.mayEnter(account.orElseThrow(), clock.instant()).orRefuse();
    }

    /** Begins a session for somebody whose right to it has been checked. */
    Token open(Account account, Device device) {
        var now = clock.instant();
        var token = Token.fresh();
        store.welcome(account.login(), now);
        store.addSession(token.kept(), account.login(), device, now);
        trail.record(
                actor(account.person(), account.hat()),
                "access.sign-in",
                account.login(),
                "sign-in",
                Map.of("device", device));
        return token;
    }

    /**
     * The session a token stands for, if it still lasts and its person still works here. To be
     * asked for is no sign of life.
     */
    Optional<Session> find(Token token) {
        var now = clock.instant();
        var found = store.findSession(token.kept());
        var lasting =
                found.filter(
                        session -> AccessRules.lasts(session, now) && !session.account().locked());
        if (found.isPresent() && lasting.isEmpty()) {
            store.endSession(token.kept());
        }
        // Another server may have enrolled this person a moment ago: not known here is no reason to
        // end the session everywhere.
        return lasting.filter(session -> staff.isHere(session.account().person()));
    }

    /** Somebody pressed something: the session's idle time begins anew. */
    void see(Token token, Session session) {
        var now = clock.instant();
        if (now.isAfter(session.seenAt().plus(SEEN_AGAIN_AFTER))) {
            store.see(token.kept(), now);
        }
    }

    @Transactional
    void signOut(Token token, Actor actor, String login) {
        store.endSession(token.kept());
        trail.record(actor, "access.sign-out", login, "sign-out", Map.of());
    }

    Actor actor(PersonId person, Hat hat) {
        var now = clock.instant();
        var day = County.day(now);
        var posts = hat.isApart() ? List.<Post>of() : staff.actingPosts(person, now);
        return new Actor(
                person.value(),
                staff.maskedName(person).orElse("*"),
                hat.roles(staff.rolesOf(person, day)),
                hat.isApart() ? Area.NOWHERE : staff.areaOf(posts, day),
                posts.stream().map(post -> post.id().value()).toList());
    }

    List<Post> postsOf(PersonId person, Hat hat) {
        return hat.isApart() ? List.of() : staff.postsOf(person, today());
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1H")
    void forgetEndedSessions() {
        store.endSessionsMadeBefore(clock.instant().minus(Device.PHONE.longest()));
    }

    private LocalDate today() {
        return County.today(clock);
    }
}
