package org.yige.mediation;

import static org.yige.once.Once.KEY;
import static org.yige.shared.Wire.missing;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yige.access.Gate;
import org.yige.agreements.Agreement.SigningWay;
import org.yige.agreements.AgreementCopy.HandedOver;
import org.yige.agreements.Agreements;
import org.yige.agreements.Agreements.ToldPerformance;
import org.yige.incidents.IncidentsPractice.Named;
import org.yige.mediation.Dispute.Source;
import org.yige.mediation.Dispute.StageWord;
import org.yige.mediation.DisputeBodies.AgreementBody;
import org.yige.mediation.DisputeBodies.DeathBody;
import org.yige.mediation.DisputeBodies.DisputeBody;
import org.yige.mediation.DisputeFile.FileRequest;
import org.yige.mediation.DisputeStore.DisputeFilter;
import org.yige.mediation.DisputeView.DisputeLineView;
import org.yige.mediation.MediationPractice.Bar;
import org.yige.mediation.Party.PartyAnswer;
import org.yige.mediation.Party.Way;
import org.yige.once.RequestKey;
import org.yige.pictures.Pictures;
import org.yige.shared.Actor;
import org.yige.shared.CodeSquare;
import org.yige.shared.County;
import org.yige.shared.Cursor;
import org.yige.shared.ForWhoWorks;
import org.yige.shared.Label;
import org.yige.shared.Page;
import org.yige.shared.Site;
import org.yige.shared.SpokenCode;

/** Disputes, for those who mediate. */
@RestController
@RequestMapping("/api/mediation")
class MediationApi {

    private final Mediation mediation;
    private final Settlement settlement;
    private final Agreements agreements;
    private final AgreementPapers papers;
    private final FollowUps visits;
    private final Succession succession;
    private final Pictures pictures;
    private final Gate gate;
    private final DisputeDesk desk;
    private final DisputeFile file;
    private final Site site;
    private final Clock clock;

    MediationApi(
            Mediation mediation,
            Settlement settlement,
            Agreements agreements,
            AgreementPapers papers,
            FollowUps visits,
            Succession succession,
            Pictures pictures,
            Gate gate,
            DisputeDesk desk,
            DisputeFile file,
            Site site,
            Clock clock) {
        this.mediation = mediation;
        this.settlement = settlement;
        this.agreements = agreements;
        this.papers = papers;
        this.visits = visits;
        this.succession = succession;
        this.pictures = pictures;
        this.gate = gate;
        this.desk = desk;
        this.file = file;
        this.site = site;
        this.clock = clock;
    }

    record DisputeKindView(String code, Label label, List<Named> about) {}

    record SourceView(Source code, Label label) {}

    record BarView(String code, Label label) {}

    /** What a form for a dispute offers. */
    record VocabularyOfDisputes(
            List<DisputeKindView> kinds,
            List<SourceView> sources,
            List<BarView> bars,
            List<Named> manners,
            List<SpecialView> special) {}

    /**
     * @param about kinds of dispute that always touch on it
     * @param byHand whether it is signed by hand, on paper
     */
    record SpecialView(String code, Label label, List<String> about, boolean byHand) {}

    /** The kinds words speak for, the likeliest first. */
    record ProposedKind(String code, Label label, int weight) {}

    record KindWordsBody(Optional<String> words, Optional<String> incidentKind) {}

    /**
     * On file; the code is shown this once.
     *
     * @param square leads whoever photographs it to the parties' page, with the code
     */
    record RegisteredView(String code, CodeSquare square, DisputeView dispute) {}

    record AnswerBody(Optional<UUID> party, Optional<PartyAnswer> answer, Optional<Way> way) {}

    record RecordBody(Optional<RecordKind> what, Optional<String> words, Optional<String> offers) {}

    record EndingBody(Optional<String> words) {}

    record FlawView(int n, String what, Label label, String said) {}

    record PerformanceBody(
            Optional<UUID> obligation,
            Optional<LocalDate> on,
            Optional<BigDecimal> amount,
            Optional<String> words) {

        ToldPerformance read() {
            return new ToldPerformance(
                    obligation.orElseThrow(() -> missing("obligation")),
                    on,
                    amount,
                    words.orElse(""));
        }
    }

    record VerdictBody(Optional<UUID> obligation, Optional<Boolean> so) {}

    record LettingGoBody(Optional<UUID> obligation) {}

    @GetMapping("/vocabulary")
    @ForWhoWorks
    VocabularyOfDisputes vocabulary() {
        var practice = mediation.practice();
        return new VocabularyOfDisputes(
                practice.kinds().stream()
                        .map(kind -> new DisputeKindView(kind.code(), kind.label(), kind.about()))
                        .toList(),
                Arrays.stream(Source.values())
                        .map(source -> new SourceView(source, source.label()))
                        .toList(),
                practice.barred().stream().map(MediationApi::view).toList(),
                agreements.practice().manners(),
                agreements.practice().special().stream()
                        .map(each ->
                                new SpecialView(
                                        each.code(),
                                        each.label(),
                                        each.about(),
                                        each.byHand().isPresent()))
                        .toList());
    }

    private static BarView view(Bar bar) {
        return new BarView(bar.code(), bar.label());
    }

    /** Which kind a telling speaks for; nothing of it is kept. */
    @PostMapping("/kinds/proposals")
    @ForWhoWorks
    List<ProposedKind> propose(@RequestBody KindWordsBody body) {
        return MediationRules.propose(
                        body.words().orElse(""), body.incidentKind(), mediation.practice())
                .stream()
                .map(each ->
                        new ProposedKind(each.kind().code(), each.kind().label(), each.weight()))
                .toList();
    }

    @GetMapping("/disputes")
    @ForWhoWorks
    Page<DisputeLineView> disputes(
            Actor who,
            @RequestParam Optional<List<StageWord>> stage,
            @RequestParam Optional<Boolean> mine,
            @RequestParam Optional<Boolean> broken,
            @RequestParam Optional<Boolean> visit,
            @RequestParam Optional<String> cursor,
            @RequestParam Optional<Integer> limit) {
        return desk.list(
                new DisputeFilter(
                        stage.orElse(List.of()),
                        mine.orElse(false),
                        broken.orElse(false),
                        visit.orElse(false)),
                who,
                cursor.flatMap(Cursor::find),
                Page.size(limit));
    }

    /** The dispute on file about an incident; empty where there is none. */
    @GetMapping("/incidents/{id}/disputes")
    @ForWhoWorks
    List<DisputeLineView> about(Actor who, @PathVariable UUID id) {
        return desk.about(id, who);
    }

    @GetMapping("/disputes/{id}")
    @ForWhoWorks
    DisputeView dispute(Actor who, @PathVariable UUID id) {
        return desk.of(id, who);
    }

    @PostMapping("/disputes")
    @ResponseStatus(HttpStatus.CREATED)
    @ForWhoWorks
    RegisteredView register(
            Actor who,
            @RequestHeader(KEY) RequestKey key,
            @RequestBody DisputeBody body,
            HttpServletRequest request) {
        var registered = mediation.register(who, key, body.read(County.day(clock.instant())));
        var code = SpokenCode.shown(registered.code());
        return new RegisteredView(
                code,
                CodeSquare.of(PartiesApi.address(site, request, code)),
                desk.of(registered.dispute(), who));
    }

    @PostMapping("/disputes/{id}/answers")
    @ResponseStatus(HttpStatus.CREATED)
    @ForWhoWorks
    DisputeView answer(
            Actor who,
            @PathVariable UUID id,
            @RequestHeader(KEY) RequestKey key,
            @RequestBody AnswerBody body) {
        mediation.answer(
                new FileRequest(who, id, key),
                body.party().orElseThrow(() -> missing("party")),
                body.answer()
                        .filter(answer -> answer != PartyAnswer.NOT_ASKED)
                        .orElseThrow(() -> missing("answer")),
                body.way().filter(way -> way != Way.BY_CODE).orElse(Way.IN_PERSON));
        return desk.of(id, who);
    }

    @PostMapping("/disputes/{id}/records")
    @ResponseStatus(HttpStatus.CREATED)
    @ForWhoWorks
    DisputeView write(
            Actor who,
            @PathVariable UUID id,
            @RequestHeader(KEY) RequestKey key,
            @RequestBody RecordBody body) {
        mediation.write(
                new FileRequest(who, id, key),
                body.what().orElse(RecordKind.NOTE),
                body.words().orElse(""),
                body.offers().orElse(""));
        return desk.of(id, who);
    }

    /** What is unclear in an agreement, before anybody signs it; nothing is kept. */
    @PostMapping("/disputes/{id}/agreement/check")
    @ForWhoWorks
    List<FlawView> check(Actor who, @PathVariable UUID id, @RequestBody AgreementBody body) {
        var held = file.seen(id, who);
        return settlement.check(body.read(held.today()), id).stream()
                .map(flaw ->
                        new FlawView(
                                flaw.n(), flaw.what().name(), flaw.what().label(), flaw.said()))
                .toList();
    }

    @PostMapping("/disputes/{id}/agreement")
    @ResponseStatus(HttpStatus.CREATED)
    @ForWhoWorks
    DisputeView conclude(
            Actor who,
            @PathVariable UUID id,
            @RequestHeader(KEY) RequestKey key,
            @RequestBody AgreementBody body) {
        settlement.conclude(new FileRequest(who, id, key), body.read(County.day(clock.instant())));
        return desk.of(id, who);
    }

    /** The agreement as a numbered paper; the code on it is shown nowhere else. */
    @PostMapping("/disputes/{id}/agreement/paper")
    @ResponseStatus(HttpStatus.CREATED)
    @ForWhoWorks
    DisputeView print(Actor who, @PathVariable UUID id, @RequestHeader(KEY) RequestKey key) {
        papers.print(new FileRequest(who, id, key));
        return desk.of(id, who);
    }

    record HandedOverBody(Optional<LocalDate> on, Optional<SigningWay> way) {}

    /** A party has their copy, and signed for it. */
    @PostMapping("/disputes/{id}/agreement/copies/{n}")
    @ResponseStatus(HttpStatus.CREATED)
    @ForWhoWorks
    DisputeView handOver(
            Actor who,
            @PathVariable UUID id,
            @PathVariable int n,
            @RequestHeader(KEY) RequestKey key,
            @RequestBody HandedOverBody body) {
        papers.handOver(
                new FileRequest(who, id, key),
                n,
                new HandedOver(
                        body.on().orElseGet(() -> County.day(clock.instant())),
                        body.way()
                                .filter(way -> way != SigningWay.ON_SCREEN)
                                .orElseThrow(() -> missing("way"))));
        return desk.of(id, who);
    }

    /** The joint application to a court, ready to be signed. */
    @PostMapping("/disputes/{id}/agreement/application")
    @ResponseStatus(HttpStatus.CREATED)
    @ForWhoWorks
    DisputeView apply(Actor who, @PathVariable UUID id, @RequestHeader(KEY) RequestKey key) {
        papers.apply(new FileRequest(who, id, key));
        return desk.of(id, who);
    }

    /** A party's signature as it was drawn on the screen: the picture is the body. */
    @PostMapping("/disputes/{id}/parties/{party}/signature")
    @ResponseStatus(HttpStatus.CREATED)
    @ForWhoWorks
    DisputeView sign(
            Actor who,
            @PathVariable UUID id,
            @PathVariable UUID party,
            @RequestHeader(KEY) RequestKey key,
            HttpServletRequest request)
            throws IOException {
        gate.photo(who);
        try (var film = pictures.receive(request.getInputStream())) {
            settlement.sign(new FileRequest(who, id, key), party, pictures.drawAnew(film.bytes()));
        }
        return desk.of(id, who);
    }

    @PostMapping("/disputes/{id}/visits")
    @ResponseStatus(HttpStatus.CREATED)
    @ForWhoWorks
    DisputeView visited(
            Actor who,
            @PathVariable UUID id,
            @RequestHeader(KEY) RequestKey key,
            @RequestBody EndingBody body) {
        visits.made(new FileRequest(who, id, key), body.words().orElse(""));
        return desk.of(id, who);
    }

    @PostMapping("/disputes/{id}/deaths")
    @ResponseStatus(HttpStatus.CREATED)
    @ForWhoWorks
    DisputeView died(
            Actor who,
            @PathVariable UUID id,
            @RequestHeader(KEY) RequestKey key,
            @RequestBody DeathBody body) {
        succession.died(new FileRequest(who, id, key), body.read());
        return desk.of(id, who);
    }

    record MistakenDeathBody(Optional<UUID> party, Optional<String> words) {}

    /** A death was recorded by mistake. */
    @PostMapping("/disputes/{id}/deaths/mistaken")
    @ResponseStatus(HttpStatus.CREATED)
    @ForWhoWorks
    DisputeView notDead(
            Actor who,
            @PathVariable UUID id,
            @RequestHeader(KEY) RequestKey key,
            @RequestBody MistakenDeathBody body) {
        succession.mistaken(
                new FileRequest(who, id, key),
                body.party().orElseThrow(() -> missing("party")),
                body.words().orElse(""));
        return desk.of(id, who);
    }

    @PostMapping("/disputes/{id}/ending")
    @ResponseStatus(HttpStatus.CREATED)
    @ForWhoWorks
    DisputeView end(
            Actor who,
            @PathVariable UUID id,
            @RequestHeader(KEY) RequestKey key,
            @RequestBody EndingBody body) {
        mediation.end(new FileRequest(who, id, key), body.words().orElse(""));
        return desk.of(id, who);
    }

    @PostMapping("/disputes/{id}/performances")
    @ResponseStatus(HttpStatus.CREATED)
    @ForWhoWorks
    DisputeView performed(
            Actor who,
            @PathVariable UUID id,
            @RequestHeader(KEY) RequestKey key,
            @RequestBody PerformanceBody body) {
        settlement.tell(new FileRequest(who, id, key), body.read());
        return desk.of(id, who);
    }

    @PostMapping("/disputes/{id}/verdicts")
    @ResponseStatus(HttpStatus.CREATED)
    @ForWhoWorks
    DisputeView judge(
            Actor who,
            @PathVariable UUID id,
            @RequestHeader(KEY) RequestKey key,
            @RequestBody VerdictBody body) {
        settlement.judge(
                new FileRequest(who, id, key),
                body.obligation().orElseThrow(() -> missing("obligation")),
                body.so().orElseThrow(() -> missing("so")));
        return desk.of(id, who);
    }

    @PostMapping("/disputes/{id}/letting-go")
    @ResponseStatus(HttpStatus.CREATED)
    @ForWhoWorks
    DisputeView letGo(
            Actor who,
            @PathVariable UUID id,
            @RequestHeader(KEY) RequestKey key,
            @RequestBody LettingGoBody body) {
        settlement.letGo(
                new FileRequest(who, id, key),
                body.obligation().orElseThrow(() -> missing("obligation")));
        return desk.of(id, who);
    }
}
