package org.yige.incidents;

import java.time.Instant;
import org.yige.shared.Label;

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

    /** The word for it on the wire and in the table. */
    default String word() {
        return switch (this) {
            case Waiting _ -> "WAITING";
            case InHand _ -> "IN_HAND";
            case OnScene _ -> "ON_SCENE";
            case HandingOver _ -> "HANDING_OVER";
            case Handled _ -> "HANDLED";
            case Ended _ -> "ENDED";
        };
    }

    /** What people read. */
    default Label label() {
        return switch (this) {
            case Waiting _ -> new Label("等待接办", "Waiting for an answer");
            case InHand _ -> new Label("正在办理", "In hand");
            case OnScene _ -> new Label("已到现场", "On the scene");
            case HandingOver _ -> new Label("正在移交", "Being handed over");
            case Handled _ -> new Label("已办理，待确认", "Handled, to be confirmed");
            case Ended _ -> new Label("已办结", "Settled");
        };
    }

    /** What happens next, for the person who reported. */
    default Label next() {
        return switch (this) {
            case Waiting _ ->
                    new Label(
                            "等待负责人接办；超时会转给上一级",
                            "Its owner has to answer; otherwise it goes one level up");
            case InHand _ -> new Label("负责人正在办理或赶往现场", "Its owner is at it or on the way");
            case OnScene _ ->
                    new Label(
                            "负责人在现场办理，随后反馈结果", "Its owner is there and will report what was done");
            case HandingOver _ ->
                    new Label(
                            "等待有关单位接收；接收前仍由原负责人负责",
                            "Another body has to take it over; until then its owner stays responsible");
            case Handled _ ->
                    new Label(
                            "请您确认，或在期限内提出异议", "Please confirm, or object before the time is over");
            case Ended _ -> new Label("已办结，可以评价", "Settled; you may rate it");
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
