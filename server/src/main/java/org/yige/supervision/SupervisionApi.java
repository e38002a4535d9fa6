package org.yige.supervision;

import static org.yige.once.Once.KEY;
import static org.yige.shared.Role.COMMAND_ROOM;
import static org.yige.shared.Role.COUNTY_LEADER;
import static org.yige.shared.Role.STATION_CHIEF;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yige.incidents.BriefView;
import org.yige.once.RequestKey;
import org.yige.shared.Actor;
import org.yige.shared.County;
import org.yige.shared.Cursor;
import org.yige.shared.For;
import org.yige.shared.ForWhoWorks;
import org.yige.shared.Page;
import org.yige.shared.Refused;
import org.yige.shared.SharedRefusal;
import org.yige.shared.Wire;
import org.yige.supervision.Desk.AttentionView;
import org.yige.supervision.Figures.Breakdown;
import org.yige.supervision.Figures.Cell;
import org.yige.supervision.Figures.FiguresQuery;
import org.yige.supervision.Figures.FiguresView;
import org.yige.supervision.FiguresRules.Measure;
import org.yige.supervision.SupervisionPractice.Reason;
import org.yige.supervision.SupervisionStore.CardFilter;

/** What heads look at and ask, and how they are answered. */
@RestController
@RequestMapping("/api/supervision")
class SupervisionApi {

    private static final int USUAL_DAYS = 7;

    private final Supervision supervision;
    private final Desk desk;
    private final Figures figures;
    private final Clock clock;

    SupervisionApi(Supervision supervision, Desk desk, Figures figures, Clock clock) {
        this.supervision = supervision;
        this.desk = desk;
        this.figures = figures;
        this.clock = clock;
    }

    record CardBody(Optional<UUID> incident, Optional<String> reason, Optional<String> words) {}

    record ReplyBody(Optional<String> words, Optional<List<UUID>> photos) {}

    record ClosingBody(Optional<Boolean> settled, Optional<String> words) {}

    /** What is late, was sent back twice or is stuck at the top, in the reader's area. */
    @GetMapping("/attention")
    @For({COMMAND_ROOM, STATION_CHIEF, COUNTY_LEADER})
    Page<AttentionView> attention(
            Actor who,
            @RequestParam Optional<String> cursor,
            @RequestParam Optional<Integer> limit) {
        return desk.attention(who, cursor, Page.size(limit));
    }

    /** Why a card may be opened on this incident: of the county's reasons those that are so. */
    @GetMapping("/incidents/{id}/reasons")
    @For({COMMAND_ROOM, STATION_CHIEF, COUNTY_LEADER})
    List<Reason> reasons(Actor who, @PathVariable UUID id) {
        return desk.reasons(id, who);
    }

    @GetMapping("/cards")
    @ForWhoWorks
    Page<CardView> cards(
            Actor who,
            @RequestParam Optional<String> state,
            @RequestParam Optional<Boolean> mine,
            @RequestParam Optional<String> cursor,
            @RequestParam Optional<Integer> limit) {
        var states =
                state.filter(text -> !text.isBlank()).stream()
                        .flatMap(text -> Arrays.stream(text.split(",")))
                        .toList();
        return desk.cards(
                new CardFilter(states, mine.orElse(false)),
                who,
                cursor.flatMap(Cursor::find),
                Page.size(limit));
    }

    /** Every card of one incident, the newest first. */
    @GetMapping("/incidents/{id}/cards")
    @ForWhoWorks
    List<CardView> of(Actor who, @PathVariable UUID id) {
        return desk.of(id, who);
    }

    @PostMapping("/cards")
    @ResponseStatus(HttpStatus.CREATED)
    @For({STATION_CHIEF, COUNTY_LEADER})
    CardView open(Actor who, @RequestHeader(KEY) RequestKey key, @RequestBody CardBody body) {
        var id =
                supervision.open(
                        new Supervision.CardRequest(who, key),
                        body.incident().orElseThrow(() -> missing("incident")),
                        body.reason().orElseThrow(() -> missing("reason")),
                        body.words().orElse(""));
        return desk.card(id, who);
    }

    @PostMapping("/cards/{id}/reply")
    @ResponseStatus(HttpStatus.CREATED)
    @ForWhoWorks
    CardView reply(
            Actor who,
            @PathVariable UUID id,
            @RequestHeader(KEY) RequestKey key,
            @RequestBody ReplyBody body) {
        supervision.reply(
                new Supervision.CardRequest(who, key),
                id,
                body.words().orElse(""),
                Wire.present(body.photos()));
        return desk.card(id, who);
    }

    @PostMapping("/cards/{id}/closing")
    @ResponseStatus(HttpStatus.CREATED)
    @For({STATION_CHIEF, COUNTY_LEADER})
    CardView judge(
            Actor who,
            @PathVariable UUID id,
            @RequestHeader(KEY) RequestKey key,
            @RequestBody ClosingBody body) {
        supervision.judge(
                new Supervision.CardRequest(who, key),
                id,
                body.settled().orElseThrow(() -> missing("settled")),
                body.words().orElse(""));
        return desk.card(id, who);
    }

    /** Answered, on the scene, handled: how quickly, and whether in time. */
    @GetMapping("/figures")
    @For({COMMAND_ROOM, STATION_CHIEF, COUNTY_LEADER})
    FiguresView figures(
            Actor who,
            @RequestParam Optional<LocalDate> from,
            @RequestParam Optional<LocalDate> until,
            @RequestParam Optional<Instant> cutOff,
            @RequestParam Optional<Breakdown> by) {
        return figures.of(asked(from, until, cutOff, by), who);
    }

    /**
     * The cases behind one number of the figures.
     *
     * @param stretch a stretch of the measure, or KEPT, LATE, RUNNING, NO_LIMIT
     * @param key the row; none: all
     */
    @GetMapping("/figures/cases")
    @For({COMMAND_ROOM, STATION_CHIEF, COUNTY_LEADER})
    Page<BriefView> behind(
            Actor who,
            @RequestParam Optional<LocalDate> from,
            @RequestParam Optional<LocalDate> until,
            @RequestParam Optional<Instant> cutOff,
            @RequestParam Optional<Breakdown> by,
            @RequestParam Measure measure,
            @RequestParam String stretch,
            @RequestParam Optional<String> key,
            @RequestParam Optional<String> cursor,
            @RequestParam Optional<Integer> limit) {
        var cell = new Cell(measure, key.filter(text -> !text.isEmpty()), stretch);
        int skip = cursor.filter(text -> text.matches("\\d{1,6}")).map(Integer::valueOf).orElse(0);
        return figures.behind(asked(from, until, cutOff, by), cell, who, skip, Page.size(limit));
    }

    private FiguresQuery asked(
            Optional<LocalDate> from,
            Optional<LocalDate> until,
            Optional<Instant> cutOff,
            Optional<Breakdown> by) {
        var now = clock.instant();
        var last = until.orElseGet(() -> County.day(now));
        return new FiguresQuery(
                from.orElseGet(() -> last.minusDays(USUAL_DAYS - 1)),
                last,
                cutOff.orElse(now),
                by.orElse(Breakdown.ALL));
    }

    private static Refused missing(String name) {
        return new Refused(SharedRefusal.MISSING, Map.of("name", name));
    }
}
