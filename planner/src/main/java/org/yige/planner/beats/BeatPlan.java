package org.yige.planner.beats;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.yige.planner.Bilingual;

/**
 * A proposal: who belongs where, why, and how far from the best it can be.
 *
 * @param beats every unit is in exactly one
 * @param measures of the whole
 * @param proof the cost, and a cost below which no plan can be
 * @param alternatives other plans, none worse than another in everything
 * @param remarks what the planner noticed in the input
 * @param run how the plan was made
 */
public record BeatPlan(
        List<Beat> beats,
        Measures measures,
        Proof proof,
        List<Alternative> alternatives,
        List<Bilingual> remarks,
        Run run) {

    /**
     * One beat.
     *
     * @param id today's id where it continues a beat of today, else new
     * @param units ids
     * @param post the unit from which residents are reached soonest, or the pinned station
     * @param share 1 = exactly full by the standards
     * @param auxiliary the fixed auxiliary, if there are enough
     * @param reasons what this beat is and what was traded for it
     */
    public record Beat(
            String id,
            List<String> units,
            String post,
            Size share,
            Optional<String> auxiliary,
            List<Bilingual> reasons) {}

    /** How big a beat is: people, share of a full beat, percent off the even share of its zone. */
    public record Size(long people, double share, double deviation) {}

    /**
     * How far from the best a plan can be.
     *
     * @param cost of this plan under the weights
     * @param lowerBound no plan that keeps to the same standards costs less
     * @param how what the bound counts and what it leaves out
     */
    public record Proof(double cost, double lowerBound, Bilingual how) {

        /** At most this share of the cost could be saved by any plan; 0 = proven best. */
        public double gap() {
            return cost <= 0 ? 0 : Math.max(0, (cost - lowerBound) / cost);
        }
    }

    /** Another plan and what it is good at. */
    public record Alternative(
            Bilingual leaning, Measures measures, Map<String, String> beatOfUnit) {}

    /** Steps done, and whether time or the reader ended the search early. */
    public record Run(long seed, long steps, boolean cutShort) {}

    /** Unit id to beat id. */
    public Map<String, String> beatOfUnit() {
        return beats.stream()
                .flatMap(beat -> beat.units().stream().map(unit -> Map.entry(unit, beat.id())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
