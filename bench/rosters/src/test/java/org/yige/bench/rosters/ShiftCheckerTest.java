package org.yige.bench.rosters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ShiftCheckerTest {

    private static final String TEXT = """
            SECTION_HORIZON
            # days
            14
            SECTION_SHIFTS
            E,480,
            L,480,E
            SECTION_STAFF
            A,E=14|L=2,4320,960,5,2,2,1
            SECTION_DAYS_OFF
            A,0
            SECTION_SHIFT_ON_REQUESTS
            A,2,E,3
            SECTION_SHIFT_OFF_REQUESTS
            A,4,L,2
            SECTION_COVER
            2,E,1,100,1
            """;

    private final ShiftInstance instance = ShiftInstance.read(TEXT);

    /** E and L are shifts, a point is a free day. */
    private ShiftChecker.Verdict judge(String days) {
        var row = days.chars().map(letter -> letter == 'E' ? 0 : letter == 'L' ? 1 : 2).toArray();
        return ShiftChecker.judge(instance, new int[][] {row});
    }

    @Test
    void aLawfulRowCostsWhatWasAskedAndNotGiven() {
        assertThat(judge("..EELL........").broken()).isEmpty();
        assertThat(judge("..EELL........").cost()).isEqualTo(2);
        assertThat(judge("...EE.........").cost()).isEqualTo(103);
    }

    @Test
    void everyRuleBites() {
        assertThat(judge("EE............").broken()).singleElement().asString().contains("free day");
        assertThat(judge("..LE..........").broken()).singleElement().asString().contains("shift to shift");
        assertThat(judge("..LLL.........").broken()).singleElement().asString().contains("too many shifts");
        assertThat(judge(".EEEEEE.......").broken()).anyMatch(words -> words.contains("too long"));
        assertThat(judge("..E..EE.......").broken()).anyMatch(words -> words.contains("too short"));
        assertThat(judge("..EE.EE.......").broken()).anyMatch(words -> words.contains("too few free days"));
        assertThat(judge("..............").broken()).singleElement().asString().contains("minutes");
        assertThat(judge("....EE.....EE.").broken()).anyMatch(words -> words.contains("2 weekends"));
    }

    @Test
    void aShortRunAtTheEdgeGoesOnBeyondIt() {
        assertThat(judge("..EE.........E").broken()).noneMatch(words -> words.contains("too short"));
    }

    @Test
    void thePathSearchFindsWhatCountingAllRowsFinds() {
        var random = new java.util.SplittableRandom(3);
        var short7 = ShiftInstance.read(TEXT.replace("\n14\n", "\n7\n"));
        for (int round = 0; round < 20; round++) {
            var price = new int[7][3];
            for (var day : price) {
                Arrays.setAll(day, _ -> random.nextInt(100));
            }
            var row = new int[7];
            var found = new RowPath(short7, 0).cheapest(price, row);
            assertThat(found).isEqualTo(cheapest(short7, price, new int[7], 0));
            assertThat(ShiftChecker.judge(short7, new int[][] {row}).broken()).isEmpty();
        }
    }

    @Test
    void generatedInstancesHaveALawfulPlanAndTheSameSeedTheSameText() {
        for (var shape : ShiftGenerator.SHAPES) {
            var text = ShiftGenerator.text(shape, 1);
            assertThat(ShiftGenerator.text(shape, 1)).isEqualTo(text);
            var rows = new RowSearch(ShiftInstance.read(text), 1);
            rows.start();
            assertThat(ShiftChecker.judge(ShiftInstance.read(text), rows.best()).broken()).as(shape.name()).isEmpty();
        }
    }

    @Test
    void theFloorIsNeverAboveAPlan() {
        var small = ShiftInstance.read(ShiftGenerator.text(ShiftGenerator.SHAPES[0], 2));
        var rows = new RowSearch(small, 1);
        rows.start();
        rows.improve(rows.best(), System.nanoTime() + 300_000_000L);
        rows.raiseFloor(ShiftChecker.judge(small, rows.best()).cost(), System.nanoTime() + 500_000_000L);
        assertThat(rows.floor()).isPositive().isLessThanOrEqualTo(ShiftChecker.judge(small, rows.best()).cost());
    }

    private static int cheapest(ShiftInstance instance, int[][] price, int[] row, int day) {
        if (day == row.length) {
            var sum = 0;
            for (int each = 0; each < day; each++) {
                sum += price[each][row[each]];
            }
            return ShiftChecker.judge(instance, new int[][] {row}).broken().isEmpty() ? sum : RowPath.NONE;
        }
        var least = RowPath.NONE;
        for (int shift = 0; shift <= instance.free(); shift++) {
            row[day] = shift;
            least = Math.min(least, cheapest(instance, price, row, day + 1));
        }
        return least;
    }
}
