package org.yige.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yige.shared.Refused;

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

    @ParameterizedTest
    @ValueSource(strings = {"POLYGON (%s)", "polygon(%s)", "\n MULTIPOLYGON((%s))"})
    void anAreaIsTaken(String written) {
        assertThat(ImportFile.wkt(written.formatted(RING)).getArea()).isPositive();
    }
}
