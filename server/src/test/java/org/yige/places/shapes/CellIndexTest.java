package org.yige.places.shapes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;

/** The fast index answers as looking at every edge does. */
class CellIndexTest {

    static final GeometryFactory FACTORY = new GeometryFactory();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void everyPointHasTheOwnerThatLookingAtEveryEdgeGives(long seed) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        var shapes = mosaicWithHoles(random);
        var fast = new CellIndex(shapes);
        var plain = new Outlines(shapes);
        for (int i = 0; i < 20_000; i++) {
            var at = nasty(shapes, random);
            int truth = ShapeIndex.NONE;
            for (int s = plain.count() - 1; s >= 0; s--) {
                truth = plain.owns(s, at.x, at.y) ? s : truth;
            }
            assertThat(fast.owner(at.x, at.y)).as("seed %d at %s", seed, at).isEqualTo(truth);
        }
    }

    @Test
    void everyCornerInsideTheMosaicBelongsToExactlyOneShapeAndTouchesAllThatMeetThere() {
        var shapes = mosaicWithHoles(RandomGeneratorFactory.of("L64X128MixRandom").create(9));
        var plain = new Outlines(shapes);
        var fast = new CellIndex(shapes);
        for (var shape : shapes) {
            for (var corner : shape.getCoordinates()) {
                if (corner.x > 0.01 && corner.x < 0.99 && corner.y > 0.01 && corner.y < 0.99) {
                    int owners = 0;
                    for (int s = 0; s < plain.count(); s++) {
                        owners += plain.owns(s, corner.x, corner.y) ? 1 : 0;
                    }
                    assertThat(owners).isEqualTo(1);
                    assertThat(fast.touching(corner.x, corner.y)).hasSizeGreaterThanOrEqualTo(2);
                }
            }
        }
    }

    @Test
    void theSideOfALineIsKnownOneUlpAwayFromIt() {
        double x = 0.1 + 0.2;
        assertThat(Turn.of(0, 0, 1, 1, x, x)).isZero();
        assertThat(Turn.of(0, 0, 1, 1, x, Math.nextUp(x))).isEqualTo(1);
        assertThat(Turn.of(0, 0, 1, 1, x, Math.nextDown(x))).isEqualTo(-1);
    }

    /** 60 tiles of a mosaic, every tenth with a hole that another shape fills. */
    static List<Geometry> mosaicWithHoles(RandomGenerator random) {
        var seeds = new ArrayList<Coordinate>();
        for (int i = 0; i < 60; i++) {
            seeds.add(new Coordinate(random.nextDouble(), random.nextDouble()));
        }
        var tiles = Mosaic.of(FACTORY.toGeometry(new Envelope(0, 1, 0, 1)), seeds).tiles();
        var shapes = new ArrayList<Geometry>();
        var inner = new ArrayList<Geometry>();
        for (int i = 0; i < tiles.size(); i++) {
            if (i % 10 == 0) {
                var hole = FACTORY.createLinearRing(shrunk(tiles.get(i)));
                shapes.add(
                        FACTORY.createPolygon(
                                FACTORY.createLinearRing(tiles.get(i).getCoordinates()),
                                new LinearRing[] {hole}));
                inner.add(FACTORY.createPolygon(hole));
            } else {
                shapes.add(tiles.get(i));
            }
        }
        shapes.addAll(inner);
        return shapes;
    }

    static Coordinate[] shrunk(Geometry tile) {
        var middle = tile.getCentroid().getCoordinate();
        var corners = tile.getCoordinates();
        for (int i = 0; i < corners.length; i++) {
            corners[i] =
                    new Coordinate(
                            middle.x + (corners[i].x - middle.x) * 0.4,
                            middle.y + (corners[i].y - middle.y) * 0.4);
        }
        return corners;
    }

    static Coordinate nasty(List<Geometry> shapes, RandomGenerator random) {
        var ring = shapes.get(random.nextInt(shapes.size())).getCoordinates();
        int i = random.nextInt(ring.length - 1);
        double t = random.nextDouble();
        double x = ring[i].x + t * (ring[i + 1].x - ring[i].x);
        double y = ring[i].y + t * (ring[i + 1].y - ring[i].y);
        return switch (random.nextInt(5)) {
            case 0 ->
                    new Coordinate(
                            random.nextDouble() * 1.1 - 0.05, random.nextDouble() * 1.1 - 0.05);
            case 1 -> ring[i].copy();
            case 2 -> new Coordinate(x, y);
            case 3 -> new Coordinate(Math.nextUp(x), y);
            default -> new Coordinate(ring[i].x, Math.nextDown(ring[i].y));
        };
    }
}
