package org.yige.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.yige.access.HeldSession.Held;
import org.yige.shared.Actor;
import org.yige.shared.County;
import org.yige.shared.Refused;

/** How often one address may do what needs no account. */
@Component
public class Gate {

    private static final Pace PHOTOS_A_DAY = new Pace(600, Duration.ofDays(1));

    private final RateLimit limit;
    private final GuessLimit guesses;
    private final Pace reports;
    private final HeldSessions held;
    private final boolean demo;
    private final County county;

    Gate(
            RateLimit limit,
            GuessLimit guesses,
            HeldSessions held,
            @Value("${yige.reports-per-minute:120}") long reportsPerMinute,
            @Value("${yige.demo:off}") String demo,
            County county) {
        this.limit = limit;
        this.guesses = guesses;
        this.held = held;
        this.reports = new Pace(reportsPerMinute, Duration.ofMinutes(1));
        this.demo = !demo.equals("off") && !demo.equals("false");
        this.county = county;
    }

    public void report(HttpServletRequest request) {
        limit.take("intake.report/" + RateLimit.addressOf(request), reports);
    }

    /** Pictures fill a disk: without an account so many a minute, and so many a day. */
    public void photo(HttpServletRequest request) {
        var from = "intake.photo/" + RateLimit.addressOf(request);
        limit.take(from, reports);
        limit.take(from + "/day", PHOTOS_A_DAY);
    }

    /**
     * Opens what stays open for whoever has a key, for the present thread. If more is open than one
     * key needs, the oldest ends: its thread is interrupted.
     */
    public Held hold(UUID key) {
        return held.hold(key);
    }

    /** Staff are known by name, and may sit behind one address. */
    public void photo(Actor who) {
        limit.take("intake.photo/" + who.person(), reports);
    }

    /**
     * Refuses who was wrong too often about this, also when right this time: else a guess would
     * show. What was right from there before stays open.
     *
     * @param what the purpose; each is counted for itself
     * @param secret what was given
     */
    public void guess(String what, String secret, HttpServletRequest request) {
        guesses.refuseIfShut(what, secret, request, AccessRefusal.TOO_MANY_GUESSES);
    }

    /** What was given opened something, by itself alone. */
    public void right(String what, String secret, HttpServletRequest request) {
        guesses.right(what, secret, request);
    }

    /**
     * Counted only where a code or number was wrong, so that a family behind one address can follow
     * its cases.
     */
    public Refused wrong(String what, HttpServletRequest request, Refused why) {
        guesses.wrong(what, request);
        return why;
    }

    public boolean isDemo() {
        return demo;
    }

    public County county() {
        return county;
    }
}
