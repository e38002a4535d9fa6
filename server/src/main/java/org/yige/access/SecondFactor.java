package org.yige.access;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yige.privacy.Privacy;
import org.yige.privacy.Sealed;
import org.yige.privacy.Trail;
import org.yige.shared.Actor;
import org.yige.shared.Refused;

/**
 * A code from an authenticator beside the password. Its secret lies sealed; a code is taken once,
 * and so is each of ten recovery codes, of which only marks are kept.
 */
@Service
class SecondFactor {

    private static final int SECRET_BYTES = 20;
    private static final int RECOVERY_CODES = 10;
    private static final int RECOVERY_LETTERS = 12;

    /** No letters or digits that look alike on paper: 58 bits in twelve. */
    private static final String READABLE = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final SecureRandom RANDOM = new SecureRandom();

    private final FactorStore store;
    private final Privacy privacy;
    private final Access access;
    private final Trail trail;
    private final Clock clock;

    SecondFactor(FactorStore store, Privacy privacy, Access access, Trail trail, Clock clock) {
        this.store = store;
        this.privacy = privacy;
        this.access = access;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Makes a secret, which counts once its first code was given.
     *
     * @return the secret: shown now and never again
     */
    @Transactional
    byte[] begin(Session session, String password, Doorway from) {
        var login = session.account().login();
        if (session.account().secondFactor()) {
            throw new Refused(AccessRefusal.HAS_SECOND_FACTOR);
        }
        access.checkOwn(session, password, from);
        var secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        store.begin(
                login,
                privacy.seal(Base64.getEncoder().encodeToString(secret), FactorStore.SECRET));
        return secret;
    }

    /**
     * The first code: from now on one is asked for.
     *
     * @return recovery codes: shown now and never again
     */
    @Transactional
    List<String> confirm(Session session, String code) {
        var login = session.account().login();
        if (session.account().secondFactor() || !takes(login, code)) {
            throw new Refused(AccessRefusal.WRONG_CODE);
        }
        store.confirm(login, clock.instant());
        var codes = new ArrayList<String>();
        for (int i = 0; i < RECOVERY_CODES; i++) {
            codes.add(recoveryCode());
        }
        store.keepRecovery(login, codes.stream().map(this::mark).toList());
        record(access.actorOf(session), "access.factor-on", login);
        return codes;
    }

    /** Takes somebody's own second factor away, which takes the password and a code. */
    @Transactional
    void remove(Session session, String password, String code, Doorway from) {
        var login = session.account().login();
        access.checkOwn(session, password, from);
        if (!opens(login, code)) {
            throw new Refused(AccessRefusal.WRONG_CODE);
        }
        store.remove(login);
        record(access.actorOf(session), "access.factor-off", login);
    }

    /** An administrator takes it from somebody who lost phone and recovery codes. */
    @Transactional
    void reset(Account account, Actor by) {
        if (account.person().value().equals(by.person())) {
            throw new Refused(AccessRefusal.NOT_YOURSELF);
        }
        store.remove(account.login());
        store.endSessionsOf(account.login());
        record(by, "access.factor-reset", account.login());
    }

    /** Signs somebody in by login, password, and a code where one is asked for. */
    Token signIn(
            String login, String password, Optional<String> code, Device device, Doorway from) {
        var account = access.check(login, password, from);
        if (account.secondFactor()) {
            var given =
                    code.filter(written -> !written.isBlank())
                            .orElseThrow(() -> new Refused(AccessRefusal.CODE_NEEDED));
            access.checkCode(account, () -> opens(login, given), from);
        }
        return access.enter(account, device, from);
    }

    int recoveryCodesLeft(String login) {
        return store.recoveryLeft(login);
    }

    /** Whether a code opens a login now: one of the authenticator, or a recovery code. Once. */
    private boolean opens(String login, String written) {
        var code = written.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
        if (code.matches("\\d{" + Totp.DIGITS + "}")) {
            return takes(login, code);
        }
        boolean recovered =
                code.length() == RECOVERY_LETTERS && store.takeRecovery(login, mark(code));
        if (recovered) {
            trail.recordSystem(
                    "access.recovery-used",
                    login,
                    "sign-in",
                    Map.of("left", store.recoveryLeft(login)));
        }
        return recovered;
    }

    /** Two who send one code at once: the table lets one of them have it. */
    private boolean takes(String login, String code) {
        return store.find(login)
                .flatMap(factor ->
                        Totp.stepOf(
                                Base64.getDecoder().decode(privacy.open(factor.secret())),
                                code,
                                clock.instant(),
                                factor.lastStep()))
                .filter(step -> store.take(login, step))
                .isPresent();
    }

    private byte[] mark(String code) {
        return privacy.blindIndex(code.replace("-", ""), FactorStore.RECOVERY);
    }

    private static String recoveryCode() {
        var made = new StringBuilder();
        for (int i = 0; i < RECOVERY_LETTERS; i++) {
            made.append(i > 0 && i % 4 == 0 ? "-" : "")
                    .append(READABLE.charAt(RANDOM.nextInt(READABLE.length())));
        }
        return made.toString();
    }

    private void record(Actor by, String action, String login) {
        trail.record(by, action, login, "account", Map.of());
    }

    /** What is kept of somebody's authenticator. */
    record Factor(Sealed secret, long lastStep) {}
}
