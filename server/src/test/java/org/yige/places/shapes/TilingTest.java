package org.yige.places.shapes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/** What lies side by side is judged by how far apart its lines are, however long they run. */
class TilingTest {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    /** Degrees of a metre, about. */
    private static final double METRE = 9e-6;

    private static Geometry box(double west, double south, double east, double north) {
        return shape(west, south, east, south, east, north, west, north);
    }

    private static Geometry shape(double... corners) {
        var ring = new Coordinate[corners.length / 2 + 1];
        for (int i = 0; i < corners.length; i += 2) {
            ring[i / 2] = new Coordinate(corners[i], corners[i + 1]);
        }
        ring[ring.length - 1] = ring[0];
        return FACTORY.createPolygon(ring);
    }

    /** Every corner up to so many metres off, by seed. */
    private static Geometry shaken(Geometry shape, double metres, long seed) {
        var random = new Random(seed);
        var moved = shape.copy();
        var ring = moved.getCoordinates();
        for (int i = 0; i < ring.length - 1; i++) {
            ring[i].x += (2 * random.nextDouble() - 1) * metres * METRE;
            ring[i].y += (2 * random.nextDouble() - 1) * metres * METRE;
        }
        ring[ring.length - 1].x = ring[0].x;
        ring[ring.length - 1].y = ring[0].y;
        return FACTORY.createPolygon(ring);
    }

    @Test
    void aCentimetreOfDrawingNoiseOnTwentyKilometresOfBorderIsNoOverlapAndNoGap() {
        var west = box(108.6, 37.5, 108.8, 37.7);
        var east = box(108.8, 37.5, 109.0, 37.7);
        for (long seed = 1; seed <= 20; seed++) {
            var one = shaken(west, 0.01, seed);
            var other = shaken(east, 0.01, -seed);
            assertThat(Tiling.overlaps(List.of(one, other))).as("seed " + seed).isEmpty();
            assertThat(
                            Tiling.leftOut(
                                    box(108.6, 37.5, 109.0, 37.7),
                                    Tiling.together(List.of(one, other))))
                    .as("seed " + seed)
                    .isEmpty();
        }
    }

    @Test
    void aMetreAlongTheBorderIsAnOverlapHoweverShort() {
        var one = box(108.6, 37.5, 108.601, 37.501);
        var other = box(108.601 - METRE, 37.5, 108.602, 37.501);
        assertThat(Tiling.overlaps(List.of(one, other))).hasSize(1);
        assertThat(Tiling.overlaps(List.of(one, other)).getFirst().fault().squareMetres())
                .isBetween(70.0, 110.0);
    }

    @Test
    void aNeighboursCornerOnAStraightEdgeBreaksNothing() {
        var west = box(108.6, 37.5, 108.7, 37.6);
        var low = shape(108.7, 37.5, 108.8, 37.5, 108.8, 37.5333333, 108.7, 37.5333333);
        var high = shape(108.7, 37.5333333, 108.8, 37.5333333, 108.8, 37.6, 108.7, 37.6);
        var all = Tiling.together(List.of(west, low, high));
        assertThat(all).isInstanceOf(Polygon.class);
        assertThat(((Polygon) all).getNumInteriorRing()).isZero();
        assertThat(all.getArea()).isCloseTo(0.02, org.assertj.core.api.Assertions.within(1e-9));
        // And where the corner lies a centimetre off the edge, no hair of a gap is left inside.
        var off = Tiling.together(List.of(west, shaken(low, 0.01, 5), shaken(high, 0.01, 6)));
        assertThat(off).isInstanceOf(Polygon.class);
        assertThat(((Polygon) off).getNumInteriorRing()).isZero();
    }

    @Test
    void aTilingDeclaredInAnotherSystemIsATilingStillWhereOnlyOneSideHasACorner() {
        var drawn =
                List.of(
                        box(108.6, 37.5, 108.8, 37.9),
                        box(108.8, 37.5, 109.0, 37.63),
                        box(108.8, 37.63, 109.0, 37.9));
        for (var system : List.of(CoordinateSystem.GCJ02, CoordinateSystem.BD09)) {
            var moved = drawn.stream().map(system::toWgs84).toList();
            assertThat(Tiling.overlaps(moved)).as(system.name()).isEmpty();
            var whole = system.toWgs84(box(108.6, 37.5, 109.0, 37.9));
            assertThat(Tiling.leftOut(whole, Tiling.together(moved))).as(system.name()).isEmpty();
            assertThat(moved.getFirst().getNumPoints()).as(system.name()).isLessThan(2000);
        }
    }
}
