package org.yige.planner.beats;

import java.util.OptionalInt;

/**
 * How big beats should be.
 *
 * <p>A resident in town counts {@code 1/townPeople} of a beat, one in the countryside {@code
 * 1/countryPeople}; so a beat of half a town share and half a country share is exactly full, and
 * mixed counties need no second rule.
 *
 * @param townPeople people in a full town beat
 * @param countryPeople people in a full country beat
 * @param wholeUpTo a village of up to so many full beats stays whole; a bigger one is split along
 *     its grids
 * @param mostOff no beat may be further from full than this share (0.5 = half a beat); else the
 *     input is refused
 * @param crossTownships whether a beat may reach over a township line
 * @param beats how many beats, if decided; else as many as the people fill
 */
public record Standards(
        int townPeople,
        int countryPeople,
        double wholeUpTo,
        double mostOff,
        boolean crossTownships,
        OptionalInt beats) {

    public Standards {
        if (townPeople < 1 || countryPeople < 1 || !(wholeUpTo >= 1) || !(mostOff > 0)) {
            throw new IllegalArgumentException(
                    "targets and limits must be positive, wholeUpTo at least 1");
        }
    }

    /**
     * 5,000 in towns, 3,000 in the countryside, villages whole up to 1.5 beats, township lines
     * kept.
     */
    public static Standards usual() {
        return new Standards(5000, 3000, 1.5, 0.5, false, OptionalInt.empty());
    }

    /** The same with the number of beats decided. */
    public Standards withBeats(int count) {
        return new Standards(
                townPeople,
                countryPeople,
                wholeUpTo,
                mostOff,
                crossTownships,
                OptionalInt.of(count));
    }

    /** The same with township lines open. */
    public Standards acrossTownships() {
        return new Standards(townPeople, countryPeople, wholeUpTo, mostOff, true, beats);
    }

    /** The same with another limit on how far a beat may be from full. */
    public Standards withMostOff(double share) {
        return new Standards(townPeople, countryPeople, wholeUpTo, share, crossTownships, beats);
    }
}
