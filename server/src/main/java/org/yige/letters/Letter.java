package org.yige.letters;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.yige.privacy.Sealed;
import org.yige.shared.Worded;

/**
 * A letter from one organ to another about a matter.
 *
 * @param organ the other one: whom it went to, or whom it came from
 * @param number of our paper, or as it stood on theirs
 * @param answerDue until when it is to be taken on or declined
 * @param late its time passed without an answer, or its term without a report
 */
public record Letter(
        UUID id,
        String kind,
        LetterAbout about,
        LetterWay way,
        String organ,
        Optional<UUID> toPost,
        String number,
        Optional<UUID> paper,
        LocalDate sentOn,
        Sender by,
        LetterStage stage,
        Instant answerDue,
        boolean late,
        Instant writtenAt) {

    /**
     * What it is about.
     *
     * @param module whose matter it is, and who says who may read its papers
     * @param division whose row of numbers its papers are in
     */
    public record LetterAbout(String module, UUID subject, UUID incident, String division) {}

    /** The post that wrote it, or entered it as it came. */
    public record Sender(UUID post, String title) {}

    /** Which way it went. */
    public enum LetterWay implements Worded {
        OUT,
        IN
    }

    /** Where it stands. */
    public sealed interface LetterStage {

        /** Nobody said yet whether it is taken on. */
        record Unanswered() implements LetterStage {}

        /**
         * It is: by receipt.
         *
         * @param until last day of the mediation, where the law gives it one
         */
        record TakenOn(LetterReceipt answered, Optional<LocalDate> until) implements LetterStage {}

        /** It is not. */
        record NotTakenOn(LetterReceipt answered, Sealed why) implements LetterStage {}

        /** What came of it. */
        record ReportedBack(
                LetterReceipt answered,
                Optional<LocalDate> until,
                LetterReceipt report,
                boolean agreed,
                Optional<Sealed> words)
                implements LetterStage {}

        /** Once it was answered. */
        default Optional<LetterReceipt> receipt() {
            return switch (this) {
                case Unanswered _ -> Optional.empty();
                case TakenOn(var answered, _) -> Optional.of(answered);
                case NotTakenOn(var answered, _) -> Optional.of(answered);
                case ReportedBack(var answered, _, _, _, _) -> Optional.of(answered);
            };
        }

        default LetterStanding named() {
            return switch (this) {
                case Unanswered _ -> LetterStanding.WAITING;
                case TakenOn _ -> LetterStanding.TAKEN_ON;
                case NotTakenOn _ -> LetterStanding.DECLINED;
                case ReportedBack _ -> LetterStanding.REPORTED;
            };
        }
    }

    /**
     * A paper that answers another, with the number on it.
     *
     * @param number empty where the other organ's bore none
     */
    public record LetterReceipt(Instant at, String number) {}

    /** The words for the stages, in the table and on the wire. */
    public enum LetterStanding implements Worded {
        WAITING,
        TAKEN_ON,
        DECLINED,
        REPORTED
    }

    Letter in(LetterStage next) {
        return new Letter(
                id, kind, about, way, organ, toPost, number, paper, sentOn, by, next, answerDue,
                false, writtenAt);
    }

    /** Whether the papers that answer it are written here. */
    boolean answeredHere() {
        return way == LetterWay.IN || toPost.isPresent();
    }
}
