package org.yige.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yige.shared.Refusal;
import org.yige.shared.Refused;

/**
 * Shuts out whoever guesses at what opens without an account: case codes, numbers. Counted apart
 * for each purpose, so that a mistyped code closes nothing else; and by network, where a family or
 * a county hall may sit together: only wrong ones count, and what was right from there before stays
 * open, for that is no guess. Counted by each server for itself.
 */
@Component
public class GuessLimit {

    /**
     * A village, or a whole operator's phones, may stand behind one address: so many may mistype.
     * Guessing at sixty bits at this pace, with a million codes to hit, takes longer than there is
     * time.
     */
    private static final Pace GUESSES = new Pace(200, Duration.ofMinutes(10));

    private static final Duration SHUT_FOR = Duration.ofMinutes(1);
    private static final Duration REMEMBERED = Duration.ofDays(1);
    private static final long MOST_KEYS = 100_000;

    private final RateLimit limits;
    private final Cache<String, Boolean> shut =
            Caffeine.newBuilder().maximumSize(MOST_KEYS).expireAfterWrite(SHUT_FOR).build();
    private final Cache<ByteBuffer, Boolean> wereRight =
            Caffeine.newBuilder().maximumSize(MOST_KEYS).expireAfterAccess(REMEMBERED).build();

    GuessLimit(RateLimit limits) {
        this.limits = limits;
    }

    /**
     * Refuses a network that was wrong too often, also when it is right this time: else a guess
     * would show.
     *
     * @param what the purpose, as {@code residents.code}
     * @param secret what was given
     * @throws Refused {@code why} with {@code retryAfter} in seconds
     */
    public void refuseIfShut(String what, String secret, HttpServletRequest request, Refusal why) {
        var who = key(what, request);
        if (shut.getIfPresent(who) != null && wereRight.getIfPresent(mark(who, secret)) == null) {
            throw new Refused(why, Map.of("retryAfter", SHUT_FOR.toSeconds()));
        }
    }

    /** What was given opens something. */
    public void right(String what, String secret, HttpServletRequest request) {
        wereRight.put(mark(key(what, request), secret), true);
    }

    /** What was given opens nothing. */
    public void wrong(String what, HttpServletRequest request) {
        var who = key(what, request);
        if (!limits.count(who, GUESSES)) {
            shut.put(who, true);
        }
    }

    private static String key(String what, HttpServletRequest request) {
        return "guess/" + what + "/" + RateLimit.addressOf(request);
    }

    /** Secrets are not kept, only that they were right from there. */
    private static ByteBuffer mark(String who, String secret) {
        try {
            return ByteBuffer.wrap(
                    MessageDigest.getInstance("SHA-256")
                            .digest((who + "\0" + secret).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
