package org.yige.letters;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yige.incidents.Happening;
import org.yige.incidents.Routing;
import org.yige.letters.Letter.LetterAbout;
import org.yige.letters.Letter.LetterStage;
import org.yige.letters.Letter.LetterWay;
import org.yige.letters.Letter.Sender;
import org.yige.letters.Letters.CameLetter;
import org.yige.letters.Letters.LetterAnswer;
import org.yige.letters.Letters.NewLetter;
import org.yige.letters.LettersHappening.LetterCame;
import org.yige.letters.LettersHappening.LetterReceived;
import org.yige.letters.LettersHappening.LetterReported;
import org.yige.letters.LettersHappening.LetterWent;
import org.yige.mediation.FileOnTable;
import org.yige.mediation.Mediated;
import org.yige.mediation.Mediation;
import org.yige.once.RequestKey;
import org.yige.papers.NewPaper;
import org.yige.places.DivisionCode;
import org.yige.places.Places;
import org.yige.privacy.Privacy;
import org.yige.shared.Actor;
import org.yige.shared.County;
import org.yige.shared.Labels;
import org.yige.shared.Refused;

/**
 * A dispute handed to a court or a department, and what a court or a department entrusts. Whenever
 * somebody else mediates, every party is asked anew.
 */
@Component
class DisputeLetters {

    private final Letters letters;
    private final Mediation mediation;
    private final Routing routing;
    private final Places places;
    private final Privacy privacy;

    DisputeLetters(
            Letters letters, Mediation mediation, Routing routing, Places places, Privacy privacy) {
        this.letters = letters;
        this.mediation = mediation;
        this.routing = routing;
        this.places = places;
        this.privacy = privacy;
    }

    /** Who asks for what about a dispute, under which key. */
    record LetterRequest(Actor who, UUID dispute, RequestKey key) {}

    /** The letters about a dispute the reader may see, and whether they may write. */
    record LettersSeen(FileOnTable file, List<Letter> letters) {}

    @Transactional(readOnly = true)
    public LettersSeen of(UUID dispute, Actor who) {
        return new LettersSeen(
                mediation.look(dispute, who), letters.about(Mediation.MODULE, dispute));
    }

    /** Hands it to another organ, by letter. */
    @Transactional
    public void send(LetterRequest asked, String kind, String organ) {
        take(asked, "letters.send")
                .ifPresent(file -> {
                    if (!file.open()) {
                        throw new Refused(LettersRefusal.REPORT_AFTER_THE_END);
                    }
                    var sent =
                            letters.send(
                                    new NewLetter(
                                            kind,
                                            about(file),
                                            organ,
                                            Optional.empty(),
                                            by(file, asked.who()),
                                            mediation.kindLabel(file.kind()).zh(),
                                            file.parties().stream()
                                                    .map(party -> privacy.open(party.name()))
                                                    .toList(),
                                            issuer(file)),
                                    asked.who(),
                                    file.now());
                    tell(file, new LetterWent(sent.kind(), sent.organ(), sent.number()), asked);
                });
    }

    /** Another organ entrusts it: its letter came. */
    @Transactional
    public void enter(LetterRequest asked, String kind, String organ, String number, LocalDate on) {
        take(asked, "letters.enter")
                .ifPresent(file -> {
                    var came =
                            letters.enter(
                                    new CameLetter(
                                            kind,
                                            about(file),
                                            organ,
                                            by(file, asked.who()),
                                            number,
                                            on),
                                    file.now());
                    tell(file, new LetterCame(came.kind(), came.organ(), came.number()), asked);
                });
    }

    /** The receipt. Once it is taken on every party is asked anew. */
    @Transactional
    public void answer(LetterRequest asked, UUID letter, boolean yes, String number, String words) {
        take(asked, "letters.answer/" + letter)
                .ifPresent(file -> {
                    var answered =
                            letters.answer(
                                    own(file, letter),
                                    new LetterAnswer(yes, number, words, issuer(file)),
                                    asked.who(),
                                    file.now());
                    tell(file, new LetterReceived(answered.kind(), yes), asked);
                    if (yes && file.open()) {
                        mediation.askAnew(file, as(answered), asked.who());
                    }
                });
    }

    /**
     * The report. Ours may follow once it is over; theirs ends it, or gives it back to people's
     * mediation, for which every party is asked anew.
     */
    @Transactional
    public void report(LetterRequest asked, UUID letter, boolean yes, String number, String words) {
        take(asked, "letters.report/" + letter)
                .ifPresent(file -> {
                    var before = letters.find(own(file, letter)).orElseThrow(Letters::unknown);
                    if (before.answeredHere() && file.open()) {
                        throw new Refused(LettersRefusal.REPORT_AFTER_THE_END);
                    }
                    var reported =
                            letters.report(
                                    letter,
                                    new LetterAnswer(yes, number, words, issuer(file)),
                                    asked.who(),
                                    file.now());
                    tell(file, new LetterReported(reported.kind(), yes), asked);
                    if (reported.way() == LetterWay.OUT && file.open()) {
                        if (yes && as(reported) != Mediated.JOINT) {
                            mediation.concludedElsewhere(file, asked.who());
                        } else if (!yes) {
                            mediation.askAnew(file, Mediated.PEOPLE, asked.who());
                        }
                    }
                });
    }

    private Mediated as(Letter letter) {
        return letters.practice()
                .find(letter.kind())
                .map(LettersPractice.LetterKind::as)
                .orElse(Mediated.PEOPLE);
    }

    /** A letter about this dispute and no other. */
    private UUID own(FileOnTable file, UUID letter) {
        return letters.about(Mediation.MODULE, file.dispute()).stream()
                .map(Letter::id)
                .filter(letter::equals)
                .findFirst()
                .orElseThrow(Letters::unknown);
    }

    private Optional<FileOnTable> take(LetterRequest asked, String act) {
        return mediation.take(asked.dispute(), asked.who(), asked.key(), act);
    }

    private void tell(FileOnTable file, Happening what, LetterRequest asked) {
        mediation.tell(file, what, asked.who());
    }

    private static LetterAbout about(FileOnTable file) {
        return new LetterAbout(
                Mediation.MODULE, file.dispute(), file.incidentId(), file.division());
    }

    /** The post that has the dispute, whoever of it or above it writes. */
    private Sender by(FileOnTable file, Actor who) {
        return new Sender(
                file.keeper(),
                file.incident()
                        .map(incident -> incident.owner().title())
                        .or(() -> routing.titleOf(who))
                        .orElse(""));
    }

    /** The committee of the village, or of the county where no village is known. */
    private NewPaper.Issuer issuer(FileOnTable file) {
        var place =
                places.name(new DivisionCode(file.division()), County.day(file.now()))
                        .orElse(file.division());
        return new NewPaper.Issuer(
                file.division(),
                Labels.of("mediation.paper.committee", Map.of("place", Labels.same(place))).zh(),
                place);
    }

    boolean mayAnswer(Letter letter, FileOnTable file) {
        return file.works() && letter.stage() instanceof LetterStage.Unanswered;
    }

    boolean mayReport(Letter letter, FileOnTable file) {
        return file.works()
                && letter.stage() instanceof LetterStage.TakenOn
                && (!letter.answeredHere() || !file.open());
    }
}
