package org.yige.open311;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * When whoever turns pages saw the first: the later ones are of that moment too, or what came in
 * meanwhile would push rows they have seen onto the next page.
 */
@Component
class FirstPages {

    private static final List<String> OF_THE_PAGE = List.of("page", "api_key");

    private final Cache<ByteBuffer, Instant> seen =
            Caffeine.newBuilder()
                    .maximumSize(20_000)
                    .expireAfterAccess(Duration.ofMinutes(15))
                    .build();
    private final Clock clock;

    FirstPages(Clock clock) {
        this.clock = clock;
    }

    /** As of when this page is to be read. */
    Instant of(String method, Form form, String reader) {
        var asked = new HashMap<>(form.sent());
        OF_THE_PAGE.forEach(asked::remove);
        asked.put("", new String[] {method, reader});
        var key = ByteBuffer.wrap(new Form(asked).digest());
        // What was received this very instant is seen: the end itself is not in the span.
        var now = clock.instant().plusNanos(1000);
        if (Open311Rules.whole(form, "page", 1, Open311Rules.LAST_PAGE) == 1) {
            seen.put(key, now);
            return now;
        }
        return seen.get(key, _ -> now);
    }
}
