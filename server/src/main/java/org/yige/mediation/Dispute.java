package org.yige.mediation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.yige.shared.Label;
import org.yige.shared.Worded;

/**
 * A dispute on file. Until it is concluded it lies with whoever holds its incident; what was agreed
 * is followed by the post that concluded it, also when the incident is long gone.
 *
 * @param division the village, or the county where no village is known: whose area it is read in
 * @param keeper the post that registered it, then the one that concluded it
 * @param level that post's place on the ladder
 * @param as as what it is mediated
 */
record Dispute(
        UUID id,
        UUID incident,
        String division,
        Keeper keeper,
        About about,
        Mediated as,
        DisputeStage stage,
        Instant registeredAt) {

    /** The post that answers for it. */
    record Keeper(UUID post, String title, int level) {}

    /**
     * What it is about. The words of it are sealed and stand beside.
     *
     * @param closely one of the kind's own list
     * @param people how many are drawn in
     * @param amount yuan at stake
     */
    record About(
            String kind,
            Optional<String> closely,
            Source source,
            LocalDate since,
            int people,
            Optional<BigDecimal> amount) {}

    /** How it came on file (人民调解法 17, 18). */
    enum Source implements Worded {
        APPLICATION,
        PROACTIVE,
        POLICE,
        COURT,
        DEPARTMENT
    }

    /** Where it stands. */
    sealed interface DisputeStage {

        /** The parties are asked whether they want mediation. */
        record Consulting() implements DisputeStage {}

        /** Everybody does. */
        record Talking() implements DisputeStage {}

        /** They agreed; what was promised is followed. */
        record Agreed(Instant at) implements DisputeStage {}

        /** All that was promised was kept. */
        record Performed(Instant agreedAt, Instant at) implements DisputeStage {}

        /** It ended without an agreement. */
        record Over(WhyOver why, Instant at) implements DisputeStage {}

        default StageWord named() {
            return switch (this) {
                case Consulting _ -> StageWord.ASKING;
                case Talking _ -> StageWord.TALKING;
                case Agreed _ -> StageWord.AGREED;
                case Performed _ -> StageWord.PERFORMED;
                case Over _ -> StageWord.OVER;
            };
        }

        default Label label() {
            return this instanceof Over(var why, _) ? why.label() : named().label();
        }

        /** Whether it is still being talked about. */
        default boolean isOpen() {
            return this instanceof Consulting || this instanceof Talking;
        }
    }

    /** The words for the stages, in the table and on the wire. */
    enum StageWord implements Worded {
        ASKING,
        TALKING,
        AGREED,
        PERFORMED,
        OVER
    }

    /** Why there was no agreement (人民调解法 17, 23, 26), or none here. */
    enum WhyOver implements Worded {
        REFUSED,
        STOPPED,
        FAILED,
        /** Another organ concluded it. */
        ELSEWHERE
    }

    Dispute in(DisputeStage next) {
        return new Dispute(id, incident, division, keeper, about, as, next, registeredAt);
    }

    Dispute keptBy(Keeper next) {
        return new Dispute(id, incident, division, next, about, as, stage, registeredAt);
    }

    /** As something else from now on: the parties are asked anew. */
    Dispute mediatedAs(Mediated next) {
        return new Dispute(
                id,
                incident,
                division,
                keeper,
                about,
                next,
                new DisputeStage.Consulting(),
                registeredAt);
    }
}
