package org.yige.police;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yige.deadlines.Deadlines;
import org.yige.deadlines.NewDeadline;
import org.yige.incidents.BriefView;
import org.yige.incidents.Casebook;
import org.yige.incidents.Incident;
import org.yige.incidents.Remark;
import org.yige.incidents.Scene.InVillage;
import org.yige.letters.Letter;
import org.yige.letters.Letter.LetterAbout;
import org.yige.letters.Letter.LetterStage;
import org.yige.letters.Letter.Sender;
import org.yige.letters.Letters;
import org.yige.letters.Letters.LetterAnswer;
import org.yige.letters.Letters.NewLetter;
import org.yige.once.Once;
import org.yige.papers.NewPaper;
import org.yige.papers.PaperReaders;
import org.yige.police.Police.HeldPolice;
import org.yige.police.Police.PoliceRequest;
import org.yige.police.PoliceFile.PoliceStage;
import org.yige.police.PoliceHappening.LetterAnswered;
import org.yige.police.PoliceHappening.LetterSent;
import org.yige.shared.Actor;
import org.yige.shared.County;
import org.yige.shared.Labels;
import org.yige.shared.Refused;
import org.yige.shared.Words;
import org.yige.staff.Post;
import org.yige.staff.PostId;
import org.yige.staff.Staff;

/**
 * A breach is entrusted to people's mediation by letter and receipt. The letter says what was done
 * and why it may be mediated, and nothing of what the police wrote down.
 */
@Component
class Entrusting implements PaperReaders {

    private static final int MOST_LETTERS = 50;

    private final Police police;
    private final PoliceStore store;
    private final Letters letters;
    private final Casebook casebook;
    private final Staff staff;
    private final Deadlines deadlines;
    private final Once once;
    private final Clock clock;

    Entrusting(
            Police police,
            PoliceStore store,
            Letters letters,
            Casebook casebook,
            Staff staff,
            Deadlines deadlines,
            Once once,
            Clock clock) {
        this.police = police;
        this.store = store;
        this.letters = letters;
        this.casebook = casebook;
        this.staff = staff;
        this.deadlines = deadlines;
        this.once = once;
        this.clock = clock;
    }

    /** A letter asks a post to mediate it as a people's matter; the police's limits stand still. */
    @Transactional
    public void write(PoliceRequest asked, UUID post) {
        police.take(asked, "police.letter")
                .ifPresent(held -> {
                    if (!(held.file().stage() instanceof PoliceStage.Trying)) {
                        throw new Refused(PoliceRefusal.NO_LETTER_NOW);
                    }
                    var to =
                            post(post)
                                    .filter(_ -> !post.equals(held.file().post()))
                                    .orElseThrow(
                                            () -> new Refused(PoliceRefusal.NOBODY_TO_WRITE_TO));
                    letters.send(
                            new NewLetter(
                                    police.practice().letter(),
                                    about(held),
                                    to.title(),
                                    Optional.of(post),
                                    new Sender(held.file().post(), held.file().title()),
                                    matter(held.file()),
                                    List.of(),
                                    issuer(held.incident(), held.file().title())),
                            asked.who(),
                            held.now());
                    store.save(held.file().in(new PoliceStage.WithPeople(post, to.title(), false)));
                    deadlines.cancel(Police.subject(held.file()));
                    casebook.noLongerOwed(held.incident(), List.of(Casebook.FINISH));
                    police.tell(held, new LetterSent(to.title()));
                });
    }

    private Optional<Post> post(UUID id) {
        return staff.post(new PostId(id));
    }

    private static LetterAbout about(HeldPolice held) {
        return new LetterAbout(
                Police.MODULE,
                held.file().id(),
                held.file().incident(),
                held.incident().scene().division());
    }

    private String matter(PoliceFile file) {
        var practice = police.practice();
        return Labels.of(
                        "police.letter.matter",
                        Map.of(
                                "act", BriefView.label(practice.acts(), file.act()),
                                "ground", BriefView.label(practice.grounds(), file.ground())))
                .zh();
    }

    private static NewPaper.Issuer issuer(Incident incident, String name) {
        return new NewPaper.Issuer(
                incident.scene().division(),
                name,
                incident.scene().inVillage().map(InVillage::townName).orElse(name));
    }

    /** The receipt of the letter: it is taken on, or not and why. */
    @Transactional
    public void receive(PoliceRequest asked, boolean accepts, String why) {
        var said = Words.clean(why, "words", Words.MOST_SHORT);
        if (!accepts && said.isEmpty()) {
            throw new Refused(PoliceRefusal.DECLINED_WITHOUT_WORDS);
        }
        held(asked, "police.receipt")
                .ifPresent(held -> {
                    if (!(held.file().stage()
                                    instanceof
                                    PoliceStage.WithPeople(var post, var title, var before))
                            || before
                            || !asked.who().holds(post)) {
                        throw new Refused(PoliceRefusal.LETTER_NOT_YOURS);
                    }
                    letters.answer(
                            letter(held.file())
                                    .orElseThrow(() -> new Refused(PoliceRefusal.LETTER_NOT_YOURS))
                                    .id(),
                            new LetterAnswer(accepts, "", said, issuer(held.incident(), title)),
                            asked.who(),
                            held.now());
                    if (accepts) {
                        store.save(held.file().in(new PoliceStage.WithPeople(post, title, true)));
                    } else {
                        back(held);
                    }
                    casebook.add(
                            held.incident(),
                            new LetterAnswered(accepts),
                            held.by(),
                            Remark.words(said),
                            held.now());
                });
    }

    /** It is with the police again, and so is its time: a second try is counted from the first. */
    private void back(HeldPolice held) {
        var file = held.file();
        store.save(file.in(new PoliceStage.Trying(Optional.empty())));
        store.sessions(file.id()).stream()
                .reduce((_, last) -> last)
                .ifPresent(last ->
                        deadlines.set(
                                List.of(
                                        new NewDeadline(
                                                Police.subject(file),
                                                Police.SECOND,
                                                police.secondWithin(County.day(last.at())),
                                                last.at()))));
        casebook.restart(held.incident(), held.now());
    }

    /**
     * What came of it, told by whoever took it on, whatever the police did meanwhile.
     *
     * @throws Refused LETTER_NOT_YOURS, LETTER_NOT_TAKEN_ON
     */
    @Transactional
    public void report(PoliceRequest asked, boolean agreed, String words) {
        held(asked, "police.report")
                .ifPresent(held -> {
                    var letter =
                            letter(held.file())
                                    .filter(each ->
                                            each.toPost().filter(asked.who()::holds).isPresent())
                                    .orElseThrow(() -> new Refused(PoliceRefusal.LETTER_NOT_YOURS));
                    letters.report(
                            letter.id(),
                            new LetterAnswer(
                                    agreed, "", words, issuer(held.incident(), letter.organ())),
                            asked.who(),
                            held.now());
                    police.tell(held, new PoliceHappening.LetterReportedBack(agreed));
                });
    }

    private Optional<HeldPolice> held(PoliceRequest asked, String act) {
        var now = clock.instant();
        return once.first(asked.who().person() + "/" + act + "/" + asked.file(), asked.key(), now)
                ? Optional.of(police.hold(asked.file(), asked.who(), now))
                : Optional.empty();
    }

    /** The last letter about a file. */
    Optional<Letter> letter(PoliceFile file) {
        return letters.about(Police.MODULE, file.id()).stream().reduce((_, last) -> last);
    }

    static boolean isTakenOn(Letter letter) {
        return letter.stage() instanceof LetterStage.TakenOn;
    }

    /** Letters that wait for the reader's posts, or were taken on by them. */
    @Transactional(readOnly = true)
    public List<PoliceFile> letters(Actor who) {
        return who.posts().isEmpty() ? List.of() : store.lettersTo(who.posts(), MOST_LETTERS);
    }

    @Override
    public String module() {
        return Police.MODULE;
    }

    /** Its letters and receipts: for those who work on it, and for whom it was written to. */
    @Override
    public boolean mayRead(UUID subject, Actor who) {
        return store.find(subject)
                .filter(file ->
                        police.worksOn(file, who)
                                || letters.about(Police.MODULE, subject).stream()
                                        .anyMatch(each ->
                                                each.toPost().filter(who::holds).isPresent()))
                .isPresent();
    }
}
