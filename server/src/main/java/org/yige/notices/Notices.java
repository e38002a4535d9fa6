package org.yige.notices;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.yige.intake.BriefView;
import org.yige.intake.Board;
import org.yige.intake.Outbox;
import org.yige.intake.Outbox.Cursor;
import org.yige.shared.Actor;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells live screens what happens in their area. Nothing is queued for anybody: each listener has a cursor into what is
 * committed and reads on when it has written the last line, so a slow one costs a parked thread and no memory.
 */
@Service
public class Notices {

    /** A screen knows that it is live, and how old its figures are. */
    private static final Duration BEAT = Duration.ofSeconds(10);

    /** After this a stream ends and the browser comes back by itself: who may see what is asked again. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private static final int AT_ONCE = 200;
    private static final int COME_BACK_AFTER_MS = 1500;

    private final Outbox outbox;
    private final Board board;
    private final Ticker ticker;
    private final JsonMapper json;
    private final Clock clock;

    Notices(Outbox outbox, Board board, Ticker ticker, JsonMapper json, Clock clock) {
        this.outbox = outbox;
        this.board = board;
        this.ticker = ticker;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Writes until the listener goes away, the stream is long enough, or the server stops.
     *
     * @param who sees only what happens in their area
     * @param lastSeen the id of the last event the listener has; none for a new one
     */
    void tell(Optional<String> lastSeen, Actor who, Stream out) throws IOException, InterruptedException {
        ticker.join();
        try {
            out.comeBackAfter(COME_BACK_AFTER_MS);
            listen(welcome(lastSeen, out), who, out);
        } finally {
            ticker.leave();
        }
    }

    /** Where to read on. A new listener is told its place before anything else, and then loads its lists. */
    private Cursor welcome(Optional<String> lastSeen, Stream out) throws IOException {
        var resumed = lastSeen.flatMap(Cursor::read).filter(outbox::reaches);
        if (resumed.isPresent()) {
            return resumed.get();
        }
        var head = outbox.head();
        out.send(lastSeen.isPresent() ? "snapshot-needed" : "beat", Optional.of(head.toString()), now());
        return head;
    }

    private void listen(Cursor from, Actor who, Stream out) throws IOException, InterruptedException {
        var began = System.nanoTime();
        var lastWord = began;
        var at = from;
        while (ticker.isRunning() && System.nanoTime() - began < LONGEST.toNanos()) {
            var known = ticker.newest();
            var next = tellWhatIsNew(at, who, out);
            if (!next.equals(at)) {
                at = next;
                lastWord = System.nanoTime();
                continue;
            }
            var quiet = Duration.ofNanos(System.nanoTime() - lastWord);
            if (quiet.compareTo(BEAT) >= 0) {
                out.send("beat", Optional.empty(), now());
                lastWord = System.nanoTime();
            } else {
                ticker.waitFor(known, BEAT.minus(quiet));
            }
        }
    }

    /** @return the cursor after the last thing told; the same one if there was nothing */
    private Cursor tellWhatIsNew(Cursor from, Actor who, Stream out) throws IOException {
        var told = outbox.after(from, who.area(), AT_ONCE);
        if (told.isEmpty()) {
            return from;
        }
        Map<UUID, BriefView> now =
                board.some(told.stream().map(Outbox.Told::incident).distinct().toList(), who);
        for (var one : told) {
            var brief = Optional.ofNullable(now.get(one.incident()));
            if (brief.isPresent()) {
                out.send("incident", Optional.of(one.at().toString()), json.writeValueAsString(brief.get()));
            }
        }
        return told.getLast().at();
    }

    private String now() {
        return json.writeValueAsString(Map.of("at", clock.instant()));
    }
}
