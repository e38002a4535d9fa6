package org.yige.casework;

import static org.yige.casework.CaseworkRefusal.EXTENSION_ALREADY_ASKED;
import static org.yige.casework.CaseworkRefusal.EXTENSION_NOT_ASKED;
import static org.yige.casework.CaseworkRefusal.NOBODY_TO_SEND_BACK_TO;
import static org.yige.casework.CaseworkRefusal.OUTCOME_NEEDS_OFFICER;
import static org.yige.casework.CaseworkRefusal.OUTCOME_NOT_FOR_THIS_KIND;
import static org.yige.casework.CaseworkRefusal.OUTCOME_UNKNOWN;
import static org.yige.casework.CaseworkRefusal.OUTCOME_WITHOUT_BASIS;
import static org.yige.casework.CaseworkRefusal.OWN_EXTENSION;
import static org.yige.casework.CaseworkRefusal.OWN_PAUSE;
import static org.yige.casework.CaseworkRefusal.PAUSED_FOR_THAT_ALREADY;
import static org.yige.casework.CaseworkRefusal.PAUSE_ALREADY_ASKED;
import static org.yige.casework.CaseworkRefusal.PAUSE_NOT_ASKED;
import static org.yige.casework.CaseworkRefusal.POLICE_DECIDE;
import static org.yige.casework.CaseworkRefusal.RETURNED_ALREADY;
import static org.yige.casework.CaseworkRefusal.TOO_LATE_TO_TAKE_BACK;
import static org.yige.incidents.IncidentsRefusal.NOT_IN_THIS_STATE;
import static org.yige.incidents.IncidentsRefusal.NOT_YOURS_TO_DO;
import static org.yige.shared.Decision.no;
import static org.yige.shared.Decision.yes;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.yige.casework.CaseworkHappening.ClockStopped;
import org.yige.deadlines.Limit;
import org.yige.incidents.Entry;
import org.yige.incidents.Happening;
import org.yige.incidents.Incident;
import org.yige.incidents.Incident.Extension;
import org.yige.incidents.IncidentsPractice;
import org.yige.incidents.IncidentsPractice.Outcome;
import org.yige.incidents.IncidentsRules;
import org.yige.incidents.OutcomeDoor;
import org.yige.incidents.State;
import org.yige.incidents.State.Ended;
import org.yige.incidents.State.HandingOver;
import org.yige.incidents.State.Handled;
import org.yige.incidents.State.InHand;
import org.yige.incidents.State.OnScene;
import org.yige.incidents.State.Waiting;
import org.yige.intake.Report;
import org.yige.practice.LegalRules;
import org.yige.shared.Actor;
import org.yige.shared.Decision;
import org.yige.shared.Role;

/** Who may do what to an incident, and when. Pure functions: no clock, no database, no Spring. */
public final class CaseworkRules {

    /** Ten seconds on the screen, and what a bad line takes. */
    private static final Duration TAKEN_BACK_WITHIN = Duration.ofSeconds(30);

    private CaseworkRules() {}

    /**
     * What else decides what may be done.
     *
     * @param several whether more than one report tells of it
     * @param standsStill whether its clock was stopped
     * @param police whether it is a matter for the police
     * @param above the posts above its owner
     */
    record Around(boolean several, boolean standsStill, boolean police, Set<UUID> above) {}

    /** Everything this person may do to this incident now: what a screen offers. */
    static List<Action> actions(Incident incident, Actor who, Around around) {
        return Arrays.stream(Action.values())
                .filter(action -> action != Action.PARTING || around.several())
                .filter(action -> action != Action.TAKING_BACK)
                .filter(action -> action != Action.PAUSE || !around.standsStill())
                .filter(action -> action != Action.RESUMING || around.standsStill())
                .filter(action ->
                        may(action, incident, who, around.above()) instanceof Decision.Yes)
                .filter(action ->
                        decides(action, incident, around.police(), who) instanceof Decision.Yes)
                .toList();
    }

    /**
     * What ends a matter for the police, or gives it out of their hands, is for those of them who
     * may decide: others add what they know (domain rule: auxiliaries and grid workers cannot
     * decide).
     */
    static Decision<Incident> decides(Action action, Incident incident, boolean police, Actor who) {
        return police && ENDING.contains(action) && !IncidentsRules.decides(who)
                ? no(POLICE_DECIDE)
                : yes(incident);
    }

    private static final Set<Action> ENDING =
            EnumSet.of(
                    Action.HANDLING,
                    Action.HAND_OVER,
                    Action.HAND_OVER_RECEIPT,
                    Action.PAUSE,
                    Action.EXTENSION);

    /**
     * Whether this person may do this now. The first reason against it is the answer.
     *
     * @param above the posts above its owner, whose yes its owner may need
     */
    static Decision<Incident> may(Action action, Incident incident, Actor who, Set<UUID> above) {
        if (!isTheirs(action, incident, who, above)) {
            return no(NOT_YOURS_TO_DO);
        }
        if (!fits(action, incident.state())) {
            return no(NOT_IN_THIS_STATE);
        }
        return switch (action) {
            case RETURN -> incident.marks().returned() ? no(RETURNED_ALREADY) : yes(incident);
            case EXTENSION ->
                    incident.marks().extension() == Extension.NONE
                            ? yes(incident)
                            : no(EXTENSION_ALREADY_ASKED);
            case EXTENSION_DECISION -> decideExtension(incident, who);
            case PAUSE ->
                    incident.marks().pauseAsked().isEmpty()
                            ? yes(incident)
                            : no(PAUSE_ALREADY_ASKED);
            case PAUSE_DECISION -> decidePause(incident, who);
            case ANSWER,
                    ARRIVAL,
                    HANDLING,
                    PASSING_UP,
                    RESUMING,
                    HAND_OVER,
                    HAND_OVER_RECEIPT,
                    HELP,
                    NOTE,
                    GRADING,
                    JOINING,
                    PARTING,
                    TAKING_BACK ->
                    yes(incident);
        };
    }

    private static Decision<Incident> decideExtension(Incident incident, Actor who) {
        if (incident.marks().extension() != Extension.ASKED) {
            return no(EXTENSION_NOT_ASKED);
        }
        return who.holds(incident.owner().post()) ? no(OWN_EXTENSION) : yes(incident);
    }

    private static Decision<Incident> decidePause(Incident incident, Actor who) {
        if (incident.marks().pauseAsked().isEmpty()) {
            return no(PAUSE_NOT_ASKED);
        }
        return who.holds(incident.owner().post()) ? no(OWN_PAUSE) : yes(incident);
    }

    private static boolean isTheirs(Action action, Incident incident, Actor who, Set<UUID> above) {
        var holds = who.holds(incident.owner().post());
        var oversees =
                (who.is(Role.COMMAND_ROOM)
                                || who.is(Role.STATION_CHIEF)
                                || who.is(Role.COUNTY_LEADER))
                        && who.area().contains(incident.scene().division());
        return switch (action) {
            case ANSWER,
                    ARRIVAL,
                    HANDLING,
                    PASSING_UP,
                    RETURN,
                    EXTENSION,
                    PAUSE,
                    RESUMING,
                    HAND_OVER,
                    HAND_OVER_RECEIPT,
                    TAKING_BACK,
                    HELP ->
                    holds || (who.is(Role.COMMAND_ROOM) && oversees);
            case EXTENSION_DECISION, PAUSE_DECISION ->
                    oversees || who.posts().stream().anyMatch(above::contains);
            case GRADING, JOINING, PARTING -> oversees;
            case NOTE -> holds || who.area().contains(incident.scene().division());
        };
    }

    private static boolean fits(Action action, State state) {
        return switch (state) {
            case Waiting _ -> fitsWaiting(action);
            case InHand _ -> fitsInHand(action);
            case OnScene _ -> fitsOnScene(action);
            case HandingOver _ -> fitsHandingOver(action);
            case Handled _, Ended _ -> action == Action.NOTE;
        };
    }

    private static boolean fitsWaiting(Action action) {
        return switch (action) {
            case ANSWER,
                    PASSING_UP,
                    RETURN,
                    HELP,
                    NOTE,
                    GRADING,
                    JOINING,
                    PARTING,
                    EXTENSION_DECISION ->
                    true;
            case ARRIVAL,
                    HANDLING,
                    EXTENSION,
                    PAUSE,
                    PAUSE_DECISION,
                    RESUMING,
                    HAND_OVER,
                    HAND_OVER_RECEIPT,
                    TAKING_BACK ->
                    false;
        };
    }

    private static boolean fitsInHand(Action action) {
        return switch (action) {
            case ARRIVAL,
                    HANDLING,
                    PASSING_UP,
                    RETURN,
                    EXTENSION,
                    EXTENSION_DECISION,
                    PAUSE,
                    PAUSE_DECISION,
                    RESUMING,
                    HAND_OVER,
                    HELP,
                    NOTE,
                    GRADING,
                    JOINING,
                    PARTING,
                    TAKING_BACK ->
                    true;
            case ANSWER, HAND_OVER_RECEIPT -> false;
        };
    }

    private static boolean fitsOnScene(Action action) {
        return switch (action) {
            case HANDLING,
                    PASSING_UP,
                    EXTENSION,
                    EXTENSION_DECISION,
                    PAUSE,
                    PAUSE_DECISION,
                    RESUMING,
                    HAND_OVER,
                    HELP,
                    NOTE,
                    GRADING,
                    JOINING,
                    PARTING,
                    TAKING_BACK ->
                    true;
            case ANSWER, ARRIVAL, RETURN, HAND_OVER_RECEIPT -> false;
        };
    }

    private static boolean fitsHandingOver(Action action) {
        return switch (action) {
            case HAND_OVER_RECEIPT, HELP, NOTE, EXTENSION_DECISION, PARTING -> true;
            case ANSWER,
                    ARRIVAL,
                    HANDLING,
                    PASSING_UP,
                    RETURN,
                    EXTENSION,
                    PAUSE,
                    PAUSE_DECISION,
                    RESUMING,
                    HAND_OVER,
                    GRADING,
                    JOINING,
                    TAKING_BACK ->
                    false;
        };
    }

    /**
     * Whether this outcome may be given to this incident by this person. What an officer alone may
     * decide, no auxiliary and no grid worker decides; it also needs a rule in force on the day of
     * the incident (domain rule: auxiliaries and grid workers cannot decide or penalise). Mediation
     * is never for violence at home, whatever a profile lists. Sent back is only what another body
     * passed on to us.
     *
     * @param passedOn whether every report of the incident came from another body
     */
    public static Decision<Outcome> outcome(
            String code,
            Incident incident,
            boolean passedOn,
            Actor who,
            IncidentsPractice incidents,
            CaseworkPractice practice,
            LegalRules law) {
        Optional<Outcome> found = incidents.findOutcome(code);
        if (found.isEmpty()) {
            return no(OUTCOME_UNKNOWN);
        }
        var outcome = found.get();
        var kind = incident.matter().kind();
        if (!IncidentsRules.suits(outcome, kind)) {
            return no(OUTCOME_NOT_FOR_THIS_KIND);
        }
        if (incidents.isPolice(kind) && !IncidentsRules.decides(who)) {
            return no(POLICE_DECIDE);
        }
        if (outcome.needsPolice() && !who.is(Role.OFFICER)) {
            return no(OUTCOME_NEEDS_OFFICER);
        }
        if (code.equals(practice.sentBack()) && !passedOn) {
            return no(NOBODY_TO_SEND_BACK_TO);
        }
        var day = incident.matter().day();
        return outcome.needsPolice()
                        && outcome.basis().stream()
                                .noneMatch(rule -> law.find(rule, day).isPresent())
                ? no(OUTCOME_WITHOUT_BASIS)
                : yes(outcome);
    }

    /**
     * Whether its owner may end it so: what is behind another module's door is not given by word.
     */
    static Decision<Outcome> ending(
            String code,
            Incident incident,
            boolean passedOn,
            Actor who,
            IncidentsPractice incidents,
            CaseworkPractice practice,
            LegalRules law,
            List<OutcomeDoor> doors) {
        var first = doors.stream().flatMap(door -> door.insteadOf(code).stream()).findFirst();
        return first.isPresent()
                ? no(first.get())
                : outcome(code, incident, passedOn, who, incidents, practice, law);
    }

    /** Whether other bodies alone told of it: then there is somebody to send it back to. */
    static boolean passedOn(List<Report> reports) {
        return reports.stream().allMatch(report -> report.told().channel().isPassedOn());
    }

    /** The outcomes this person may give to this incident: what a screen offers. */
    static List<Outcome> outcomes(
            Incident incident,
            boolean passedOn,
            Actor who,
            IncidentsPractice incidents,
            CaseworkPractice practice,
            LegalRules law,
            List<OutcomeDoor> doors) {
        return incidents.outcomes().stream()
                .filter(each ->
                        ending(
                                        each.code(),
                                        incident,
                                        passedOn,
                                        who,
                                        incidents,
                                        practice,
                                        law,
                                        doors)
                                instanceof Decision.Yes)
                .toList();
    }

    /**
     * Whether the clock may be stopped for this reason: for each reason once, until somebody
     * objects and it begins anew. Otherwise the reason's limit would be none.
     */
    static Decision<String> pauseFor(String reason, List<Entry> timeline) {
        var lately = new ArrayList<String>();
        for (var entry : timeline) {
            if (entry.what() instanceof Happening.Reopening) {
                lately.clear();
            } else if (entry.what() instanceof ClockStopped) {
                entry.reason().ifPresent(lately::add);
            }
        }
        return lately.contains(reason) ? no(PAUSED_FOR_THAT_ALREADY) : yes(reason);
    }

    /**
     * Where an incident stood before a press that its own author takes back: within seconds, and
     * only while nothing else happened to it. A little longer than a screen offers it, for a slow
     * line.
     */
    static Decision<State> takingBack(List<Entry> timeline, Actor who, Instant now) {
        var last = timeline.getLast();
        var theirs =
                last.by().member().filter(member -> member.who().equals(who.person())).isPresent();
        if (!theirs || now.isAfter(last.at().plus(TAKEN_BACK_WITHIN))) {
            return no(TOO_LATE_TO_TAKE_BACK);
        }
        return switch (last.what()) {
            case CaseworkHappening.Answered _ -> yes(new Waiting());
            case CaseworkHappening.Arrived _ -> yes(new InHand());
            default -> no(TOO_LATE_TO_TAKE_BACK);
        };
    }

    /**
     * Whether whoever decides is another than who asked: the room may ask for an owner, and would
     * then answer itself.
     *
     * @param asking what the asking looks like on the timeline
     */
    static boolean askedThemselves(
            Actor who, List<Entry> timeline, Class<? extends CaseworkHappening> asking) {
        return timeline.stream()
                .filter(entry -> asking.isInstance(entry.what()))
                .reduce((_, last) -> last)
                .flatMap(entry -> entry.by().member())
                .filter(by -> by.who().equals(who.person()))
                .isPresent();
    }

    /** The longest extension in days; less than a day counts as one. */
    static int mostDays(Limit most) {
        return switch (most.within()) {
            case Period days -> days.getDays();
            case Duration time -> (int) Math.max(1, time.toDays());
            default -> throw new IllegalStateException("a limit is a time or a number of days");
        };
    }
}
