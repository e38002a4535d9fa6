package org.yige.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yige.places.Drawn.Division;
import org.yige.places.Drawn.DrawnStation;
import org.yige.shared.County;
import org.yige.shared.Spot;

/** What the map knows of a village. */
class AtlasTest {

    static final DivisionCode VILLAGE = new DivisionCode("610824100201");

    @Test
    void aVillageNoStationCoversHasNone() {
        assertThat(atlas("610824101").inVillage(VILLAGE).flatMap(Where::station)).isEmpty();
    }

    @Test
    void aVillageIsTheStationsThatNamesItMostClosely() {
        assertThat(atlas("610824100").inVillage(VILLAGE).flatMap(Where::station))
                .contains(new StationCode("610824510000"));
        assertThat(atlas("610824100").villagesOf(new StationCode("610824510000")))
                .containsExactly(VILLAGE);
    }

    private static Atlas atlas(String covered) {
        var station =
                new DrawnStation(
                        new StationCode("610824510000"),
                        "东坑派出所",
                        new Spot(108.8, 37.6),
                        List.of(covered));
        return new Atlas(
                new Drawn(
                        List.of(
                                new Division(new DivisionCode("610824100"), "东坑镇"),
                                new Division(VILLAGE, "东坑村")),
                        List.of(),
                        List.of(),
                        List.of(station),
                        List.of(),
                        List.of(),
                        Optional.empty()),
                new County("610824"));
    }
}
