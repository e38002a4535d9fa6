package org.yige.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Geometry;

/** The invented county is drawn as the rule says. */
class DemoMapTest {

    static final PlacesPractice PRACTICE = new PlacesPractice(5000, 3000);

    @ParameterizedTest
    @ValueSource(strings = {"140802", "620822", "140581", "610824", "350926"})
    void everyVillageIsDrawnAndGridsFillTheCountyWithoutGapOrOverlap(String county) {
        var names = names(county);
        var outline = Shipped.outline(county).orElseThrow();
        var drawn = DemoMap.draw(county, names, outline, PRACTICE);

        var grids = drawn.grids().stream().map(Drawn.DrawnGrid::shape).toArray(Geometry[]::new);
        assertThat(drawn.villages())
                .hasSize((int) names.keySet().stream().filter(c -> c.length() == 12).count());
        assertThat(CoverageValidator.hasInvalidResult(CoverageValidator.validate(grids))).isFalse();
        double sum = 0;
        for (var grid : grids) {
            sum += grid.getArea();
        }
        assertThat(sum / outline.getArea()).isBetween(0.99999, 1.00001);
        assertThat(beatPeople(drawn).values()).allMatch(people -> people <= 6_000);
    }

    /** An arm that hangs on its village by a thread is seen as a hole in the one it lies in. */
    @ParameterizedTest
    @ValueSource(strings = {"140802", "620822", "140581", "610824", "350926"})
    void noVillageHangsTogetherByAThread(String county) {
        var drawn =
                DemoMap.draw(
                        county, names(county), Shipped.outline(county).orElseThrow(), PRACTICE);
        var torn =
                drawn.villages().stream()
                        .filter(village -> {
                            var shape = village.shape();
                            var worn = shape.buffer(-0.01 * Math.sqrt(shape.getArea()));
                            return IntStream.range(0, worn.getNumGeometries())
                                            .filter(n ->
                                                    worn.getGeometryN(n).getArea()
                                                            > 0.02 * shape.getArea())
                                            .count()
                                    > 1;
                        })
                        .map(village -> village.code().value())
                        .toList();
        assertThat(torn).isEmpty();
    }

    static Map<BeatCode, Integer> beatPeople(Drawn drawn) {
        var people =
                drawn.grids().stream()
                        .collect(
                                Collectors.toMap(
                                        Drawn.DrawnGrid::code, g -> g.people().orElseThrow()));
        return drawn.shares().stream()
                .collect(
                        Collectors.groupingBy(
                                Drawn.DrawnShare::beat,
                                Collectors.summingInt(s -> people.get(s.grid()))));
    }

    static Map<String, String> names(String county) {
        return Shipped.vintages(Shipped.divisions(county)).lastEntry().getValue();
    }
}
