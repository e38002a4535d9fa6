package org.yige.casework;

import static org.yige.casework.Action.PAUSE;
import static org.yige.casework.Action.RESUMING;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yige.casework.CaseworkHappening.ClockStarted;
import org.yige.casework.CaseworkHappening.ClockStopped;
import org.yige.casework.Steps.StepRequest;
import org.yige.deadlines.Deadlines;
import org.yige.incidents.Casebook;
import org.yige.incidents.Incidents;
import org.yige.incidents.Remark;
import org.yige.shared.Words;

/**
 * Stopping the time to finish while nothing can be done, for a reason the profile knows and no
 * longer than that reason allows. Then it runs again by itself.
 */
@Service
class Pausing {

    private final Steps steps;
    private final Incidents incidents;
    private final Deadlines deadlines;

    Pausing(Steps steps, Incidents incidents, Deadlines deadlines) {
        this.steps = steps;
        this.incidents = incidents;
        this.deadlines = deadlines;
    }

    @Transactional
    public void pause(StepRequest asked, String reason, String words) {
        var said = Words.clean(words, "words", Words.MOST_SHORT);
        steps.take(PAUSE, asked)
                .ifPresent(step -> {
                    var id = step.incident().id();
                    CaseworkRules.pauseFor(reason, incidents.timeline(id)).orRefuse();
                    var until = deadlines.pause(Casebook.subject(id), Casebook.FINISH, reason);
                    steps.add(
                            step,
                            new ClockStopped(Casebook.FINISH, until),
                            new Remark(said, Optional.of(reason)));
                });
    }

    @Transactional
    public void resume(StepRequest asked) {
        steps.take(RESUMING, asked)
                .ifPresent(step -> {
                    deadlines.resume(Casebook.subject(step.incident().id()), Casebook.FINISH);
                    steps.add(step, new ClockStarted(), Remark.NONE);
                });
    }
}
