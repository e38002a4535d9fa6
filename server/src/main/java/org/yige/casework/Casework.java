package org.yige.casework;

import static org.yige.casework.Action.ANSWER;
import static org.yige.casework.Action.ARRIVAL;
import static org.yige.casework.Action.EXTENSION;
import static org.yige.casework.Action.EXTENSION_DECISION;
import static org.yige.casework.Action.GRADING;
import static org.yige.casework.Action.HANDLING;
import static org.yige.casework.Action.HELP;
import static org.yige.casework.Action.NOTE;
import static org.yige.casework.Action.PASSING_UP;
import static org.yige.casework.Action.RETURN;
import static org.yige.casework.Action.TAKING_BACK;

import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yige.casework.CaseworkHappening.Answered;
import org.yige.casework.CaseworkHappening.Arrived;
import org.yige.casework.CaseworkHappening.Done;
import org.yige.casework.CaseworkHappening.GivenBack;
import org.yige.casework.CaseworkHappening.GradedAnew;
import org.yige.casework.CaseworkHappening.HelpAsked;
import org.yige.casework.CaseworkHappening.Noted;
import org.yige.casework.CaseworkHappening.PassedUp;
import org.yige.casework.CaseworkHappening.PressTakenBack;
import org.yige.casework.CaseworkHappening.TimeAsked;
import org.yige.casework.CaseworkHappening.TimeGranted;
import org.yige.casework.CaseworkHappening.TimeRefused;
import org.yige.casework.Steps.StepRequest;
import org.yige.deadlines.Limit;
import org.yige.incidents.Casebook;
import org.yige.incidents.Incident.Extension;
import org.yige.incidents.Incidents;
import org.yige.incidents.IncidentsPractice;
import org.yige.incidents.IncidentsRefusal;
import org.yige.incidents.OutcomeDoor;
import org.yige.incidents.Remark;
import org.yige.incidents.Routing;
import org.yige.incidents.State.InHand;
import org.yige.incidents.State.OnScene;
import org.yige.incidents.State.Waiting;
import org.yige.intake.IntakeRules;
import org.yige.intake.Reports;
import org.yige.pictures.Pictures;
import org.yige.pictures.PicturesRefusal;
import org.yige.practice.Practices;
import org.yige.shared.County;
import org.yige.shared.Refused;
import org.yige.shared.Words;
import org.yige.staff.PostId;

/**
 * What those who work on incidents do to them, step by step. Every step is a line on the timeline.
 */
@Service
class Casework {

    private final Steps steps;
    private final Casebook casebook;
    private final Incidents incidents;
    private final Routing routing;
    private final Pictures photos;
    private final Reports reports;
    private final Attempts attempts;
    private final List<OutcomeDoor> doors;
    private final Practices practices;
    private final CaseworkPractice practice;

    Casework(
            Steps steps,
            Casebook casebook,
            Incidents incidents,
            Routing routing,
            Pictures photos,
            Reports reports,
            Attempts attempts,
            List<OutcomeDoor> doors,
            Practices practices,
            CaseworkPractice practice) {
        this.steps = steps;
        this.casebook = casebook;
        this.incidents = incidents;
        this.routing = routing;
        this.photos = photos;
        this.reports = reports;
        this.attempts = attempts;
        this.doors = doors;
        this.practices = practices;
        this.practice = practice;
    }

    @Transactional
    public void answer(StepRequest asked) {
        steps.take(ANSWER, asked)
                .ifPresent(step -> {
                    casebook.met(step.incident(), Casebook.ANSWER, step.now());
                    steps.write(
                            step, step.incident().in(new InHand()), new Answered(), Remark.NONE);
                });
    }

    @Transactional
    public void arrive(StepRequest asked) {
        steps.take(ARRIVAL, asked)
                .ifPresent(step -> {
                    casebook.met(step.incident(), Casebook.SCENE, step.now());
                    steps.write(
                            step, step.incident().in(new OnScene()), new Arrived(), Remark.NONE);
                });
    }

    /**
     * A slip of the thumb: the one who pressed takes it back, and it stands as it stood, with the
     * limit running as it ran. Both lines stay on the timeline.
     */
    @Transactional
    public void takeBack(StepRequest asked) {
        steps.take(TAKING_BACK, asked)
                .ifPresent(step -> {
                    var incident = step.incident();
                    var before = steps.before(step, asked.who());
                    casebook.unmet(
                            incident, before instanceof Waiting ? Casebook.ANSWER : Casebook.SCENE);
                    steps.write(step, incident.in(before), new PressTakenBack(), Remark.NONE);
                });
    }

    /** Done, with a lawful outcome, what was done in words, and pictures where they help. */
    @Transactional
    public void handle(StepRequest asked, String outcome, String words, List<UUID> pictures) {
        var said = Words.clean(words, "words", Words.MOST);
        steps.take(HANDLING, asked)
                .ifPresent(step -> {
                    CaseworkRules.ending(
                                    outcome,
                                    step.incident(),
                                    CaseworkRules.passedOn(reports.of(step.incident().id())),
                                    asked.who(),
                                    casebook.practice(),
                                    practice,
                                    practices.law(),
                                    doors)
                            .orRefuse();
                    if (said.isEmpty()) {
                        throw new Refused(IncidentsRefusal.WORDS_MISSING);
                    }
                    if (pictures.size() > IntakeRules.MOST_PHOTOS) {
                        throw new Refused(
                                PicturesRefusal.TOO_MANY_PHOTOS,
                                Map.of("most", IntakeRules.MOST_PHOTOS));
                    }
                    if (!pictures.isEmpty()
                            && !photos.haveAll(pictures.stream().distinct().toList())) {
                        throw new Refused(PicturesRefusal.PHOTO_UNKNOWN);
                    }
                    photos.use(
                            pictures.stream().distinct().toList(),
                            Incidents.RESULT,
                            step.incident().id().value());
                    steps.handled(
                            step, new Done(outcome, pictures.stream().distinct().toList()), said);
                });
    }

    /**
     * To the next head, with what was tried, why it failed and what each side offered: nobody
     * begins from nothing.
     */
    @Transactional
    public void passUp(
            StepRequest asked, String tried, String whyFailed, String offers, String words) {
        var attempt =
                new Attempts.Attempt(
                        Steps.required(tried, "tried"),
                        Steps.required(whyFailed, "whyFailed"),
                        Words.clean(offers, "offers", Words.MOST));
        var said = Words.clean(words, "words", Words.MOST);
        steps.take(PASSING_UP, asked)
                .ifPresent(step -> {
                    var incident = step.incident();
                    var next =
                            routing.head(incident, step.now())
                                    .orElseThrow(() -> new Refused(CaseworkRefusal.NOTHING_ABOVE));
                    var from = incident.owner();
                    attempts.keep(incident.id(), from.level(), attempt, step.now());
                    var given = incident.givenTo(next.ownership());
                    steps.write(
                            step,
                            given,
                            new PassedUp(
                                    next.passedOver(),
                                    from.title(),
                                    from.level(),
                                    next.ownership().title()),
                            Remark.words(said));
                    casebook.passOn(given, step.now());
                });
    }

    /**
     * Given back once, soon, with a reason and somebody better. Words alone go to the room, which
     * knows more posts.
     */
    @Transactional
    public void giveBack(
            StepRequest asked, String reason, Optional<UUID> betterPost, String betterWords) {
        if (!IncidentsPractice.has(practice.returnReasons(), reason)) {
            throw new Refused(IncidentsRefusal.REASON_UNKNOWN);
        }
        var said = Words.clean(betterWords, "betterWords", Words.MOST_SHORT);
        if (betterPost.isEmpty() && said.isEmpty()) {
            throw new Refused(CaseworkRefusal.BETTER_OWNER_MISSING);
        }
        steps.take(RETURN, asked)
                .ifPresent(step -> {
                    var incident = step.incident();
                    if (step.now()
                            .isAfter(
                                    casebook.dueAt(
                                            practice.returnWithin(), incident.owner().since()))) {
                        throw new Refused(CaseworkRefusal.TOO_LATE_TO_RETURN);
                    }
                    var next =
                            betterPost
                                    .map(post ->
                                            routing.named(
                                                            new PostId(post),
                                                            incident.matter().kind(),
                                                            step.now())
                                                    .filter(owner ->
                                                            !owner.ownership()
                                                                    .post()
                                                                    .equals(
                                                                            incident.owner()
                                                                                    .post()))
                                                    .orElseThrow(() ->
                                                            new Refused(
                                                                    CaseworkRefusal.POST_UNKNOWN)))
                                    .orElseGet(() -> routing.room(incident, step.now()));
                    var from = incident.owner();
                    var given =
                            incident.marked(incident.marks().afterReturn())
                                    .givenTo(next.ownership());
                    steps.write(
                            step,
                            given,
                            new GivenBack(
                                    from.title(),
                                    from.level(),
                                    Optional.of(next.ownership().title())),
                            new Remark(said, Optional.of(reason)));
                    casebook.giveBack(given, step.now());
                });
    }

    @Transactional
    public void askForTime(StepRequest asked, String reason, int days) {
        if (!IncidentsPractice.has(practice.extensionReasons(), reason)) {
            throw new Refused(IncidentsRefusal.REASON_UNKNOWN);
        }
        int most = CaseworkRules.mostDays(practice.extensionMost());
        if (days < 1 || days > most) {
            throw new Refused(CaseworkRefusal.EXTENSION_TOO_LONG, Map.of("most", most));
        }
        steps.take(EXTENSION, asked)
                .ifPresent(step ->
                        steps.write(
                                step,
                                step.incident()
                                        .marked(
                                                step.incident()
                                                        .marks()
                                                        .withExtension(Extension.ASKED, days)),
                                new TimeAsked(days),
                                Remark.because(reason)));
    }

    /** By somebody else than who asked. */
    @Transactional
    public void decideTime(StepRequest asked, boolean approve, String words) {
        var said = Words.clean(words, "words", Words.MOST_SHORT);
        steps.take(EXTENSION_DECISION, asked)
                .ifPresent(step -> {
                    if (CaseworkRules.askedThemselves(
                            asked.who(),
                            incidents.timeline(step.incident().id()),
                            TimeAsked.class)) {
                        throw new Refused(CaseworkRefusal.OWN_EXTENSION);
                    }
                    var marks = step.incident().marks();
                    int days = marks.extensionDays();
                    var next =
                            step.incident()
                                    .marked(
                                            marks.withExtension(
                                                    approve ? Extension.GRANTED : Extension.REFUSED,
                                                    days));
                    if (approve) {
                        casebook.extendFinish(
                                step.incident(),
                                new Limit(Period.ofDays(days), practice.extensionMost().clock()));
                    }
                    steps.write(
                            step,
                            next,
                            approve ? new TimeGranted(days) : new TimeRefused(days),
                            Remark.words(said));
                });
    }

    @Transactional
    public void askForHelp(StepRequest asked, String words) {
        var said = Steps.required(words, "words");
        steps.take(HELP, asked)
                .ifPresent(step -> steps.add(step, new HelpAsked(), Remark.words(said)));
    }

    @Transactional
    public void note(StepRequest asked, String words) {
        var said = Steps.required(words, "words");
        steps.take(NOTE, asked).ifPresent(step -> steps.add(step, new Noted(), Remark.words(said)));
    }

    /**
     * Another grade, by a person and with a reason. The grade decides the level, so it may change
     * hands.
     */
    @Transactional
    public void grade(StepRequest asked, int grade, String reason) {
        var wanted =
                casebook.practice()
                        .findGrade(grade)
                        .orElseThrow(() -> new Refused(CaseworkRefusal.GRADE_UNKNOWN));
        var said = Steps.required(reason, "reason");
        steps.take(GRADING, asked)
                .ifPresent(step -> {
                    var before = step.incident();
                    var graded = before.graded(grade);
                    var told =
                            new GradedAnew(
                                    before.matter().grade(),
                                    grade,
                                    List.of(),
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.empty());
                    if (!wanted.levels().contains(before.owner().level())) {
                        var where = routing.where(before.scene(), County.day(step.now()));
                        var owner =
                                routing.owner(
                                        where,
                                        before.matter().kind(),
                                        wanted.firstLevel(),
                                        step.now());
                        var to = owner.ownership();
                        if (!to.post().equals(before.owner().post())) {
                            // Nobody is called away from the scene.
                            var stays = before.state() instanceof OnScene;
                            graded = stays ? graded : graded.givenTo(to);
                            told =
                                    new GradedAnew(
                                            before.matter().grade(),
                                            grade,
                                            owner.passedOver(),
                                            Optional.of(before.owner().title()),
                                            stays ? Optional.empty() : Optional.of(to.title()),
                                            stays ? Optional.of(to.title()) : Optional.empty());
                        }
                    }
                    casebook.endLimits(before);
                    steps.write(step, graded, told, Remark.words(said));
                    casebook.restartFor(graded, step.now());
                });
    }
}
