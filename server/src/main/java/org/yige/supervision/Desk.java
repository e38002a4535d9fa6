package org.yige.supervision;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yige.deadlines.Deadline;
import org.yige.deadlines.Deadlines;
import org.yige.incidents.BriefView;
import org.yige.incidents.Oversight;
import org.yige.shared.Actor;
import org.yige.shared.Cursor;
import org.yige.shared.Decision;
import org.yige.shared.Label;
import org.yige.shared.Labels;
import org.yige.shared.Page;
import org.yige.shared.Refused;
import org.yige.shared.Role;
import org.yige.staff.Directory;
import org.yige.staff.PersonId;
import org.yige.supervision.Card.Said;
import org.yige.supervision.CardView.NamedView;
import org.yige.supervision.CardView.SaidView;
import org.yige.supervision.SupervisionPractice.Reason;
import org.yige.supervision.SupervisionStore.CardFilter;

/** What a head has on the desk: the incidents to look at, and the cards. */
@Service
class Desk {

    private final SupervisionStore store;
    private final Supervision supervision;
    private final Oversight oversight;
    private final Deadlines deadlines;
    private final Directory directory;
    private final Clock clock;

    Desk(
            SupervisionStore store,
            Supervision supervision,
            Oversight oversight,
            Deadlines deadlines,
            Directory directory,
            Clock clock) {
        this.store = store;
        this.supervision = supervision;
        this.oversight = oversight;
        this.deadlines = deadlines;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * One line of the head's list.
     *
     * @param colour a card opened now would have
     * @param mayOpen whether the reader may open one
     */
    record AttentionView(
            BriefView incident,
            List<WhyView> why,
            int passed,
            int sentBack,
            Colour colour,
            Label colourLabel,
            Optional<CardView> card,
            boolean mayOpen) {}

    record WhyView(AttentionReason code, Label label) {}

    @Transactional(readOnly = true)
    public Page<AttentionView> attention(Actor who, Optional<String> cursor, int most) {
        var page = oversight.attention(who, cursor, most, clock.instant());
        var ids = page.items().stream().map(each -> each.incident().id()).toList();
        var resting = oversight.resting(ids);
        var cards =
                store.of(Supervision.with(ids, resting)).stream()
                        .collect(
                                Collectors.groupingBy(card ->
                                        resting.getOrDefault(card.incident(), card.incident())))
                        .values()
                        .stream()
                        .flatMap(each -> SupervisionRules.foremost(each).stream())
                        .toList();
        var views =
                views(cards, who).stream()
                        .collect(Collectors.toMap(CardView::incidentId, Function.identity()));
        var practice = supervision.practice();
        var items =
                page.items().stream()
                        .map(each -> {
                            var colour = SupervisionRules.colour(each, practice);
                            var card = Optional.ofNullable(views.get(each.incident().id()));
                            return new AttentionView(
                                    each.incident(),
                                    SupervisionRules.why(each).stream().map(Desk::view).toList(),
                                    each.passed(),
                                    each.sentBack(),
                                    colour,
                                    practice.row(colour).label(),
                                    card,
                                    card.isEmpty() && yes(SupervisionRules.mayOpen(each, who)));
                        })
                        .toList();
        return new Page<>(items, page.next(), page.asOf());
    }

    @Transactional(readOnly = true)
    public Page<CardView> cards(CardFilter wanted, Actor who, Optional<Cursor> after, int most) {
        var cards = store.list(wanted, who, after, most);
        var next =
                cards.size() < most
                        ? Optional.<String>empty()
                        : Optional.of(after(cards.getLast()).text());
        return new Page<>(views(cards, who), next, clock.instant());
    }

    /** Every card an incident had, if the reader sees the incident. */
    @Transactional(readOnly = true)
    public List<CardView> of(UUID incident, Actor who) {
        return oversight
                .find(incident, who)
                .map(found -> List.of(found.incident().id()))
                .map(id -> views(store.of(Supervision.with(id, oversight.resting(id))), who))
                .orElseThrow(() -> new Refused(SupervisionRefusal.INCIDENT_NOT_IN_YOUR_AREA));
    }

    @Transactional(readOnly = true)
    public CardView card(UUID id, Actor who) {
        return store.find(id)
                .map(card -> views(List.of(card), who).getFirst())
                .orElseThrow(() -> new Refused(SupervisionRefusal.CARD_UNKNOWN));
    }

    /** Why a card may be opened on an incident: what the county's list has and what is so. */
    @Transactional(readOnly = true)
    public List<Reason> reasons(UUID incident, Actor who) {
        var attention =
                oversight
                        .find(incident, who)
                        .orElseThrow(
                                () -> new Refused(SupervisionRefusal.INCIDENT_NOT_IN_YOUR_AREA));
        return supervision.practice().reasons().stream()
                .filter(reason -> SupervisionRules.isSo(reason, attention))
                .toList();
    }

    private List<CardView> views(Collection<Card> cards, Actor who) {
        var briefs = oversight.briefs(cards.stream().map(Card::incident).toList(), who);
        var running = deadlines.open(cards.stream().map(Card::id).toList(), Supervision.SUBJECT);
        var now = clock.instant();
        return cards.stream()
                .map(card ->
                        view(
                                card,
                                Optional.ofNullable(briefs.get(card.incident())),
                                running.getOrDefault(card.id(), List.of()).stream().findFirst(),
                                who,
                                now))
                .toList();
    }

    private CardView view(
            Card card,
            Optional<BriefView> brief,
            Optional<Deadline> reply,
            Actor who,
            Instant now) {
        var practice = supervision.practice();
        var reason = card.cause().reason();
        boolean reads = reads(card, brief, who);
        return new CardView(
                card.id(),
                card.number(),
                brief.map(BriefView::id).orElse(card.incident()),
                brief,
                card.colour(),
                practice.row(card.colour()).label(),
                new NamedView(reason, practice.label(reason)),
                reads ? card.cause().words() : "",
                card.cause().said().title(),
                signature(reads, card.cause().said()),
                card.cause().said().at(),
                card.post().title(),
                card.stage().word(),
                reply.map(Deadline::dueAt),
                card.overdue() || reply.filter(due -> now.isAfter(due.dueAt())).isPresent(),
                card.reply().map(each -> said(reads, each.words(), each.photos(), each.said())),
                card.closing().map(each -> said(reads, each.words(), List.of(), each.said())),
                actions(card, brief, who));
    }

    private SaidView said(boolean reads, String words, List<UUID> photos, Said said) {
        return new SaidView(
                reads ? words : "",
                reads ? photos : List.of(),
                said.title(),
                signature(reads, said),
                said.at());
    }

    /** Whoever signs for a post does so by name, before those the paper is for. */
    private Optional<String> signature(boolean reads, Said said) {
        return reads ? directory.signature(new PersonId(said.person())) : Optional.empty();
    }

    /**
     * What is said on a card is said of its matter: who may not read the one reads not the other.
     */
    static boolean reads(Card card, Optional<BriefView> brief, Actor who) {
        return brief.map(BriefView::readable)
                .orElseGet(() ->
                        who.holds(card.post().id())
                                || who.roles().stream().anyMatch(role -> role != Role.GRID_WORKER));
    }

    private static List<String> actions(Card card, Optional<BriefView> brief, Actor who) {
        var owner = brief.map(each -> each.owner().post()).orElse(card.post().id());
        return Map.of(
                        "reply", yes(SupervisionRules.mayReply(card, owner, who)),
                        "closing", yes(SupervisionRules.mayJudge(card, who)))
                .entrySet()
                .stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean yes(Decision<?> decision) {
        return decision instanceof Decision.Yes<?>;
    }

    private static WhyView view(AttentionReason why) {
        return new WhyView(
                why,
                switch (why) {
                    case LATE -> Labels.of("supervision.why.late");
                    case SENT_BACK -> Labels.of("supervision.why.sent-back");
                    case NOBODY_ABOVE -> Labels.of("supervision.why.nobody-above");
                    case WAITS_FOR_YES -> Labels.of("supervision.why.waits-for-yes");
                });
    }

    private static Cursor after(Card last) {
        return new Cursor(last.cause().said().at(), last.id());
    }
}
