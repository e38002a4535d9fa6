package org.yige.residents;

import static org.yige.once.Once.KEY;
import static org.yige.shared.Wire.missing;
import static org.yige.shared.Wire.present;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yige.access.Gate;
import org.yige.deadlines.Deadline;
import org.yige.deadlines.Deadlines;
import org.yige.incidents.BriefView;
import org.yige.incidents.Casebook;
import org.yige.incidents.Incident;
import org.yige.incidents.IncidentId;
import org.yige.incidents.IncidentsPractice.Named;
import org.yige.incidents.Vocabulary;
import org.yige.intake.CaseCode;
import org.yige.intake.Intake;
import org.yige.intake.IntakeRefusal;
import org.yige.intake.IntakeRules;
import org.yige.intake.NewReport;
import org.yige.intake.NewReport.Channel;
import org.yige.intake.NewReport.Contact;
import org.yige.intake.ReportBody;
import org.yige.intake.Triage;
import org.yige.once.RequestKey;
import org.yige.pictures.Picture;
import org.yige.residents.Residents.CaseRequest;
import org.yige.shared.CodeSquare;
import org.yige.shared.Label;
import org.yige.shared.Labels;
import org.yige.shared.Open;
import org.yige.shared.Refused;
import org.yige.shared.Site;
import org.yige.shared.Spot;
import org.yige.shared.Words;

/** What residents use: no account, a case code instead. */
@RestController
@RequestMapping("/api")
class ResidentsApi {

    private static final String GUESSED = "residents";

    private final Intake intake;
    private final Residents residents;
    private final Vocabulary vocabulary;
    private final ResidentsPractice practice;
    private final Deadlines deadlines;
    private final Gate gate;
    private final Site site;
    private final Clock clock;

    ResidentsApi(
            Intake intake,
            Residents residents,
            Vocabulary vocabulary,
            ResidentsPractice practice,
            Deadlines deadlines,
            Gate gate,
            Site site,
            Clock clock) {
        this.intake = intake;
        this.residents = residents;
        this.vocabulary = vocabulary;
        this.practice = practice;
        this.deadlines = deadlines;
        this.gate = gate;
        this.site = site;
        this.clock = clock;
    }

    record CountyView(String code, Label name) {}

    record LimitsView(int photos, int photoBytes, int words) {}

    record FormView(
            CountyView county,
            boolean demo,
            List<Vocabulary.KindView> kinds,
            List<Named> facts,
            LimitsView limits,
            List<Named> objectionReasons,
            List<Named> ratingReasons,
            List<String> ratingPraise,
            List<Named> withdrawalReasons,
            List<String> nearbyKinds,
            Label notice) {}

    /** What others reported near by: what kind, how far, since when, how it stands. No words. */
    record NearbyView(
            UUID id, Label kindLabel, Optional<Long> metres, Instant since, Label stateLabel) {}

    record AdditionBody(
            Optional<String> phone, Optional<String> words, Optional<List<UUID>> photos) {}

    record PhoneBody(Optional<String> phone) {}

    record ObjectionBody(Optional<String> phone, Optional<String> reason, Optional<String> words) {}

    record RatingBody(
            Optional<String> phone,
            Optional<Integer> score,
            Optional<List<String>> reasons,
            Optional<String> words) {}

    @GetMapping("/intake/form")
    @Open
    FormView form() {
        return new FormView(
                new CountyView(gate.county().code(), vocabulary.county()),
                gate.isDemo(),
                vocabulary.kinds(),
                intake.facts(),
                new LimitsView(IntakeRules.MOST_PHOTOS, Picture.MOST_BYTES, Words.MOST),
                practice.objectionReasons(),
                practice.ratingReasons(),
                practice.ratingPraise(),
                practice.withdrawalReasons(),
                practice.nearby().kinds(),
                Labels.of("residents.phone"));
    }

    @PostMapping("/intake/reports")
    @Open
    ResponseEntity<ProgressView> report(
            @RequestHeader(KEY) RequestKey key,
            @RequestBody ReportBody body,
            HttpServletRequest request) {
        gate.report(request);
        var told =
                new NewReport(
                        key,
                        Channel.RESIDENT,
                        body.what(),
                        body.whereabouts(),
                        new Contact(body.phone(), Optional.empty()),
                        Optional.empty(),
                        Optional.empty());
        var now = clock.instant();
        return switch (intake.report(told)) {
            case Triage.Opened(var incident, var code, var first) -> {
                var asking =
                        new ProgressView.Asking(
                                code,
                                body.phone().filter(phone -> !phone.isBlank()).isPresent(),
                                false,
                                Optional.empty(),
                                incident.id().value(),
                                own(incident, told.what(), told.at().place()),
                                false);
                body.sameAs()
                        .ifPresent(other -> residents.sameAs(incident.id(), new IncidentId(other)));
                yield created(
                        code,
                        ProgressView.of(
                                asking,
                                incident,
                                List.of(first),
                                ProgressView.ProgressTime.running(
                                        intake.answerBy(incident),
                                        Casebook.counted(
                                                intake.answerOn(incident),
                                                deadlines.workingAgain())),
                                vocabulary.names(),
                                now));
            }
            case Triage.AlreadyKnown(_, var before) -> {
                var code = before.orElseThrow(() -> new Refused(IntakeRefusal.CODE_WAS_TOLD));
                yield created(code, view(code, residents.follow(code)));
            }
            case Triage.NotTaken(var why) -> throw why;
        };
    }

    @GetMapping("/residents/cases/{code}")
    @Open
    ResponseEntity<ProgressView> follow(@PathVariable String code, HttpServletRequest request) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(shown(code, request));
    }

    @GetMapping(value = "/residents/cases/{code}/qr.svg", produces = "image/svg+xml")
    @Open
    ResponseEntity<String> qr(@PathVariable String code, HttpServletRequest request) {
        var known = shown(code, request);
        var address = site.address(request, "/c/" + known.code());
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("image/svg+xml"))
                .cacheControl(CacheControl.noStore())
                .body(CodeSquare.of(address).svg());
    }

    @GetMapping("/residents/nearby")
    @Open
    List<NearbyView> nearby(
            @RequestParam String kind,
            @RequestParam Optional<Double> lon,
            @RequestParam Optional<Double> lat,
            @RequestParam Optional<String> village) {
        var spot = lon.flatMap(east -> lat.map(north -> new Spot(east, north)));
        return residents.nearby(kind, spot, village).stream()
                .map(each ->
                        new NearbyView(
                                each.id().value(),
                                vocabulary.names().practice().kindLabel(each.matter().kind()),
                                spot.flatMap(here ->
                                        each.scene()
                                                .spot()
                                                .map(there -> roughly(here.metresTo(there)))),
                                each.matter().openedAt().truncatedTo(ChronoUnit.HOURS),
                                each.state().label()))
                .toList();
    }

    /** To fifty metres: where others stood is nobody's business. */
    private static long roughly(double metres) {
        return Math.max(50, Math.round(metres / 50) * 50);
    }

    @PostMapping("/residents/cases/{code}/addition")
    @Open
    ProgressView add(
            @PathVariable String code,
            @RequestHeader(KEY) RequestKey key,
            @RequestBody AdditionBody body,
            HttpServletRequest request) {
        gate.report(request);
        return after(
                request,
                () -> new CaseRequest(read(code), body.phone(), key),
                asked -> residents.add(asked, body.words().orElse(""), present(body.photos())));
    }

    @PostMapping("/residents/cases/{code}/withdrawal")
    @Open
    ProgressView withdraw(
            @PathVariable String code,
            @RequestHeader(KEY) RequestKey key,
            @RequestBody ObjectionBody body,
            HttpServletRequest request) {
        return after(
                request,
                () -> new CaseRequest(read(code), body.phone(), key),
                asked ->
                        residents.withdraw(
                                asked,
                                body.reason().orElseThrow(() -> missing("reason")),
                                body.words().orElse("")));
    }

    @PostMapping("/residents/cases/{code}/confirmation")
    @Open
    ProgressView confirm(
            @PathVariable String code,
            @RequestHeader(KEY) RequestKey key,
            @RequestBody PhoneBody body,
            HttpServletRequest request) {
        return after(
                request,
                () -> new CaseRequest(read(code), body.phone(), key),
                asked -> residents.confirm(asked));
    }

    @PostMapping("/residents/cases/{code}/objection")
    @Open
    ProgressView object(
            @PathVariable String code,
            @RequestHeader(KEY) RequestKey key,
            @RequestBody ObjectionBody body,
            HttpServletRequest request) {
        return after(
                request,
                () -> new CaseRequest(read(code), body.phone(), key),
                asked ->
                        residents.object(
                                asked,
                                body.reason().orElseThrow(() -> missing("reason")),
                                body.words().orElse("")));
    }

    @PostMapping("/residents/cases/{code}/rating")
    @Open
    ProgressView rate(
            @PathVariable String code,
            @RequestHeader(KEY) RequestKey key,
            @RequestBody RatingBody body,
            HttpServletRequest request) {
        return after(
                request,
                () -> new CaseRequest(read(code), body.phone(), key),
                asked ->
                        residents.rate(
                                asked,
                                body.score().orElseThrow(() -> missing("score")),
                                present(body.reasons()),
                                body.words().orElse("")));
    }

    private ProgressView shown(String code, HttpServletRequest request) {
        var typed = CaseCode.read(code).map(CaseCode::value).orElse("");
        var progress =
                guarded(typed, request, () -> view(read(code), residents.follow(read(code))));
        gate.right(GUESSED, typed, request);
        return progress;
    }

    /** Wrong codes and wrong numbers are counted; after too many even the right one has to wait. */
    /** How it stands after a step of who reported. */
    private ProgressView after(
            HttpServletRequest request, Supplier<CaseRequest> written, Consumer<CaseRequest> step) {
        return guarded(
                request,
                () -> {
                    var asked = written.get();
                    step.accept(asked);
                    return view(asked.code(), residents.follow(asked.code()));
                });
    }

    private ProgressView guarded(HttpServletRequest request, Supplier<ProgressView> ask) {
        // Whoever knows a code may still be guessing at the number: no code keeps this open.
        return guarded("", request, ask);
    }

    private ProgressView guarded(
            String typed, HttpServletRequest request, Supplier<ProgressView> ask) {
        gate.guess(GUESSED, typed, request);
        try {
            return ask.get();
        } catch (Refused why) {
            throw why.why() == ResidentsRefusal.CASE_UNKNOWN
                            || why.why() == ResidentsRefusal.PHONE_DOES_NOT_MATCH
                    ? gate.wrong(GUESSED, request, why)
                    : why;
        }
    }

    static CaseCode read(String code) {
        return CaseCode.read(code).orElseThrow(() -> new Refused(ResidentsRefusal.CASE_UNKNOWN));
    }

    private ProgressView view(CaseCode code, Residents.Case known) {
        var incident = known.incident();
        var running =
                deadlines
                        .open(List.of(incident.id().value()), Casebook.SUBJECT)
                        .getOrDefault(incident.id().value(), List.of());
        var asking =
                new ProgressView.Asking(
                        code,
                        known.report().hasPhone(),
                        known.report().times().confirmed().isPresent(),
                        known.rating(),
                        known.report().id(),
                        own(
                                known.home(),
                                known.report().told().what(),
                                known.report().told().at().place()),
                        known.together());
        var foremost = BriefView.foremost(incident.state(), running);
        var runs = foremost.filter(limit -> limit.state() != Deadline.DeadlineState.PAUSED);
        var time =
                new ProgressView.ProgressTime(
                        runs.map(Deadline::dueAt),
                        runs.flatMap(
                                limit -> Casebook.counted(limit.clock(), deadlines.workingAgain())),
                        Casebook.standsStill(running));
        return ProgressView.of(
                asking, incident, known.timeline(), time, vocabulary.names(), clock.instant());
    }

    private ProgressView.OwnView own(Incident home, NewReport.What told, String place) {
        return new ProgressView.OwnView(
                home.matter().openedAt(),
                vocabulary.names().practice().kindLabel(told.kind()),
                told.words(),
                home.scene().label(),
                home.scene().spot(),
                place,
                told.photos());
    }

    private static ResponseEntity<ProgressView> created(CaseCode code, ProgressView view) {
        return ResponseEntity.created(URI.create("/api/residents/cases/" + code.shown()))
                .body(view);
    }
}
