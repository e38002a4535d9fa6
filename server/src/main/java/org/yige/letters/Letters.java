package org.yige.letters;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yige.deadlines.Deadlines;
import org.yige.deadlines.Limit;
import org.yige.deadlines.NewDeadline;
import org.yige.deadlines.Subject;
import org.yige.incidents.By;
import org.yige.incidents.Casebook;
import org.yige.incidents.IncidentId;
import org.yige.incidents.Incidents;
import org.yige.incidents.Remark;
import org.yige.incidents.Vocabulary;
import org.yige.letters.Letter.LetterAbout;
import org.yige.letters.Letter.LetterReceipt;
import org.yige.letters.Letter.LetterStage;
import org.yige.letters.Letter.LetterWay;
import org.yige.letters.Letter.Sender;
import org.yige.letters.LettersHappening.LetterLate;
import org.yige.letters.LettersPractice.LetterKind;
import org.yige.papers.NewPaper;
import org.yige.papers.Papers;
import org.yige.practice.LegalRule;
import org.yige.practice.LegalRules;
import org.yige.privacy.Privacy;
import org.yige.shared.Actor;
import org.yige.shared.County;
import org.yige.shared.Ids;
import org.yige.shared.Label;
import org.yige.shared.Labels;
import org.yige.shared.Refused;
import org.yige.shared.Words;

/**
 * Letters from one organ to another, whoever the organs are: written as a numbered paper, taken on
 * or declined by a receipt, answered by a report. Whoever calls holds the matter locked.
 */
@Service
public class Letters {

    static final String SUBJECT = "letter";
    static final String ANSWER = "answer";
    static final String TERM = "term";
    private static final String RECEIPT = "letters.receipt";
    private static final String REPORT = "letters.report";
    private static final int MOST_LATE = 50;
    static final int MOST_ORGAN = 60;

    private final LettersStore store;
    private final LettersPractice practice;
    private final Papers papers;
    private final Incidents incidents;
    private final Casebook casebook;
    private final Deadlines deadlines;
    private final LegalRules law;
    private final Privacy privacy;

    Letters(
            LettersStore store,
            LettersPractice practice,
            Papers papers,
            Incidents incidents,
            Casebook casebook,
            Deadlines deadlines,
            Vocabulary vocabulary,
            Privacy privacy) {
        this.store = store;
        this.practice = practice;
        this.papers = papers;
        this.incidents = incidents;
        this.casebook = casebook;
        this.deadlines = deadlines;
        this.law = vocabulary.law();
        this.privacy = privacy;
    }

    /**
     * A letter that is to be written.
     *
     * @param organ whom it goes to
     * @param matter what it is about, as it is printed: never anything of the other organ's file
     * @param parties names, where the receiver needs them
     * @param issuer the organ that writes it
     */
    public record NewLetter(
            String kind,
            LetterAbout about,
            String organ,
            Optional<UUID> toPost,
            Sender by,
            String matter,
            List<String> parties,
            NewPaper.Issuer issuer) {

        public NewLetter {
            parties = List.copyOf(parties);
        }
    }

    /** A letter that came, with the number and the day on it. */
    public record CameLetter(
            String kind, LetterAbout about, String organ, Sender by, String number, LocalDate on) {}

    /**
     * A receipt, or a report.
     *
     * @param yes taken on, or agreed
     * @param number as it stands on the other organ's paper; of ours it is given
     * @param issuer who writes it, where it is written here
     */
    public record LetterAnswer(boolean yes, String number, String words, NewPaper.Issuer issuer) {}

    LettersPractice practice() {
        return practice;
    }

    Label label(Letter letter) {
        return practice.find(letter.kind())
                .map(LetterKind::label)
                .orElseGet(() -> Labels.same(letter.kind()));
    }

    /** In the order they were written. */
    public List<Letter> about(String module, UUID subject) {
        return store.about(module, subject);
    }

    /** One that waits for an answer, or was taken on. */
    public Optional<Letter> pending(String module, UUID subject) {
        return store.about(module, subject).stream()
                .filter(each ->
                        each.stage() instanceof LetterStage.Unanswered
                                || each.stage() instanceof LetterStage.TakenOn)
                .findFirst();
    }

    Optional<Letter> find(UUID id) {
        return store.find(id);
    }

    /** Letters of the reader's posts whose time has passed. */
    List<Letter> late(Actor who) {
        return who.posts().isEmpty() ? List.of() : store.late(who.posts(), MOST_LATE);
    }

    /**
     * Writes a letter as a numbered paper.
     *
     * @throws Refused LETTER_KIND_UNKNOWN, ORGAN_MISSING, ONE_LETTER_AT_A_TIME
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Letter send(NewLetter told, Actor who, Instant now) {
        var kind = kind(told.kind(), told.about().module(), LetterWay.OUT);
        var organ = organ(told.organ());
        refuseSecond(told.about());
        var due = deadlines.dueAt(kind.answer(), now);
        var today = County.day(now);
        var fields = new HashMap<String, Object>();
        fields.put("to", organ);
        fields.put("matter", told.matter());
        fields.put("basis", basis(kind, today));
        fields.put("until", County.day(due));
        fields.put("parties", told.parties().stream().map(name -> Map.of("name", name)).toList());
        var paper =
                papers.issue(
                                new NewPaper(
                                        kind.paper().orElseThrow(),
                                        fields,
                                        told.issuer(),
                                        told.about().module(),
                                        told.about().subject()),
                                who)
                        .paper();
        return begun(
                new Letter(
                        Ids.next(now),
                        kind.code(),
                        told.about(),
                        LetterWay.OUT,
                        organ,
                        told.toPost(),
                        paper.number(),
                        Optional.of(paper.id()),
                        today,
                        told.by(),
                        new LetterStage.Unanswered(),
                        due,
                        false,
                        now),
                kind);
    }

    /**
     * Enters a letter that came.
     *
     * @throws Refused LETTER_KIND_UNKNOWN, ORGAN_MISSING, LETTER_NUMBER_MISSING,
     *     LETTER_DAY_NOT_POSSIBLE, ONE_LETTER_AT_A_TIME
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Letter enter(CameLetter told, Instant now) {
        var kind = kind(told.kind(), told.about().module(), LetterWay.IN);
        var organ = organ(told.organ());
        var number = Words.clean(told.number(), "number", MOST_ORGAN);
        if (number.isEmpty()) {
            throw new Refused(LettersRefusal.LETTER_NUMBER_MISSING);
        }
        LettersRules.came(told.on(), County.day(now)).orRefuse();
        refuseSecond(told.about());
        return begun(
                new Letter(
                        Ids.next(now),
                        kind.code(),
                        told.about(),
                        LetterWay.IN,
                        organ,
                        Optional.empty(),
                        number,
                        Optional.empty(),
                        told.on(),
                        told.by(),
                        new LetterStage.Unanswered(),
                        deadlines.dueAt(kind.answer(), now),
                        false,
                        now),
                kind);
    }

    private Letter begun(Letter letter, LetterKind kind) {
        store.insert(letter);
        deadlines.set(
                List.of(
                        new NewDeadline(
                                subject(letter), ANSWER, kind.answer(), letter.writtenAt())));
        return letter;
    }

    /**
     * The receipt: taken on, or declined with the reason. Where it is answered here it is a
     * numbered paper; else what the other organ's says is noted.
     *
     * @throws Refused LETTER_ANSWERED_ALREADY, LETTER_DECLINED_WITHOUT_WORDS
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Letter answer(UUID id, LetterAnswer told, Actor who, Instant now) {
        var letter = locked(id);
        var words = Words.clean(told.words(), "words", Words.MOST);
        LettersRules.answer(letter, told.yes(), words).orRefuse();
        var receipt = receipt(letter, RECEIPT, told, words, who, now);
        deadlines.cancel(subject(letter));
        if (!told.yes()) {
            return saved(
                    letter.in(
                            new LetterStage.NotTakenOn(
                                    receipt, privacy.seal(words, LettersStore.WORDS))));
        }
        var days = term(letter, County.day(now));
        days.ifPresent(n ->
                deadlines.set(
                        List.of(
                                new NewDeadline(
                                        subject(letter),
                                        TERM,
                                        new Limit(Period.ofDays(n), Limit.Clock.STATUTORY),
                                        now))));
        return saved(
                letter.in(
                        new LetterStage.TakenOn(
                                receipt, days.map(n -> County.day(now).plusDays(n)))));
    }

    /**
     * The report: whether they agreed.
     *
     * @throws Refused LETTER_NOT_TAKEN_ON
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Letter report(UUID id, LetterAnswer told, Actor who, Instant now) {
        var letter = locked(id);
        var words = Words.clean(told.words(), "words", Words.MOST);
        if (!(letter.stage() instanceof LetterStage.TakenOn(var receipt, var until))) {
            throw new Refused(LettersRefusal.LETTER_NOT_TAKEN_ON);
        }
        var report = receipt(letter, REPORT, told, words, who, now);
        deadlines.cancel(subject(letter));
        return saved(
                letter.in(
                        new LetterStage.ReportedBack(
                                receipt,
                                until,
                                report,
                                told.yes(),
                                Optional.of(words)
                                        .filter(text -> !text.isEmpty())
                                        .map(text -> privacy.seal(text, LettersStore.WORDS)))));
    }

    private LetterReceipt receipt(
            Letter letter, String paper, LetterAnswer told, String words, Actor who, Instant now) {
        if (!letter.answeredHere()) {
            return new LetterReceipt(now, Words.clean(told.number(), "number", MOST_ORGAN));
        }
        var fields = new HashMap<String, Object>();
        fields.put("to", letter.way() == LetterWay.IN ? letter.organ() : letter.by().title());
        fields.put("letter", letter.number());
        fields.put("matter", label(letter).zh());
        fields.put("answer", says(paper, told.yes()).zh());
        if (!words.isEmpty()) {
            fields.put("words", words);
        }
        return new LetterReceipt(
                now,
                papers.issue(
                                new NewPaper(
                                        paper,
                                        fields,
                                        told.issuer(),
                                        letter.about().module(),
                                        letter.about().subject()),
                                who)
                        .paper()
                        .number());
    }

    private static Label says(String paper, boolean yes) {
        if (paper.equals(RECEIPT)) {
            return yes ? Labels.of("letters.receipt.yes") : Labels.of("letters.receipt.no");
        }
        return yes ? Labels.of("letters.report.yes") : Labels.of("letters.report.no");
    }

    private Optional<Integer> term(Letter letter, LocalDate day) {
        return practice.find(letter.kind())
                .flatMap(kind ->
                        kind.term()
                                .flatMap(rule -> law.find(rule, day))
                                .flatMap(LegalRule::value)
                                .or(kind::days));
    }

    private String basis(LetterKind kind, LocalDate day) {
        return kind.basis().stream()
                .flatMap(rule -> law.find(rule, day).stream())
                .map(rule ->
                        Labels.of(
                                        "letters.basis",
                                        Map.of(
                                                "law", Labels.same(rule.law()),
                                                "article", Labels.same(rule.article())))
                                .zh())
                .collect(Collectors.joining("、"));
    }

    /** A limit of a letter has passed: it comes up where it was written. */
    void timeRanOut(UUID id, String limit, Instant at) {
        store.find(id)
                .ifPresent(seen -> {
                    var incident = incidents.findForUpdate(new IncidentId(seen.about().incident()));
                    store.late(id);
                    incident.ifPresent(found ->
                            casebook.add(
                                    found,
                                    new LetterLate(seen.kind(), limit),
                                    By.PROGRAM,
                                    Remark.NONE,
                                    at));
                });
    }

    private void refuseSecond(LetterAbout about) {
        if (pending(about.module(), about.subject()).isPresent()) {
            throw new Refused(LettersRefusal.ONE_LETTER_AT_A_TIME);
        }
    }

    private LetterKind kind(String code, String module, LetterWay way) {
        return practice.about(module).stream()
                .filter(each -> each.code().equals(code) && each.way() == way)
                .findFirst()
                .orElseThrow(() -> new Refused(LettersRefusal.LETTER_KIND_UNKNOWN));
    }

    private static String organ(String told) {
        var organ = Words.clean(told, "organ", MOST_ORGAN);
        if (organ.isEmpty()) {
            throw new Refused(LettersRefusal.ORGAN_MISSING);
        }
        return organ;
    }

    private Letter locked(UUID id) {
        return store.findForUpdate(id).orElseThrow(Letters::unknown);
    }

    private Letter saved(Letter letter) {
        store.save(letter);
        return letter;
    }

    private static Subject subject(Letter letter) {
        return new Subject(SUBJECT, letter.id());
    }

    static Refused unknown() {
        return new Refused(LettersRefusal.LETTER_UNKNOWN);
    }

    /** What was pending about a matter that went on without it is over. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void recall(String module, UUID subject, Instant now) {
        pending(module, subject)
                .ifPresent(letter -> {
                    deadlines.cancel(subject(letter));
                    var why = privacy.seal(Labels.of("letters.recalled").zh(), LettersStore.WORDS);
                    store.save(
                            letter.in(
                                    letter.stage()
                                                    instanceof
                                                    LetterStage.TakenOn(var receipt, var until)
                                            ? new LetterStage.ReportedBack(
                                                    receipt,
                                                    until,
                                                    new LetterReceipt(now, ""),
                                                    false,
                                                    Optional.of(why))
                                            : new LetterStage.NotTakenOn(
                                                    new LetterReceipt(now, ""), why)));
                });
    }
}
