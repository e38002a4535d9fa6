package org.yige.incidents;

import java.time.Instant;
import java.util.List;
import org.yige.incidents.TimelineLine.Readers;

/** What becomes of an incident by itself, as time goes by. */
public sealed interface LadderHappening extends Happening {

    /**
     * Half of a limit is gone.
     *
     * @param limit its name: answer, scene, finish
     * @param mark always HALF
     */
    @TimelineLine(code = "incidents.reminded")
    record HalfGone(String limit, String mark, Instant dueAt) implements LadderHappening {}

    /** A limit passed: the next head has it. */
    @TimelineLine(code = "incidents.escalated", readers = Readers.EVERYBODY)
    record Escalated(
            String limit,
            String mark,
            Instant dueAt,
            List<PassedOver> passedOver,
            String from,
            String to)
            implements LadderHappening {

        public Escalated {
            passedOver = List.copyOf(passedOver == null ? List.of() : passedOver);
        }
    }

    /**
     * A limit passed while its owner was on the scene: who works there goes on, the next head is
     * told.
     *
     * @param to the head's title
     */
    @TimelineLine(code = "incidents.head-told", readers = Readers.EVERYBODY)
    record HeadTold(String limit, String mark, Instant dueAt, String to)
            implements LadderHappening {}

    /** A limit passed at the top of the ladder: the county's desk is reminded until it is done. */
    @TimelineLine(code = "incidents.supervised", readers = Readers.EVERYBODY)
    record AtTheTop(String limit, String mark, Instant dueAt) implements LadderHappening {}

    /**
     * Settled.
     *
     * @param ending the word of {@link State.Ending}
     */
    @TimelineLine(code = "incidents.ended", readers = Readers.EVERYBODY)
    record Settled(String outcome, String ending) implements LadderHappening {}
}
