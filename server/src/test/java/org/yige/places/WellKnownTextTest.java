package org.yige.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yige.places.shapes.CoordinateSystem;
import org.yige.shared.Refused;
import tools.jackson.databind.json.JsonMapper;

/** Shapes written as text, as maps put them into a cell. */
class WellKnownTextTest {

    private static final String RING = "(108.8 37.6,108.9 37.6,108.9 37.7,108.8 37.6)";

    static Stream<String> noAreas() {
        int deep = 50_000;
        return Stream.of(
                "",
                "(".repeat(deep),
                "POLYGON" + "(".repeat(deep),
                "POLYGON " + "(".repeat(deep) + ")".repeat(deep),
                "MULTIPOLYGON " + "(".repeat(deep),
                "GEOMETRYCOLLECTION(".repeat(deep) + "POINT(1 2)" + ")".repeat(deep),
                "GEOMETRYCOLLECTION(POLYGON(" + RING + "))",
                "POLYGON((108 37, NaN NaN, 1e400 2, 108 37",
                "POLYGON EMPTY",
                "CURVEPOLYGON(CIRCULARSTRING(0 0,1 1,2 0,0 0))",
                "LINESTRING(0 0,1 1)");
    }

    @ParameterizedTest
    @MethodSource("noAreas")
    void whatIsNoAreaIsRefusedHoweverDeepItGoes(String text) {
        assertThatThrownBy(() -> ImportFile.wkt(text))
                .isInstanceOfSatisfying(
                        Refused.class,
                        no -> assertThat(no.why()).isEqualTo(PlacesRefusal.NOT_A_POLYGON));
    }

    @Test
    void aShapeOfThousandsOfHolesIsRefusedBeforeTheyAreHeldAgainstEachOther() {
        var nested =
                new StringBuilder(
                        "POLYGON((108.7 37.5,108.8 37.5,108.8 37.6,108.7 37.6,108.7 37.5)");
        for (int n = 0; n < 20_000; n++) {
            double west = 108.74 + n * 1e-7;
            double side = 0.04 - n * 1e-6;
            nested.append(
                    ",(%f 37.53,%f 37.53,%f %f,%f 37.53)"
                            .formatted(west, west + side, west + side, 37.53 + side, west));
        }
        var row =
                new ImportFile.ImportRow(
                        2,
                        Map.of("shape", nested.append(")").toString()),
                        JsonMapper.shared().nullNode(),
                        Optional.empty(),
                        Optional.empty());
        assertTimeout(
                Duration.ofSeconds(10),
                () ->
                        assertThatThrownBy(() -> ImportRules.outline(row, CoordinateSystem.WGS84))
                                .isInstanceOfSatisfying(
                                        Refused.class,
                                        no ->
                                                assertThat(no.why())
                                                        .isEqualTo(PlacesRefusal.TOO_MANY_RINGS)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"POLYGON (%s)", "polygon(%s)", "\n MULTIPOLYGON((%s))"})
    void anAreaIsTaken(String written) {
        assertThat(ImportFile.wkt(written.formatted(RING)).getArea()).isPositive();
    }
}
