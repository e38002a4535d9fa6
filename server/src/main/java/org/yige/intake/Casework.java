package org.yige.intake;

import static org.yige.intake.Action.ANSWER;
import static org.yige.intake.Action.ARRIVAL;
import static org.yige.intake.Action.EXTENSION;
import static org.yige.intake.Action.EXTENSION_DECISION;
import static org.yige.intake.Action.GRADING;
import static org.yige.intake.Action.HANDLING;
import static org.yige.intake.Action.HAND_OVER;
import static org.yige.intake.Action.HAND_OVER_RECEIPT;
import static org.yige.intake.Action.HELP;
import static org.yige.intake.Action.NOTE;
import static org.yige.intake.Action.PASSING_UP;
import static org.yige.intake.Action.RETURN;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yige.intake.Casebook.Said;
import org.yige.intake.Entry.By;
import org.yige.intake.Entry.Kind;
import org.yige.intake.Incident.Extension;
import org.yige.intake.Incident.Marks;
import org.yige.intake.State.HandingOver;
import org.yige.intake.State.Handled;
import org.yige.intake.State.InHand;
import org.yige.intake.State.OnScene;
import org.yige.practice.Practices;
import org.yige.shared.Actor;
import org.yige.shared.County;
import org.yige.shared.Refused;
import org.yige.staff.PostId;

/**
 * What those who work on incidents do to them, step by step. Every step is a line on the timeline.
 */
@Service
class Casework {

    private final IncidentStore store;
    private final Casebook casebook;
    private final Routing routing;
    private final PhotoStore photos;
    private final Practices practices;
    private final Clock clock;

    Casework(
            IncidentStore store,
            Casebook casebook,
            Routing routing,
            PhotoStore photos,
            Practices practices,
            Clock clock) {
        this.store = store;
        this.casebook = casebook;
        this.routing = routing;
        this.photos = photos;
        this.practices = practices;
        this.clock = clock;
    }

    /**
     * Who asks for which incident, under which key; {@code content} tells two requests under one
     * key apart.
     */
    record Asked(Actor who, IncidentId incident, String key, String content) {}

    /** A step that was decided to be possible: the incident, locked, and by whom. */
    private record Step(Incident incident, By by, Instant now) {}

    @Transactional
    public void answer(Asked asked) {
        step(ANSWER, asked)
                .ifPresent(step -> {
                    casebook.met(step.incident(), Casebook.ANSWER, step.now());
                    write(step, step.incident().in(new InHand()), Kind.ANSWERED, Said.NOTHING);
                });
    }

    @Transactional
    public void arrive(Asked asked) {
        step(ARRIVAL, asked)
                .ifPresent(step -> {
                    casebook.met(step.incident(), Casebook.SCENE, step.now());
                    write(step, step.incident().in(new OnScene()), Kind.ARRIVED, Said.NOTHING);
                });
    }

    /** Done, with a lawful outcome, what was done in words, and pictures where they help. */
    @Transactional
    public void handle(Asked asked, String outcome, String words, List<UUID> pictures) {
        var said = Words.clean(words, "words", Words.MOST);
        step(HANDLING, asked)
                .ifPresent(step -> {
                    CaseworkRules.outcome(
                                    outcome,
                                    step.incident(),
                                    asked.who(),
                                    casebook.practice(),
                                    practices.law())
                            .orRefuse();
                    if (said.isEmpty()) {
                        throw new Refused(IntakeRefusal.WORDS_MISSING);
                    }
                    if (pictures.size() > IntakeRules.MOST_PHOTOS) {
                        throw new Refused(
                                IntakeRefusal.TOO_MANY_PHOTOS,
                                Map.of("most", IntakeRules.MOST_PHOTOS));
                    }
                    if (!pictures.isEmpty()
                            && !photos.haveAll(pictures.stream().distinct().toList())) {
                        throw new Refused(IntakeRefusal.PHOTO_UNKNOWN);
                    }
                    handled(
                            step,
                            outcome,
                            Kind.HANDLED,
                            said,
                            Map.of(
                                    "outcome",
                                    outcome,
                                    "photos",
                                    pictures.stream().distinct().map(UUID::toString).toList()));
                });
    }

    private void handled(
            Step step, String outcome, Kind kind, String words, Map<String, Object> facts) {
        var until = casebook.dueAt(casebook.practice().objection(), step.now());
        var next =
                step.incident()
                        .marked(step.incident().marks().handled())
                        .in(new Handled(outcome, step.now(), until));
        for (var limit : List.of(Casebook.ANSWER, Casebook.SCENE, Casebook.FINISH)) {
            casebook.met(step.incident(), limit, step.now());
        }
        casebook.startObjection(next, step.now());
        write(step, next, kind, new Said(words, Optional.empty(), facts));
    }

    /**
     * To the next head, with what was tried, why it failed and what each side offered: nobody
     * begins from nothing.
     */
    @Transactional
    public void passUp(Asked asked, String tried, String whyFailed, String offers, String words) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("tried", required(tried, "tried"));
        facts.put("whyFailed", required(whyFailed, "whyFailed"));
        facts.put("offers", Words.clean(offers, "offers", Words.MOST));
        var said = Words.clean(words, "words", Words.MOST);
        step(PASSING_UP, asked)
                .ifPresent(step -> {
                    var next =
                            routing.next(step.incident(), step.now())
                                    .orElseThrow(() -> new Refused(IntakeRefusal.NOTHING_ABOVE));
                    facts.putAll(next.facts());
                    give(
                            step,
                            next,
                            Kind.PASSED_UP,
                            new Said(said, Optional.empty(), facts),
                            step.incident().marks());
                });
    }

    /**
     * Given back once, soon, with a reason and somebody better. Words alone go to the room, which
     * knows more posts.
     */
    @Transactional
    public void giveBack(
            Asked asked, String reason, Optional<UUID> betterPost, String betterWords) {
        if (!IntakePractice.has(casebook.practice().returnReasons(), reason)) {
            throw new Refused(IntakeRefusal.REASON_UNKNOWN);
        }
        var said = Words.clean(betterWords, "betterWords", Words.MOST_SHORT);
        if (betterPost.isEmpty() && said.isEmpty()) {
            throw new Refused(IntakeRefusal.BETTER_OWNER_MISSING);
        }
        step(RETURN, asked)
                .ifPresent(step -> {
                    var incident = step.incident();
                    if (step.now()
                            .isAfter(
                                    casebook.dueAt(
                                            casebook.practice().returnWithin(),
                                            incident.owner().since()))) {
                        throw new Refused(IntakeRefusal.TOO_LATE_TO_RETURN);
                    }
                    var next =
                            betterPost
                                    .map(post ->
                                            routing.named(new PostId(post), step.now())
                                                    .filter(owner ->
                                                            !owner.ownership()
                                                                    .post()
                                                                    .equals(
                                                                            incident.owner()
                                                                                    .post()))
                                                    .orElseThrow(() ->
                                                            new Refused(
                                                                    IntakeRefusal.POST_UNKNOWN)))
                                    .orElseGet(() -> routing.room(incident, step.now()));
                    give(
                            step,
                            next,
                            Kind.RETURNED,
                            new Said(said, Optional.of(reason), next.facts()),
                            incident.marks().afterReturn());
                });
    }

    private void give(Step step, Routing.Owner owner, Kind kind, Said said, Marks marks) {
        var facts = new LinkedHashMap<>(said.facts());
        facts.put("from", step.incident().owner().title());
        facts.put("fromLevel", step.incident().owner().level());
        facts.put("to", owner.ownership().title());
        var next = step.incident().marked(marks).givenTo(owner.ownership());
        write(step, next, kind, new Said(said.words(), said.reason(), facts));
        casebook.answerAnew(next, step.now());
    }

    @Transactional
    public void askForTime(Asked asked, String reason, int days) {
        if (!IntakePractice.has(casebook.practice().extensionReasons(), reason)) {
            throw new Refused(IntakeRefusal.REASON_UNKNOWN);
        }
        int most = CaseworkRules.mostDays(casebook.practice().extensionMost());
        if (days < 1 || days > most) {
            throw new Refused(IntakeRefusal.EXTENSION_TOO_LONG, Map.of("most", most));
        }
        step(EXTENSION, asked)
                .ifPresent(step ->
                        write(
                                step,
                                step.incident()
                                        .marked(
                                                step.incident()
                                                        .marks()
                                                        .withExtension(Extension.ASKED, days)),
                                Kind.EXTENSION_ASKED,
                                new Said("", Optional.of(reason), Map.of("days", days))));
    }

    /** By somebody else than who asked. */
    @Transactional
    public void decideTime(Asked asked, boolean approve, String words) {
        var said = Words.clean(words, "words", Words.MOST_SHORT);
        step(EXTENSION_DECISION, asked)
                .ifPresent(step -> {
                    var marks = step.incident().marks();
                    int days = marks.extensionDays();
                    var next =
                            step.incident()
                                    .marked(
                                            marks.withExtension(
                                                    approve ? Extension.GRANTED : Extension.REFUSED,
                                                    days));
                    if (approve) {
                        casebook.extendFinish(step.incident(), days);
                    }
                    write(
                            step,
                            next,
                            approve ? Kind.EXTENSION_GRANTED : Kind.EXTENSION_REFUSED,
                            new Said(said, Optional.empty(), Map.of("days", days)));
                });
    }

    /**
     * Asks another body to take over, saying why it is not dealt with here. Until it says yes, who
     * had it first stays responsible.
     */
    @Transactional
    public void handOver(Asked asked, String receiver, String reason, String words) {
        var body =
                casebook.practice()
                        .findReceiver(receiver)
                        .orElseThrow(() -> new Refused(IntakeRefusal.RECEIVER_UNKNOWN));
        if (!IntakePractice.has(casebook.practice().refusalReasons(), reason)) {
            throw new Refused(IntakeRefusal.REASON_UNKNOWN);
        }
        var said = required(words, "words");
        step(HAND_OVER, asked)
                .ifPresent(step -> {
                    casebook.met(step.incident(), Casebook.SCENE, step.now());
                    write(
                            step,
                            step.incident().in(new HandingOver(receiver)),
                            Kind.HANDING_OVER,
                            new Said(
                                    said,
                                    Optional.of(reason),
                                    Map.of("receiver", receiver, "to", body.label().zh())));
                });
    }

    /** The other body's answer: its number is the receipt. */
    @Transactional
    public void receipt(Asked asked, boolean accepted, String number, String words) {
        var said = Words.clean(words, "words", Words.MOST);
        var receipt = Words.clean(number, "number", 60);
        if (accepted && receipt.isEmpty()) {
            throw IntakeApi.missing("number");
        }
        step(HAND_OVER_RECEIPT, asked).ifPresent(step -> answered(step, accepted, receipt, said));
    }

    /** The other body's answer, come by wire. Nothing happens if nobody waits for it any more. */
    @Transactional
    public void answered(
            IncidentId id, String receiver, boolean accepted, String number, String words) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var name =
                casebook.practice()
                        .findReceiver(receiver)
                        .map(each -> each.label().zh())
                        .orElse(receiver);
        var by = new By(Entry.Who.SYSTEM, Optional.empty(), Optional.empty(), name);
        store.findForUpdate(id)
                .filter(incident ->
                        incident.state() instanceof HandingOver(var to) && to.equals(receiver))
                .ifPresent(incident ->
                        answered(
                                new Step(incident, by, now),
                                accepted,
                                number,
                                Words.clean(
                                        Words.beginning(words, Words.MOST), "words", Words.MOST)));
    }

    private void answered(Step step, boolean accepted, String number, String words) {
        var receiver = step.incident().state() instanceof HandingOver(var to) ? to : "";
        var facts = new LinkedHashMap<String, Object>();
        facts.put("receiver", receiver);
        facts.put("number", number);
        var practice = casebook.practice();
        if (!accepted) {
            var goesOn = step.incident().in(new InHand());
            facts.put("to", goesOn.owner().title());
            var said = new Said(words, Optional.of(practice.notTakenUp()), facts);
            write(step, goesOn, Kind.HAND_OVER_REFUSED, said);
            casebook.restartFor(goesOn, step.now());
            return;
        }
        var outcome =
                practice.findReceiver(receiver)
                        .flatMap(IntakePractice.Receiver::outcome)
                        .orElse(practice.handedOver());
        handled(step, outcome, Kind.HANDED_OVER, words, facts);
    }

    @Transactional
    public void askForHelp(Asked asked, String words) {
        var said = required(words, "words");
        step(HELP, asked).ifPresent(step -> add(step, Kind.HELP_ASKED, Said.words(said)));
    }

    @Transactional
    public void note(Asked asked, String words) {
        var said = required(words, "words");
        step(NOTE, asked).ifPresent(step -> add(step, Kind.NOTED, Said.words(said)));
    }

    /**
     * Another grade, by a person and with a reason. The grade decides the level, so it may change
     * hands.
     */
    @Transactional
    public void grade(Asked asked, int grade, String reason) {
        var practice = casebook.practice();
        var wanted =
                practice.findGrade(grade)
                        .orElseThrow(() -> new Refused(IntakeRefusal.GRADE_UNKNOWN));
        var said = required(reason, "reason");
        step(GRADING, asked)
                .ifPresent(step -> {
                    var before = step.incident();
                    var facts = new LinkedHashMap<String, Object>();
                    facts.put("before", before.matter().grade());
                    facts.put("grade", grade);
                    var graded = before.graded(grade);
                    if (!wanted.levels().contains(before.owner().level())) {
                        var where =
                                routing.where(
                                        before.scene(),
                                        LocalDate.ofInstant(step.now(), County.ZONE));
                        var owner = routing.owner(where, wanted.firstLevel(), step.now());
                        facts.putAll(owner.facts());
                        if (!owner.ownership().post().equals(before.owner().post())) {
                            facts.put("from", before.owner().title());
                            facts.put("to", owner.ownership().title());
                            graded = graded.givenTo(owner.ownership());
                        }
                    }
                    casebook.endLimits(before);
                    write(step, graded, Kind.GRADED, new Said(said, Optional.empty(), facts));
                    casebook.restartFor(graded, step.now());
                });
    }

    /**
     * Reads and locks the incident and asks whether this may be done; empty if it was done before
     * under this key.
     */
    private Optional<Step> step(Action action, Asked asked) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var incident =
                store.find(asked.incident(), asked.who(), true)
                        .orElseThrow(() -> new Refused(IntakeRefusal.NOT_IN_YOUR_AREA));
        var what = asked.who().person() + "/" + asked.incident().value() + "/" + action.word();
        if (!casebook.first(what, asked.key(), asked.content(), now)) {
            return Optional.empty();
        }
        var allowed = CaseworkRules.may(action, incident, asked.who()).orRefuse();
        return Optional.of(
                new Step(
                        allowed,
                        By.staff(asked.who(), incident.owner(), routing.titleOf(asked.who())),
                        now));
    }

    private void write(Step step, Incident next, Kind kind, Said said) {
        casebook.write(next, kind, step.by(), said, step.now());
    }

    private void add(Step step, Kind kind, Said said) {
        casebook.add(step.incident(), kind, step.by(), said, step.now());
    }

    private static String required(String words, String name) {
        var said = Words.clean(words, name, Words.MOST);
        if (said.isEmpty()) {
            throw IntakeApi.missing(name);
        }
        return said;
    }
}
