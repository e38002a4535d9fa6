package org.yige.incidents;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yige.deadlines.Deadline;
import org.yige.deadlines.Deadlines;
import org.yige.deadlines.Due;
import org.yige.deadlines.Firing;
import org.yige.deadlines.Mark;
import org.yige.incidents.LadderHappening.AtTheTop;
import org.yige.incidents.LadderHappening.Escalated;
import org.yige.incidents.LadderHappening.HalfGone;
import org.yige.incidents.LadderHappening.HeadTold;
import org.yige.incidents.LadderHappening.PassedAlong;
import org.yige.incidents.LadderRules.Passed;
import org.yige.incidents.State.HandingOver;

/**
 * What happens when half of a limit is gone, and when all of it is: a reminder, then the next head,
 * never nothing.
 */
@Component
public class Overdue implements Due {

    private final IncidentStore store;
    private final Casebook casebook;
    private final Routing routing;
    private final Settling settling;
    private final TimelineStore timelines;
    private final Deadlines deadlines;

    Overdue(
            IncidentStore store,
            Casebook casebook,
            Routing routing,
            Settling settling,
            TimelineStore timelines,
            Deadlines deadlines) {
        this.store = store;
        this.casebook = casebook;
        this.routing = routing;
        this.settling = settling;
        this.timelines = timelines;
        this.deadlines = deadlines;
    }

    @Override
    public String kind() {
        return Casebook.SUBJECT;
    }

    @Override
    public void fired(List<Firing> batch) {
        var limits = deadlines.all(subjects(batch), kind());
        batch.stream()
                .collect(
                        Collectors.groupingBy(
                                firing -> firing.subject().id(),
                                LinkedHashMap::new,
                                Collectors.toList()))
                .forEach((id, firings) ->
                        store.findForUpdate(Casebook.incident(id))
                                .ifPresent(incident ->
                                        fired(
                                                incident,
                                                firings,
                                                limits.getOrDefault(id, List.of()))));
    }

    private static List<UUID> subjects(List<Firing> batch) {
        return batch.stream()
                .filter(Overdue::isOfTheLadder)
                .map(firing -> firing.subject().id())
                .distinct()
                .toList();
    }

    private static boolean isOfTheLadder(Firing firing) {
        return firing.mark() == Mark.PASSED && LadderRules.LADDER.contains(firing.limit());
    }

    /** All that was reached at one look: limits that passed together are one step. */
    private void fired(Incident incident, List<Firing> firings, List<Deadline> limits) {
        var now = firings.getFirst().at();
        for (var firing : firings) {
            if (firing.mark() == Mark.HALF) {
                remind(incident, firing, now);
            } else if (firing.limit().equals(Casebook.OBJECT)) {
                settling.timeRanOut(incident, now);
            } else if (firing.limit().equals(Casebook.SUPERVISION)) {
                superviseAgain(incident, firing, now);
            }
        }
        var passed =
                firings.stream()
                        .filter(Overdue::isOfTheLadder)
                        .map(firing -> passed(firing, limits, now))
                        .toList();
        if (!passed.isEmpty()) {
            step(incident, LadderRules.inOrder(passed), now);
        }
    }

    private static Passed passed(Firing firing, List<Deadline> limits, Instant now) {
        var from =
                limits.stream()
                        .filter(limit -> limit.id().equals(firing.deadline()))
                        .map(Deadline::from)
                        .findFirst()
                        .orElse(now);
        return new Passed(firing.limit(), from, firing.dueAt());
    }

    private void remind(Incident incident, Firing firing, Instant now) {
        if (incident.state().isOpen() && !firing.limit().equals(Casebook.SUPERVISION)) {
            casebook.add(
                    incident,
                    new HalfGone(firing.limit(), "HALF", firing.dueAt()),
                    By.PROGRAM,
                    Remark.NONE,
                    now);
        }
    }

    private void step(Incident incident, List<Passed> passed, Instant now) {
        switch (LadderRules.step(incident.state(), incident.owner(), passed)) {
            case ON ->
                    routing.next(incident, now)
                            .ifPresentOrElse(
                                    owner -> on(incident, owner, passed, now),
                                    () -> stuck(incident, passed, now));
            case KEPT ->
                    routing.head(incident, told(incident), now)
                            .ifPresentOrElse(
                                    head -> kept(incident, head, passed, now),
                                    () -> stuck(incident, passed, now));
            case NOTHING -> {}
        }
    }

    /** At the top it stays with the county's desk, which is reminded until it is done. */
    private void stuck(Incident incident, List<Passed> passed, Instant now) {
        var marked = incident.marked(incident.marks().underSupervision());
        var first = passed.getFirst();
        casebook.write(
                marked,
                new AtTheTop(first.limit(), "PASSED", first.dueAt(), also(passed)),
                By.PROGRAM,
                Remark.NONE,
                now);
        casebook.remindDesk(marked, now);
    }

    private void on(Incident incident, Routing.Owner owner, List<Passed> passed, Instant now) {
        var late = incident.marked(incident.marks().nowLate());
        if (incident.state() instanceof HandingOver) {
            // The other body may still say yes; who answers for it until then is the next head.
            var given = late.answeredForBy(owner.ownership());
            writeOn(incident, given, owner, passed, now);
            casebook.finishAnew(given, now);
        } else {
            var given = late.givenTo(owner.ownership());
            writeOn(incident, given, owner, passed, now);
            casebook.passOn(given, now);
        }
    }

    private void writeOn(
            Incident incident,
            Incident given,
            Routing.Owner owner,
            List<Passed> passed,
            Instant now) {
        var first = passed.getFirst();
        var from = incident.owner();
        var to = owner.ownership();
        var told =
                from.level() == to.level()
                        ? new PassedAlong(
                                first.limit(),
                                "PASSED",
                                first.dueAt(),
                                also(passed),
                                owner.passedOver(),
                                from.title(),
                                to.title())
                        : new Escalated(
                                first.limit(),
                                "PASSED",
                                first.dueAt(),
                                also(passed),
                                owner.passedOver(),
                                from.title(),
                                to.title());
        casebook.write(given, told, By.PROGRAM, Remark.NONE, now);
    }

    /** Whoever has it goes on; the head is told, and sees it on the list. */
    private void kept(Incident incident, Routing.Owner head, List<Passed> passed, Instant now) {
        var late = incident.marked(incident.marks().nowLate());
        var first = passed.getFirst();
        casebook.write(
                late,
                new HeadTold(
                        first.limit(),
                        "PASSED",
                        first.dueAt(),
                        also(passed),
                        head.passedOver(),
                        head.ownership().title()),
                By.PROGRAM,
                Remark.NONE,
                now);
        casebook.finishAnew(late, now);
    }

    /** How many heads were told since its owner has it. */
    private int told(Incident incident) {
        return Math.toIntExact(
                timelines.timeline(incident.id()).stream()
                        .filter(entry ->
                                entry.what() instanceof HeadTold
                                        && !entry.at().isBefore(incident.owner().since()))
                        .count());
    }

    private void superviseAgain(Incident incident, Firing firing, Instant now) {
        if (incident.state().isOpen() && incident.marks().supervised()) {
            casebook.add(
                    incident,
                    new AtTheTop(firing.limit(), "PASSED", firing.dueAt(), List.of()),
                    By.PROGRAM,
                    Remark.NONE,
                    now);
            casebook.remindDesk(incident, now);
        }
    }

    private static List<String> also(List<Passed> passed) {
        return passed.stream().skip(1).map(Passed::limit).distinct().toList();
    }
}
