package org.yige.planner.beats;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * The smallest piece a beat is made of: a grid where grids are known, else a village.
 *
 * @param id unique among the units
 * @param name as people say it; used in refusals and reasons
 * @param place where it lies
 * @param kind decides which target counts
 * @param people residents; empty when nobody has counted, which is refused
 * @param today the beat it belongs to today, if any
 */
public record Unit(
        String id,
        String name,
        UnitPlace place,
        UnitKind kind,
        OptionalLong people,
        Optional<String> today) {

    /** The same unit in another beat today. */
    Unit in(Optional<String> beat) {
        return new Unit(id, name, place, kind, people, beat);
    }

    /** Town and country beats have different targets. */
    public enum UnitKind {
        TOWN,
        COUNTRY
    }

    /**
     * Where a unit lies.
     *
     * @param village units of one village stay together while the village is small enough
     * @param township beats do not cross its line unless allowed
     * @param x kilometres east of any fixed point
     * @param y kilometres north of the same point
     */
    public record UnitPlace(String village, String township, double x, double y) {}
}
