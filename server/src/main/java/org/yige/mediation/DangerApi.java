package org.yige.mediation;

import static org.yige.once.Once.KEY;
import static org.yige.shared.Wire.missing;

import java.time.Clock;
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
import org.yige.mediation.Danger.NewDangerFact;
import org.yige.mediation.Danger.SaidReason;
import org.yige.mediation.DangerPractice.DangerSign;
import org.yige.mediation.DangerPractice.SignFrom;
import org.yige.mediation.DangerStore.FactOnFile;
import org.yige.mediation.DangerStore.ToldPost;
import org.yige.mediation.DisputeFile.FileRequest;
import org.yige.mediation.DisputeView.DisputeLineView;
import org.yige.once.RequestKey;
import org.yige.privacy.Privacy;
import org.yige.shared.Actor;
import org.yige.shared.County;
import org.yige.shared.ForWhoWorks;
import org.yige.shared.Label;
import org.yige.shared.Labels;

/** Whether a dispute may turn violent, for those who mediate. */
@RestController
@RequestMapping("/api/mediation")
class DangerApi {

    private final Danger danger;
    private final DisputeFile file;
    private final DisputeDesk desk;
    private final Privacy privacy;
    private final Clock clock;

    DangerApi(Danger danger, DisputeFile file, DisputeDesk desk, Privacy privacy, Clock clock) {
        this.danger = danger;
        this.file = file;
        this.desk = desk;
        this.privacy = privacy;
        this.clock = clock;
    }

    record DangerFactBody(
            Optional<String> sign,
            Optional<LocalDate> on,
            Optional<Integer> number,
            Optional<String> words) {}

    record DangerDecisionBody(Optional<Boolean> precautions, Optional<String> words) {}

    /**
     * A fact for which it may turn violent.
     *
     * @param number of people or calls, where they are counted
     * @param until the day from which it no longer counts
     * @param words for those who may read the dispute's
     */
    record DangerReasonView(
            String sign,
            Label label,
            LocalDate on,
            Optional<Integer> number,
            LocalDate until,
            String words,
            String title) {}

    record DangerDecisionView(boolean precautions, String words, String title, Instant at) {}

    /**
     * @param counted whether a number of people belongs to it
     */
    record DangerSignView(String code, Label label, boolean counted, int days) {}

    /**
     * @param asks somebody has to decide
     * @param mayTell whether the reader may tell a fact
     * @param mayDecide whether the reader may decide now
     */
    record DangerView(
            List<DangerReasonView> reasons,
            boolean asks,
            Optional<DangerDecisionView> decided,
            List<String> told,
            List<DangerSignView> signs,
            boolean mayTell,
            boolean mayDecide,
            Instant asOf) {}

    @GetMapping("/disputes/{id}/danger")
    @ForWhoWorks
    DangerView show(Actor who, @PathVariable UUID id) {
        var held = file.seen(id, who);
        var state = danger.of(held);
        boolean reads = file.readsWords(held, who);
        boolean works = file.mayWork(held, who);
        return new DangerView(
                state.reasons().stream().map(each -> view(each, reads)).toList(),
                state.asks(),
                state.decided()
                        .map(each ->
                                new DangerDecisionView(
                                        each.precautions(),
                                        reads ? privacy.open(each.words()) : "",
                                        each.title(),
                                        each.at())),
                state.told().stream().map(ToldPost::title).toList(),
                danger.practice().signs().stream()
                        .filter(sign -> sign.from() != SignFrom.CALLS)
                        .map(DangerApi::view)
                        .toList(),
                reads,
                works && state.asks(),
                held.now());
    }

    private DangerReasonView view(SaidReason said, boolean reads) {
        var fact = said.counting().fact();
        var sign = danger.practice().find(fact.sign());
        return new DangerReasonView(
                fact.sign(),
                sign.map(DangerSign::label).orElseGet(() -> Labels.same(fact.sign())),
                fact.on(),
                Optional.of(fact.number())
                        .filter(_ -> sign.filter(each -> each.from() != SignFrom.TOLD).isPresent()),
                said.counting().until(),
                reads ? said.onFile().flatMap(FactOnFile::words).map(privacy::open).orElse("") : "",
                said.onFile().map(FactOnFile::title).orElse(""));
    }

    private static DangerSignView view(DangerSign sign) {
        return new DangerSignView(
                sign.code(), sign.label(), sign.from() == SignFrom.PEOPLE, sign.days());
    }

    @PostMapping("/disputes/{id}/danger/facts")
    @ResponseStatus(HttpStatus.CREATED)
    @ForWhoWorks
    DangerView tell(
            Actor who,
            @PathVariable UUID id,
            @RequestHeader(KEY) RequestKey key,
            @RequestBody DangerFactBody body) {
        danger.tell(
                new FileRequest(who, id, key),
                new NewDangerFact(
                        body.sign().orElseThrow(() -> missing("sign")),
                        body.on().orElseGet(() -> County.day(clock.instant())),
                        body.number().orElse(1),
                        body.words().orElse("")));
        return show(who, id);
    }

    @PostMapping("/disputes/{id}/danger/decisions")
    @ResponseStatus(HttpStatus.CREATED)
    @ForWhoWorks
    DangerView decide(
            Actor who,
            @PathVariable UUID id,
            @RequestHeader(KEY) RequestKey key,
            @RequestBody DangerDecisionBody body) {
        danger.decide(
                new FileRequest(who, id, key),
                body.precautions().orElseThrow(() -> missing("precautions")),
                body.words().orElse(""));
        return show(who, id);
    }

    /** Disputes about which the reader's posts were told that they may turn violent. */
    @GetMapping("/dangers")
    @ForWhoWorks
    List<DisputeLineView> dangers(Actor who) {
        return desk.lines(danger.toldTo(who, clock.instant()), who).stream()
                .filter(DisputeLineView::danger)
                .toList();
    }
}
