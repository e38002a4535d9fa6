package org.yige.planner.rosters;

import java.util.PriorityQueue;
import org.yige.planner.rosters.Fairness.Burden;
import org.yige.planner.rosters.station.RosterPerson;
import org.yige.planner.rosters.station.Seat;

/**
 * A floor under the points of any complete roster: every burden is dealt out to the cheapest people
 * one duty at a time, with all rules but "police seats need police" forgotten. Forgetting rules can
 * only make it cheaper, and for prices that grow with every duty dealing out one by one is the
 * cheapest way, so no roster lies below.
 */
final class Floor {

    private Floor() {}

    @FunctionalInterface
    private interface Price {
        double of(int person, int count);
    }

    static long under(DutyGrid grid) {
        var period = grid.station.period();
        var fairness = grid.fairness();
        var nights = new int[2];
        var weekends = new int[2];
        var holidays = new int[2];
        var hours = new int[2];
        for (int day = 0; day < grid.days(); day++) {
            for (int code = DutyGrid.FIRST_SEAT; code < grid.codes(); code++) {
                if (!grid.open(day, code)) {
                    continue;
                }
                var open =
                        grid.seats.get(code - DutyGrid.FIRST_SEAT).seat().who() == Seat.SeatRank.ANY
                                ? 1
                                : 0;
                nights[open] += grid.night(code) ? 1 : 0;
                weekends[open] += period.weekend(day) ? 1 : 0;
                holidays[open] += period.holiday(day) ? 1 : 0;
                hours[open] += grid.length(code) / 60;
            }
        }
        var sum =
                deal(
                                grid,
                                nights,
                                grid.days(),
                                (person, count) -> fairness.exact(person, Burden.NIGHTS, count))
                        + deal(
                                grid,
                                weekends,
                                grid.days(),
                                (person, count) -> fairness.exact(person, Burden.WEEKENDS, count))
                        + deal(
                                grid,
                                holidays,
                                grid.days(),
                                (person, count) -> fairness.exact(person, Burden.HOLIDAYS, count))
                        + deal(grid, hours, 24 * grid.days(), fairness::exactHours);
        // the plan pays rounded prices: each of four per person may be half a point lower
        return Math.max(0, (long) Math.ceil(sum - 2.0 * grid.people() - 1e-6));
    }

    /**
     * Deals {@code demand[0]} duties to police and {@code demand[1]} to anyone, at most {@code
     * most} to each.
     */
    private static double deal(DutyGrid grid, int[] demand, int most, Price price) {
        var counts = new int[grid.people()];
        double sum = 0;
        var queue = new PriorityQueue<Offer>();
        for (int person = 0; person < grid.people(); person++) {
            sum += price.of(person, 0);
            queue.add(new Offer(price.of(person, 1) - price.of(person, 0), person));
        }
        var left = demand[0] + demand[1];
        var forAuxiliaries = demand[1];
        while (left > 0 && !queue.isEmpty()) {
            var person = queue.peek().person;
            var step = queue.remove().price;
            var auxiliary = grid.person(person).kind() == RosterPerson.PersonKind.AUXILIARY;
            if (auxiliary && forAuxiliaries == 0) {
                continue;
            }
            forAuxiliaries -= auxiliary ? 1 : 0;
            left--;
            sum += step;
            counts[person]++;
            if (counts[person] < most) {
                queue.add(
                        new Offer(
                                price.of(person, counts[person] + 1)
                                        - price.of(person, counts[person]),
                                person));
            }
        }
        return sum;
    }

    private record Offer(double price, int person) implements Comparable<Offer> {
        @Override
        public int compareTo(Offer other) {
            return Double.compare(price, other.price);
        }
    }
}
