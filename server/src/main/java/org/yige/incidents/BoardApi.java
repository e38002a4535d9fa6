package org.yige.incidents;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yige.incidents.BoardStore.Filter;
import org.yige.shared.Actor;
import org.yige.shared.Cursor;
import org.yige.shared.ForWhoWorks;
import org.yige.shared.Page;
import org.yige.shared.Words;

/** What those who work on incidents look at, and how they write down what they are told. */
@RestController
@RequestMapping("/api/incidents")
class BoardApi {

    private final Board board;

    BoardApi(Board board) {
        this.board = board;
    }

    @GetMapping
    @ForWhoWorks
    Page<BriefView> list(
            Actor who,
            @RequestParam Optional<String> state,
            @RequestParam Optional<Integer> grade,
            @RequestParam Optional<Integer> level,
            @RequestParam Optional<String> kind,
            @RequestParam Optional<String> village,
            @RequestParam Optional<Boolean> late,
            @RequestParam Optional<Boolean> mine,
            @RequestParam Optional<String> q,
            @RequestParam Optional<Instant> endedSince,
            @RequestParam Optional<String> cursor,
            @RequestParam Optional<Integer> limit) {
        var states =
                state.filter(text -> !text.isBlank()).stream()
                        .flatMap(text -> Arrays.stream(text.split(",")))
                        .toList();
        var filter =
                new Filter(
                        states,
                        grade,
                        level,
                        kind.filter(text -> !text.isBlank()),
                        village.filter(code -> code.matches("\\d{1,12}")),
                        new Filter.Marked(late, mine.orElse(false)),
                        q.map(text -> Words.clean(text, "q", 60)).filter(text -> !text.isEmpty()),
                        endedSince.map(since -> new Filter.EndedWithin(since, Filter.ALWAYS)));
        int most = Page.size(limit);
        return board.list(filter, who, cursor.flatMap(Cursor::find), most);
    }
}
