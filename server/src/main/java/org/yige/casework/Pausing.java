package org.yige.casework;

import static org.yige.casework.Action.PAUSE;
import static org.yige.casework.Action.RESUMING;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yige.casework.Steps.Asked;
import org.yige.deadlines.Deadlines;
import org.yige.incidents.Casebook;
import org.yige.incidents.Casebook.Said;
import org.yige.incidents.Entry.Kind;
import org.yige.incidents.Incidents;
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
    public void pause(Asked asked, String reason, String words) {
        var said = Words.clean(words, "words", Words.MOST_SHORT);
        steps.take(PAUSE, asked)
                .ifPresent(step -> {
                    var id = step.incident().id();
                    CaseworkRules.pauseFor(reason, incidents.timeline(id)).orRefuse();
                    var until = deadlines.pause(Casebook.subject(id), Casebook.FINISH, reason);
                    var facts =
                            Map.<String, Object>of(
                                    "limit", Casebook.FINISH, "until", until.toString());
                    steps.add(step, Kind.PAUSED, new Said(said, Optional.of(reason), facts));
                });
    }

    @Transactional
    public void resume(Asked asked) {
        steps.take(RESUMING, asked)
                .ifPresent(step -> {
                    deadlines.resume(Casebook.subject(step.incident().id()), Casebook.FINISH);
                    steps.add(step, Kind.RESUMED, Said.NOTHING);
                });
    }
}
