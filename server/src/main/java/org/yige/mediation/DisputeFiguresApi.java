package org.yige.mediation;

import static org.yige.shared.Role.COMMAND_ROOM;
import static org.yige.shared.Role.COUNTY_LEADER;
import static org.yige.shared.Role.STATION_CHIEF;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yige.incidents.BriefView;
import org.yige.mediation.DisputeFigures.DisputeBreakdown;
import org.yige.mediation.DisputeFigures.DisputeFiguresView;
import org.yige.mediation.DisputeFigures.FiguresOf;
import org.yige.mediation.DisputeFigures.PartOf;
import org.yige.mediation.DisputeView.DisputeLineView;
import org.yige.shared.Actor;
import org.yige.shared.County;
import org.yige.shared.For;
import org.yige.shared.Page;

/** Figures of disputes, for heads; every number opens its cases. */
@RestController
@RequestMapping("/api/mediation/figures")
class DisputeFiguresApi {

    private final DisputeFigures figures;
    private final Clock clock;

    DisputeFiguresApi(DisputeFigures figures, Clock clock) {
        this.figures = figures;
        this.clock = clock;
    }

    @GetMapping
    @For({COMMAND_ROOM, STATION_CHIEF, COUNTY_LEADER})
    DisputeFiguresView figures(
            Actor who,
            @RequestParam Optional<LocalDate> from,
            @RequestParam Optional<LocalDate> until,
            @RequestParam Optional<Instant> cutOff,
            @RequestParam Optional<DisputeBreakdown> by) {
        return figures.of(asked(from, until, cutOff, by), who);
    }

    /**
     * @param key the row; none: all
     */
    @GetMapping("/disputes")
    @For({COMMAND_ROOM, STATION_CHIEF, COUNTY_LEADER})
    Page<DisputeLineView> behind(
            Actor who,
            @RequestParam Optional<LocalDate> from,
            @RequestParam Optional<LocalDate> until,
            @RequestParam Optional<Instant> cutOff,
            @RequestParam Optional<DisputeBreakdown> by,
            @RequestParam Optional<String> key,
            @RequestParam PartOf number,
            @RequestParam Optional<String> cursor,
            @RequestParam Optional<Integer> limit) {
        return figures.behind(
                asked(from, until, cutOff, by),
                key.filter(text -> !text.isEmpty()),
                number,
                who,
                skip(cursor),
                Page.size(limit));
    }

    /** The incidents behind what was found. */
    @GetMapping("/found")
    @For({COMMAND_ROOM, STATION_CHIEF, COUNTY_LEADER})
    Page<BriefView> found(
            Actor who,
            @RequestParam Optional<LocalDate> from,
            @RequestParam Optional<LocalDate> until,
            @RequestParam Optional<Instant> cutOff,
            @RequestParam Optional<String> cursor,
            @RequestParam Optional<Integer> limit) {
        return figures.behindFound(
                asked(from, until, cutOff, Optional.empty()), who, skip(cursor), Page.size(limit));
    }

    private static int skip(Optional<String> cursor) {
        return cursor.filter(text -> text.matches("\\d{1,6}")).map(Integer::valueOf).orElse(0);
    }

    /** This year until today, unless told otherwise. */
    private FiguresOf asked(
            Optional<LocalDate> from,
            Optional<LocalDate> until,
            Optional<Instant> cutOff,
            Optional<DisputeBreakdown> by) {
        var now = clock.instant();
        var last = until.orElseGet(() -> County.day(now));
        return new FiguresOf(
                from.orElseGet(() -> last.withDayOfYear(1)),
                last,
                cutOff.orElse(now),
                by.orElse(DisputeBreakdown.ALL));
    }
}
