package org.yige.supervision;

import static org.yige.shared.Decision.no;
import static org.yige.shared.Decision.yes;
import static org.yige.supervision.SupervisionRefusal.CLOSED_ALREADY;
import static org.yige.supervision.SupervisionRefusal.INCIDENT_NOT_OPEN;
import static org.yige.supervision.SupervisionRefusal.NOT_ASKED_OF_YOU;
import static org.yige.supervision.SupervisionRefusal.NOT_FOR_YOU_TO_DECIDE;
import static org.yige.supervision.SupervisionRefusal.OWN_POST;
import static org.yige.supervision.SupervisionRefusal.REPLIED_ALREADY;
import static org.yige.supervision.SupervisionRefusal.REPLY_MISSING;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yige.incidents.Oversight.Attention;
import org.yige.shared.Actor;
import org.yige.shared.Decision;
import org.yige.shared.Role;
import org.yige.supervision.Card.CardStage.Closed;
import org.yige.supervision.Card.CardStage.Owed;
import org.yige.supervision.Card.CardStage.Replied;
import org.yige.supervision.SupervisionPractice.ColourRow;
import org.yige.supervision.SupervisionPractice.Reason;

/** Which colour a card has, and who may do what with it. Pure functions. */
final class SupervisionRules {

    private SupervisionRules() {}

    /** Why an incident stands on the head's list; empty if it does not. */
    static List<AttentionReason> why(Attention attention) {
        var why = new ArrayList<AttentionReason>();
        if (attention.late()) {
            why.add(AttentionReason.LATE);
        }
        if (attention.sentBack() >= 2) {
            why.add(AttentionReason.SENT_BACK);
        }
        if (attention.nobodyAbove()) {
            why.add(AttentionReason.NOBODY_ABOVE);
        }
        if (attention.waitsForYes()) {
            why.add(AttentionReason.WAITS_FOR_YES);
        }
        return why;
    }

    /**
     * Whether what a reason says is so: that a limit passed, that it was sent back more than once.
     */
    static boolean isSo(Reason reason, Attention attention) {
        return reason.only()
                .map(what ->
                        (what == AttentionReason.LATE && attention.passed() > 0)
                                || why(attention).contains(what))
                .orElse(true);
    }

    /** The colour of the county's table: the first row that fits, the last for all the rest. */
    static Colour colour(Attention attention, SupervisionPractice practice) {
        return colour(Trouble.of(attention), practice);
    }

    /** What the table is asked: the grade, and what went wrong so far. */
    record Trouble(int grade, int passed, int sentBack, boolean nobodyAbove) {

        private static Trouble of(Attention attention) {
            return new Trouble(
                    attention.incident().grade(),
                    attention.passed(),
                    attention.sentBack(),
                    attention.nobodyAbove());
        }
    }

    static Colour colour(Trouble trouble, SupervisionPractice practice) {
        return practice.colours().stream()
                .filter(row -> fits(row, trouble))
                .map(ColourRow::colour)
                .findFirst()
                .orElse(Colour.YELLOW);
    }

    private static boolean fits(ColourRow row, Trouble trouble) {
        return (row.passed() > 0 && trouble.passed() >= row.passed())
                || (row.sentBack() > 0 && trouble.sentBack() >= row.sentBack())
                || (row.nobodyAbove() && trouble.nobodyAbove())
                || (trouble.passed() > 0 && row.grades().contains(trouble.grade()));
    }

    /**
     * Of the cards of an incident and of what was joined to it, the open one that is asked about:
     * the most serious, then the oldest.
     */
    static Optional<Card> foremost(Collection<Card> cards) {
        return cards.stream()
                .filter(card -> !(card.stage() instanceof Closed))
                .min(
                        Comparator.comparing(Card::colour)
                                .thenComparing(card -> card.cause().said().at())
                                .thenComparing(Card::id));
    }

    /** A head opens a card on an open incident of the own area, never on the own post. */
    static Decision<Attention> mayOpen(Attention attention, Actor who) {
        if (!isHead(who, attention.incident().division())) {
            return no(NOT_FOR_YOU_TO_DECIDE);
        }
        if (!attention.open()) {
            return no(INCIDENT_NOT_OPEN);
        }
        return who.holds(attention.incident().owner().post()) ? no(OWN_POST) : yes(attention);
    }

    /**
     * The post supervised replies, or the post that holds the incident by now: the matter may have
     * moved on, the question does not go away.
     */
    static Decision<Card> mayReply(Card card, UUID ownerNow, Actor who) {
        if (!who.holds(card.post().id()) && !who.holds(ownerNow)) {
            return no(NOT_ASKED_OF_YOU);
        }
        return switch (card.stage()) {
            case Owed _ -> yes(card);
            case Replied _ -> no(REPLIED_ALREADY);
            case Closed _ -> no(CLOSED_ALREADY);
        };
    }

    /** A head of the area judges the reply, never one who had to give it. */
    static Decision<Card> mayJudge(Card card, Actor who) {
        if (!isHead(who, card.village())) {
            return no(NOT_FOR_YOU_TO_DECIDE);
        }
        if (who.holds(card.post().id())
                || card.reply()
                        .filter(reply -> reply.said().person().equals(who.person()))
                        .isPresent()) {
            return no(OWN_POST);
        }
        return switch (card.stage()) {
            case Owed _ -> no(REPLY_MISSING);
            case Replied _ -> yes(card);
            case Closed _ -> no(CLOSED_ALREADY);
        };
    }

    private static boolean isHead(Actor who, String village) {
        return (who.is(Role.STATION_CHIEF) || who.is(Role.COUNTY_LEADER))
                && who.area().contains(village);
    }
}
