package org.yige.police;

import static org.yige.once.Once.KEY;
import static org.yige.shared.Wire.missing;
import static org.yige.shared.Wire.present;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yige.incidents.BriefView;
import org.yige.incidents.IncidentsPractice.Named;
import org.yige.letters.Letter;
import org.yige.letters.Letter.LetterReceipt;
import org.yige.letters.Letter.LetterStage;
import org.yige.once.RequestKey;
import org.yige.police.Police.PoliceRequest;
import org.yige.police.PoliceFile.PoliceStage;
import org.yige.police.PoliceFile.PoliceWord;
import org.yige.police.PoliceRules.NewPoliceFile;
import org.yige.police.PoliceRules.NewTry;
import org.yige.privacy.Privacy;
import org.yige.shared.Actor;
import org.yige.shared.For;
import org.yige.shared.ForWhoWorks;
import org.yige.shared.Label;
import org.yige.shared.Role;

/** Mediation by the police; letters are answered by whoever they are written to. */
@RestController
@RequestMapping("/api/police")
class PoliceApi {

    private final Police police;
    private final Entrusting entrusting;
    private final PoliceStore store;
    private final Privacy privacy;

    PoliceApi(Police police, Entrusting entrusting, PoliceStore store, Privacy privacy) {
        this.police = police;
        this.entrusting = entrusting;
        this.store = store;
        this.privacy = privacy;
    }

    record PoliceFileBody(
            Optional<UUID> incident,
            Optional<String> act,
            Optional<String> ground,
            Optional<List<String>> bars,
            Optional<Boolean> bothWant) {}

    record TryBody(
            Optional<Integer> officers,
            Optional<Boolean> inPlace,
            Optional<Boolean> recorded,
            Optional<Boolean> agreed,
            Optional<LocalDate> promisedBy,
            Optional<String> words) {}

    record LetterBody(Optional<UUID> post) {}

    record LetterAnswerBody(Optional<Boolean> accepts, Optional<String> words) {}

    record LetterReportBody(Optional<Boolean> agreed, Optional<String> words) {}

    /** What a form for mediation by the police offers. */
    record PoliceWords(List<Named> acts, List<Named> grounds, List<Named> bars) {}

    /** One time it was tried; its words for the police alone. */
    record TryView(
            int n,
            int officers,
            boolean inPlace,
            boolean recorded,
            boolean agreed,
            String words,
            String title,
            Instant at) {}

    /**
     * The letter by which it was entrusted.
     *
     * @param number of the paper
     * @param receipt number of the receipt
     * @param report number of the report
     * @param late nobody answered in its time, or reported
     */
    record PoliceLetterView(
            String number,
            Optional<UUID> paper,
            Instant answerDue,
            boolean late,
            Optional<String> receipt,
            Optional<LocalDate> until,
            Optional<String> report,
            Optional<Boolean> agreed,
            boolean mayReport) {}

    /**
     * @param tries empty for whoever is not of the police
     * @param mayAnswer the letter waits for a post of the reader's
     */
    record PoliceFileView(
            UUID id,
            UUID incident,
            String title,
            Label act,
            Label ground,
            PoliceWord stage,
            Label stageLabel,
            Optional<Label> why,
            Optional<Instant> secondBy,
            Optional<LocalDate> promisedBy,
            Optional<String> to,
            boolean accepted,
            Optional<PoliceLetterView> letter,
            Optional<Instant> caseFrom,
            Optional<Instant> caseDue,
            List<TryView> tries,
            boolean works,
            boolean mayAnswer) {}

    @GetMapping("/vocabulary")
    @ForWhoWorks
    PoliceWords vocabulary() {
        var practice = police.practice();
        return new PoliceWords(
                practice.acts(),
                practice.grounds(),
                practice.barred().stream().map(bar -> new Named(bar.code(), bar.label())).toList());
    }

    @GetMapping("/incidents/{id}")
    @ForWhoWorks
    List<PoliceFileView> about(@PathVariable UUID id, Actor who) {
        return police.about(id, who).stream().map(file -> view(file, who)).toList();
    }

    @GetMapping("/letters")
    @ForWhoWorks
    List<PoliceFileView> letters(Actor who) {
        return entrusting.letters(who).stream().map(file -> view(file, who)).toList();
    }

    @PostMapping("/files")
    @For({Role.OFFICER, Role.COMMAND_ROOM, Role.STATION_CHIEF})
    @ResponseStatus(HttpStatus.CREATED)
    List<PoliceFileView> open(
            @RequestHeader(KEY) RequestKey key, @RequestBody PoliceFileBody body, Actor who) {
        var incident = body.incident().orElseThrow(() -> missing("incident"));
        police.open(
                who,
                key,
                incident,
                new NewPoliceFile(
                        body.act().orElse(""),
                        body.ground().orElse(""),
                        present(body.bars()),
                        body.bothWant().orElse(false)));
        return about(incident, who);
    }

    @PostMapping("/files/{id}/sessions")
    @For({Role.OFFICER, Role.COMMAND_ROOM, Role.STATION_CHIEF})
    @ResponseStatus(HttpStatus.CREATED)
    PoliceFileView attempt(
            @PathVariable UUID id,
            @RequestHeader(KEY) RequestKey key,
            @RequestBody TryBody body,
            Actor who) {
        police.attempt(
                new PoliceRequest(who, id, key),
                new NewTry(
                        body.officers().orElseThrow(() -> missing("officers")),
                        body.inPlace().orElse(false),
                        body.recorded().orElse(false),
                        body.agreed().orElseThrow(() -> missing("agreed")),
                        body.promisedBy(),
                        body.words().orElse("")));
        return view(id, who);
    }

    @PostMapping("/files/{id}/letters")
    @For({Role.OFFICER, Role.COMMAND_ROOM, Role.STATION_CHIEF})
    @ResponseStatus(HttpStatus.CREATED)
    PoliceFileView write(
            @PathVariable UUID id,
            @RequestHeader(KEY) RequestKey key,
            @RequestBody LetterBody body,
            Actor who) {
        entrusting.write(
                new PoliceRequest(who, id, key), body.post().orElseThrow(() -> missing("post")));
        return view(id, who);
    }

    @PostMapping("/files/{id}/receipts")
    @ForWhoWorks
    @ResponseStatus(HttpStatus.CREATED)
    PoliceFileView receive(
            @PathVariable UUID id,
            @RequestHeader(KEY) RequestKey key,
            @RequestBody LetterAnswerBody body,
            Actor who) {
        entrusting.receive(
                new PoliceRequest(who, id, key),
                body.accepts().orElseThrow(() -> missing("accepts")),
                body.words().orElse(""));
        return view(id, who);
    }

    @PostMapping("/files/{id}/reports")
    @ForWhoWorks
    @ResponseStatus(HttpStatus.CREATED)
    PoliceFileView report(
            @PathVariable UUID id,
            @RequestHeader(KEY) RequestKey key,
            @RequestBody LetterReportBody body,
            Actor who) {
        entrusting.report(
                new PoliceRequest(who, id, key),
                body.agreed().orElseThrow(() -> missing("agreed")),
                body.words().orElse(""));
        return view(id, who);
    }

    @PostMapping("/files/{id}/made-good")
    @For({Role.OFFICER, Role.COMMAND_ROOM, Role.STATION_CHIEF})
    @ResponseStatus(HttpStatus.CREATED)
    PoliceFileView madeGood(@PathVariable UUID id, @RequestHeader(KEY) RequestKey key, Actor who) {
        police.madeGood(new PoliceRequest(who, id, key));
        return view(id, who);
    }

    @PostMapping("/files/{id}/going-on")
    @For({Role.OFFICER, Role.COMMAND_ROOM, Role.STATION_CHIEF})
    @ResponseStatus(HttpStatus.CREATED)
    PoliceFileView goOn(@PathVariable UUID id, @RequestHeader(KEY) RequestKey key, Actor who) {
        police.goOn(new PoliceRequest(who, id, key));
        return view(id, who);
    }

    private PoliceFileView view(UUID id, Actor who) {
        return view(store.find(id).orElseThrow(), who);
    }

    private PoliceFileView view(PoliceFile file, Actor who) {
        var practice = police.practice();
        var stage = file.stage();
        var letter =
                stage instanceof PoliceStage.WithPeople with
                        ? Optional.of(with)
                        : Optional.<PoliceStage.WithPeople>empty();
        var on =
                stage instanceof PoliceStage.CaseOn over
                        ? Optional.of(over)
                        : Optional.<PoliceStage.CaseOn>empty();
        boolean works = police.worksOn(file, who);
        return new PoliceFileView(
                file.id(),
                file.incident(),
                file.title(),
                BriefView.label(practice.acts(), file.act()),
                BriefView.label(practice.grounds(), file.ground()),
                stage.named(),
                stage.label(),
                on.map(over -> over.why().label()),
                stage instanceof PoliceStage.Trying(var by) ? by : Optional.empty(),
                stage instanceof PoliceStage.Promised(var day)
                        ? Optional.of(day)
                        : Optional.empty(),
                letter.map(PoliceStage.WithPeople::title),
                letter.map(PoliceStage.WithPeople::accepted).orElse(false),
                entrusting.letter(file).map(each -> view(each, who)),
                on.map(PoliceStage.CaseOn::at),
                on.map(PoliceStage.CaseOn::due),
                works
                        ? store.sessions(file.id()).stream()
                                .map(each ->
                                        new TryView(
                                                each.n(),
                                                each.officers(),
                                                each.inPlace(),
                                                each.recorded(),
                                                each.agreed(),
                                                privacy.open(each.words()),
                                                each.title(),
                                                each.at()))
                                .toList()
                        : List.of(),
                works,
                letter.filter(with -> !with.accepted() && who.holds(with.post())).isPresent());
    }

    private static PoliceLetterView view(Letter letter, Actor who) {
        var stage = letter.stage();
        var reported =
                stage instanceof LetterStage.ReportedBack done
                        ? Optional.of(done)
                        : Optional.<LetterStage.ReportedBack>empty();
        return new PoliceLetterView(
                letter.number(),
                letter.paper(),
                letter.answerDue(),
                letter.late(),
                stage.receipt().map(LetterReceipt::number).filter(text -> !text.isEmpty()),
                stage instanceof LetterStage.TakenOn(_, var until)
                        ? until
                        : reported.flatMap(LetterStage.ReportedBack::until),
                reported.map(done -> done.report().number()).filter(text -> !text.isEmpty()),
                reported.map(LetterStage.ReportedBack::agreed),
                Entrusting.isTakenOn(letter) && letter.toPost().filter(who::holds).isPresent());
    }
}
