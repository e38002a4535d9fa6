package org.yige.access;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;
import org.yige.shared.Refused;

/**
 * Keeps passwords as Argon2id (RFC 9106): 19 MiB, two passes, one lane, 16 bytes of salt. Two at a
 * time, so that a flood of sign-ins takes neither all the memory nor all the processor.
 */
@Component
class Passwords {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int KIBIBYTES = 19 * 1024;
    private static final int PASSES = 2;
    private static final int AT_A_TIME = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** No letters or digits that look alike on paper. */
    private static final String READABLE =
            "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private final Argon2PasswordEncoder argon =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, KIBIBYTES, PASSES);
    private final Semaphore places = new Semaphore(AT_A_TIME, true);
    private final SecureRandom random = new SecureRandom();
    private final String nobodys;

    Passwords() {
        nobodys = argon.encode(generate());
    }

    String hash(String password) {
        return inTurn(() -> argon.encode(password));
    }

    /**
     * Whether a password is the one kept; call it {@link #inTurn}. Where none is kept it takes as
     * long, so that an unknown login is not told by its speed.
     */
    boolean matches(String password, Optional<String> kept) {
        return argon.matches(password, kept.orElse(nobodys)) && kept.isPresent();
    }

    /** Twenty readable characters in groups of five: 115 bits. */
    String generate() {
        var made = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            made.append(i > 0 && i % 5 == 0 ? "-" : "")
                    .append(READABLE.charAt(random.nextInt(READABLE.length())));
        }
        return made.toString();
    }

    /** Does what takes a hash, two at a time. */
    <T> T inTurn(Supplier<T> work) {
        try {
            if (!places.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new Refused(
                        AccessRefusal.TOO_MANY_REQUESTS,
                        Map.of("retryAfter", PATIENCE.toSeconds()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
