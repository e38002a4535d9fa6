package org.yige.mediation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yige.incidents.BriefView;
import org.yige.incidents.Oversight;
import org.yige.mediation.Dispute.Source;
import org.yige.mediation.DisputeFiguresStore.Counted;
import org.yige.mediation.DisputeFiguresStore.CountedSpan;
import org.yige.mediation.DisputeView.DisputeLineView;
import org.yige.shared.Actor;
import org.yige.shared.County;
import org.yige.shared.Label;
import org.yige.shared.Labels;
import org.yige.shared.Page;
import org.yige.shared.Refused;
import org.yige.shared.Worded;
import org.yige.staff.Staff;
import org.yige.staff.StaffPractice;

/**
 * How many disputes were registered and what became of them. Two rates stand side by side, because
 * they are easily taken for one another: of those registered, and of those concluded.
 */
@Component
class DisputeFigures {

    private static final int VERSION = 1;
    private static final int MOST_YEARS = 10;
    private static final int MOST_FOUND = 200_000;

    private final DisputeFiguresStore store;
    private final DisputeDesk desk;
    private final Oversight oversight;
    private final Staff staff;
    private final MediationPractice practice;
    private final Clock clock;

    DisputeFigures(
            DisputeFiguresStore store,
            DisputeDesk desk,
            Oversight oversight,
            Staff staff,
            MediationPractice practice,
            Clock clock) {
        this.store = store;
        this.desk = desk;
        this.oversight = oversight;
        this.staff = staff;
        this.practice = practice;
        this.clock = clock;
    }

    /** What they are told apart by; never by person. */
    enum DisputeBreakdown {
        ALL,
        LEVEL,
        KIND,
        CAUSE,
        SOURCE
    }

    /** A number of a row. */
    enum PartOf implements Worded {
        REGISTERED,
        IN_HAND,
        SETTLED,
        PERFORMED,
        CONCLUDED,
        RELAPSED
    }

    /** Which disputes: registered from one day to another, both counted, as it stood then. */
    record FiguresOf(LocalDate from, LocalDate until, Instant cutOff, DisputeBreakdown by) {}

    /** A share that says of what. */
    record RateView(long numerator, long denominator) {}

    /**
     * One row.
     *
     * @param settlement settled of registered
     * @param success settled of concluded
     */
    record DisputeRowView(
            String key,
            Label label,
            long registered,
            long inHand,
            long settled,
            long performed,
            long concluded,
            long relapsed,
            RateView settlement,
            RateView success) {}

    /**
     * All rows, and what the numbers mean.
     *
     * @param found incidents of the kinds disputes grow from, on file as a dispute or not; empty:
     *     too many to count
     */
    record DisputeFiguresView(
            LocalDate from,
            LocalDate until,
            Instant cutOff,
            DisputeBreakdown by,
            int version,
            Optional<Integer> found,
            Label foundSays,
            Label settlementSays,
            Label successSays,
            Label relapsedSays,
            List<DisputeRowView> rows,
            Instant asOf) {}

    @Transactional(readOnly = true)
    public DisputeFiguresView of(FiguresOf asked, Actor who) {
        return new DisputeFiguresView(
                asked.from(),
                asked.until(),
                asked.cutOff(),
                asked.by(),
                VERSION,
                Optional.of(found(asked, who).size()).filter(n -> n <= MOST_FOUND),
                Labels.of("mediation.figures.found"),
                Labels.of("mediation.figures.settlement"),
                Labels.of("mediation.figures.success"),
                Labels.of("mediation.figures.relapsed"),
                store.count(registered(asked, who), asked.by()).stream()
                        .map(each -> row(each, asked.by()))
                        .toList(),
                clock.instant());
    }

    /** What was found, whether or not it went on file: of the kinds disputes grow from. */
    private List<UUID> found(FiguresOf asked, Actor who) {
        var span = registered(asked, who);
        return oversight
                .timings(span.area(), span.from(), span.until(), span.cutOff(), MOST_FOUND + 1)
                .stream()
                .filter(each -> practice.growsFrom(each.kind()))
                .map(Oversight.Timing::incident)
                .toList();
    }

    /** The incidents behind what was found, the oldest first. */
    @Transactional(readOnly = true)
    public Page<BriefView> behindFound(FiguresOf asked, Actor who, int skip, int most) {
        var ids = found(asked, who).stream().skip(skip).limit(most).toList();
        var briefs = oversight.briefs(ids, who);
        return new Page<>(
                ids.stream().flatMap(id -> Optional.ofNullable(briefs.get(id)).stream()).toList(),
                ids.size() < most ? Optional.empty() : Optional.of(String.valueOf(skip + most)),
                clock.instant());
    }

    /** The disputes behind a number. */
    @Transactional(readOnly = true)
    public Page<DisputeLineView> behind(
            FiguresOf asked, Optional<String> key, PartOf number, Actor who, int skip, int most) {
        var ids = store.behind(registered(asked, who), asked.by(), key, number, skip, most);
        var next =
                ids.size() < most
                        ? Optional.<String>empty()
                        : Optional.of(String.valueOf(skip + most));
        return new Page<>(desk.lines(ids, who), next, clock.instant());
    }

    private static CountedSpan registered(FiguresOf asked, Actor who) {
        if (asked.until().isBefore(asked.from())
                || asked.from().plusYears(MOST_YEARS).isBefore(asked.until())) {
            throw new Refused(MediationRefusal.SPAN_NOT_POSSIBLE, Map.of("years", MOST_YEARS));
        }
        return new CountedSpan(
                who.area(),
                County.start(asked.from()),
                County.start(asked.until().plusDays(1)),
                asked.cutOff());
    }

    private DisputeRowView row(Counted counted, DisputeBreakdown by) {
        long concluded = counted.settled() + counted.over();
        return new DisputeRowView(
                counted.key(),
                label(counted.key(), by),
                counted.registered(),
                counted.inHand(),
                counted.settled(),
                counted.performed(),
                concluded,
                counted.relapsed(),
                new RateView(counted.settled(), counted.registered()),
                new RateView(counted.settled(), concluded));
    }

    private Label label(String key, DisputeBreakdown by) {
        return switch (by) {
            case ALL -> Labels.of("mediation.figures.all");
            case KIND -> desk.kindLabel(key);
            case CAUSE -> practice.causeLabel(key);
            case SOURCE -> Source.valueOf(key).label();
            case LEVEL ->
                    staff.practice()
                            .level(Integer.parseInt(key))
                            .map(StaffPractice.Level::label)
                            .orElseGet(() -> Labels.same(key));
        };
    }
}
