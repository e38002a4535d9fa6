package org.yige.places.shapes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yige.shared.Spot;
import tools.jackson.databind.json.JsonMapper;

/** Coordinates of Chinese maps come to WGS-84 where they belong. */
class CoordinateSystemTest {

    /**
     * Zhumadian, as published in all three systems with the MIT-licensed gcoord library's tests.
     */
    @Test
    void aCityKnownInAllThreeSystemsComesToTheSameSpot() {
        var city = new Spot(114.0164322, 33.0133556);
        assertThat(metres(CoordinateSystem.GCJ02, 114.022306, 33.0115324, city)).isLessThan(1);
        assertThat(metres(CoordinateSystem.BD09, 114.0287781, 33.0176697, city)).isLessThan(1.5);
    }

    @ParameterizedTest
    @EnumSource(CoordinateSystem.class)
    void thereAndBackAgainIsWithinAMillimetre(CoordinateSystem system) {
        var random = RandomGenerator.of("L64X128MixRandom");
        for (int i = 0; i < 2_000; i++) {
            var spot = new Spot(75 + random.nextDouble() * 58, 5 + random.nextDouble() * 48);
            var there = system.fromWgs84(spot.lon(), spot.lat());
            assertThat(metres(system, there.lon(), there.lat(), spot))
                    .as("%s", spot)
                    .isLessThan(0.001);
        }
    }

    @Test
    void hundredsOfCitiesComeToTheirPlaceWhereThePublishedPairsAreAtHand() throws Exception {
        var folder =
                Path.of(Optional.ofNullable(System.getenv("YIGE_SHARED")).orElse("../../shared"));
        var file = folder.resolve("data/coords/gcoord_china-cities.json");
        assumeTrue(Files.exists(file), "no folder of real data: set YIGE_SHARED");
        for (var city : JsonMapper.shared().readTree(file.toFile())) {
            var pair = city.get("coords");
            var spot =
                    new Spot(
                            pair.get("WGS84").get(0).asDouble(),
                            pair.get("WGS84").get(1).asDouble());
            for (var system :
                    new CoordinateSystem[] {CoordinateSystem.GCJ02, CoordinateSystem.BD09}) {
                var from = pair.get(system.name());
                assertThat(metres(system, from.get(0).asDouble(), from.get(1).asDouble(), spot))
                        .as("%s %s", city.get("attrs"), system)
                        .isLessThan(2);
            }
        }
    }

    static double metres(CoordinateSystem system, double lon, double lat, Spot truth) {
        var back = system.toWgs84(lon, lat);
        return new Spot(back.lon(), back.lat()).metresTo(truth);
    }
}
