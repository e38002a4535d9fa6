package org.yige.notices;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.yige.access.HeldSession;
import org.yige.incidents.BriefView;
import org.yige.incidents.IntakeFeed;
import org.yige.incidents.IntakeFeed.Change;
import org.yige.incidents.IntakeFeed.Mark;
import org.yige.shared.Actor;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells live screens what happens in their area. Nothing is queued for anybody: each listener has a
 * cursor into what is committed and reads on when it has written the last line, so a slow one costs
 * a parked thread and no memory.
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

    private static final int AT_ONCE = 200;
    private static final int COME_BACK_AFTER_MS = 1500;

    private final IntakeFeed feed;
    private final Ticker ticker;
    private final JsonMapper json;
    private final Clock clock;

    Notices(IntakeFeed feed, Ticker ticker, JsonMapper json, Clock clock) {
        this.feed = feed;
        this.ticker = ticker;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Writes until the listener goes away, the stream is long enough, or the server stops.
     *
     * @param who sees only what happens in their area
     * @param session ends the stream when it ends, with an event that says so
     * @param lastSeen the id of the last event the listener has; none for a new one
     */
    void tell(Optional<String> lastSeen, Actor who, HeldSession session, Stream out)
            throws IOException, InterruptedException {
        ticker.join();
        try {
            out.comeBackAfter(COME_BACK_AFTER_MS);
            listen(welcome(lastSeen, out), who, session, out);
        } finally {
            ticker.leave();
        }
    }

    /**
     * Where to read on. A new listener is told its place before anything else, and then loads its
     * lists.
     */
    private Mark welcome(Optional<String> lastSeen, Stream out) throws IOException {
        var latest = feed.latest();
        var resumed =
                lastSeen.flatMap(Mark::read)
                        .filter(mark -> mark.compareTo(latest) <= 0 && feed.stillKept(mark));
        if (resumed.isPresent()) {
            return resumed.get();
        }
        out.send(
                lastSeen.isPresent() ? "snapshot-needed" : "beat",
                Optional.of(latest.toString()),
                now());
        return latest;
    }

    private void listen(Mark from, Actor who, HeldSession session, Stream out)
            throws IOException, InterruptedException {
        var began = System.nanoTime();
        var lastWord = began;
        var lastAsked = began;
        var at = from;
        while (ticker.isRunning() && System.nanoTime() - began < LONGEST.toNanos()) {
            if (System.nanoTime() - lastAsked >= BEAT.toNanos()) {
                lastAsked = System.nanoTime();
                if (!session.lasts()) {
                    out.send("signed-out", Optional.empty(), now());
                    return;
                }
            }
            var known = ticker.newest();
            var changes = feed.after(at, AT_ONCE);
            if (tell(changes, who, out)) {
                lastWord = System.nanoTime();
            }
            var quiet = Duration.ofNanos(System.nanoTime() - lastWord);
            if (quiet.compareTo(BEAT) >= 0) {
                out.send("beat", Optional.empty(), now());
                lastWord = System.nanoTime();
            }
            if (changes.isEmpty()) {
                ticker.waitFor(known, BEAT.minus(quiet));
            } else {
                at = changes.getLast().mark();
            }
        }
    }

    /**
     * @return whether any of it lay in this area and was told
     */
    private boolean tell(List<Change> changes, Actor who, Stream out) throws IOException {
        var theirs =
                changes.stream().filter(change -> who.area().contains(change.village())).toList();
        var briefs =
                theirs.isEmpty()
                        ? Map.<UUID, BriefView>of()
                        : feed.briefs(
                                theirs.stream().map(Change::incident).distinct().toList(), who);
        var told = false;
        for (var change : theirs) {
            var brief = Optional.ofNullable(briefs.get(change.incident()));
            if (brief.isPresent()) {
                out.send(
                        "incident",
                        Optional.of(change.mark().toString()),
                        json.writeValueAsString(brief.get()));
                told = true;
            }
        }
        return told;
    }

    private String now() {
        return json.writeValueAsString(Map.of("at", clock.instant()));
    }
}
