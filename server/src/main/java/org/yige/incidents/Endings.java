package org.yige.incidents;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.yige.incidents.LadderHappening.Settled;
import org.yige.incidents.State.Ended;
import org.yige.incidents.State.Ending;
import org.yige.incidents.State.Handled;

/** How what was handled comes to its end: the people concerned say so, or object to nothing. */
@Component
public class Endings {

    private final Casebook casebook;

    Endings(Casebook casebook) {
        this.casebook = casebook;
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
