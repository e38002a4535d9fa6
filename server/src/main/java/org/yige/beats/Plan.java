package org.yige.beats;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yige.planner.beats.Measures;
import org.yige.shared.Label;

/**
 * Beats as they might be, under the codes they would have.
 *
 * @param beats every piece is in exactly one
 * @param measures of the whole; {@code changed} is against the beats in force
 * @param cost of this plan under the draft's weights
 * @param lowerBound no plan that keeps to the same standards costs less
 * @param how what the bound counts and what it leaves out
 * @param remarks what was noticed in the ground
 * @param run how it was made
 */
record Plan(
        List<PlannedBeat> beats,
        Measures measures,
        double cost,
        double lowerBound,
        Label how,
        List<Label> remarks,
        PlanRun run) {

    /**
     * One beat.
     *
     * @param added not one of those in force
     * @param pieces codes of villages, or of grids where a village is split
     * @param post the piece its residents are reached soonest from
     * @param people residents, estimates among them
     * @param share 1 = exactly full
     * @param deviation per cent off the even share
     * @param auxiliary id of the post of its fixed auxiliary, if there are enough
     */
    record PlannedBeat(
            String code,
            String name,
            boolean added,
            List<String> pieces,
            String post,
            long people,
            double share,
            double deviation,
            Optional<String> auxiliary,
            List<Label> reasons) {}

    /** Steps done, and whether time or a person ended the search early. */
    record PlanRun(long steps, boolean cutShort) {}

    /** At most this share of the cost could be saved by any plan; 0 = proven best. */
    double gap() {
        return cost <= 0 ? 0 : Math.max(0, (cost - lowerBound) / cost);
    }

    Map<String, String> beatOfPiece() {
        var of = new HashMap<String, String>();
        beats.forEach(beat -> beat.pieces().forEach(piece -> of.put(piece, beat.code())));
        return of;
    }
}
