package org.yige.residents;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yige.incidents.Board;
import org.yige.incidents.By;
import org.yige.incidents.Casebook;
import org.yige.incidents.Entry;
import org.yige.incidents.Incident;
import org.yige.incidents.IncidentId;
import org.yige.incidents.Incidents;
import org.yige.incidents.IncidentsPractice;
import org.yige.incidents.IncidentsRefusal;
import org.yige.incidents.Remark;
import org.yige.incidents.Routing;
import org.yige.incidents.Settling;
import org.yige.incidents.State;
import org.yige.incidents.State.Handled;
import org.yige.intake.CaseCode;
import org.yige.intake.Intake;
import org.yige.intake.IntakeRules;
import org.yige.intake.NewReport.Channel;
import org.yige.intake.Report;
import org.yige.intake.ReportHappening;
import org.yige.intake.Reports;
import org.yige.once.Once;
import org.yige.once.RequestKey;
import org.yige.pictures.PicturesRefusal;
import org.yige.residents.ResidentsHappening.Added;
import org.yige.residents.ResidentsHappening.Confirmed;
import org.yige.residents.ResidentsHappening.Objected;
import org.yige.residents.ResidentsHappening.Rated;
import org.yige.residents.ResidentsHappening.SameAs;
import org.yige.residents.ResidentsHappening.WithdrawalWished;
import org.yige.residents.ResidentsHappening.Withdrawn;
import org.yige.shared.Area;
import org.yige.shared.County;
import org.yige.shared.Refused;
import org.yige.shared.Spot;
import org.yige.shared.Words;

/** What the people who reported may do, by their case code: follow, confirm, object, rate. */
@Service
public class Residents {

    private final Intake intake;
    private final Reports reports;
    private final Incidents incidents;
    private final Board board;
    private final Casebook casebook;
    private final Routing routing;
    private final ResidentsStore ratings;
    private final Settling settling;
    private final Once once;
    private final ResidentsPractice practice;
    private final Clock clock;

    Residents(
            Intake intake,
            Reports reports,
            Incidents incidents,
            Board board,
            Casebook casebook,
            Routing routing,
            ResidentsStore ratings,
            Settling settling,
            Once once,
            ResidentsPractice practice,
            Clock clock) {
        this.intake = intake;
        this.reports = reports;
        this.incidents = incidents;
        this.board = board;
        this.casebook = casebook;
        this.routing = routing;
        this.ratings = ratings;
        this.settling = settling;
        this.once = once;
        this.practice = practice;
        this.clock = clock;
    }

    /** What somebody asks for with a code: which, with whose phone number, under which key. */
    record CaseRequest(CaseCode code, Optional<String> phone, RequestKey key) {}

    /** A case as its reporter may see it. */
    record Case(
            Report report,
            Incident incident,
            Incident home,
            List<Entry> timeline,
            Optional<ResidentsStore.Rating> rating) {

        /** Whether it is dealt with together with what others reported before. */
        boolean together() {
            return !home.id().equals(incident.id());
        }
    }

    @Transactional(readOnly = true)
    public Case follow(CaseCode code) {
        var report =
                reports.find(code).orElseThrow(() -> new Refused(ResidentsRefusal.CASE_UNKNOWN));
        var home = incidents.get(report.home());
        return new Case(
                report,
                report.incident().equals(report.home()) ? home : incidents.get(report.incident()),
                home,
                timeline(report),
                ratings.rating(report.id()));
    }

    /** How it began for this reporter, then what became of it together with others. */
    private List<Entry> timeline(Report report) {
        var now = incidents.timeline(report.incident());
        if (report.incident().equals(report.home())) {
            return now;
        }
        return Stream.concat(
                        incidents.timeline(report.home()).stream(),
                        now.stream().filter(line -> !(line.what() instanceof ReportHappening)))
                .sorted(Comparator.comparing(Entry::at))
                .toList();
    }

    /** Settled, says the person who reported. When everybody concerned has said so, it ends. */
    @Transactional
    public void confirm(CaseRequest asked) {
        var now = now();
        var incident = held(asked);
        var report = theirs(asked);
        if (!first(asked, report, "confirmation", now)) {
            return;
        }
        refuseInTheirPlace(report, incident);
        if (!(incident.state() instanceof Handled handled)) {
            throw new Refused(ResidentsRefusal.NOT_HANDLED_YET);
        }
        reports.confirm(report.id(), now);
        casebook.add(incident, new Confirmed(), By.RESIDENT, Remark.NONE, now);
        var open =
                reports.of(incident.id()).stream()
                        .filter(each ->
                                each.told().channel() != Channel.ROUND
                                        && !each.id().equals(report.id()))
                        .anyMatch(each -> each.times().confirmed().isEmpty());
        if (!open) {
            settling.confirmed(incident, handled, now);
        }
    }

    /**
     * Not settled, says the person who reported: opened again, with its history and its first date.
     */
    @Transactional
    public void object(CaseRequest asked, String reason, String words) {
        var now = now();
        if (!IncidentsPractice.has(practice.objectionReasons(), reason)) {
            throw new Refused(IncidentsRefusal.REASON_UNKNOWN);
        }
        var said = Words.clean(words, "words", Words.MOST);
        var incident = held(asked);
        var report = theirs(asked);
        if (!first(asked, report, "objection", now)) {
            return;
        }
        if (!(incident.state() instanceof Handled)) {
            throw new Refused(ResidentsRefusal.NOT_HANDLED_YET);
        }
        var second = secondOwner(incident, now);
        var again = incident.marked(incident.marks().openedAgain()).givenTo(second.ownership());
        casebook.endLimits(incident);
        reports.forgetConfirmations(incident.id());
        casebook.write(
                again,
                new Objected(
                        second.passedOver(),
                        Optional.of(incident.owner().title()),
                        Optional.of(again.owner().title())),
                By.RESIDENT,
                new Remark(said, Optional.of(reason)),
                now);
        casebook.restart(again, now);
    }

    /** Whoever handled it does not judge it: the next head does, at the top the county's desk. */
    private Routing.Owner secondOwner(Incident incident, Instant now) {
        var where = routing.where(incident.scene(), County.day(now));
        return routing.head(incident, now)
                .orElseGet(() ->
                        routing.owner(
                                where, incident.matter().kind(), incident.owner().level(), now));
    }

    /** What was forgotten, or happened since: whoever has it is told. */
    @Transactional
    public void add(CaseRequest asked, String words, List<UUID> photos) {
        var now = now();
        var said = Words.clean(words, "words", Words.MOST);
        if (photos.size() > IntakeRules.MOST_PHOTOS) {
            throw new Refused(
                    PicturesRefusal.TOO_MANY_PHOTOS, Map.of("most", IntakeRules.MOST_PHOTOS));
        }
        if (Words.bare(said).isEmpty() && photos.isEmpty()) {
            throw new Refused(IncidentsRefusal.WORDS_MISSING);
        }
        var incident = held(asked);
        var report = theirs(asked);
        if (!first(asked, report, "addition", now)) {
            return;
        }
        if (incident.state() instanceof State.Ended) {
            throw new Refused(ResidentsRefusal.ENDED_ALREADY);
        }
        intake.show(report, photos);
        casebook.add(
                incident,
                new Added(report.id(), photos.stream().distinct().toList()),
                By.RESIDENT,
                Remark.words(said),
                now);
    }

    /**
     * Takes a report back. What only this person reported ends with it; a matter for the police,
     * danger, what others reported too, and what its writer works on go on, and the wish stands on
     * the timeline.
     */
    @Transactional
    public void withdraw(CaseRequest asked, String reason, String words) {
        var now = now();
        if (!IncidentsPractice.has(practice.withdrawalReasons(), reason)) {
            throw new Refused(IncidentsRefusal.REASON_UNKNOWN);
        }
        var said = Words.clean(words, "words", Words.MOST);
        var incident = held(asked);
        var report = theirs(asked);
        if (!first(asked, report, "withdrawal", now)) {
            return;
        }
        if (!incident.state().isOpen()) {
            throw new Refused(ResidentsRefusal.ENDED_ALREADY);
        }
        var others =
                reports.of(incident.id()).stream().anyMatch(each -> !each.id().equals(report.id()));
        var goesOn =
                inTheirPlace(report, incident)
                        || !ResidentsRules.endsWhenTakenBack(incident, others, casebook.practice());
        var remark = new Remark(said, Optional.of(reason));
        if (goesOn) {
            casebook.add(incident, new WithdrawalWished(report.id()), By.RESIDENT, remark, now);
            return;
        }
        var handled =
                casebook.write(
                        settling.handled(incident, ResidentsRules.WITHDRAWN, now),
                        new Withdrawn(report.id(), ResidentsRules.WITHDRAWN),
                        By.RESIDENT,
                        remark,
                        now);
        reports.confirm(report.id(), now);
        if (handled.state() instanceof Handled done) {
            settling.confirmed(handled, done, now);
        }
    }

    /**
     * Who reports says that somebody told it before; joining the two is for those who know both.
     */
    @Transactional
    public void sameAs(IncidentId mine, IncidentId other) {
        incidents
                .findForUpdate(mine)
                .filter(each ->
                        !mine.equals(other)
                                && IncidentsPractice.names(
                                        practice.nearby().kinds(), each.matter().kind())
                                && reports.homes(List.of(other.value())).stream()
                                        .anyMatch(first ->
                                                first.told()
                                                        .what()
                                                        .kind()
                                                        .equals(each.matter().kind())))
                .ifPresent(incident ->
                        casebook.add(
                                incident,
                                new SameAs(other.value()),
                                By.RESIDENT,
                                Remark.NONE,
                                now()));
    }

    /** What others told of the same kind, near by and of late. */
    @Transactional(readOnly = true)
    public List<Incident> nearby(String kind, Optional<Spot> spot, Optional<String> village) {
        var near = practice.nearby();
        if (!IncidentsPractice.names(near.kinds(), kind) || casebook.practice().isPolice(kind)) {
            return List.of();
        }
        return board.near(
                new Board.Near(
                        kind,
                        spot,
                        village,
                        near.metres(),
                        now().minus(Duration.ofHours(near.hours()))),
                Area.WHOLE_COUNTY);
    }

    /** Rates the handling, with reasons. Rating again replaces the first. */
    @Transactional
    public void rate(CaseRequest asked, int score, List<String> reasons, String words) {
        var now = now();
        if (score < 1 || score > 5) {
            throw new Refused(ResidentsRefusal.SCORE_NOT_ONE_TO_FIVE);
        }
        if (!reasons.stream()
                .allMatch(reason -> IncidentsPractice.has(practice.ratingReasons(), reason))) {
            throw new Refused(IncidentsRefusal.REASON_UNKNOWN);
        }
        if (!reasons.stream()
                .allMatch(reason ->
                        ResidentsRules.fits(score, practice.ratingPraise().contains(reason)))) {
            throw new Refused(ResidentsRefusal.REASON_DOES_NOT_FIT_SCORE);
        }
        var said = Words.clean(words, "words", Words.MOST);
        var incident = held(asked);
        var report = theirs(asked);
        if (!first(asked, report, "rating", now)) {
            return;
        }
        refuseInTheirPlace(report, incident);
        if (incident.state().isOpen()) {
            throw new Refused(ResidentsRefusal.NOT_HANDLED_YET);
        }
        ratings.rate(report, score, reasons.stream().distinct().toList(), said, now);
        casebook.add(incident, new Rated(score, reasons), By.RESIDENT, Remark.NONE, now);
    }

    /** The incident of a code, locked before the report is. */
    private Incident held(CaseRequest asked) {
        return incidents.hold(() ->
                reports.find(asked.code())
                        .orElseThrow(() -> new Refused(ResidentsRefusal.CASE_UNKNOWN))
                        .incident());
    }

    /**
     * The report of a code, if the phone number given with it, where one was, is the one now named.
     */
    private Report theirs(CaseRequest asked) {
        var report =
                reports.findForUpdate(asked.code())
                        .orElseThrow(() -> new Refused(ResidentsRefusal.CASE_UNKNOWN));
        var matches =
                !report.hasPhone()
                        || asked.phone()
                                .filter(typed -> !typed.isBlank())
                                .map(typed -> reports.hasPhone(report.id(), typed))
                                .orElse(false);
        if (!matches) {
            throw new Refused(ResidentsRefusal.PHONE_DOES_NOT_MATCH);
        }
        return report;
    }

    /**
     * False if this was done before under the same key: then nothing is to be done, and the case as
     * it is is the answer.
     */
    private boolean first(CaseRequest asked, Report report, String what, Instant now) {
        return once.first(report.id() + "/" + what, asked.key(), now);
    }

    /**
     * Who wrote a report down was shown its code, to hand it on. Whoever of them also works on the
     * matter does not say in its holder's place that all is well; to object is open to everybody
     * who holds a code, as it gives nobody less.
     */
    private void refuseInTheirPlace(Report report, Incident incident) {
        if (inTheirPlace(report, incident)) {
            throw new Refused(ResidentsRefusal.NOT_IN_THEIR_PLACE);
        }
    }

    private boolean inTheirPlace(Report report, Incident incident) {
        return report.told().channel() == Channel.ROUND
                || report.takenBy().isPresent()
                        && incidents.timeline(incident.id()).stream()
                                .filter(line -> !(line.what() instanceof ReportHappening))
                                .flatMap(line -> line.by().member().stream())
                                .anyMatch(by -> by.who().equals(report.takenBy().get()));
    }

    private Instant now() {
        return clock.instant();
    }
}
