package org.yige.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.time.Duration;
import java.util.HexFormat;
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

    private static final int IPV4_BYTES = 4;
    private static final int IPV6_NETWORK_BYTES = 8;
    private static final long MOST_KEYS = 200_000;
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(2);

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
            long seconds = TimeUnit.NANOSECONDS.toSeconds(taken.getNanosToWaitForRefill()) + 1;
            throw new Refused(AccessRefusal.TOO_MANY_REQUESTS, Map.of("retryAfter", seconds));
        }
    }

    /**
     * Where a request comes from, as far as one subscriber can be told from another: an IPv4
     * address, or the first 64 bits of an IPv6 one. Behind a proxy the server has already put the
     * caller's address in place.
     */
    public static String addressOf(HttpServletRequest request) {
        var written = request.getRemoteAddr();
        try {
            var bytes = InetAddress.ofLiteral(written).getAddress();
            return bytes.length == IPV4_BYTES
                    ? written
                    : HexFormat.of().formatHex(bytes, 0, IPV6_NETWORK_BYTES);
        } catch (IllegalArgumentException e) {
            return "unknown";
        }
    }

    private static Bucket bucket(Pace pace) {
        return Bucket.builder()
                .addLimit(
                        limit -> limit.capacity(pace.most()).refillGreedy(pace.most(), pace.per()))
                .build();
    }
}
