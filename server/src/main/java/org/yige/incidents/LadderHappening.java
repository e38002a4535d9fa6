package org.yige.incidents;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
    record HalfGone(String limit, String mark, Instant dueAt)
            implements LadderHappening, Happening.OfLimits {

        @Override
        public List<String> limits() {
            return List.of(limit);
        }
    }

    /**
     * Limits passed: the next level has it.
     *
     * @param also the others that passed at the same moment
     */
    @TimelineLine(code = "incidents.escalated", readers = Readers.EVERYBODY)
    record Escalated(
            String limit,
            String mark,
            Instant dueAt,
            List<String> also,
            List<PassedOver> passedOver,
            String from,
            String to)
            implements LadderHappening, Happening.Routed, Happening.OfLimits {

        public Escalated {
            also = orEmpty(also);
            passedOver = orEmpty(passedOver);
        }

        @Override
        public List<String> limits() {
            return all(limit, also);
        }
    }

    /**
     * Limits passed: the next post of the same level has it.
     *
     * @param also the others that passed at the same moment
     */
    @TimelineLine(code = "incidents.passed-along", readers = Readers.EVERYBODY)
    record PassedAlong(
            String limit,
            String mark,
            Instant dueAt,
            List<String> also,
            List<PassedOver> passedOver,
            String from,
            String to)
            implements LadderHappening, Happening.Routed, Happening.OfLimits {

        public PassedAlong {
            also = orEmpty(also);
            passedOver = orEmpty(passedOver);
        }

        @Override
        public List<String> limits() {
            return all(limit, also);
        }
    }

    /**
     * A limit passed and its owner keeps it, being on the scene or not having had it for long: the
     * next head is told.
     *
     * @param to the head's title
     */
    @TimelineLine(code = "incidents.head-told", readers = Readers.EVERYBODY)
    record HeadTold(
            String limit,
            String mark,
            Instant dueAt,
            List<String> also,
            List<PassedOver> passedOver,
            String to)
            implements LadderHappening, Happening.Routed, Happening.OfLimits {

        public HeadTold {
            also = orEmpty(also);
            passedOver = orEmpty(passedOver);
        }

        @Override
        public List<String> limits() {
            return all(limit, also);
        }
    }

    /** A limit passed at the top of the ladder: the county's desk is reminded until it is done. */
    @TimelineLine(code = "incidents.supervised", readers = Readers.EVERYBODY)
    record AtTheTop(String limit, String mark, Instant dueAt, List<String> also)
            implements LadderHappening, Happening.OfLimits {

        public AtTheTop {
            also = orEmpty(also);
        }

        @Override
        public List<String> limits() {
            return all(limit, also);
        }
    }

    /**
     * Settled.
     *
     * @param ending the word of {@link State.Ending}
     */
    @TimelineLine(code = "incidents.ended", readers = Readers.EVERYBODY)
    record Settled(String outcome, String ending) implements LadderHappening {}

    private static List<String> all(String limit, List<String> also) {
        return Stream.concat(Stream.of(limit), also.stream()).toList();
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
