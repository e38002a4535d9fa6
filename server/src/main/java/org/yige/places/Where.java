package org.yige.places;

import java.util.List;
import java.util.Optional;

/**
 * What a point, or a village named in words, belongs to on a day.
 *
 * @param grid empty where no grids are drawn, or where only the village is known and it has several
 * @param beats the beats that answer for it, the largest share first
 * @param station the station of the first beat; without beats the one whose area covers the
 *     village; empty where no station does
 */
public record Where(
        DivisionCode village,
        String villageName,
        DivisionCode town,
        String townName,
        Optional<GridCode> grid,
        List<BeatCode> beats,
        Optional<StationCode> station) {

    public Where {
        beats = List.copyOf(beats);
    }
}
