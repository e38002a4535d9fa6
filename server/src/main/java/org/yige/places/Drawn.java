package org.yige.places;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.locationtech.jts.geom.Geometry;
import org.yige.shared.Label;
import org.yige.shared.Spot;

/** Everything drawn and named on one day, as the tables hold it. */
record Drawn(
        List<Division> divisions,
        List<DrawnVillage> villages,
        List<DrawnGrid> grids,
        List<DrawnStation> stations,
        List<DrawnBeat> beats,
        List<DrawnShare> shares,
        Optional<Outline> outline) {

    record Division(DivisionCode code, String name) {}

    /**
     * @param people residents; empty where nobody has counted
     */
    record DrawnVillage(DivisionCode code, Geometry shape, OptionalInt people) {}

    /**
     * @param people residents; empty where nobody has counted
     */
    record DrawnGrid(GridCode code, String name, Geometry shape, OptionalInt people) {}

    record DrawnStation(StationCode code, String name, Spot spot, List<String> covers) {}

    record DrawnBeat(BeatCode code, String name, Optional<Geometry> shape) {}

    /** The part of a grid that falls to a beat, above 0 and at most 1. */
    record DrawnShare(GridCode grid, BeatCode beat, BigDecimal share) {}

    /**
     * @param invented what is drawn inside was invented by the rule the note tells
     */
    record Outline(Geometry shape, boolean invented, Label note) {}
}
