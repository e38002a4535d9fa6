package org.yige.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
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
