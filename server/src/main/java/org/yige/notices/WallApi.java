package org.yige.notices;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yige.access.Gate;
import org.yige.access.NoSignOfLife;
import org.yige.access.RateLimit;
import org.yige.incidents.Board;
import org.yige.incidents.Vocabulary;
import org.yige.shared.Cursor;
import org.yige.shared.Open;
import org.yige.shared.Page;

/**
 * What a screen on a wall is given: by a key in a header, for a key in an address stands in logs.
 */
@RestController
@RequestMapping("/api/notices/wall")
class WallApi {

    private static final String KEY = "X-Wall-Key";

    private final WallKeys keys;
    private final Board board;
    private final Vocabulary vocabulary;
    private final Notices notices;
    private final Gate gate;

    WallApi(WallKeys keys, Board board, Vocabulary vocabulary, Notices notices, Gate gate) {
        this.keys = keys;
        this.board = board;
        this.vocabulary = vocabulary;
        this.notices = notices;
        this.gate = gate;
    }

    /** What the wall is of. */
    record WallView(String name, String area, List<Vocabulary.GradeView> grades) {}

    @GetMapping
    @Open
    @NoSignOfLife
    WallView wall(@RequestHeader(KEY) Optional<String> secret, HttpServletRequest request) {
        var key = keys.open(secret, RateLimit.addressOf(request));
        return new WallView(key.name(), keys.nameOf(key.division()), vocabulary.grades());
    }

    /** What is open there; with {@code endedSince}, what has ended since. */
    @GetMapping("/incidents")
    @Open
    @NoSignOfLife
    Page<WallCard> incidents(
            @RequestHeader(KEY) Optional<String> secret,
            HttpServletRequest request,
            @RequestParam Optional<Instant> endedSince,
            @RequestParam Optional<String> cursor,
            @RequestParam Optional<Integer> limit) {
        var key = keys.open(secret, RateLimit.addressOf(request));
        var page =
                board.bare(key.area(), endedSince, cursor.flatMap(Cursor::find), Page.size(limit));
        return new Page<>(
                page.items().stream().map(WallCard::of).toList(), page.next(), page.asOf());
    }

    @GetMapping(value = "/stream", produces = "text/event-stream")
    @Open
    @NoSignOfLife
    void stream(
            @RequestHeader(KEY) Optional<String> secret,
            @RequestHeader("Last-Event-ID") Optional<String> lastSeen,
            HttpServletRequest request,
            HttpServletResponse response) {
        var wall = keys.open(secret, RateLimit.addressOf(request));
        try (var _ = gate.hold(wall.id())) {
            notices.tell(
                    lastSeen,
                    () -> secret.flatMap(keys::find).map(key -> line -> line.toWall(key.area())),
                    response);
        } catch (InterruptedException madeRoom) {
            // For a newer screen with the same key.
            return;
        }
    }
}
