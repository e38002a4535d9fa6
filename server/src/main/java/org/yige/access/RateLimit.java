package org.yige.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import org.yige.shared.Refused;

/**
 * Says "not so fast". Counted by each server for itself, in memory; the buckets of those longest
 * quiet are forgotten first.
 */
@Component
public class RateLimit {

    private static final long MOST_KEYS = 200_000;
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(25);

    private final Cache<String, Bucket> buckets =
            Caffeine.newBuilder().maximumSize(MOST_KEYS).expireAfterAccess(FORGOTTEN_AFTER).build();

    /**
     * Takes one turn.
     *
     * @param key who and what, as {@code "intake.report/" + address}
     * @throws Refused TOO_MANY_REQUESTS with {@code retryAfter} in seconds, when all turns are
     *     taken
     */
    public void take(String key, Pace pace) {
        var taken = buckets.get(key, none -> bucket(pace)).tryConsumeAndReturnRemaining(1);
        if (!taken.isConsumed()) {
            throw tooFast(taken.getNanosToWaitForRefill());
        }
    }

    /**
     * Takes a turn if there is one.
     *
     * @return whether there was
     */
    boolean count(String key, Pace pace) {
        return buckets.get(key, none -> bucket(pace)).tryConsume(1);
    }

    /**
     * Takes no turn.
     *
     * @throws Refused TOO_MANY_REQUESTS with {@code retryAfter} in seconds, when all turns are
     *     taken
     */
    void refuseIfSpent(String key, Pace pace) {
        var could = buckets.get(key, none -> bucket(pace)).estimateAbilityToConsume(1);
        if (!could.canBeConsumed()) {
            throw tooFast(could.getNanosToWaitForRefill());
        }
    }

    private static Refused tooFast(long nanosToWait) {
        return new Refused(
                AccessRefusal.TOO_MANY_REQUESTS,
                Map.of("retryAfter", TimeUnit.NANOSECONDS.toSeconds(nanosToWait) + 1));
    }

    /**
     * Where a request comes from, as far as one subscriber can be told from another: an IPv4
     * address, or the first 64 bits of an IPv6 one. Behind a proxy named in {@code PROXIES} it is
     * the caller the proxy spoke with.
     */
    public static String addressOf(HttpServletRequest request) {
        return Network.address(request.getRemoteAddr())
                .map(Network::ofOneSubscriber)
                .map(Network::toString)
                .orElse("unknown");
    }

    private static Bucket bucket(Pace pace) {
        return Bucket.builder()
                .addLimit(
                        limit -> limit.capacity(pace.most()).refillGreedy(pace.most(), pace.per()))
                .build();
    }
}
