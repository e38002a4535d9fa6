package org.yige.planner.posts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.yige.planner.files.BadInput;
import org.yige.planner.files.InputTables;

class PlacerTest {

    private static final String OPENINGS =
            "id,name,places,must,helps,terms\n"
                    + "MED,调解室,1,police,mediation,\nCAR,机动车组,1,police;car,,nights\nDESK,户籍窗口,1,,,\n";

    private static Placer.PlacementResult place(String openings, String candidates) {
        return Placer.place(
                PlacementReader.read(
                        InputTables.csv(
                                Map.of(
                                        "openings",
                                        openings,
                                        "candidates",
                                        "id,name,has,years,wishes,without,most_minutes,stated_by_self,today\n"
                                                + candidates))));
    }

    private static String opening(Placer.PlacementResult outcome, String person) {
        return outcome.placed().stream()
                .filter(placed -> placed.person().id().equals(person))
                .map(placed -> placed.opening().id())
                .findFirst()
                .orElse("");
    }

    @Test
    void skillExperienceAndWishesBringPeopleToTheirPosts() {
        var outcome =
                place(
                        OPENINGS,
                        "chen,陈勇,police;car,,CAR,,,,\nwang,王芳,police;mediation;car,mediation:6,,,,,\nsun,孙立,,,DESK,,,,\n");
        assertThat(opening(outcome, "wang")).isEqualTo("MED");
        assertThat(opening(outcome, "chen")).isEqualTo("CAR");
        assertThat(outcome.empty()).isEmpty();
        assertThat(outcome.placed())
                .allSatisfy(placed -> assertThat(placed.why().zh()).isNotBlank());
    }

    @Test
    void whoCannotWorkNightsIsSparedThemWhereSomebodyElseCan() {
        var outcome =
                place(
                        OPENINGS,
                        "chen,陈勇,police;car,,CAR,nights,,yes,\nwang,王芳,police;car,,,,,,\nsun,孙立,,,,,,,\n");
        assertThat(opening(outcome, "chen")).isEqualTo("MED");
        assertThat(opening(outcome, "wang")).isEqualTo("CAR");
    }

    @Test
    void aFamilyNeedNotStatedByThePersonIsRefused() {
        assertThatThrownBy(() -> place(OPENINGS, "chen,陈勇,police,,,nights,,no,\n"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("本人");
    }

    @Test
    void placesThatMustStayEmptyNameThePostsThatShareTooFewPeople() {
        var outcome =
                place(
                        OPENINGS.replace("CAR,机动车组,1", "CAR,机动车组,2"),
                        "chen,陈勇,police;car,,,,,,\nwang,王芳,police;car,,,,,,\nsun,孙立,,,,,,,\nzhou,周平,,,,,,,\n");
        assertThat(outcome.empty()).hasSize(1);
        assertThat(outcome.shortage().orElseThrow().en()).contains("take 3 people, but only 2");
        assertThat(outcome.unplaced()).hasSize(1);
    }

    @Test
    void faultsAreToldTogether() {
        assertThatThrownBy(() -> place(OPENINGS, "chen,陈勇,,driving,NOWHERE,,,,\nchen,陈勇,,,,,,,\n"))
                .isInstanceOfSatisfying(
                        BadInput.class, refused -> assertThat(refused.faults()).hasSize(3));
    }

    @Test
    void theAssignmentIsTheCheapestOfAllAsCountingThemAllShows() {
        var random = new SplittableRandom(4);
        for (int round = 0; round < 200; round++) {
            var rows = 1 + random.nextInt(6);
            var price = new long[rows][rows + random.nextInt(2)];
            for (var row : price) {
                java.util.Arrays.setAll(row, _ -> random.nextInt(50));
            }
            var columns = Assignment.cheapest(price);
            long sum = 0;
            for (int row = 0; row < rows; row++) {
                sum += price[row][columns[row]];
            }
            assertThat(java.util.Arrays.stream(columns).distinct().count()).isEqualTo(rows);
            assertThat(sum).as("round " + round).isEqualTo(cheapest(price, 0, 0));
        }
    }

    private static long cheapest(long[][] price, int row, int taken) {
        if (row == price.length) {
            return 0;
        }
        var best = Long.MAX_VALUE / 2;
        for (int column = 0; column < price[row].length; column++) {
            if ((taken & 1 << column) == 0) {
                best =
                        Math.min(
                                best,
                                price[row][column] + cheapest(price, row + 1, taken | 1 << column));
            }
        }
        return best;
    }
}
