package org.yige.notices;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.yige.access.HeldSession;
import org.yige.feed.Bookmark;
import org.yige.feed.Feed;
import org.yige.shared.Actor;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells live screens what happens in their area. Nothing is queued for anybody: each listener has a
 * mark in what is committed and goes on from it when it has written the last line, so a slow one
 * costs a parked thread and no memory; what it is told was read and written out for all of them.
 */
@Service
public class Notices {

    /** A screen knows that it is live, and how old its figures are. */
    private static final Duration BEAT = Duration.ofSeconds(10);

    /**
     * After this a stream ends and the browser comes back by itself: who may see what is asked
     * again.
     */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private static final int COME_BACK_AFTER_MS = 1500;

    private final Feed feed;
    private final Ticker ticker;
    private final JsonMapper json;
    private final Clock clock;

    Notices(Feed feed, Ticker ticker, JsonMapper json, Clock clock) {
        this.feed = feed;
        this.ticker = ticker;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Writes until the listener goes away, the stream is long enough, or the server stops.
     *
     * @param session whose: they see only what happens in their area; the stream ends with it, with
     *     an event that says so
     * @param lastSeen the id of the last event the listener has; none for a new one
     */
    void tell(Optional<String> lastSeen, HeldSession session, Stream out)
            throws IOException, InterruptedException {
        try (var _ = session.hold()) {
            ticker.join();
            tellWhileJoined(lastSeen, session, out);
        }
    }

    private void tellWhileJoined(Optional<String> lastSeen, HeldSession session, Stream out)
            throws IOException, InterruptedException {
        try {
            out.comeBackAfter(COME_BACK_AFTER_MS);
            listen(welcome(lastSeen, out), session, out);
        } finally {
            ticker.leave();
        }
    }

    /**
     * Where to read on. A new listener is told its place before anything else, and then loads its
     * lists.
     */
    private Bookmark welcome(Optional<String> lastSeen, Stream out) throws IOException {
        var resumed = lastSeen.flatMap(Bookmark::read).filter(ticker::goesOnFrom);
        if (resumed.isPresent()) {
            return resumed.get();
        }
        var latest = feed.latest();
        out.send(
                lastSeen.isPresent() ? "snapshot-needed" : "beat",
                Optional.of(latest.toString()),
                now());
        return latest;
    }

    private void listen(Bookmark from, HeldSession session, Stream out)
            throws IOException, InterruptedException {
        var began = System.nanoTime();
        var lastWord = began;
        var at = from;
        while (ticker.isRunning() && System.nanoTime() - began < LONGEST.toNanos()) {
            var next = ticker.after(at);
            // After the reading, before the telling: nobody is told a word once they are out.
            var who = session.who();
            if (who.isEmpty()) {
                out.send("signed-out", Optional.empty(), now());
                return;
            }
            if (tell(next, who.get(), out)) {
                lastWord = System.nanoTime();
            }
            var standing = next.to().equals(at);
            at = next.to();
            var quiet = Duration.ofNanos(System.nanoTime() - lastWord);
            if (quiet.compareTo(BEAT) >= 0) {
                // With its place, so that who comes back need not pass what was not theirs again.
                out.send("beat", Optional.of(at.toString()), now());
                lastWord = System.nanoTime();
            }
            if (standing) {
                ticker.waitFor(at, BEAT.minus(quiet));
            }
        }
    }

    /**
     * @return whether any of it was for this listener
     */
    private static boolean tell(FeedStretch next, Actor who, Stream out) throws IOException {
        var theirs = next.lines().stream().flatMap(line -> line.to(who).stream()).toList();
        if (theirs.isEmpty()) {
            return false;
        }
        out.send(TickerLine.together(theirs));
        return true;
    }

    private String now() {
        return json.writeValueAsString(Map.of("at", clock.instant()));
    }
}
