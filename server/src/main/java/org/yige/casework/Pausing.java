package org.yige.casework;

import static org.yige.casework.Action.PAUSE;
import static org.yige.casework.Action.PAUSE_DECISION;
import static org.yige.casework.Action.RESUMING;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yige.casework.CaseworkHappening.ClockStarted;
import org.yige.casework.CaseworkHappening.ClockStopped;
import org.yige.casework.CaseworkHappening.PauseAsked;
import org.yige.casework.CaseworkHappening.PauseRefused;
import org.yige.casework.Steps.Step;
import org.yige.casework.Steps.StepRequest;
import org.yige.deadlines.Deadlines;
import org.yige.incidents.Casebook;
import org.yige.incidents.Incidents;
import org.yige.incidents.Remark;
import org.yige.incidents.Routing;
import org.yige.shared.Refused;
import org.yige.shared.Words;

/**
 * Stopping the time to finish while nothing can be done, for a reason the profile knows and no
 * longer than that reason allows. Then it runs again by itself. What could outlast an extension
 * needs a head's yes, as an extension does.
 */
@Service
class Pausing {

    private final Steps steps;
    private final Incidents incidents;
    private final Deadlines deadlines;
    private final Casebook casebook;
    private final Routing routing;
    private final CaseworkPractice practice;

    Pausing(
            Steps steps,
            Incidents incidents,
            Deadlines deadlines,
            Casebook casebook,
            Routing routing,
            CaseworkPractice practice) {
        this.steps = steps;
        this.incidents = incidents;
        this.deadlines = deadlines;
        this.casebook = casebook;
        this.routing = routing;
        this.practice = practice;
    }

    @Transactional
    public void pause(StepRequest asked, String reason, String words) {
        var said = Words.clean(words, "words", Words.MOST_SHORT);
        steps.take(PAUSE, asked)
                .ifPresent(step -> {
                    CaseworkRules.pauseFor(reason, incidents.timeline(step.incident().id()))
                            .orRefuse();
                    var remark = new Remark(said, Optional.of(reason));
                    var head = routing.head(step.incident(), step.now());
                    if (outlastsAnExtension(reason, step.now()) && head.isPresent()) {
                        var marks = step.incident().marks().withPauseAsked(Optional.of(reason));
                        steps.write(
                                step,
                                step.incident().marked(marks),
                                new PauseAsked(head.get().ownership().title()),
                                remark);
                    } else {
                        steps.add(step, stopped(step, reason), remark);
                    }
                });
    }

    /** By somebody else than who asked. */
    @Transactional
    public void decide(StepRequest asked, boolean approve, String words) {
        var said = Words.clean(words, "words", Words.MOST_SHORT);
        steps.take(PAUSE_DECISION, asked)
                .ifPresent(step -> {
                    var incident = step.incident();
                    if (CaseworkRules.askedThemselves(
                            asked.who(), incidents.timeline(incident.id()), PauseAsked.class)) {
                        throw new Refused(CaseworkRefusal.OWN_PAUSE);
                    }
                    var reason = incident.marks().pauseAsked();
                    var decided =
                            incident.marked(incident.marks().withPauseAsked(Optional.empty()));
                    steps.write(
                            step,
                            decided,
                            approve ? stopped(step, reason.orElseThrow()) : new PauseRefused(),
                            new Remark(said, reason));
                });
    }

    private ClockStopped stopped(Step step, String reason) {
        var subject = Casebook.subject(step.incident().id());
        return new ClockStopped(Casebook.FINISH, deadlines.pause(subject, Casebook.FINISH, reason));
    }

    private boolean outlastsAnExtension(String reason, Instant now) {
        return deadlines.pauseReasons().stream()
                .filter(known -> known.code().equals(reason))
                .anyMatch(known ->
                        now.plus(known.most())
                                .isAfter(casebook.dueAt(practice.extensionMost(), now)));
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
