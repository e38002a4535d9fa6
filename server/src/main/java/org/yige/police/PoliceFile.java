package org.yige.police;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.yige.shared.Label;
import org.yige.shared.Worded;

/**
 * A breach that grew out of a quarrel, mediated by the police (治安管理处罚法 9).
 *
 * @param post the officer's that opened it
 * @param act what was done, of the county's list
 * @param ground why it may be mediated, of the county's list
 */
record PoliceFile(
        UUID id,
        UUID incident,
        UUID post,
        String title,
        String act,
        String ground,
        PoliceStage stage,
        Instant openedAt) {

    /** Where it stands. */
    sealed interface PoliceStage {

        /**
         * Mediated once or not yet.
         *
         * @param secondBy until when it may be tried again, once it was tried
         */
        record Trying(Optional<Instant> secondBy) implements PoliceStage {}

        /** They agreed, and have until a day to do it. */
        record Promised(LocalDate by) implements PoliceStage {}

        /**
         * A letter asks a post to mediate it as a people's matter.
         *
         * @param accepted whether the receipt came back
         */
        record WithPeople(UUID post, String title, boolean accepted) implements PoliceStage {}

        /** All was done: no penalty. */
        record Spared(Instant at) implements PoliceStage {}

        /**
         * It came to nothing, and the case goes on.
         *
         * @param due its last day; its time began at {@code at}
         */
        record CaseOn(CaseReason why, Instant at, Instant due) implements PoliceStage {}

        default PoliceWord named() {
            return switch (this) {
                case Trying _ -> PoliceWord.TRYING;
                case Promised _ -> PoliceWord.PROMISED;
                case WithPeople _ -> PoliceWord.WITH_PEOPLE;
                case Spared _ -> PoliceWord.SPARED;
                case CaseOn _ -> PoliceWord.CASE_ON;
            };
        }

        default Label label() {
            return named().label();
        }
    }

    /** The words for the stages, in the table and on the wire. */
    enum PoliceWord implements Worded {
        TRYING,
        PROMISED,
        WITH_PEOPLE,
        SPARED,
        CASE_ON
    }

    /** Why the case goes on. */
    enum CaseReason implements Worded {
        NO_AGREEMENT,
        NOT_PERFORMED,
        CAME_BACK
    }

    PoliceFile in(PoliceStage next) {
        return new PoliceFile(id, incident, post, title, act, ground, next, openedAt);
    }
}
