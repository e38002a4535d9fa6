package org.yige.incidents;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.yige.deadlines.Deadline;
import org.yige.deadlines.Deadlines;
import org.yige.deadlines.Limit;
import org.yige.deadlines.NewDeadline;
import org.yige.deadlines.Subject;
import org.yige.feed.Feed;
import org.yige.incidents.IncidentsPractice.Grade;
import org.yige.shared.Ids;
import org.yige.shared.Label;
import org.yige.shared.Labels;

/** Writes down what happens to an incident, and keeps its limits in step with its state. */
@Component
public class Casebook {

    public static final String SUBJECT = "incident";
    public static final String ANSWER = "answer";
    public static final String SCENE = "scene";
    public static final String FINISH = "finish";
    public static final String OBJECT = "object";
    static final String SUPERVISION = "supervision";

    /** What people read for a limit. */
    public static Label limitLabel(String limit) {
        return switch (limit) {
            case ANSWER -> Labels.of("incidents.limit.answer");
            case SCENE -> Labels.of("incidents.limit.scene");
            case FINISH -> Labels.of("incidents.limit.finish");
            case OBJECT -> Labels.of("incidents.limit.object");
            case SUPERVISION -> Labels.of("incidents.limit.supervision");
            default -> Labels.same(limit);
        };
    }

    /**
     * What counts towards a limit and from when, where that is not every minute of every day.
     *
     * @param workingAgain when the clock of working time goes on; empty while it runs
     */
    public static Optional<Label> counted(Limit.Clock clock, Optional<Instant> workingAgain) {
        return switch (clock) {
            case REAL -> Optional.empty();
            case STATUTORY -> Optional.of(Labels.of("incidents.clock.statutory"));
            case WORKING ->
                    Optional.of(
                            workingAgain
                                    .map(from ->
                                            Labels.of(
                                                    "incidents.clock.working-from",
                                                    Map.of("from", Labels.time(from))))
                                    .orElseGet(() -> Labels.of("incidents.clock.working")));
        };
    }

    private final IncidentStore store;
    private final TimelineStore timelines;
    private final Deadlines deadlines;
    private final Feed feed;
    private final IncidentsPractice practice;
    private final ObjectProvider<FinishTime> terms;

    Casebook(
            IncidentStore store,
            TimelineStore timelines,
            Deadlines deadlines,
            Feed feed,
            IncidentsPractice practice,
            ObjectProvider<FinishTime> terms) {
        this.store = store;
        this.timelines = timelines;
        this.deadlines = deadlines;
        this.feed = feed;
        this.practice = practice;
        this.terms = terms;
    }

    public IncidentsPractice practice() {
        return practice;
    }

    /** The limits of a new incident. */
    public List<NewDeadline> limits(Incident incident) {
        var grade = practice.gradeOf(incident.matter());
        var from = incident.matter().openedAt();
        var subject = subject(incident.id());
        return List.of(
                new NewDeadline(subject, ANSWER, grade.answer(), from),
                new NewDeadline(subject, SCENE, grade.scene(), from),
                new NewDeadline(subject, FINISH, grade.finish(), from));
    }

    public void set(List<NewDeadline> limits) {
        deadlines.set(limits);
    }

    /** Writes the incident as it now stands, and the line that says why. */
    public Incident write(Incident next, Happening what, By by, Remark remark, Instant now) {
        var before = store.save(next, toldToOthers(what), now);
        return tell(next, before, what, by, remark, now);
    }

    /** Adds a line to an incident that stays as it is. */
    public Incident add(Incident incident, Happening what, By by, Remark remark, Instant now) {
        store.touch(incident.id(), toldToOthers(what), now);
        return tell(incident, incident.owner().post(), what, by, remark, now);
    }

    private static boolean toldToOthers(Happening what) {
        return Happenings.readers(what) != TimelineLine.Readers.STAFF;
    }

    private Incident tell(
            Incident incident, UUID before, Happening what, By by, Remark remark, Instant now) {
        timelines.append(
                new Entry(
                        Ids.next(now),
                        incident.id(),
                        now,
                        what,
                        by,
                        remark.words(),
                        remark.reason(),
                        incident.owner().level()));
        feed.tell(List.of(IncidentChanged.fact(incident, before, what, now)));
        return incident;
    }

    /** When something that begins now would be due. */
    public Instant dueAt(Limit limit, Instant from) {
        return deadlines.dueAt(limit, from);
    }

    public void met(Incident incident, String limit, Instant now) {
        deadlines.met(subject(incident.id()), limit, now);
    }

    /** It was not met after all: it runs as it ran. */
    public void unmet(Incident incident, String limit) {
        deadlines.unmet(subject(incident.id()), limit);
    }

    public void endLimits(Incident incident) {
        deadlines.cancel(subject(incident.id()));
    }

    /**
     * Whoever has it now gets the time of its grade for what does not run; limits that still run,
     * run on.
     */
    public void restart(Incident incident, Instant now) {
        restart(incident, LadderRules.LADDER, now);
    }

    private void restart(Incident incident, List<String> names, Instant now) {
        var grade = practice.gradeOf(incident.matter());
        var running = running(incident.id());
        deadlines.set(
                names.stream()
                        .filter(name -> !running.contains(name))
                        .map(name ->
                                new NewDeadline(
                                        subject(incident.id()),
                                        name,
                                        limit(incident, grade, name),
                                        now))
                        .toList());
    }

    /**
     * The next level has it, with time of its own to answer and to be there: what the last owner
     * owed is passed on. The time to finish was promised to the people concerned and runs on.
     */
    public void passOn(Incident incident, Instant now) {
        deadlines.passOn(subject(incident.id()), List.of(ANSWER, SCENE));
        restart(incident, now);
    }

    /** Another post has it that suits better; the same. */
    public void giveBack(Incident incident, Instant now) {
        noLongerOwed(incident, List.of(ANSWER, SCENE));
        restart(incident, now);
    }

    /** Nobody met these limits, and nobody has to any more. */
    public void noLongerOwed(Incident incident, List<String> limits) {
        deadlines.cancel(subject(incident.id()), limits);
    }

    /** The time of its grade to finish, where none runs: what else was to be met is behind it. */
    void finishAnew(Incident incident, Instant now) {
        restart(incident, List.of(FINISH), now);
    }

    /** More time to finish. */
    public void extendFinish(Incident incident, Limit more) {
        deadlines.extend(subject(incident.id()), FINISH, more);
    }

    /** After a change of grade: the limits that still matter in its state, from now. */
    public void restartFor(Incident incident, Instant now) {
        restart(
                incident,
                switch (incident.state()) {
                    case State.Waiting _ -> LadderRules.LADDER;
                    case State.InHand _ -> List.of(SCENE, FINISH);
                    case State.OnScene _, State.HandingOver _, State.Handled _, State.Ended _ ->
                            List.of(FINISH);
                },
                now);
    }

    /** Whether the time to finish stands still. */
    public static boolean standsStill(List<Deadline> limits) {
        return limits.stream()
                .anyMatch(limit ->
                        limit.limit().equals(FINISH)
                                && limit.state() == Deadline.DeadlineState.PAUSED);
    }

    public void startObjection(Incident incident, Instant now) {
        endLimits(incident);
        deadlines.set(
                List.of(
                        new NewDeadline(
                                subject(incident.id()), OBJECT, practice.objection(), now)));
    }

    public void remindDesk(Incident incident, Instant now) {
        if (!running(incident.id()).contains(SUPERVISION)) {
            deadlines.set(
                    List.of(
                            new NewDeadline(
                                    subject(incident.id()),
                                    SUPERVISION,
                                    practice.supervision(),
                                    now)));
        }
    }

    /** Whether this is a limit its owner had to meet, and that passed. */
    static boolean passedOnTheLadder(Deadline limit) {
        return limit.state() == Deadline.DeadlineState.PASSED
                && List.of(ANSWER, SCENE, FINISH).contains(limit.limit());
    }

    List<String> running(IncidentId id) {
        return deadlines
                .open(List.of(id.value()), SUBJECT)
                .getOrDefault(id.value(), List.of())
                .stream()
                .map(deadline -> deadline.limit())
                .toList();
    }

    public static Subject subject(IncidentId id) {
        return new Subject(SUBJECT, id.value());
    }

    static IncidentId incident(UUID subject) {
        return new IncidentId(subject);
    }

    private Limit limit(Incident incident, Grade grade, String name) {
        return switch (name) {
            case ANSWER -> grade.answer();
            case SCENE -> grade.scene();
            case FINISH ->
                    terms.stream()
                            .flatMap(term -> term.finish(incident).stream())
                            .findFirst()
                            .orElseGet(grade::finish);
            case String other ->
                    throw new IllegalArgumentException("no limit of a grade: " + other);
        };
    }
}
