package org.yige.supervision;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yige.deadlines.Deadline;
import org.yige.incidents.BriefView;
import org.yige.incidents.Oversight;
import org.yige.incidents.Oversight.Timing;
import org.yige.incidents.Scene.InVillage;
import org.yige.places.BeatCode;
import org.yige.places.BeatHistory;
import org.yige.places.BeatHistory.Term;
import org.yige.shared.Actor;
import org.yige.shared.County;
import org.yige.shared.Label;
import org.yige.shared.Labels;
import org.yige.shared.Page;
import org.yige.shared.Refused;
import org.yige.staff.Staff;
import org.yige.supervision.FiguresRules.DurationBand;
import org.yige.supervision.FiguresRules.LimitResult;
import org.yige.supervision.FiguresRules.Measure;

/**
 * How quickly a place answers, is on the scene and handles, each figure with the cases behind it.
 * By level, kind and place; there is no way to ask by person or post.
 */
@Service
class Figures {

    private static final int MOST_DAYS = 366;
    private static final int MOST_CASES = 20_000;

    private final Oversight oversight;
    private final Supervision supervision;
    private final Staff staff;
    private final BeatHistory beats;
    private final Clock clock;

    Figures(
            Oversight oversight,
            Supervision supervision,
            Staff staff,
            BeatHistory beats,
            Clock clock) {
        this.oversight = oversight;
        this.supervision = supervision;
        this.staff = staff;
        this.beats = beats;
        this.clock = clock;
    }

    /** What the cases are set apart by. */
    enum Breakdown {
        ALL,
        LEVEL,
        KIND,
        PLACE,
        /** The beat that answered for the place when it was reported, as that beat was then. */
        BEAT
    }

    /**
     * Which figures.
     *
     * @param until inclusive
     * @param cutOff what was written down later does not count; never in the future
     */
    record FiguresQuery(LocalDate from, LocalDate until, Instant cutOff, Breakdown by) {}

    /** One cell of the figures: the cases behind a number. */
    record Cell(Measure measure, Optional<String> key, String stretch) {}

    record FiguresView(
            int version,
            LocalDate from,
            LocalDate until,
            Instant cutOff,
            Instant asOf,
            Breakdown by,
            List<MeasureView> measures) {}

    record MeasureView(
            Measure measure,
            Label label,
            Label says,
            List<DurationBand> stretches,
            List<RowView> rows) {}

    /**
     * @param cases how many there are: what every number of the row is a part of
     * @param few too few to compare with others
     */
    record RowView(
            String key,
            Label label,
            int cases,
            boolean few,
            InTimeView inTime,
            Map<String, Integer> counts) {}

    /**
     * @param kept of so many ended
     * @param ended limits that were kept or not
     * @param running limits still open at the cut-off
     */
    record InTimeView(int kept, int ended, int running) {}

    /** A case with what became of its limits, and the beat it counts for where beats are asked. */
    private record Case(Timing timing, List<Deadline> limits, Optional<Term> beat) {}

    @Transactional(readOnly = true)
    public FiguresView of(FiguresQuery asked, Actor who) {
        var cut = cutOff(asked);
        var cases = cases(asked, cut, who);
        var groups = groups(cases, asked.by());
        var measures =
                Arrays.stream(Measure.values())
                        .map(each -> measure(each, asked.by(), groups, cut))
                        .toList();
        return new FiguresView(
                FiguresRules.VERSION,
                asked.from(),
                asked.until(),
                cut,
                clock.instant(),
                asked.by(),
                measures);
    }

    /** The cases behind one number, as the reader's lists show them. */
    @Transactional(readOnly = true)
    public Page<BriefView> behind(FiguresQuery asked, Cell cell, Actor who, int skip, int most) {
        var cut = cutOff(asked);
        var ends = cell.measure().ends(supervision.practice().stretches());
        requireKnown(cell, ends);
        var ids =
                cases(asked, cut, who).stream()
                        .filter(each ->
                                cell.key()
                                        .map(key -> key.equals(key(each, asked.by())))
                                        .orElse(true))
                        .filter(each -> isIn(each, cell, ends, cut))
                        .map(each -> each.timing().incident())
                        .toList();
        var wanted = ids.stream().skip(skip).limit(most).toList();
        var briefs = oversight.briefs(wanted, who);
        var next =
                skip + most < ids.size()
                        ? Optional.of(String.valueOf(skip + most))
                        : Optional.<String>empty();
        return new Page<>(
                wanted.stream()
                        .flatMap(id -> Optional.ofNullable(briefs.get(id)).stream())
                        .toList(),
                next,
                clock.instant());
    }

    private static void requireKnown(Cell cell, List<java.time.Duration> ends) {
        var known =
                FiguresRules.stretches(cell.measure(), ends).stream()
                                .anyMatch(each -> each.code().equals(cell.stretch()))
                        || Arrays.stream(LimitResult.values())
                                .anyMatch(each -> each.name().equals(cell.stretch()));
        if (!known) {
            throw new Refused(SupervisionRefusal.STRETCH_UNKNOWN);
        }
    }

    private static boolean isIn(Case one, Cell cell, List<java.time.Duration> ends, Instant cut) {
        return FiguresRules.stretch(cell.measure(), one.timing(), ends).equals(cell.stretch())
                || FiguresRules.verdict(cell.measure(), one.limits(), cut)
                        .name()
                        .equals(cell.stretch());
    }

    private MeasureView measure(
            Measure measure, Breakdown by, Map<String, List<Case>> groups, Instant cut) {
        var practice = supervision.practice();
        var ends = measure.ends(practice.stretches());
        var stretches = FiguresRules.stretches(measure, ends);
        var rows = new ArrayList<RowView>();
        // In the order of their keys: a list of places is not a league table.
        groups.forEach((key, cases) -> {
            var counts = new java.util.LinkedHashMap<String, Integer>();
            stretches.forEach(stretch -> counts.put(stretch.code(), 0));
            cases.forEach(each ->
                    counts.merge(
                            FiguresRules.stretch(measure, each.timing(), ends), 1, Integer::sum));
            rows.add(
                    new RowView(
                            key,
                            label(key, by, cases),
                            cases.size(),
                            cases.size() < practice.few(),
                            inTime(measure, cases, cut),
                            counts));
        });
        return new MeasureView(measure, name(measure), says(measure), stretches, rows);
    }

    private static InTimeView inTime(Measure measure, List<Case> cases, Instant cut) {
        var verdicts =
                cases.stream()
                        .map(each -> FiguresRules.verdict(measure, each.limits(), cut))
                        .collect(Collectors.groupingBy(each -> each, Collectors.counting()));
        int kept = verdicts.getOrDefault(LimitResult.KEPT, 0L).intValue();
        int late = verdicts.getOrDefault(LimitResult.LATE, 0L).intValue();
        return new InTimeView(
                kept, kept + late, verdicts.getOrDefault(LimitResult.RUNNING, 0L).intValue());
    }

    private Map<String, List<Case>> groups(List<Case> cases, Breakdown by) {
        var groups = new TreeMap<String, List<Case>>();
        groups.put("", cases);
        if (by != Breakdown.ALL) {
            cases.forEach(each ->
                    groups.computeIfAbsent(key(each, by), none -> new ArrayList<>()).add(each));
        }
        return groups;
    }

    private static String key(Case one, Breakdown by) {
        return switch (by) {
            case ALL -> "";
            case LEVEL -> "L" + one.timing().level();
            case KIND -> one.timing().kind();
            case PLACE ->
                    one.timing()
                            .scene()
                            .inVillage()
                            .map(InVillage::town)
                            .orElseGet(one.timing().scene()::word);
            case BEAT -> FiguresRules.beatKey(one.timing(), one.beat());
        };
    }

    private Label label(String key, Breakdown by, List<Case> cases) {
        if (key.isEmpty()) {
            return Labels.of("supervision.all");
        }
        var first = cases.getFirst();
        var timing = first.timing();
        return switch (by) {
            case ALL -> Labels.of("supervision.all");
            case LEVEL ->
                    staff.practice()
                            .level(timing.level())
                            .map(level -> level.label())
                            .orElseGet(() ->
                                    Labels.of("incidents.level", Map.of("order", timing.level())));
            case KIND -> oversight.kindLabel(timing.kind());
            case PLACE ->
                    timing.scene()
                            .inVillage()
                            .map(known -> Labels.same(known.townName()))
                            .orElseGet(timing.scene()::label);
            case BEAT -> FiguresRules.beatLabel(timing, first.beat());
        };
    }

    private List<Case> cases(FiguresQuery asked, Instant cut, Actor who) {
        var from = County.start(asked.from());
        var until = County.start(asked.until().plusDays(1));
        if (asked.until().isBefore(asked.from())
                || asked.from().plusDays(MOST_DAYS).isBefore(asked.until())) {
            throw new Refused(SupervisionRefusal.SPAN_NOT_USABLE, Map.of("most", MOST_DAYS));
        }
        var timings = oversight.timings(who.area(), from, until, cut, MOST_CASES + 1);
        if (timings.size() > MOST_CASES) {
            throw new Refused(SupervisionRefusal.TOO_MANY_CASES, Map.of("most", MOST_CASES));
        }
        Map<UUID, List<Deadline>> limits =
                oversight.limits(timings.stream().map(Timing::incident).toList());
        var terms = asked.by() == Breakdown.BEAT ? terms(timings) : Map.<String, List<Term>>of();
        return timings.stream()
                .map(each ->
                        new Case(
                                each,
                                limits.getOrDefault(each.incident(), List.of()),
                                FiguresRules.beat(each, terms)))
                .toList();
    }

    private Map<String, List<Term>> terms(List<Timing> timings) {
        var codes =
                timings.stream()
                        .flatMap(each -> each.beat().stream())
                        .distinct()
                        .map(BeatCode::new)
                        .toList();
        return beats.terms(codes).stream()
                .collect(Collectors.groupingBy(term -> term.code().value()));
    }

    private Instant cutOff(FiguresQuery asked) {
        var now = clock.instant();
        return asked.cutOff().isAfter(now) ? now : asked.cutOff();
    }

    private static Label name(Measure measure) {
        return switch (measure) {
            case ANSWER -> Labels.of("supervision.measure.answer");
            case SCENE -> Labels.of("supervision.measure.scene");
            case FINISH -> Labels.of("supervision.measure.finish");
        };
    }

    private static Label says(Measure measure) {
        return switch (measure) {
            case ANSWER -> Labels.of("supervision.measure.answer.says");
            case SCENE -> Labels.of("supervision.measure.scene.says");
            case FINISH -> Labels.of("supervision.measure.finish.says");
        };
    }
}
