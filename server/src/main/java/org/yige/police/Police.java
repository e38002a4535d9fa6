package org.yige.police;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yige.deadlines.Deadlines;
import org.yige.deadlines.Limit;
import org.yige.deadlines.NewDeadline;
import org.yige.deadlines.Subject;
import org.yige.incidents.By;
import org.yige.incidents.Casebook;
import org.yige.incidents.Happening;
import org.yige.incidents.Incident;
import org.yige.incidents.IncidentId;
import org.yige.incidents.Incidents;
import org.yige.incidents.Remark;
import org.yige.incidents.Routing;
import org.yige.incidents.Settling;
import org.yige.incidents.State;
import org.yige.incidents.Vocabulary;
import org.yige.letters.Letter.LetterStage;
import org.yige.letters.Letters;
import org.yige.once.Once;
import org.yige.once.RequestKey;
import org.yige.police.PoliceFile.CaseReason;
import org.yige.police.PoliceFile.PoliceStage;
import org.yige.police.PoliceHappening.CaseGoesOn;
import org.yige.police.PoliceHappening.CaseLate;
import org.yige.police.PoliceHappening.LookAgain;
import org.yige.police.PoliceHappening.NoPenalty;
import org.yige.police.PoliceHappening.PoliceOpened;
import org.yige.police.PoliceHappening.PoliceTried;
import org.yige.police.PoliceRules.NewPoliceFile;
import org.yige.police.PoliceRules.NewTry;
import org.yige.police.PoliceStore.Writer;
import org.yige.practice.LegalRule;
import org.yige.practice.LegalRules;
import org.yige.privacy.Privacy;
import org.yige.shared.Actor;
import org.yige.shared.County;
import org.yige.shared.Decision;
import org.yige.shared.Ids;
import org.yige.shared.Refused;
import org.yige.shared.Role;
import org.yige.shared.Words;

/**
 * Mediation by the police of a breach that grew out of a quarrel: opened by an officer, tried once
 * and a second time, and the case that goes on.
 */
@Service
public class Police {

    static final String SUBJECT = "police-file";

    /** The name under which papers and letters know its files. */
    static final String MODULE = "police";

    static final String CASE = "case";
    static final String SECOND = "second";
    private static final String PROMISE = "promise";
    private static final int MOST_WORDS = 20_000;

    /** Where the law of that day says nothing. */
    private static final int SECOND_DAYS = 7;

    private static final int CASE_DAYS = 30;

    private final PoliceStore store;
    private final PolicePractice practice;
    private final Incidents incidents;
    private final Casebook casebook;
    private final Settling settling;
    private final Routing routing;
    private final Letters letters;
    private final Deadlines deadlines;
    private final LegalRules law;
    private final Privacy privacy;
    private final Once once;
    private final Clock clock;

    // Sizes that ask a question: a breach touches the incident, its clock, its posts and the law.
    Police(
            PoliceStore store,
            PolicePractice practice,
            Incidents incidents,
            Casebook casebook,
            Settling settling,
            Routing routing,
            Letters letters,
            Deadlines deadlines,
            Vocabulary vocabulary,
            Privacy privacy,
            Once once,
            Clock clock) {
        this.store = store;
        this.practice = practice;
        this.incidents = incidents;
        this.casebook = casebook;
        this.settling = settling;
        this.routing = routing;
        this.letters = letters;
        this.deadlines = deadlines;
        this.law = vocabulary.law();
        this.privacy = privacy;
        this.once = once;
        this.clock = clock;
    }

    /** Who asks for what of a file, under which key. */
    record PoliceRequest(Actor who, UUID file, RequestKey key) {}

    /** A file, locked, with its incident. */
    record HeldPolice(PoliceFile file, Incident incident, By by, Instant now) {}

    PolicePractice practice() {
        return practice;
    }

    boolean mayOpen(Incident incident, Actor who) {
        return may(incident, who) instanceof Decision.Yes<?>
                && practice.concerns(incident.matter().kind())
                && store.ofIncident(incident.id().value()).isEmpty();
    }

    private static Decision<Incident> may(Incident incident, Actor who) {
        if (!works(incident, who)) {
            return Decision.no(PoliceRefusal.NOT_FOR_AN_OFFICER_LIKE_YOU);
        }
        return incident.state() instanceof State.InHand || incident.state() instanceof State.OnScene
                ? Decision.yes(incident)
                : Decision.no(PoliceRefusal.INCIDENT_NOT_AT_HAND);
    }

    /** Officers who have it, and the station's room and chief; an auxiliary never. */
    static boolean works(Incident incident, Actor who) {
        return who.is(Role.OFFICER) && who.holds(incident.owner().post())
                || (who.is(Role.COMMAND_ROOM) || who.is(Role.STATION_CHIEF))
                        && who.area().contains(incident.scene().division());
    }

    /**
     * Opens the file. Sent again under the same key it is the same.
     *
     * @throws Refused what {@link PoliceRules#open} says, POLICE_FILE_OPEN_ALREADY
     */
    @Transactional
    public void open(Actor who, RequestKey key, UUID incident, NewPoliceFile told) {
        var now = clock.instant();
        if (!once.first(who.person() + "/police.open/" + incident, key, now)) {
            return;
        }
        var held =
                incidents.findForUpdate(new IncidentId(incident), who).orElseThrow(Police::unknown);
        if (store.ofIncident(incident).isPresent()) {
            throw new Refused(PoliceRefusal.POLICE_FILE_OPEN_ALREADY);
        }
        may(held, who).orRefuse();
        PoliceRules.open(told, held.matter().kind(), practice).orRefuse();
        store.insert(
                new PoliceFile(
                        Ids.next(now),
                        incident,
                        held.owner().post(),
                        held.owner().title(),
                        told.act(),
                        told.ground(),
                        new PoliceStage.Trying(Optional.empty()),
                        now));
        casebook.met(held, Casebook.SCENE, now);
        casebook.write(
                held.in(new State.OnScene()),
                new PoliceOpened(told.act()),
                By.staff(who, held.owner(), routing.titleOf(who)),
                Remark.NONE,
                now);
    }

    /**
     * It was tried. Agreed and done at once ends it without a penalty; agreed and promised is
     * followed; not agreed may be tried once more within the law's working days.
     *
     * @throws Refused what {@link PoliceRules#attempt} says
     */
    @Transactional
    public void attempt(PoliceRequest asked, NewTry raw) {
        var told =
                new NewTry(
                        raw.officers(),
                        raw.inPlace(),
                        raw.recorded(),
                        raw.agreed(),
                        raw.promisedBy(),
                        Words.clean(raw.words(), "words", MOST_WORDS));
        take(asked, "police.attempt").ifPresent(held -> attempt(held, asked, told));
    }

    private void attempt(HeldPolice held, PoliceRequest asked, NewTry told) {
        var file = held.file();
        var today = County.day(held.now());
        PoliceRules.attempt(file, told, today, held.now()).orRefuse();
        int n = store.tries(file.id()) + 1;
        store.write(
                Ids.next(held.now()),
                file.id(),
                n,
                told,
                privacy.seal(told.words(), PoliceStore.WORDS),
                new Writer(asked.who().person(), held.by().name().orElse("")),
                held.now());
        tell(held, new PoliceTried(n, told.agreed()));
        deadlines.cancel(subject(file));
        if (told.agreed()) {
            told.promisedBy()
                    .ifPresentOrElse(
                            day -> promised(held, day), () -> spare(held, held.incident()));
        } else if (n == 1) {
            var again = secondWithin(today);
            store.save(
                    file.in(
                            new PoliceStage.Trying(
                                    Optional.of(deadlines.dueAt(again, held.now())))));
            deadlines.set(List.of(new NewDeadline(subject(file), SECOND, again, held.now())));
        } else {
            caseOn(held, CaseReason.NO_AGREEMENT);
        }
    }

    /** How long after the first a second may be held. */
    Limit secondWithin(LocalDate day) {
        return days("police-mediation-second-within", SECOND_DAYS, day, Limit.Clock.WORKING);
    }

    private void promised(HeldPolice held, LocalDate day) {
        store.save(held.file().in(new PoliceStage.Promised(day)));
        casebook.noLongerOwed(held.incident(), List.of(Casebook.FINISH));
        deadlines.set(
                List.of(
                        new NewDeadline(
                                subject(held.file()),
                                PROMISE,
                                new Limit(
                                        Period.ofDays(
                                                Math.toIntExact(
                                                        ChronoUnit.DAYS.between(
                                                                County.day(held.now()), day))),
                                        Limit.Clock.STATUTORY),
                                held.now())));
    }

    /** All was made good: no penalty (治安管理处罚法 9), whoever mediated it. */
    @Transactional
    public void madeGood(PoliceRequest asked) {
        take(asked, "police.made-good")
                .ifPresent(held -> {
                    switch (held.file().stage()) {
                        case PoliceStage.Promised _ -> spare(held, held.incident());
                        case PoliceStage.WithPeople(_, _, var accepted) when accepted ->
                                spare(held, held.incident());
                        default -> throw new Refused(PoliceRefusal.NOTHING_WAS_PROMISED);
                    }
                });
    }

    private void spare(HeldPolice held, Incident incident) {
        deadlines.cancel(subject(held.file()));
        store.save(held.file().in(new PoliceStage.Spared(held.now())));
        casebook.write(
                settling.handled(incident, practice.spared(), held.now()),
                new NoPenalty(practice.spared()),
                held.by(),
                Remark.NONE,
                held.now());
    }

    /** It was not done, or will not come to anything: the case goes on from today. */
    @Transactional
    public void goOn(PoliceRequest asked) {
        take(asked, "police.go-on")
                .ifPresent(held -> {
                    switch (held.file().stage()) {
                        case PoliceStage.Promised _ -> caseOn(held, CaseReason.NOT_PERFORMED);
                        case PoliceStage.Trying _ -> caseOn(held, CaseReason.NO_AGREEMENT);
                        case PoliceStage.WithPeople _ -> {
                            if (letters.pending(MODULE, held.file().id())
                                    .filter(each -> each.stage() instanceof LetterStage.Unanswered)
                                    .isPresent()) {
                                letters.recall(MODULE, held.file().id(), held.now());
                            }
                            caseOn(held, CaseReason.CAME_BACK);
                        }
                        case PoliceStage.Spared _, PoliceStage.CaseOn _ ->
                                throw new Refused(PoliceRefusal.NOTHING_WAS_PROMISED);
                    }
                });
    }

    private void caseOn(HeldPolice held, CaseReason why) {
        var file = held.file();
        var limit = days("case-days", CASE_DAYS, County.day(held.now()), Limit.Clock.STATUTORY);
        deadlines.cancel(subject(file));
        deadlines.set(List.of(new NewDeadline(subject(file), CASE, limit, held.now())));
        store.save(
                file.in(
                        new PoliceStage.CaseOn(
                                why, held.now(), deadlines.dueAt(limit, held.now()))));
        tell(held, new CaseGoesOn(why));
        casebook.restart(held.incident(), held.now());
    }

    /** What is on file about an incident the reader may see. */
    @Transactional(readOnly = true)
    public Optional<PoliceFile> about(UUID incident, Actor who) {
        return incidents.find(new IncidentId(incident), who).isPresent()
                ? store.ofIncident(incident)
                : Optional.empty();
    }

    /** Whether the reader works on it as the police do. */
    boolean worksOn(PoliceFile file, Actor who) {
        return incidents
                .find(new IncidentId(file.incident()), who)
                .filter(incident -> works(incident, who))
                .isPresent();
    }

    /** A people's mediation of it came to nothing, or is not kept. */
    void cameBack(Incident incident, Instant now) {
        store.ofIncidentForUpdate(incident.id().value())
                .filter(file -> file.stage() instanceof PoliceStage.WithPeople)
                .ifPresent(file ->
                        caseOn(
                                new HeldPolice(file, incident, By.PROGRAM, now),
                                CaseReason.CAME_BACK));
    }

    /** A limit of a file has passed. */
    void timeRanOut(UUID id, String limit, Instant at) {
        store.find(id)
                .flatMap(file -> incidents.findForUpdate(new IncidentId(file.incident())))
                .ifPresent(incident ->
                        casebook.add(
                                incident,
                                limit.equals(CASE) ? new CaseLate() : new LookAgain(limit),
                                By.PROGRAM,
                                Remark.NONE,
                                at));
    }

    Optional<HeldPolice> take(PoliceRequest asked, String act) {
        var now = clock.instant();
        if (!once.first(asked.who().person() + "/" + act + "/" + asked.file(), asked.key(), now)) {
            return Optional.empty();
        }
        var held = hold(asked.file(), asked.who(), now);
        if (!works(held.incident(), asked.who())) {
            throw new Refused(PoliceRefusal.NOT_FOR_AN_OFFICER_LIKE_YOU);
        }
        if (!held.incident().state().isOpen()) {
            throw new Refused(PoliceRefusal.INCIDENT_NOT_AT_HAND);
        }
        return Optional.of(held);
    }

    /** The incident first, then the file. */
    HeldPolice hold(UUID id, Actor who, Instant now) {
        var seen = store.find(id).orElseThrow(Police::unknown);
        var incident =
                incidents
                        .findForUpdate(new IncidentId(seen.incident()))
                        .orElseThrow(Police::unknown);
        return new HeldPolice(
                store.findForUpdate(id).orElseThrow(Police::unknown),
                incident,
                By.staff(who, incident.owner(), routing.titleOf(who)),
                now);
    }

    void tell(HeldPolice held, Happening what) {
        casebook.add(held.incident(), what, held.by(), Remark.NONE, held.now());
    }

    private Limit days(String rule, int otherwise, LocalDate day, Limit.Clock counts) {
        return new Limit(
                Period.ofDays(law.find(rule, day).flatMap(LegalRule::value).orElse(otherwise)),
                counts);
    }

    static Subject subject(PoliceFile file) {
        return new Subject(SUBJECT, file.id());
    }

    static Refused unknown() {
        return new Refused(PoliceRefusal.POLICE_FILE_UNKNOWN);
    }
}
