package org.yige.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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

    private static final UUID SYSTEM = new UUID(0, 0);

    private final AccessStore store;
    private final Passwords passwords;
    private final Staff staff;
    private final Trail trail;
    private final Clock clock;

    Access(AccessStore store, Passwords passwords, Staff staff, Trail trail, Clock clock) {
        this.store = store;
        this.passwords = passwords;
        this.staff = staff;
        this.trail = trail;
        this.clock = clock;
    }

    /** The server itself, for what nobody asked for: it may do nothing over HTTP. */
    public Actor asSystem() {
        return new Actor(SYSTEM, "系统", Set.of(), Area.WHOLE_COUNTY, List.of());
    }

    /** Somebody as they may act right now. */
    public Actor asToday(PersonId person) {
        return actor(person, Hat.STAFF);
    }

    /**
     * Signs somebody in. Wrong passwords are counted, and close the account for longer and longer.
     */
    Token signIn(String login, String password, Device device) {
        var now = clock.instant();
        var account =
                store.find(login)
                        .orElseGet(() -> {
                            passwords.matchesNobody(password);
                            throw new Refused(AccessRefusal.WRONG_LOGIN_OR_PASSWORD);
                        });
        check(account, password, now);
        return open(account, device);
    }

    /**
     * @throws Refused unless the account may be tried now and the password is the account's own
     */
    void check(Account account, String password, Instant now) {
        if (account.closedUntil().filter(now::isBefore).isPresent()) {
            long seconds = Duration.between(now, account.closedUntil().get()).toSeconds() + 1;
            throw new Refused(
                    AccessRefusal.CLOSED_FOR_NOW,
                    Map.of("retryAfter", seconds, "minutes", seconds / 60 + 1));
        }
        if (!passwords.matches(password, account.password())) {
            countFailure(account, now);
            throw new Refused(AccessRefusal.WRONG_LOGIN_OR_PASSWORD);
        }
        AccessRules.mayTry(account, now).orRefuse();
        AccessRules.mayEnter(account, now).orRefuse();
        if (!staff.isHere(account.person())) {
            throw new Refused(AccessRefusal.WRONG_LOGIN_OR_PASSWORD);
        }
    }

    private void countFailure(Account account, Instant now) {
        int failures = store.countFailure(account.login());
        var wait = AccessRules.closedAfter(failures);
        if (!wait.isZero()) {
            store.close(account.login(), now.plus(wait));
        }
        trail.recordSystem(
                "access.sign-in-failed", account.login(), "sign-in", Map.of("inARow", failures));
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

    /** The session a token stands for, if it still lasts and its person still works here. */
    Optional<Session> find(Token token) {
        var now = clock.instant();
        var found = store.findSession(token.kept());
        var valid =
                found.filter(session ->
                        AccessRules.lasts(session, now)
                                && !session.account().locked()
                                && staff.isHere(session.account().person()));
        if (found.isPresent() && valid.isEmpty()) {
            store.endSession(token.kept());
        }
        valid.filter(session -> now.isAfter(session.seenAt().plus(SEEN_AGAIN_AFTER)))
                .ifPresent(session -> store.see(token.kept(), now));
        return valid;
    }

    @Transactional
    void signOut(Token token, Actor actor, String login) {
        store.endSession(token.kept());
        trail.record(actor, "access.sign-out", login, "sign-out", Map.of());
    }

    Actor actor(PersonId person, Hat hat) {
        var day = today();
        return new Actor(
                person.value(),
                staff.maskedName(person).orElse("*"),
                hat.roles(staff.rolesOf(person, day)),
                hat.isApart() ? Area.NOWHERE : staff.areaOf(person, day),
                hat.isApart()
                        ? List.of()
                        : staff.postsOf(person, day).stream()
                                .map(post -> post.id().value())
                                .toList());
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
