package org.yige.notices;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Service;
import org.yige.feed.Bookmark;
import org.yige.feed.Feed;
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
     * Writes until the listener goes away, may not listen any more (with an event that says so),
     * the stream is long enough, or the server stops. Holds its (virtual) thread.
     *
     * @param lastSeen the id of the last event the listener has; none for a new one
     */
    void tell(Optional<String> lastSeen, Audience audience, HttpServletResponse response)
            throws InterruptedException {
        response.setContentType("text/event-stream;charset=UTF-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        // Proxies that collect an answer before passing it on would make the screen stand still.
        response.setHeader("X-Accel-Buffering", "no");
        ticker.join();
        try {
            var out = new Stream(response.getOutputStream());
            out.comeBackAfter(COME_BACK_AFTER_MS);
            listen(welcome(lastSeen, out), audience, out);
        } catch (IOException e) {
            // Gone, or too slow to take a line within the connection's time: it resumes with its
            // cursor.
            return;
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

    private void listen(Bookmark from, Audience audience, Stream out)
            throws IOException, InterruptedException {
        var began = System.nanoTime();
        var lastWord = began;
        var at = from;
        while (ticker.isRunning() && System.nanoTime() - began < LONGEST.toNanos()) {
            var next = ticker.after(at);
            // After the reading, before the telling: nobody is told a word once they are out.
            var who = audience.now();
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
    private static boolean tell(FeedStretch next, Audience.Ear who, Stream out) throws IOException {
        var theirs = next.lines().stream().flatMap(line -> who.told(line).stream()).toList();
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
