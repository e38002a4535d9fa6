package org.yige.beats;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.yige.planner.beats.Link.Barrier;
import org.yige.planner.beats.Weights;

/**
 * What a person chose before a plan was asked for. With the ground it is all a plan depends on.
 *
 * @param seed another one gives another, equally lawful plan
 * @param weights what counts how much
 * @param townPeople residents a full town beat has
 * @param countryPeople residents a full country beat has
 * @param wholeUpTo villages of up to so many full beats stay whole
 * @param mostOff no beat may be further from full than this share
 * @param acrossTownships whether a beat may reach over a township line
 * @param beats how many, if decided
 * @param estimates people of pieces nobody has counted, by code, as somebody put them
 * @param barriers what lies between two pieces, where somebody knows
 */
record Settings(
        long seed,
        Weights weights,
        int townPeople,
        int countryPeople,
        double wholeUpTo,
        double mostOff,
        boolean acrossTownships,
        OptionalInt beats,
        Map<String, Integer> estimates,
        List<Between> barriers) {

    Settings {
        estimates = Map.copyOf(estimates);
        barriers = List.copyOf(barriers);
    }

    /** What lies between two neighbours, by the codes of villages or grids. */
    record Between(String one, String other, Barrier kind) {

        Between {
            requireNonNull(one);
            requireNonNull(other);
            requireNonNull(kind);
        }
    }
}
