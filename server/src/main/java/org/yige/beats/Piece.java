package org.yige.beats;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.yige.places.BeatCode;
import org.yige.places.DivisionCode;
import org.yige.places.GridCode;
import org.yige.shared.Spot;

/**
 * What a beat is made of: a village whole, or one grid of a village too big for one beat.
 *
 * @param code of the village, twelve digits, or the grid, fifteen
 * @param community whether the target of town beats counts here
 * @param people residents; empty where nobody has counted and nobody has put a figure
 * @param estimated whether the figure was put by whoever asked for the plan
 * @param today the beat most of its residents belong to
 * @param grids that go where it goes; none if none are drawn
 */
record Piece(
        String code,
        String name,
        Village village,
        OptionalInt people,
        boolean estimated,
        Optional<BeatCode> today,
        Spot middle,
        List<GridCode> grids) {

    Piece {
        grids = List.copyOf(grids);
    }

    /** The village a piece is, or is part of. */
    record Village(DivisionCode code, String name, String townName) {

        boolean community() {
            return code.isCommunity();
        }

        DivisionCode town() {
            return code.parent().orElseThrow();
        }
    }

    boolean isPart() {
        return code.length() > village.code().value().length();
    }
}
