package org.yige.letters;

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
import org.yige.letters.DisputeLetters.LetterRequest;
import org.yige.letters.Letter.LetterReceipt;
import org.yige.letters.Letter.LetterStage;
import org.yige.letters.Letter.LetterStanding;
import org.yige.letters.Letter.LetterWay;
import org.yige.mediation.FileOnTable;
import org.yige.mediation.Mediation;
import org.yige.once.RequestKey;
import org.yige.privacy.Privacy;
import org.yige.privacy.Sealed;
import org.yige.shared.Actor;
import org.yige.shared.County;
import org.yige.shared.ForWhoWorks;
import org.yige.shared.Label;

/** Letters about disputes, and those that are late. */
@RestController
@RequestMapping("/api/letters")
class LettersApi {

    private final Letters letters;
    private final DisputeLetters disputes;
    private final Privacy privacy;
    private final Clock clock;

    LettersApi(Letters letters, DisputeLetters disputes, Privacy privacy, Clock clock) {
        this.letters = letters;
        this.disputes = disputes;
        this.privacy = privacy;
        this.clock = clock;
    }

    record DisputeLetterBody(
            Optional<String> kind,
            Optional<String> organ,
            Optional<String> number,
            Optional<LocalDate> on) {}

    record DisputeLetterAnswerBody(
            Optional<Boolean> yes, Optional<String> number, Optional<String> words) {}

    record LetterKindView(String code, Label label, LetterWay way, Label as) {}

    /**
     * @param words why it was declined, or what came of it, for those who read the matter's
     * @param late its time passed without an answer, or the term without a report
     */
    record LetterView(
            UUID id,
            String kind,
            Label label,
            LetterWay way,
            Label wayLabel,
            String organ,
            String number,
            Optional<UUID> paper,
            LocalDate sentOn,
            String by,
            LetterStanding standing,
            Label standingLabel,
            Instant answerDue,
            boolean late,
            Optional<Instant> answeredAt,
            Optional<String> answerNumber,
            Optional<LocalDate> until,
            Optional<Instant> reportedAt,
            Optional<String> reportNumber,
            Optional<Boolean> agreed,
            String words,
            boolean mayAnswer,
            boolean mayReport) {}

    /**
     * @param kinds what may be written or entered now; empty: nothing
     */
    record LettersView(List<LetterView> letters, List<LetterKindView> kinds, Instant asOf) {}

    /** A letter whose time has passed, and where it lies. */
    record LateLetterView(
            String module, UUID subject, UUID incident, Label label, String organ, String number) {}

    @GetMapping("/disputes/{id}")
    @ForWhoWorks
    LettersView about(@PathVariable UUID id, Actor who) {
        var seen = disputes.of(id, who);
        var file = seen.file();
        boolean may =
                file.works() && file.open() && letters.pending(Mediation.MODULE, id).isEmpty();
        return new LettersView(
                seen.letters().stream().map(each -> view(each, file)).toList(),
                may
                        ? letters.practice().about(Mediation.MODULE).stream()
                                .map(kind ->
                                        new LetterKindView(
                                                kind.code(),
                                                kind.label(),
                                                kind.way(),
                                                kind.as().label()))
                                .toList()
                        : List.of(),
                clock.instant());
    }

    /** A letter that goes out, or one that came: its kind says which. */
    @PostMapping("/disputes/{id}")
    @ForWhoWorks
    @ResponseStatus(HttpStatus.CREATED)
    LettersView write(
            @PathVariable UUID id,
            @RequestHeader(KEY) RequestKey key,
            @RequestBody DisputeLetterBody body,
            Actor who) {
        var kind = body.kind().orElseThrow(() -> missing("kind"));
        var asked = new LetterRequest(who, id, key);
        var organ = body.organ().orElse("");
        if (letters.practice()
                .find(kind)
                .filter(found -> found.way() == LetterWay.IN)
                .isPresent()) {
            disputes.enter(
                    asked,
                    kind,
                    organ,
                    body.number().orElse(""),
                    body.on().orElseGet(() -> County.day(clock.instant())));
        } else {
            disputes.send(asked, kind, organ);
        }
        return about(id, who);
    }

    @PostMapping("/disputes/{id}/{letter}/receipt")
    @ForWhoWorks
    @ResponseStatus(HttpStatus.CREATED)
    LettersView answer(
            @PathVariable UUID id,
            @PathVariable UUID letter,
            @RequestHeader(KEY) RequestKey key,
            @RequestBody DisputeLetterAnswerBody body,
            Actor who) {
        disputes.answer(
                new LetterRequest(who, id, key),
                letter,
                body.yes().orElseThrow(() -> missing("yes")),
                body.number().orElse(""),
                body.words().orElse(""));
        return about(id, who);
    }

    @PostMapping("/disputes/{id}/{letter}/report")
    @ForWhoWorks
    @ResponseStatus(HttpStatus.CREATED)
    LettersView report(
            @PathVariable UUID id,
            @PathVariable UUID letter,
            @RequestHeader(KEY) RequestKey key,
            @RequestBody DisputeLetterAnswerBody body,
            Actor who) {
        disputes.report(
                new LetterRequest(who, id, key),
                letter,
                body.yes().orElseThrow(() -> missing("yes")),
                body.number().orElse(""),
                body.words().orElse(""));
        return about(id, who);
    }

    /** Letters of the reader's posts that were not answered in their time. */
    @GetMapping("/late")
    @ForWhoWorks
    List<LateLetterView> late(Actor who) {
        return letters.late(who).stream()
                .map(each ->
                        new LateLetterView(
                                each.about().module(),
                                each.about().subject(),
                                each.about().incident(),
                                letters.label(each),
                                each.organ(),
                                each.number()))
                .toList();
    }

    private LetterView view(Letter letter, FileOnTable file) {
        var stage = letter.stage();
        var receipt = stage.receipt();
        var report =
                stage instanceof LetterStage.ReportedBack done
                        ? Optional.of(done)
                        : Optional.<LetterStage.ReportedBack>empty();
        return new LetterView(
                letter.id(),
                letter.kind(),
                letters.label(letter),
                letter.way(),
                letter.way().label(),
                letter.organ(),
                letter.number(),
                letter.paper(),
                letter.sentOn(),
                letter.by().title(),
                stage.named(),
                stage.named().label(),
                letter.answerDue(),
                letter.late(),
                receipt.map(LetterReceipt::at),
                receipt.map(LetterReceipt::number).filter(text -> !text.isEmpty()),
                stage instanceof LetterStage.TakenOn(_, var until)
                        ? until
                        : report.flatMap(LetterStage.ReportedBack::until),
                report.map(done -> done.report().at()),
                report.map(done -> done.report().number()).filter(text -> !text.isEmpty()),
                report.map(LetterStage.ReportedBack::agreed),
                file.reads() ? words(stage).map(privacy::open).orElse("") : "",
                disputes.mayAnswer(letter, file),
                disputes.mayReport(letter, file));
    }

    private static Optional<Sealed> words(LetterStage stage) {
        return switch (stage) {
            case LetterStage.NotTakenOn no -> Optional.of(no.why());
            case LetterStage.ReportedBack done -> done.words();
            case LetterStage.Unanswered _, LetterStage.TakenOn _ -> Optional.empty();
        };
    }
}
