package org.yige.supervision;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yige.deadlines.Deadline;
import org.yige.deadlines.Deadline.DeadlineState;
import org.yige.incidents.Oversight.Timing;
import org.yige.places.BeatHistory.Term;
import org.yige.shared.County;
import org.yige.shared.Label;
import org.yige.shared.Labels;
import org.yige.supervision.SupervisionPractice.Stretches;

/**
 * How figures are made from what is written on the timelines. Every case falls into exactly one
 * stretch, so that the stretches always add up to all cases. Pure functions.
 */
final class FiguresRules {

    /** Changed with every change of what is counted, so that two figures can be told apart. */
    static final int VERSION = 2;

    /** Not done by the cut-off, and the incident not handled either. */
    static final String NOT_YET = "NOT_YET";

    /** Handled without it. */
    static final String WITHOUT = "WITHOUT";

    private FiguresRules() {}

    /** What is measured, from the first report on. */
    enum Measure {
        ANSWER("answer"),
        SCENE("scene"),
        FINISH("finish");

        private final String limit;

        Measure(String limit) {
            this.limit = limit;
        }

        Optional<Instant> at(Timing timing) {
            return switch (this) {
                case ANSWER -> timing.answered();
                case SCENE -> timing.arrived();
                case FINISH -> timing.handled();
            };
        }

        List<Duration> ends(Stretches stretches) {
            return switch (this) {
                case ANSWER -> stretches.answer();
                case SCENE -> stretches.scene();
                case FINISH -> stretches.finish();
            };
        }
    }

    /** Whether the limit of a measure was kept. */
    enum LimitResult {
        KEPT,
        LATE,
        RUNNING,
        NO_LIMIT
    }

    /** A stretch of time, or what stands for there being none. */
    record DurationBand(String code, Label label) {}

    /** The stretches of a measure, in order. */
    static List<DurationBand> stretches(Measure measure, List<Duration> ends) {
        var all = new ArrayList<DurationBand>();
        var from = Duration.ZERO;
        for (int i = 0; i < ends.size(); i++) {
            all.add(new DurationBand("S" + i, between(from, ends.get(i))));
            from = ends.get(i);
        }
        var last = words(from);
        all.add(
                new DurationBand(
                        "S" + ends.size(),
                        Labels.of("supervision.band.over", Map.of("end", last))));
        if (measure != Measure.FINISH) {
            all.add(new DurationBand(WITHOUT, Labels.of("supervision.band.without")));
        }
        all.add(new DurationBand(NOT_YET, Labels.of("supervision.band.not-yet")));
        return all;
    }

    /** In which stretch a case falls: a stretch includes its end, not its beginning. */
    static String stretch(Measure measure, Timing timing, List<Duration> ends) {
        var at = measure.at(timing);
        if (at.isEmpty()) {
            return timing.handled().isPresent() ? WITHOUT : NOT_YET;
        }
        var took = Duration.between(timing.openedAt(), at.get());
        for (int i = 0; i < ends.size(); i++) {
            if (took.compareTo(ends.get(i)) <= 0) {
                return "S" + i;
            }
        }
        return "S" + ends.size();
    }

    /**
     * Kept if every limit of that name was met by the time it was due; late if one was not; running
     * while that is open. Limits that were taken away, by another grade, do not count; of one that
     * was passed on the time promised still counts, whoever did it in the end.
     */
    static LimitResult verdict(Measure measure, List<Deadline> limits, Instant cutOff) {
        var ofMeasure =
                limits.stream()
                        .filter(limit ->
                                limit.limit().equals(measure.limit)
                                        && limit.state() != DeadlineState.CANCELLED
                                        && !limit.from().isAfter(cutOff))
                        .toList();
        var done =
                ofMeasure.stream()
                        .flatMap(limit -> limit.metAt().stream())
                        .max(Comparator.naturalOrder());
        var counted =
                ofMeasure.stream()
                        .map(limit ->
                                verdict(
                                        limit,
                                        limit.state() == DeadlineState.PASSED_ON
                                                ? done
                                                : limit.metAt(),
                                        cutOff))
                        .toList();
        if (counted.isEmpty()) {
            return LimitResult.NO_LIMIT;
        }
        if (counted.contains(LimitResult.LATE)) {
            return LimitResult.LATE;
        }
        return counted.contains(LimitResult.RUNNING) ? LimitResult.RUNNING : LimitResult.KEPT;
    }

    private static LimitResult verdict(Deadline limit, Optional<Instant> done, Instant cutOff) {
        var met = done.filter(at -> !at.isAfter(cutOff));
        if (met.isPresent()) {
            return met.get().isAfter(limit.dueAt()) ? LimitResult.LATE : LimitResult.KEPT;
        }
        return limit.state() != DeadlineState.PAUSED && cutOff.isAfter(limit.dueAt())
                ? LimitResult.LATE
                : LimitResult.RUNNING;
    }

    /** No beat answered for the place when it was reported; after every beat in order. */
    static final String NO_BEAT = "none";

    /** The beat a case was given when it was reported, as that beat was drawn then. */
    static Optional<Term> beat(Timing timing, Map<String, List<Term>> terms) {
        var day = County.day(timing.openedAt());
        return timing.beat().map(code -> terms.getOrDefault(code, List.of())).stream()
                .flatMap(List::stream)
                .filter(term -> term.holds(day))
                .findFirst();
    }

    /**
     * A row for every beat as it was drawn: two that follow each other under one code are two rows.
     * In the order of these keys, the older comes first.
     */
    static String beatKey(Timing timing, Optional<Term> beat) {
        return beat.map(term -> term.code().value() + "@" + term.from())
                .orElseGet(() -> timing.beat().orElse(NO_BEAT));
    }

    /** A beat's name then, and the days it was in force. */
    static Label beatLabel(Timing timing, Optional<Term> beat) {
        if (beat.isEmpty()) {
            return timing.beat()
                    .map(Labels::same)
                    .orElseGet(() -> Labels.of("supervision.no-beat"));
        }
        var term = beat.get();
        var from = term.from();
        return term.until()
                .map(last ->
                        Labels.of(
                                "supervision.beat.until",
                                Map.of("beat", term.name(), "from", from, "until", last)))
                .orElseGet(() ->
                        Labels.of(
                                "supervision.beat.from",
                                Map.of("beat", term.name(), "from", from)));
    }

    private static Label between(Duration from, Duration to) {
        var end = words(to);
        if (from.isZero()) {
            return Labels.of("supervision.band.within", Map.of("end", end));
        }
        var start = words(from);
        return Labels.of("supervision.band.between", Map.of("start", start, "end", end));
    }

    /** A length of time in its largest whole unit. */
    private static Label words(Duration time) {
        long seconds = time.toSeconds();
        if (seconds % 86_400 == 0) {
            return Labels.of("supervision.days", Map.of("n", seconds / 86_400));
        }
        if (seconds % 3_600 == 0) {
            return Labels.of("supervision.hours", Map.of("n", seconds / 3_600));
        }
        if (seconds % 60 == 0) {
            return Labels.of("supervision.minutes", Map.of("n", seconds / 60));
        }
        return Labels.of("supervision.seconds", Map.of("n", seconds));
    }
}
