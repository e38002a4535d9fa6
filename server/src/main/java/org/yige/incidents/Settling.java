package org.yige.incidents;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.yige.incidents.LadderHappening.Settled;
import org.yige.incidents.State.Ended;
import org.yige.incidents.State.Ending;
import org.yige.incidents.State.Handled;

/**
 * The door to an end: whoever's work ended the matter (staff on the scene, another body, a
 * mediation) goes through here, so that it ends the same way for the people concerned. They are
 * asked; it is settled once they say so, or object to nothing in time.
 */
@Component
public class Settling {

    private final Casebook casebook;

    Settling(Casebook casebook) {
        this.casebook = casebook;
    }

    /**
     * The incident as it is once it was handled: its limits are met and the time to object runs. To
     * be written with the line that says how ({@link Happening.Result}).
     *
     * @param outcome a lawful outcome's code, which its door has allowed ({@link OutcomeDoor})
     */
    public Incident handled(Incident incident, String outcome, Instant now) {
        var until = casebook.dueAt(casebook.practice().objection(), now);
        var next = incident.marked(incident.marks().handled()).in(new Handled(outcome, now, until));
        casebook.met(incident, Casebook.FINISH, now);
        casebook.startObjection(next, now);
        return next;
    }

    /** Nobody objected in time. */
    void timeRanOut(Incident incident, Instant now) {
        if (incident.state() instanceof Handled handled) {
            end(incident, handled, Ending.TIME_RAN_OUT, now);
        }
    }

    /** Everybody concerned has confirmed. */
    public void confirmed(Incident incident, Handled handled, Instant now) {
        end(incident, handled, Ending.CONFIRMED, now);
    }

    private void end(Incident incident, Handled handled, Ending how, Instant now) {
        casebook.endLimits(incident);
        casebook.write(
                incident.in(new Ended(handled.outcome(), handled.at(), how, now)),
                new Settled(handled.outcome(), how.name()),
                how == Ending.CONFIRMED ? By.RESIDENT : By.PROGRAM,
                Remark.NONE,
                now);
    }
}
