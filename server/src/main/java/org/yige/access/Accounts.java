package org.yige.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yige.privacy.Trail;
import org.yige.shared.Actor;
import org.yige.shared.Refused;
import org.yige.shared.Role;
import org.yige.staff.PersonId;
import org.yige.staff.Staff;
import org.yige.staff.StaffEvent.Deactivated;

/** Accounts and their passwords. */
@Service
public class Accounts {

    static final Duration ONE_TIME_LASTS = Duration.ofDays(7);

    private final AccessStore store;
    private final Access access;
    private final Passwords passwords;
    private final CommonPasswords common;
    private final Guesses guesses;
    private final Staff staff;
    private final Trail trail;
    private final Clock clock;

    Accounts(
            AccessStore store,
            Access access,
            Passwords passwords,
            CommonPasswords common,
            Guesses guesses,
            Staff staff,
            Trail trail,
            Clock clock) {
        this.store = store;
        this.access = access;
        this.passwords = passwords;
        this.common = common;
        this.guesses = guesses;
        this.staff = staff;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Makes an account with a password that must be changed at the first sign-in, within seven
     * days.
     *
     * @return that password: it is kept nowhere
     */
    @Transactional
    public String create(PersonId person, String login, Hat hat, Actor by) {
        if (hat.isApart() && person.value().equals(by.person())) {
            throw new Refused(AccessRefusal.NOT_YOURSELF);
        }
        refuseAcross(hat, by);
        var password = passwords.generate();
        var account =
                add(
                        person,
                        login,
                        hat,
                        password,
                        Optional.of(clock.instant().plus(ONE_TIME_LASTS)));
        trail.record(
                by,
                "access.account-made",
                account.login(),
                "account",
                Map.of("person", person.value(), "hat", hat));
        return password;
    }

    /**
     * Makes an account with a lasting password of the caller's choice, for a county that is only
     * shown.
     */
    @Transactional
    public void createForShow(PersonId person, String login, String password) {
        createForShow(person, login, password, Hat.STAFF);
    }

    /** As above, in another hat. */
    @Transactional
    public void createForShow(PersonId person, String login, String password, Hat hat) {
        add(person, login, hat, password, Optional.empty());
    }

    /** Whether an account of this login was ever made. */
    @Transactional(readOnly = true)
    public boolean exists(String login) {
        return store.find(login).isPresent();
    }

    private Account add(
            PersonId person,
            String written,
            Hat hat,
            String password,
            Optional<Instant> oneTimeUntil) {
        var login = AccessRules.login(written).orRefuse();
        if (!staff.isHere(person)) {
            throw new Refused(AccessRefusal.UNKNOWN_ACCOUNT);
        }
        if (hat.isApart() && !store.keepApart(person, hat)) {
            throw new Refused(AccessRefusal.KEPT_APART);
        }
        var hash = passwords.hash(password);
        var account = new Account(login, person, hat, hash, oneTimeUntil, false, false);
        if (!store.add(account, clock.instant())) {
            throw new Refused(AccessRefusal.LOGIN_TAKEN, Map.of("login", login));
        }
        return account;
    }

    /** Changes somebody's own password. Every session of theirs ends; a fresh one is returned. */
    Token changePassword(Session session, String old, String fresh, Doorway from) {
        var login = session.account().login();
        access.checkOwn(session, old, from);
        AccessRules.password(fresh, login, common).orRefuse();
        if (fresh.equals(old)) {
            throw new Refused(AccessRefusal.PASSWORD_TOO_WEAK);
        }
        var hash = passwords.hash(fresh);
        return replaced(session, hash);
    }

    private Token replaced(Session session, String hash) {
        var login = session.account().login();
        store.savePassword(login, hash, Optional.empty());
        store.endSessionsOf(login);
        trail.record(
                access.actor(session.account().person(), session.account().hat()),
                "access.password-changed",
                login,
                "password",
                Map.of());
        return access.open(session.account(), session.device());
    }

    /** Gives an account a new password that must be changed, and ends its sessions. */
    @Transactional
    public String giveOneTimePassword(String login, Actor by) {
        var account = find(login, by);
        var password = passwords.generate();
        store.savePassword(
                account.login(),
                passwords.hash(password),
                Optional.of(clock.instant().plus(ONE_TIME_LASTS)));
        store.endSessionsOf(account.login());
        guesses.beginAnew(account.login());
        trail.record(by, "access.password-given", account.login(), "password", Map.of());
        return password;
    }

    /** Locks an account until it is unlocked, and ends its sessions. */
    @Transactional
    public void lock(String login, Actor by) {
        var account = find(login, by);
        if (account.person().value().equals(by.person())) {
            throw new Refused(AccessRefusal.NOT_YOURSELF);
        }
        store.setLocked(account.login(), true);
        store.endSessionsOf(account.login());
        trail.record(by, "access.account-locked", account.login(), "account", Map.of());
    }

    /** Opens an account again, also where it is closed by wrong passwords. */
    @Transactional
    public void unlock(String login, Actor by) {
        var account = find(login, by);
        store.setLocked(account.login(), false);
        guesses.forget(account.login());
        trail.record(by, "access.account-unlocked", account.login(), "account", Map.of());
    }

    /** Logins closed to places where they never signed in, and until when. */
    Map<String, Instant> closedElsewhere() {
        return guesses.closedElsewhere();
    }

    List<Account> list() {
        return store.list();
    }

    @ApplicationModuleListener
    void on(Deactivated event) {
        store.endSessionsOf(event.person());
    }

    /** An account that somebody may change: auditors keep their own kind, and nobody else's. */
    Account find(String login, Actor by) {
        var account = find(login);
        refuseAcross(account.hat(), by);
        return account;
    }

    private static void refuseAcross(Hat hat, Actor by) {
        if (hat == Hat.AUDITOR && by.is(Role.ADMINISTRATOR)) {
            throw new Refused(AccessRefusal.FOR_AUDITORS);
        }
        if (hat != Hat.AUDITOR && by.is(Role.AUDITOR)) {
            throw new Refused(AccessRefusal.FOR_ADMINISTRATORS);
        }
    }

    private Account find(String login) {
        return store.find(login).orElseThrow(() -> new Refused(AccessRefusal.UNKNOWN_ACCOUNT));
    }
}
