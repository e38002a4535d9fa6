package org.yige.sessions;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.yige.privacy.Sealed;
import org.yige.shared.Label;
import org.yige.shared.Worded;

/**
 * People sit together about a dispute (调解会).
 *
 * @param number runs through the county; says nothing of the dispute
 * @param bring what the parties are asked to bring
 * @param reason why it was moved the last time, or called off
 * @param open whether others may listen, by the parties' choice (人民调解法 23)
 * @param sequence how often its time or place changed
 */
record MediationSession(
        UUID id,
        int number,
        UUID dispute,
        SessionTime time,
        SessionVenue venue,
        Optional<Sealed> bring,
        Optional<Sealed> reason,
        boolean open,
        int sequence,
        SessionStage stage,
        Instant changedAt) {

    /** How far it is. */
    sealed interface SessionStage {

        /** It is to be. */
        record Planned() implements SessionStage {}

        /** They sit together; the record is written. */
        record Sitting(Instant since) implements SessionStage {}

        /** Over; the record is read back and signed. */
        record ReadBack(Instant begunAt, Instant endedAt, WhyEnded why) implements SessionStage {}

        /** Signed: nothing in it changes any more. */
        record Signed(Instant begunAt, Instant endedAt, WhyEnded why, Instant signedAt, UUID paper)
                implements SessionStage {}

        /** It was not held. */
        record CalledOff(Instant at) implements SessionStage {}

        default SessionWord named() {
            return switch (this) {
                case Planned _ -> SessionWord.PLANNED;
                case Sitting _ -> SessionWord.SITTING;
                case ReadBack _ -> SessionWord.READ_BACK;
                case Signed _ -> SessionWord.SIGNED;
                case CalledOff _ -> SessionWord.CALLED_OFF;
            };
        }

        default Label label() {
            return named().label();
        }

        default Optional<WhyEnded> ended() {
            return switch (this) {
                case ReadBack(_, _, var why) -> Optional.of(why);
                case Signed(_, _, var why, _, _) -> Optional.of(why);
                case Planned _, Sitting _, CalledOff _ -> Optional.empty();
            };
        }
    }

    /** The words for the stages, in the table and on the wire. */
    enum SessionWord implements Worded {
        PLANNED,
        SITTING,
        READ_BACK,
        SIGNED,
        CALLED_OFF
    }

    /** Why they stopped talking. */
    enum WhyEnded implements Worded {
        DONE,
        STOPPED
    }

    /** Whether it is still to be, or going on. */
    boolean isOpen() {
        return stage instanceof SessionStage.Planned || stage instanceof SessionStage.Sitting;
    }

    MediationSession in(SessionStage next, Instant now) {
        return new MediationSession(
                id, number, dispute, time, venue, bring, reason, open, sequence, next, now);
    }

    /** The same with another time or place: whoever keeps a calendar is told. */
    MediationSession moved(
            SessionTime to, SessionVenue there, Optional<Sealed> with, Sealed why, Instant now) {
        return new MediationSession(
                id,
                number,
                dispute,
                to,
                there,
                with,
                Optional.of(why),
                open,
                sequence + 1,
                stage,
                now);
    }

    MediationSession opened(boolean toOthers) {
        return new MediationSession(
                id, number, dispute, time, venue, bring, reason, toOthers, sequence, stage,
                changedAt);
    }

    /** Called off: a calendar that has it is told. */
    MediationSession calledOff(Optional<Sealed> why, Instant now) {
        return new MediationSession(
                id,
                number,
                dispute,
                time,
                venue,
                bring,
                why,
                open,
                sequence + 1,
                new SessionStage.CalledOff(now),
                now);
    }

    /** Over: it stands in the calendar as it was held, and what was booked besides is free. */
    MediationSession ended(Instant begunAt, WhyEnded why, Instant now) {
        var held = new SessionTime(begunAt, now.isAfter(begunAt) ? now : begunAt.plusMillis(1));
        return new MediationSession(
                id,
                number,
                dispute,
                held,
                venue,
                bring,
                reason,
                open,
                sequence + 1,
                new SessionStage.ReadBack(begunAt, now, why),
                now);
    }
}
