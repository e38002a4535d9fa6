package org.yige.incidents;

import java.time.Instant;
import org.yige.shared.Label;
import org.yige.shared.Labels;
import org.yige.shared.Worded;

/**
 * Where an incident stands. Each state holds exactly what is known in it; who holds the incident is
 * kept beside it.
 */
public sealed interface State {

    /** Its owner has not answered yet. */
    record Waiting() implements State {}

    /** Its owner is at it. */
    record InHand() implements State {}

    /** Its owner is there. */
    record OnScene() implements State {}

    /**
     * Another body was asked to take it over; until that body says yes, the owner stays
     * responsible.
     */
    record HandingOver(String receiver) implements State {}

    /** Its owner says it is done; the people concerned may confirm or object until then. */
    record Handled(String outcome, Instant at, Instant objectUntil) implements State {}

    /** Settled: in one lawful outcome, which nobody objected to. */
    record Ended(String outcome, Instant handledAt, Ending how, Instant at) implements State {}

    /** Why nothing more is to be done. */
    enum Ending {
        CONFIRMED,
        TIME_RAN_OUT
    }

    /**
     * The words for the states, on the wire and in the table, in the order an incident has them.
     */
    enum StateWord implements Worded {
        WAITING,
        IN_HAND,
        ON_SCENE,
        HANDING_OVER,
        HANDLED,
        ENDED
    }

    private StateWord named() {
        return switch (this) {
            case Waiting _ -> StateWord.WAITING;
            case InHand _ -> StateWord.IN_HAND;
            case OnScene _ -> StateWord.ON_SCENE;
            case HandingOver _ -> StateWord.HANDING_OVER;
            case Handled _ -> StateWord.HANDLED;
            case Ended _ -> StateWord.ENDED;
        };
    }

    /** The word for it on the wire and in the table. */
    default String word() {
        return named().name();
    }

    /** What people read. */
    default Label label() {
        return named().label();
    }

    /** What happens next, for the person who reported. */
    default Label next() {
        return switch (this) {
            case Waiting _ -> Labels.of("incidents.next.waiting");
            case InHand _ -> Labels.of("incidents.next.in-hand");
            case OnScene _ -> Labels.of("incidents.next.on-scene");
            case HandingOver _ -> Labels.of("incidents.next.handing-over");
            case Handled _ -> Labels.of("incidents.next.handled");
            case Ended _ -> Labels.of("incidents.next.ended");
        };
    }

    /** Whether its owner still has something to do. */
    default boolean isOpen() {
        return switch (this) {
            case Waiting _, InHand _, OnScene _, HandingOver _ -> true;
            case Handled _, Ended _ -> false;
        };
    }
}
