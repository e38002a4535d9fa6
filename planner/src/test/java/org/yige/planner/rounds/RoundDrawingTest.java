package org.yige.planner.rounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.yige.planner.files.BadInput;
import org.yige.planner.files.InputTables;

class RoundDrawingTest {

    private static final byte[] KEY =
            "sixteen or more bytes".getBytes(java.nio.charset.StandardCharsets.UTF_8);

    /** Stops on a grid drawn by seed, minutes by taxicab distance. */
    private static Map<String, String> tables(int stops, int hours, long seed) {
        var random = new SplittableRandom(seed);
        var tables = new LinkedHashMap<String, String>();
        tables.put(
                "round",
                "key,value\ndate,2026-11-02\nstart,08:00\nhours," + hours + "\nslack_percent,30\n");
        var text = new StringBuilder("id,name,kind,minutes,from,to,due\n");
        var times = new StringBuilder("from,to,minutes\n");
        var x = new int[stops + 1];
        var y = new int[stops + 1];
        for (int stop = 1; stop <= stops; stop++) {
            text.append("S").append(stop).append(",点").append(stop).append(",checkpoint,5,,,\n");
            x[stop] = random.nextInt(12);
            y[stop] = random.nextInt(12);
            for (int other = 0; other < stop; other++) {
                times.append(other == 0 ? "base" : "S" + other)
                        .append(",S")
                        .append(stop)
                        .append(',')
                        .append(1 + Math.abs(x[stop] - x[other]) + Math.abs(y[stop] - y[other]))
                        .append('\n');
            }
        }
        tables.put("stops", text.toString());
        tables.put("times", times.toString());
        return tables;
    }

    private static Outing outing(Map<String, String> tables) {
        return OutingReader.read(InputTables.csv(tables));
    }

    @Test
    void everyDrawnRoundPassesEveryCheckpointOnceAndIsBackInTime() {
        var outing = outing(tables(7, 8, 1));
        for (int day = 0; day < 50; day++) {
            var round = RoundDrawing.draw(outing, new Secret(KEY, "day " + day));
            assertThat(round.legs())
                    .extracting(leg -> leg.stop().id())
                    .doesNotHaveDuplicates()
                    .hasSize(7);
            assertThat(round.back() - round.leave()).isLessThanOrEqualTo(round.guess().longest());
            assertThat(round.back()).isLessThanOrEqualTo(outing.clock().end());
        }
    }

    @Test
    void theSameSecretAndLabelRepeatTheRoundAndAnotherLabelDoesNot() {
        var outing = outing(tables(7, 8, 1));
        var monday = RoundDrawing.draw(outing, new Secret(KEY, "monday"));
        assertThat(RoundDrawing.draw(outing, new Secret(KEY, "monday"))).isEqualTo(monday);
        var others =
                List.of("tuesday", "wednesday", "thursday").stream()
                        .map(day -> RoundDrawing.draw(outing, new Secret(KEY, day)))
                        .toList();
        assertThat(others).anyMatch(round -> !round.equals(monday));
    }

    @Test
    void theNumberOfRoundsAndTheirEntropyAreThoseOfCountingThemAll() {
        var outing = outing(tables(5, 8, 3));
        var guess = RoundDrawing.draw(outing, new Secret(KEY, "x")).guess();
        long orders = 0;
        for (int leave = 480; leave <= 540; leave += 15) {
            orders += countOrders(outing, 0, 0, leave, leave + guess.longest());
        }
        assertThat(guess.orders()).isEqualTo(orders);
        // nothing has happened anywhere, so all rounds are equally likely
        assertThat(guess.bits()).isCloseTo(Math.log(orders) / Math.log(2), within(1e-9));
        assertThat(guess.bestChance()).isCloseTo(1.0 / orders, within(1e-12));
    }

    @Test
    void drawsFallAsOftenAsTheirWeightSays() {
        var outing = outing(tables(3, 8, 5));
        var seen = new HashMap<String, Integer>();
        var guess = RoundDrawing.draw(outing, new Secret(KEY, "0")).guess();
        for (int draw = 0; draw < 4000; draw++) {
            var round = RoundDrawing.draw(outing, new Secret(KEY, "d" + draw));
            seen.merge(round.leave() + round.legs().toString(), 1, Integer::sum);
        }
        assertThat(seen).hasSize((int) guess.orders());
        var expected = 4000 / guess.orders();
        assertThat(seen.values())
                .allMatch(count -> Math.abs(count - expected) < 6 * Math.sqrt(expected));
    }

    @Test
    void placesAreVisitedMoreOftenInTheHoursInWhichThingsHappen() {
        var tables = tables(6, 8, 2);
        tables.put("happenings", "stop,hour,count\nS4,8,40\n");
        var calm = early(outing(tables(6, 8, 2)));
        assertThat(early(outing(tables))).isGreaterThan(calm);
    }

    @Test
    void visitsDueLaterAreLeftForAnotherDayWhenTheShiftIsFull() {
        var tables = tables(4, 2, 2);
        tables.merge(
                "stops",
                "V1,甲户,visit,40,,,2026-11-03\nV2,乙户,visit,40,,,2026-11-30\n",
                String::concat);
        var times = new StringBuilder();
        for (var place : new String[] {"base", "S1", "S2", "S3", "S4"}) {
            times.append("V1,").append(place).append(",6\nV2,").append(place).append(",6\n");
        }
        tables.merge("times", times + "V1,V2,6\n", String::concat);
        var round = RoundDrawing.draw(outing(tables), new Secret(KEY, "x"));
        assertThat(round.left()).extracting(left -> left.stop().id()).containsExactly("V2");
    }

    @Test
    void checkpointsThatDoNotFitTheShiftAreRefusedWithTheMinutesNeeded() {
        var outing = outing(tables(12, 1, 2));
        assertThatThrownBy(() -> RoundDrawing.draw(outing, new Secret(KEY, "x")))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("the shift has 60")
                .hasMessageContaining("必到点");
    }

    @Test
    void happeningsThatNamePeopleAreRefused() {
        var tables = tables(3, 8, 1);
        tables.put("happenings", "stop,hour,count,person\nS1,8,1,张三\n");
        assertThatThrownBy(() -> outing(tables))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("nothing about people");
    }

    @Test
    void aMissingWayIsNamed() {
        var tables = tables(3, 8, 1);
        tables.compute("times", (_, text) -> String.valueOf(text).replaceAll("S1,S2,\\d+\n", ""));
        assertThatThrownBy(() -> outing(tables))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("S1–S2");
    }

    @Test
    void withManyStopsTheSlackIsCutUntilTheRoundsCanBeCounted() {
        var round = RoundDrawing.draw(outing(tables(16, 8, 9)), new Secret(KEY, "x"));
        assertThat(round.legs()).hasSize(16);
        assertThat(round.guess().longest() - round.guess().shortest())
                .isLessThan(round.guess().shortest() * 30 / 100);
        assertThat(round.guess().bits()).isGreaterThan(8);
    }

    private static long early(Outing outing) {
        var count = 0;
        for (int day = 0; day < 300; day++) {
            count +=
                    RoundDrawing.draw(outing, new Secret(KEY, "d" + day)).legs().stream()
                                    .anyMatch(leg ->
                                            leg.stop().id().equals("S4") && leg.arrive() < 540)
                            ? 1
                            : 0;
        }
        return count;
    }

    private static long countOrders(Outing outing, int seen, int place, int now, int deadline) {
        if (seen == (1 << outing.stops().size()) - 1) {
            return now + outing.travel()[place][0] <= deadline ? 1 : 0;
        }
        var orders = new ArrayList<Long>();
        for (int next = 0; next < outing.stops().size(); next++) {
            if ((seen & 1 << next) == 0) {
                orders.add(
                        countOrders(
                                outing,
                                seen | 1 << next,
                                next + 1,
                                outing.doneAt(place, next, now),
                                deadline));
            }
        }
        return orders.stream().mapToLong(Long::longValue).sum();
    }
}
