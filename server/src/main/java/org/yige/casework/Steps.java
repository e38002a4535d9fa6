package org.yige.casework;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yige.incidents.By;
import org.yige.incidents.Casebook;
import org.yige.incidents.Happening;
import org.yige.incidents.Incident;
import org.yige.incidents.IncidentId;
import org.yige.incidents.Incidents;
import org.yige.incidents.IncidentsRefusal;
import org.yige.incidents.Remark;
import org.yige.incidents.Routing;
import org.yige.incidents.Settling;
import org.yige.incidents.State;
import org.yige.once.Once;
import org.yige.once.RequestKey;
import org.yige.shared.Actor;
import org.yige.shared.Refused;
import org.yige.shared.Wire;
import org.yige.shared.Words;

/** What every step on an incident has in common: who may take it, once, and how it is written. */
@Component
class Steps {

    private final Incidents incidents;
    private final Casebook casebook;
    private final Settling settling;
    private final Routing routing;
    private final Once once;
    private final Clock clock;

    Steps(
            Incidents incidents,
            Casebook casebook,
            Settling settling,
            Routing routing,
            Once once,
            Clock clock) {
        this.incidents = incidents;
        this.casebook = casebook;
        this.settling = settling;
        this.routing = routing;
        this.once = once;
        this.clock = clock;
    }

    /** Who asks for which incident, under which key. */
    record StepRequest(Actor who, IncidentId incident, RequestKey key) {}

    /** A step that was decided to be possible: the incident, locked, and by whom. */
    record Step(Incident incident, By by, Instant now) {}

    /**
     * Reads and locks the incident and asks whether this may be done; empty if it was done before
     * under this key, which is asked first: who did it may no longer see the incident.
     */
    Optional<Step> take(Action action, StepRequest asked) {
        var now = clock.instant();
        var what = asked.who().person() + "/" + asked.incident().value() + "/" + action.word();
        if (!once.first(what, asked.key(), now)) {
            return Optional.empty();
        }
        var incident =
                incidents
                        .findForUpdate(asked.incident(), asked.who())
                        .orElseThrow(() -> new Refused(IncidentsRefusal.NOT_IN_YOUR_AREA));
        var above =
                action == Action.EXTENSION_DECISION || action == Action.PAUSE_DECISION
                        ? routing.above(incident, now)
                        : Set.<UUID>of();
        var allowed = CaseworkRules.may(action, incident, asked.who(), above).orRefuse();
        var police = casebook.practice().isPolice(incident.matter().kind());
        CaseworkRules.decides(action, incident, police, asked.who()).orRefuse();
        return Optional.of(
                new Step(
                        allowed,
                        By.staff(asked.who(), incident.owner(), routing.titleOf(asked.who())),
                        now));
    }

    /** Where the incident stood before the last press, if that may still be taken back. */
    State before(Step step, Actor who) {
        var timeline = incidents.timeline(step.incident().id());
        return CaseworkRules.takingBack(timeline, who, step.now()).orRefuse();
    }

    void write(Step step, Incident next, CaseworkHappening what, Remark remark) {
        casebook.write(next, what, step.by(), remark, step.now());
    }

    void add(Step step, CaseworkHappening what, Remark remark) {
        casebook.add(step.incident(), what, step.by(), remark, step.now());
    }

    static String required(String words, String name) {
        var said = Words.clean(words, name, Words.MOST);
        if (said.isEmpty()) {
            throw Wire.missing(name);
        }
        return said;
    }

    /** Handled, by us or by whoever took it over: the time to object begins. */
    <R extends CaseworkHappening & Happening.Result> void handled(
            Step step, R result, String words) {
        var next = settling.handled(step.incident(), result.outcome(), step.now());
        write(step, next, result, Remark.words(words));
    }
}
