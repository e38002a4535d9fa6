package org.yige.supervision;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yige.deadlines.Deadlines;
import org.yige.deadlines.NewDeadline;
import org.yige.deadlines.Subject;
import org.yige.incidents.Oversight;
import org.yige.incidents.Remark;
import org.yige.once.Once;
import org.yige.once.RequestKey;
import org.yige.pictures.Pictures;
import org.yige.pictures.PicturesRefusal;
import org.yige.shared.Actor;
import org.yige.shared.Ids;
import org.yige.shared.Refused;
import org.yige.shared.Words;
import org.yige.supervision.Card.CardPost;
import org.yige.supervision.Card.CardReply;
import org.yige.supervision.Card.CardStage;
import org.yige.supervision.Card.Cause;
import org.yige.supervision.Card.Closing;
import org.yige.supervision.Card.Said;
import org.yige.supervision.CardHappening.CardClosed;
import org.yige.supervision.CardHappening.CardOpened;
import org.yige.supervision.CardHappening.CardOverdue;
import org.yige.supervision.CardHappening.CardReplied;
import org.yige.supervision.CardHappening.CardSentBack;

/**
 * Cards: a head asks the post that holds an incident what became of it, the post replies in time,
 * the head judges the reply. Every step is a line on the incident's timeline.
 */
@Service
public class Supervision {

    static final String SUBJECT = "supervision-card";
    static final String REPLY = "reply";

    /** What a picture of a reply is shown with. */
    static final String PICTURES = "supervision.card";

    private static final int MOST_WORDS = 1000;
    private static final int MOST_PHOTOS = 9;

    private final SupervisionStore store;
    private final Oversight oversight;
    private final Deadlines deadlines;
    private final Pictures photos;
    private final SupervisionPractice practice;
    private final Once once;
    private final Clock clock;

    Supervision(
            SupervisionStore store,
            Oversight oversight,
            Deadlines deadlines,
            Pictures photos,
            SupervisionPractice practice,
            Once once,
            Clock clock) {
        this.store = store;
        this.oversight = oversight;
        this.deadlines = deadlines;
        this.photos = photos;
        this.practice = practice;
        this.once = once;
        this.clock = clock;
    }

    /** Who asks, under which key. */
    record CardRequest(Actor who, RequestKey key) {}

    /**
     * Opens a card of the colour the county's table gives the incident.
     *
     * @return the card; the one opened before, if this was done already under the same key
     */
    @Transactional
    public UUID open(CardRequest asked, UUID incident, String reason, String words) {
        var why =
                practice.find(reason)
                        .orElseThrow(() -> new Refused(SupervisionRefusal.REASON_UNKNOWN));
        var said = said(words);
        var now = now();
        var what = "card/" + incident;
        if (!first(asked, what, now)) {
            return store.openedUnder(whole(asked, what))
                    .orElseThrow(() -> new Refused(SupervisionRefusal.CARD_UNKNOWN))
                    .id();
        }
        if (oversight.find(incident, asked.who()).isEmpty()) {
            throw new Refused(SupervisionRefusal.INCIDENT_NOT_IN_YOUR_AREA);
        }
        oversight.hold(incident);
        var attention =
                oversight
                        .find(incident, asked.who())
                        .orElseThrow(
                                () -> new Refused(SupervisionRefusal.INCIDENT_NOT_IN_YOUR_AREA));
        var brief = attention.incident();
        SupervisionRules.mayOpen(attention, asked.who()).orRefuse();
        if (!SupervisionRules.isSo(why, attention)) {
            throw new Refused(SupervisionRefusal.REASON_NOT_SO);
        }
        if (open(brief.id()).isPresent()) {
            throw new Refused(SupervisionRefusal.CARD_STANDS_ALREADY);
        }
        var colour = SupervisionRules.colour(attention, practice);
        var title =
                oversight.tell(
                        brief.id(),
                        new CardOpened(colour, Optional.of(brief.owner().title())),
                        asked.who(),
                        new Remark(said, Optional.of(reason)),
                        now);
        var card =
                new Card(
                        Ids.next(now),
                        0,
                        brief.id(),
                        brief.division(),
                        colour,
                        new Cause(reason, said, new Said(asked.who().person(), title, now)),
                        new CardPost(brief.owner().post(), brief.owner().title()),
                        false,
                        new CardStage.Owed());
        if (!store.insert(card, whole(asked, what))) {
            throw new Refused(SupervisionRefusal.CARD_STANDS_ALREADY);
        }
        owe(card, now);
        return card.id();
    }

    /** What became of it, says the post that is asked, with pictures where they help. */
    @Transactional
    public void reply(CardRequest asked, UUID id, String words, List<UUID> pictures) {
        var said = said(words);
        var shown = pictures.stream().distinct().toList();
        var now = now();
        var card = lock(id);
        if (!first(asked, "reply/" + id, now)) {
            return;
        }
        var owner = oversight.owner(card.incident());
        SupervisionRules.mayReply(card, owner, asked.who()).orRefuse();
        if (shown.size() > MOST_PHOTOS) {
            throw new Refused(PicturesRefusal.TOO_MANY_PHOTOS, Map.of("most", MOST_PHOTOS));
        }
        if (!shown.isEmpty() && !photos.haveAll(shown)) {
            throw new Refused(PicturesRefusal.PHOTO_UNKNOWN);
        }
        photos.use(shown, PICTURES, id);
        var title = tell(card, new CardReplied(card.colour(), shown), asked, said, now);
        var reply = new CardReply(said, shown, new Said(asked.who().person(), title, now));
        store.save(card.at(new CardStage.Replied(reply)));
        deadlines.met(subject(card), REPLY, now);
    }

    /**
     * The head judges the reply: closed, or sent back for another one, one colour more serious and
     * with its time.
     */
    @Transactional
    public void judge(CardRequest asked, UUID id, boolean settled, String words) {
        var said = said(words);
        var now = now();
        var card = lock(id);
        if (!first(asked, "closing/" + id, now)) {
            return;
        }
        SupervisionRules.mayJudge(card, asked.who()).orRefuse();
        if (settled) {
            var title = tell(card, new CardClosed(card.colour()), asked, said, now);
            var closing = new Closing(said, new Said(asked.who().person(), title, now));
            store.save(card.at(new CardStage.Closed(card.reply().orElseThrow(), closing)));
            return;
        }
        tell(card, new CardSentBack(card.colour()), asked, said, now);
        var again = card.raised(false).at(new CardStage.Owed());
        store.save(again);
        owe(again, now);
    }

    /**
     * Nobody replied in time: the card becomes more serious and is owed anew. A red one stays red
     * and stands first on the list; it is not asked for again and again.
     */
    void timeRanOut(UUID id, Instant now) {
        held(id).filter(card -> card.stage() instanceof CardStage.Owed)
                .ifPresent(card -> {
                    var raised = card.raised(true);
                    store.save(raised);
                    oversight.tell(
                            card.incident(),
                            new CardOverdue(raised.colour(), Optional.of(card.post().title())),
                            now);
                    if (card.colour() != Colour.RED) {
                        owe(raised, now);
                    }
                });
    }

    SupervisionPractice practice() {
        return practice;
    }

    private void owe(Card card, Instant now) {
        deadlines.set(
                List.of(
                        new NewDeadline(
                                subject(card), REPLY, practice.row(card.colour()).reply(), now)));
    }

    private String tell(
            Card card, CardHappening what, CardRequest asked, String words, Instant now) {
        return oversight.tell(card.incident(), what, asked.who(), Remark.words(words), now);
    }

    /** The card that is open on an incident, or on what rests in it. */
    Optional<Card> open(UUID incident) {
        return SupervisionRules.foremost(
                store.of(with(List.of(incident), oversight.resting(List.of(incident)))));
    }

    /** These incidents and what rests in them. */
    static List<UUID> with(Collection<UUID> incidents, Map<UUID, UUID> resting) {
        return Stream.concat(incidents.stream(), resting.keySet().stream()).toList();
    }

    private Card lock(UUID id) {
        return held(id).orElseThrow(() -> new Refused(SupervisionRefusal.CARD_UNKNOWN));
    }

    /** A card, locked; its incident is locked before it. */
    private Optional<Card> held(UUID id) {
        return store.find(id)
                .flatMap(card -> {
                    oversight.hold(card.incident());
                    return store.findForUpdate(id);
                });
    }

    /** False if this was done before under the same key. */
    private boolean first(CardRequest asked, String what, Instant now) {
        return once.first(asked.who().person() + "/" + what, asked.key(), now);
    }

    private static String whole(CardRequest asked, String what) {
        return asked.who().person() + "/" + what + " " + asked.key().key();
    }

    private static String said(String words) {
        var said = Words.clean(words, "words", MOST_WORDS);
        if (said.isEmpty()) {
            throw new Refused(SupervisionRefusal.WORDS_MISSING);
        }
        return said;
    }

    static Subject subject(Card card) {
        return new Subject(SUBJECT, card.id());
    }

    private Instant now() {
        return clock.instant();
    }
}
