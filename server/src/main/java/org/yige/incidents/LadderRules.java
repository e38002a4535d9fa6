package org.yige.incidents;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.yige.incidents.Incident.Ownership;
import org.yige.incidents.State.Ended;
import org.yige.incidents.State.HandingOver;
import org.yige.incidents.State.Handled;
import org.yige.incidents.State.InHand;
import org.yige.incidents.State.OnScene;
import org.yige.incidents.State.Waiting;

/**
 * What becomes of an incident when limits of its ladder passed. Pure functions.
 *
 * <p>Whoever has it has it for limits of their own: what began under somebody else before them
 * takes it from nobody.
 */
final class LadderRules {

    /** The limits of its owner, in the order they are met. */
    static final List<String> LADDER = List.of(Casebook.ANSWER, Casebook.SCENE, Casebook.FINISH);

    private LadderRules() {}

    /**
     * A limit that passed.
     *
     * @param from when it began
     */
    record Passed(String limit, Instant from, Instant dueAt) {}

    /** What follows. */
    enum LadderStep {
        /** The next in line has it. */
        ON,
        /** The owner keeps it, the next head is told. */
        KEPT,
        /** It was another's limit, who has it no more. */
        NOTHING
    }

    /** One step, however many limits passed at once. */
    static LadderStep step(State state, Ownership owner, List<Passed> passed) {
        var own = passed.stream().anyMatch(limit -> isOwn(limit, owner));
        var promised = passed.stream().anyMatch(limit -> limit.limit().equals(Casebook.FINISH));
        return switch (state) {
            case Waiting _, InHand _, HandingOver _ ->
                    own ? LadderStep.ON : promised ? LadderStep.KEPT : LadderStep.NOTHING;
            // Nobody is called away from the scene.
            case OnScene _ -> own || promised ? LadderStep.KEPT : LadderStep.NOTHING;
            case Handled _, Ended _ -> LadderStep.NOTHING;
        };
    }

    /** Limits begin at whole milliseconds, an ownership at any moment between two. */
    private static boolean isOwn(Passed limit, Ownership owner) {
        return !limit.from().plusMillis(1).isBefore(owner.since());
    }

    /** The one to name first: the earliest due, of several the one that comes first in the work. */
    static List<Passed> inOrder(List<Passed> passed) {
        return passed.stream()
                .sorted(
                        Comparator.comparing(Passed::dueAt)
                                .thenComparing(limit -> LADDER.indexOf(limit.limit())))
                .toList();
    }
}
