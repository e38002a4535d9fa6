package org.yige.mediation;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yige.deadlines.Deadline;
import org.yige.deadlines.Deadlines;
import org.yige.incidents.Casebook;
import org.yige.incidents.Incident;
import org.yige.incidents.IncidentId;
import org.yige.incidents.Incidents;
import org.yige.mediation.LevelStore.WrittenSoFar;
import org.yige.shared.Actor;
import org.yige.shared.County;
import org.yige.shared.Label;
import org.yige.shared.Labels;
import org.yige.staff.Staff;
import org.yige.staff.StaffPractice;

/**
 * What each level of the ladder has before it: the disputes that are talked about, what is late
 * first, then what has least time left. What is open is little, however much has ended.
 */
@Component
class LevelList {

    private static final int MOST = 2000;

    private final LevelStore store;
    private final Danger danger;
    private final Incidents incidents;
    private final Deadlines deadlines;
    private final MediationPractice practice;
    private final Staff staff;
    private final Clock clock;

    LevelList(
            LevelStore store,
            Danger danger,
            Incidents incidents,
            Deadlines deadlines,
            MediationPractice practice,
            Staff staff,
            Clock clock) {
        this.store = store;
        this.danger = danger;
        this.incidents = incidents;
        this.deadlines = deadlines;
        this.practice = practice;
        this.staff = staff;
        this.clock = clock;
    }

    /** How many lie with a level, and how many of them are late. */
    record LevelLoadView(int order, Label label, int open, int late) {}

    /**
     * One of them.
     *
     * @param since how long this post has it
     * @param due the last moment of its level; none: another organ's clock stands still
     * @param records how often something was written down on the way, on whatever level
     * @param levels on how many levels it was tried
     */
    record LevelLineView(
            UUID id,
            UUID incident,
            Label kindLabel,
            Label stageLabel,
            Label mediatedLabel,
            String keeper,
            int level,
            Instant since,
            Optional<Instant> due,
            boolean late,
            boolean danger,
            int records,
            int levels,
            Optional<Instant> lastRecord) {}

    /**
     * @param cut there are more than are shown
     */
    record LevelsView(
            List<LevelLoadView> levels, List<LevelLineView> lines, boolean cut, Instant asOf) {}

    /**
     * @param level only of this one
     */
    @Transactional(readOnly = true)
    public LevelsView of(Optional<Integer> level, Actor who, int most) {
        var now = clock.instant();
        var open = store.open(who.area(), who.posts(), MOST);
        var lines = lines(open, now);
        var levels =
                staff.practice().levels().stream()
                        .map(StaffPractice.Level::order)
                        .sorted()
                        .map(order -> count(order, lines))
                        .toList();
        var wanted =
                lines.stream()
                        .filter(line -> level.map(order -> order == line.level()).orElse(true))
                        .sorted(
                                Comparator.comparing((LevelLineView line) -> !line.late())
                                        .thenComparing(line -> !line.danger())
                                        .thenComparing(line -> line.due().orElse(Instant.MAX))
                                        .thenComparing(LevelLineView::since))
                        .toList();
        return new LevelsView(
                levels,
                wanted.stream().limit(most).toList(),
                open.size() == MOST || wanted.size() > most,
                now);
    }

    private LevelLoadView count(int order, List<LevelLineView> lines) {
        var here = lines.stream().filter(line -> line.level() == order).toList();
        return new LevelLoadView(
                order,
                staff.practice()
                        .level(order)
                        .map(StaffPractice.Level::label)
                        .orElseGet(() -> Labels.same(String.valueOf(order))),
                here.size(),
                (int) here.stream().filter(LevelLineView::late).count());
    }

    private List<LevelLineView> lines(List<Dispute> open, Instant now) {
        var found =
                incidents.some(open.stream().map(each -> new IncidentId(each.incident())).toList());
        var limits = deadlines.all(open.stream().map(Dispute::incident).toList(), Casebook.SUBJECT);
        var records = store.written(open.stream().map(Dispute::id).toList());
        var asking = danger.asking(open, County.day(now));
        return open.stream()
                .map(each ->
                        line(
                                each,
                                Optional.ofNullable(found.get(new IncidentId(each.incident()))),
                                limits,
                                records,
                                asking))
                .toList();
    }

    private LevelLineView line(
            Dispute dispute,
            Optional<Incident> incident,
            Map<UUID, List<Deadline>> limits,
            Map<UUID, WrittenSoFar> records,
            Set<UUID> asking) {
        var owner = incident.filter(each -> each.state().isOpen()).map(Incident::owner);
        var finish =
                limits.getOrDefault(dispute.incident(), List.of()).stream()
                        .filter(each -> each.limit().equals(Casebook.FINISH))
                        .max(Comparator.comparing(Deadline::from));
        var written = Optional.ofNullable(records.get(dispute.id()));
        return new LevelLineView(
                dispute.id(),
                dispute.incident(),
                practice.kindLabel(dispute.about().kind()),
                dispute.stage().label(),
                dispute.as().label(),
                owner.map(Incident.Ownership::title).orElse(dispute.keeper().title()),
                owner.map(Incident.Ownership::level).orElse(dispute.keeper().level()),
                owner.map(Incident.Ownership::since).orElse(dispute.registeredAt()),
                finish.filter(LevelList::runsOrPassed).map(Deadline::dueAt),
                finish.filter(each -> each.state() == Deadline.DeadlineState.PASSED).isPresent(),
                asking.contains(dispute.id()),
                written.map(WrittenSoFar::records).orElse(0),
                written.map(WrittenSoFar::levels).orElse(0),
                written.map(WrittenSoFar::last));
    }

    private static boolean runsOrPassed(Deadline limit) {
        return switch (limit.state()) {
            case OPEN, PAUSED, PASSED -> true;
            case MET, PASSED_ON, CANCELLED -> false;
        };
    }
}
