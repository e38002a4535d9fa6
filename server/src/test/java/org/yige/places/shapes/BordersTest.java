package org.yige.places.shapes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class BordersTest {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    /** At 36 degrees north a hundredth of a degree is 1,111.9 m from south to north. */
    private static Geometry box(double west, double south, double side) {
        return FACTORY.toGeometry(new Envelope(west, west + side, south, south + side));
    }

    @Test
    void squaresSideBySideShareTheirWholeSide() {
        var found = Borders.of(List.of(box(110, 36, 0.01), box(110.01, 36, 0.01)));
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().metres()).isCloseTo(1111.9, within(1.0));
    }

    @Test
    void squaresThatMeetInACornerShareNoBorder() {
        assertThat(Borders.of(List.of(box(110, 36, 0.01), box(110.01, 36.01, 0.01)))).isEmpty();
    }

    @Test
    void linesDrawnAHairApartAreOneBorderAndAHundredMetresAreNot() {
        double hair = 1e-5;
        assertThat(Borders.of(List.of(box(110, 36, 0.01), box(110.01 + hair, 36, 0.01))))
                .hasSize(1);
        assertThat(Borders.of(List.of(box(110, 36, 0.01), box(110.011, 36, 0.01)))).isEmpty();
    }

    @Test
    void aShapeOfManyCornersBesideOneOfFewIsItsNeighbourAlongTheSharedPart() {
        var comb = new Coordinate[203];
        for (int i = 0; i <= 200; i++) {
            comb[i] = new Coordinate(110.01, 36 + i * 0.00005);
        }
        comb[201] = new Coordinate(110.02, 36.005);
        comb[202] = comb[0];
        var found = Borders.of(List.of(box(110, 36.005, 0.01), FACTORY.createPolygon(comb)));
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().metres()).isCloseTo(556, within(15.0));
    }
}
