package org.yige.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.yige.YigeTest;
import org.yige.shared.Spot;

@YigeTest
class PlacesTest {

    static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @Autowired Places places;

    @Autowired PlacesDemo demo;

    @Autowired MockMvcTester http;

    @BeforeEach
    void aCountyToLookAt() {
        demo.load();
    }

    @Test
    void theMiddleOfAGridIsFoundInItsGridVillageTownBeatAndStation() {
        for (var grid : places.grids(DAY)) {
            var found = places.locate(grid.middle().orElseThrow(), DAY);
            assertThat(found)
                    .isInstanceOfSatisfying(
                            Located.Inside.class,
                            inside -> {
                                assertThat(inside.where().grid())
                                        .contains(new GridCode(grid.code()));
                                assertThat(inside.where().beats()).hasSize(1);
                                assertThat(inside.where().station())
                                        .contains(inside.where().beats().getFirst().station());
                            });
        }
    }

    @Test
    void aSpotInAnotherProvinceIsOutsideAndTheNearestPlaceIsNamed() {
        assertThat(places.locate(new Spot(121.47, 31.23), DAY))
                .isInstanceOfSatisfying(
                        Located.Outside.class,
                        far -> assertThat(far.metresAway()).isBetween(1_000_000.0, 1_500_000.0));
    }

    @Test
    void theOutlineSaysThatShapesAreInvented() {
        assertThat(http.get().uri("/api/places/outline"))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.invented", invented -> invented.assertThat().isEqualTo(true))
                .hasPathSatisfying(
                        "$.note.zh", note -> note.assertThat().asString().contains("编造"));
    }

    @Test
    void aPlaceIsFoundByItsNameAndByTheMiddleOfItsShape() {
        var village = places.villages(DAY).getFirst();
        assertThat(places.search(PlacesRules.core(village.name()), DAY, 5))
                .extracting(Place::code)
                .contains(village.code());
        var middle = village.middle().orElseThrow();
        assertThat(
                        http.get()
                                .uri(
                                        "/api/places/location?lon={lon}&lat={lat}",
                                        middle.lon(),
                                        middle.lat()))
                .bodyJson()
                .isLenientlyEqualTo(
                        "{\"result\":\"INSIDE\",\"village\":\"" + village.code() + "\"}");
    }

    @Test
    void swappedCoordinatesAreRefusedInWords() {
        assertThat(
                        http.get()
                                .uri("/api/places/location?lon=37.6&lat=108.8")
                                .header("Accept-Language", "zh"))
                .hasStatus(400)
                .bodyJson()
                .isLenientlyEqualTo("{\"type\":\"/problems/shared/not-a-spot\"}");
        assertThat(http.get().uri("/api/places/location?lon=null&lat=37.6")).hasStatus(400);
        assertThat(http.get().uri("/api/places/location?lon=NaN&lat=37.6")).hasStatus(400);
        assertThat(http.get().uri("/api/places/location?lat=37.6")).hasStatus(400);
    }

    @Test
    void everyYearHasItsOwnNumberOfVillages() {
        for (var count :
                java.util.Map.of(2016, 227, 2018, 198, 2019, 202, 2021, 204, 2023, 204)
                        .entrySet()) {
            assertThat(http.get().uri("/api/places/counts?year=" + count.getKey()))
                    .bodyJson()
                    .isLenientlyEqualTo("{\"villages\":" + count.getValue() + "}");
        }
    }
}
