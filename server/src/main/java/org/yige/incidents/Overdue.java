package org.yige.incidents;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.yige.deadlines.Due;
import org.yige.deadlines.Firing;
import org.yige.incidents.LadderHappening.AtTheTop;
import org.yige.incidents.LadderHappening.Escalated;
import org.yige.incidents.LadderHappening.HalfGone;
import org.yige.incidents.LadderHappening.HeadTold;
import org.yige.incidents.State.Ended;
import org.yige.incidents.State.HandingOver;
import org.yige.incidents.State.Handled;
import org.yige.incidents.State.InHand;
import org.yige.incidents.State.OnScene;
import org.yige.incidents.State.Waiting;

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

    Overdue(IncidentStore store, Casebook casebook, Routing routing, Settling settling) {
        this.store = store;
        this.casebook = casebook;
        this.routing = routing;
        this.settling = settling;
    }

    @Override
    public String kind() {
        return Casebook.SUBJECT;
    }

    @Override
    public void fired(List<Firing> batch) {
        for (var firing : batch) {
            store.findForUpdate(Casebook.incident(firing.subject().id()))
                    .ifPresent(incident -> fired(incident, firing, firing.at()));
        }
    }

    private void fired(Incident incident, Firing firing, Instant now) {
        switch (firing.mark()) {
            case HALF -> remind(incident, firing, now);
            case PASSED -> {
                switch (firing.limit()) {
                    case Casebook.OBJECT -> settling.timeRanOut(incident, now);
                    case Casebook.SUPERVISION -> superviseAgain(incident, firing, now);
                    default -> escalate(incident, firing, now);
                }
            }
        }
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

    /**
     * To the next in line; at the top of the ladder it stays with the county's desk, which is
     * reminded until it is done.
     */
    private void escalate(Incident incident, Firing firing, Instant now) {
        if (!incident.state().isOpen()) {
            return;
        }
        var next = routing.next(incident, now);
        if (next.isEmpty()) {
            var marked = incident.marked(incident.marks().underSupervision());
            casebook.write(marked, atTheTop(firing), By.PROGRAM, Remark.NONE, now);
            casebook.remindDesk(marked, now);
            return;
        }
        var owner = next.get();
        var late = incident.marked(incident.marks().nowLate());
        switch (incident.state()) {
            case OnScene _ -> tellTheHead(late, owner, firing, now);
            case HandingOver _ -> {
                // The other body may still say yes; who answers for it until then is the next head.
                var given = late.answeredForBy(owner.ownership());
                escalated(incident, given, owner, firing, now);
                casebook.finishAnew(given, now);
            }
            case Waiting _, InHand _, Handled _, Ended _ -> {
                var given = late.givenTo(owner.ownership());
                escalated(incident, given, owner, firing, now);
                casebook.answerAnew(given, now);
            }
        }
    }

    /** Nobody is called away from the scene: the head is told, and sees it on the list. */
    private void tellTheHead(Incident late, Routing.Owner head, Firing firing, Instant now) {
        casebook.write(
                late,
                new HeadTold(firing.limit(), "PASSED", firing.dueAt(), head.ownership().title()),
                By.PROGRAM,
                Remark.NONE,
                now);
        casebook.finishAnew(late, now);
    }

    private void escalated(
            Incident incident, Incident given, Routing.Owner owner, Firing firing, Instant now) {
        var told =
                new Escalated(
                        firing.limit(),
                        "PASSED",
                        firing.dueAt(),
                        owner.passedOver(),
                        incident.owner().title(),
                        owner.ownership().title());
        casebook.write(given, told, By.PROGRAM, Remark.NONE, now);
    }

    private void superviseAgain(Incident incident, Firing firing, Instant now) {
        if (incident.state().isOpen() && incident.marks().supervised()) {
            casebook.add(incident, atTheTop(firing), By.PROGRAM, Remark.NONE, now);
            casebook.remindDesk(incident, now);
        }
    }

    private static AtTheTop atTheTop(Firing firing) {
        return new AtTheTop(firing.limit(), "PASSED", firing.dueAt());
    }
}
