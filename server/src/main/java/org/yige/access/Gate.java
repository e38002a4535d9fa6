package org.yige.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.yige.shared.County;
import org.yige.shared.Refused;

/** How often one address may do what needs no account. */
@Component
public class Gate {

    /** Who mistypes a code may try again; sixty bits at this pace are guessed by nobody. */
    private static final Pace GUESSES = new Pace(20, Duration.ofMinutes(10));

    private static final Duration SHUT_FOR = Duration.ofMinutes(10);

    private final Cache<String, Boolean> shut =
            Caffeine.newBuilder().maximumSize(100_000).expireAfterWrite(SHUT_FOR).build();
    private final RateLimit limit;
    private final Pace reports;
    private final boolean demo;
    private final County county;

    Gate(
            RateLimit limit,
            @Value("${yige.reports-per-minute:120}") long reportsPerMinute,
            @Value("${yige.demo:off}") String demo,
            County county) {
        this.limit = limit;
        this.reports = new Pace(reportsPerMinute, Duration.ofMinutes(1));
        this.demo = !demo.equals("off") && !demo.equals("false");
        this.county = county;
    }

    public void report(HttpServletRequest request) {
        limit.take("intake.report/" + RateLimit.addressOf(request), reports);
    }

    public void photo(HttpServletRequest request) {
        limit.take("intake.photo/" + RateLimit.addressOf(request), reports);
    }

    /**
     * Refuses an address that was wrong too often, also when it is right this time: else a guess
     * would show.
     */
    public void guess(HttpServletRequest request) {
        if (shut.getIfPresent(RateLimit.addressOf(request)) != null) {
            throw new Refused(
                    AccessRefusal.TOO_MANY_GUESSES, Map.of("retryAfter", SHUT_FOR.toSeconds()));
        }
    }

    /**
     * Counted only where a code or number was wrong, so that a family behind one address can follow
     * its cases.
     */
    public Refused wrong(HttpServletRequest request, Refused why) {
        var address = RateLimit.addressOf(request);
        try {
            limit.take("intake.guess/" + address, GUESSES);
        } catch (Refused tooOften) {
            shut.put(address, true);
        }
        return why;
    }

    public boolean isDemo() {
        return demo;
    }

    public County county() {
        return county;
    }
}
