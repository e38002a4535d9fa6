package org.yige.places;

import java.util.List;
import java.util.OptionalInt;
import org.yige.shared.Spot;

/**
 * What a station answers for on a day, piece by piece: what beats are made of.
 *
 * @param beats of the station as they stand that day, in order of their codes
 * @param villages in order of their codes; a village without grids has none
 * @param borders between two grids, or villages without grids, that lie side by side
 * @param mark changes whenever anything of this does: two grounds of one mark are the same
 */
public record StationGround(
        StationCode station,
        String name,
        Spot spot,
        List<GroundBeat> beats,
        List<GroundVillage> villages,
        List<GroundBorder> borders,
        String mark) {

    public StationGround {
        beats = List.copyOf(beats);
        villages = List.copyOf(villages);
        borders = List.copyOf(borders);
    }

    /** A beat as it stands. */
    public record GroundBeat(BeatCode code, String name) {}

    /**
     * A village or community.
     *
     * @param people residents; empty where nobody has counted
     */
    public record GroundVillage(
            DivisionCode code,
            String name,
            String townName,
            OptionalInt people,
            Spot middle,
            List<GroundGrid> grids) {

        public GroundVillage {
            grids = List.copyOf(grids);
        }
    }

    /**
     * A grid.
     *
     * @param people residents; empty where nobody has counted
     * @param beats that answer for it, the largest share first
     */
    public record GroundGrid(
            GridCode code, String name, OptionalInt people, Spot middle, List<BeatCode> beats) {

        public GroundGrid {
            beats = List.copyOf(beats);
        }
    }

    /** Two pieces side by side, by their codes, and the length of the border they share. */
    public record GroundBorder(String one, String other, double metres) {}
}
